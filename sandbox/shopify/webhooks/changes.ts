import type { Order, Return } from '../../shop';

interface Seen {
	text: string;
	cancelled: boolean;
	refunds: number;
	returns: Map<string, { text: string; status: string; processed: number }>;
	parcels: Map<string, { text: string; events: number }>;
	disputes: Map<string, string>;
}

export type Snapshot = Map<string, Seen>;

/** What later changes are told from. */
export const snapshotOf = (orders: Order[]): Snapshot =>
	new Map(orders.map((order) => [order.id, see(order)]));

function see(order: Order): Seen {
	const text = JSON.stringify;
	return {
		text: text(order),
		cancelled: order.cancelledAt !== null,
		refunds: order.refunds.length,
		returns: new Map(
			order.returns.map((one) => [
				one.id,
				{ text: text(one), status: one.status, processed: processedOf(one) },
			]),
		),
		parcels: new Map(
			order.fulfillments.map((one) => [one.id, { text: text(one), events: one.events.length }]),
		),
		disputes: new Map(order.disputes.map((one) => [one.id, text(one)])),
	};
}

const processedOf = ({ lines }: Return) => lines.reduce((sum, { processed }) => sum + processed, 0);

/** The topics of what happened to each order since, in the order in which Shopify usually sends them. */
export function changesSince(before: Snapshot, orders: Order[]): Array<[string, Order]> {
	return orders.flatMap((order) => {
		const earlier = before.get(order.id);
		const topics = earlier ? topicsOf(earlier, see(order)) : ['ORDERS_CREATE'];
		return topics.map((topic): [string, Order] => [topic, order]);
	});
}

function topicsOf(earlier: Seen, now: Seen): string[] {
	if (earlier.text === now.text) return [];
	const topics: string[] = [];
	for (const [id, value] of now.returns)
		topics.push(...returnTopics(earlier.returns.get(id), value));
	for (const [id, { text, events }] of now.parcels) {
		const known = earlier.parcels.get(id);
		if (!known) topics.push('FULFILLMENTS_CREATE');
		else if (known.text !== text) topics.push('FULFILLMENTS_UPDATE');
		if (events > (known?.events ?? 0)) topics.push('FULFILLMENT_EVENTS_CREATE');
	}
	for (const [id, text] of now.disputes) {
		const known = earlier.disputes.get(id);
		if (known !== text) topics.push(known ? 'DISPUTES_UPDATE' : 'DISPUTES_CREATE');
	}
	if (now.refunds > earlier.refunds) topics.push('REFUNDS_CREATE');
	if (now.cancelled && !earlier.cancelled) topics.push('ORDERS_CANCELLED');
	return [...topics, 'ORDERS_UPDATED'];
}

const BY_STATUS: Record<string, string> = {
	REQUESTED: 'RETURNS_REQUEST',
	OPEN: 'RETURNS_APPROVE',
	DECLINED: 'RETURNS_DECLINE',
	CANCELED: 'RETURNS_CANCEL',
	CLOSED: 'RETURNS_CLOSE',
};

function returnTopics(
	earlier: { text: string; status: string; processed: number } | undefined,
	now: { text: string; status: string; processed: number },
): string[] {
	if (earlier?.text === now.text) return [];
	const topics = now.processed > (earlier?.processed ?? 0) ? ['RETURNS_PROCESS'] : [];
	if (earlier?.status === now.status) return [...topics, 'RETURNS_UPDATE'];
	if (earlier?.status === 'CLOSED' && now.status === 'OPEN') return [...topics, 'RETURNS_REOPEN'];
	return [...topics, BY_STATUS[now.status]];
}
