import { decimal, financialStatus, fulfillmentStatus, gid, total, type Order } from '../../shop';

/** A number written with all its digits: ids do not fit a double for ever. */
const digits = (id: string): unknown =>
	(JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(id);

const named = (kind: string, id: string) => ({
	id: digits(id),
	admin_graphql_api_id: gid(kind, id),
});

/** What a webhook of this topic says about an order, in the shape of the REST resources; the newest part of a list. */
export function payloadOf(topic: string, order: Order): Record<string, unknown> {
	const [resource] = topic.split('/');
	const orderId = digits(order.id);
	switch (resource) {
		case 'refunds': {
			const refund = order.refunds.at(-1);
			return {
				...(refund ? named('Refund', refund.id) : {}),
				order_id: orderId,
				created_at: refund?.createdAt,
				note: refund?.note ?? null,
				refund_line_items: (refund?.lines ?? []).map(({ id, lineId, quantity, restockType }) => ({
					id: digits(id),
					line_item_id: digits(lineId),
					quantity,
					restock_type: restockType.toLowerCase(),
				})),
				transactions: order.transactions
					.filter(({ id }) => refund?.transactionIds.includes(id))
					.map(({ id, kind, status, amount, gateway }) => ({
						...named('OrderTransaction', id),
						order_id: orderId,
						kind: kind.toLowerCase(),
						status: status.toLowerCase(),
						gateway,
						amount: decimal(amount, order.currency),
						currency: order.currency,
					})),
			};
		}
		case 'returns': {
			const value = order.returns.at(-1);
			return {
				...(value ? named('Return', value.id) : {}),
				order: named('Order', order.id),
				name: value?.name,
				status: value?.status.toLowerCase(),
				total_return_line_items: value?.lines.length ?? 0,
				return_line_items: (value?.lines ?? []).map(({ id, quantity, reason, customerNote }) => ({
					...named('ReturnLineItem', id),
					quantity,
					return_reason: reason,
					customer_note: customerNote,
				})),
			};
		}
		case 'fulfillments':
		case 'fulfillment_events': {
			const parcel = order.fulfillments.at(-1);
			const event = parcel?.events.at(-1);
			if (resource === 'fulfillment_events') {
				return {
					...(event ? named('FulfillmentEvent', event.id) : {}),
					fulfillment_id: parcel && digits(parcel.id),
					order_id: orderId,
					status: event?.status.toLowerCase(),
					happened_at: event?.happenedAt,
					message: event?.message,
				};
			}
			return {
				...(parcel ? named('Fulfillment', parcel.id) : {}),
				order_id: orderId,
				status: parcel?.status.toLowerCase(),
				shipment_status: parcel?.displayStatus.toLowerCase(),
				tracking_company: parcel?.tracking[0]?.company ?? null,
				tracking_number: parcel?.tracking[0]?.number ?? null,
				tracking_url: parcel?.tracking[0]?.url ?? null,
			};
		}
		case 'disputes':
			return { id: digits(order.disputes.at(-1)?.id ?? '0'), order_id: orderId };
		default:
			return orderPayload(order);
	}
}

const orderPayload = (order: Order) => ({
	...named('Order', order.id),
	name: order.name,
	order_number: order.number,
	email: order.email,
	created_at: order.createdAt,
	updated_at: order.updatedAt,
	cancelled_at: order.cancelledAt,
	cancel_reason: order.cancelReason,
	currency: order.currency,
	total_price: decimal(total(order), order.currency),
	financial_status: financialStatus(order).toLowerCase(),
	fulfillment_status: fulfillmentStatus(order).toLowerCase(),
	note: order.note,
	tags: order.tags.join(', '),
	customer: order.customerId && named('Customer', order.customerId),
	line_items: order.lines.map(({ id, title, sku, quantity }) => ({
		...named('LineItem', id),
		title,
		sku,
		quantity,
	})),
	test: order.test,
});
