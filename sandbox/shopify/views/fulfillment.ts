import { gid, lineOf, lineTotal, type Fulfillment, type Order } from '../../shop';
import { connection, list, type PageArguments } from '../connection';
import type { Context } from '../context';
import { lineView } from './line';
import { moneyBag } from './money';
import { orderView } from './order';
import { locationView } from './shop';

export function fulfillmentView(
	fulfillment: Fulfillment,
	order: Order,
	context: Context,
): Record<string, unknown> {
	return {
		__typename: 'Fulfillment',
		id: gid('Fulfillment', fulfillment.id),
		legacyResourceId: fulfillment.id,
		name: fulfillment.name,
		status: fulfillment.status,
		displayStatus: fulfillment.displayStatus,
		createdAt: fulfillment.createdAt,
		updatedAt: fulfillment.updatedAt,
		estimatedDeliveryAt: fulfillment.estimatedDeliveryAt,
		inTransitAt: fulfillment.inTransitAt,
		deliveredAt: fulfillment.deliveredAt,
		requiresShipping: true,
		totalQuantity: fulfillment.lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
		location: () => locationView(context.shop.locations[0]),
		order: () => orderView(order, context),
		trackingInfo: ({ first }: { first?: number }) => list(fulfillment.tracking, first),
		events: (args: PageArguments) =>
			connection(fulfillment.events, args, (event) => ({
				...event,
				id: gid('FulfillmentEvent', event.id),
				createdAt: event.happenedAt,
				province: null,
				zip: null,
			})),
		fulfillmentLineItems: (args: PageArguments) =>
			connection(fulfillment.lines, args, (line) => fulfillmentLineView(line, order, context)),
	};
}

export function fulfillmentLineView(
	line: Fulfillment['lines'][number],
	order: Order,
	context: Context,
) {
	const sold = lineOf(order, line.lineId)!;
	const share = (minor: number) => Math.round((minor * line.quantity) / sold.quantity);
	return {
		__typename: 'FulfillmentLineItem',
		id: gid('FulfillmentLineItem', line.id),
		quantity: line.quantity,
		lineItem: () => lineView(sold, order, context),
		originalTotalSet: moneyBag(context.shop, order, sold.unitPrice * line.quantity),
		discountedTotalSet: moneyBag(context.shop, order, share(lineTotal(sold))),
	};
}
