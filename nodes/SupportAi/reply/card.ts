import type { Order, OrderCard, ReplyAction } from '../../shared/types';

/**
 * Shows an order in the chat. The shopper's browser gets what its card displays and nothing else: no tags, taxes,
 * discount codes, addresses or ids.
 */
export const showOrder = (order: Order): ReplyAction => ({
	type: 'show_order',
	order: cardOf(order),
});

const cardOf = ({
	number,
	placedAt,
	cancelledAt,
	fulfillmentStatus,
	items,
	shipments,
}: Order): OrderCard => ({
	number,
	placedAt,
	cancelledAt,
	fulfillmentStatus,
	items: items.map(({ title, quantity }) => ({ title, quantity })),
	shipments: shipments.map((shipment) => ({
		status: shipment.status,
		carrier: shipment.carrier,
		number: shipment.number,
		url: shipment.url,
		estimatedAt: shipment.estimatedAt,
		deliveredAt: shipment.deliveredAt,
	})),
});
