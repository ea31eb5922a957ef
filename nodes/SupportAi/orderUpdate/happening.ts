import type { IDataObject } from 'n8n-workflow';
import type { Money, Order, Shipment, ShipmentStatus } from '../../shared/types';

/** What a customer is told of without having asked. */
export const HAPPENINGS = [
	'cancelled',
	'delayed',
	'delivered',
	'delivery_attempted',
	'not_delivered',
	'out_for_delivery',
	'ready_for_pickup',
	'refunded',
	'shipped',
] as const;
export type HappeningKind = (typeof HAPPENINGS)[number];

export interface Happening {
	kind: HappeningKind;
	/** Which parcel or refund of the order; empty where the order itself is meant. */
	of: string;
	shipment: Shipment | null;
	amount: Money | null;
}

/** What a webhook tells; read from the order as it is now, since webhooks come late, twice and in any order. */
export function happeningOf(event: IDataObject, order: Order): Happening | null {
	const data = (event.data ?? {}) as IDataObject;
	const topic = String(event.topic ?? '');
	if (topic === 'orders/cancelled' && order.cancelledAt) {
		return { kind: 'cancelled', of: '', shipment: null, amount: null };
	}
	if (topic === 'refunds/create') return refund(data, order);
	if (topic.startsWith('tracker.')) return tracked(data, order);
	if (/^fulfillment(?:s|_events)\//.test(topic)) return parcel(data, order);
	return null;
}

/** A refund without money, such as one that only puts articles back into stock, is no news. */
function refund(data: IDataObject, { refunds }: Order): Happening | null {
	const id = String(data.admin_graphql_api_id ?? `gid://shopify/Refund/${String(data.id ?? '')}`);
	const found = refunds.find((one) => one.id === id);
	if (!found || Number(found.amount.amount) <= 0) return null;
	return { kind: 'refunded', of: id, shipment: null, amount: found.amount };
}

const KINDS: Partial<Record<ShipmentStatus, HappeningKind>> = {
	in_transit: 'shipped',
	out_for_delivery: 'out_for_delivery',
	ready_for_pickup: 'ready_for_pickup',
	delivered: 'delivered',
	delayed: 'delayed',
	delivery_attempted: 'delivery_attempted',
	not_delivered: 'not_delivered',
};

/** Events of Shopify name the parcel by its tracking number, if at all; with one parcel there is no doubt. */
function parcel(data: IDataObject, { shipments }: Order): Happening | null {
	const number = String(data.tracking_number ?? '');
	const status = String(data.status ?? '').toLowerCase();
	const shipment =
		shipments.find((one) => number !== '' && one.number === number) ??
		(shipments.length === 1 ? shipments[0] : shipments.find((one) => isLatest(one, status)));
	return shipment ? told(shipment) : null;
}

const isLatest = ({ status, events }: Shipment, said: string): boolean =>
	said !== '' && (status === said || events[0]?.status === said);

/** The carrier's word is newer than Shopify's, except that what was delivered stays so. */
function tracked(data: IDataObject, { shipments }: Order): Happening | null {
	const own = shipments.find(({ number }) => number !== null && number === data.number);
	if (!own || data.isReturn === true || data.status === data.previousStatus) return null;
	if (own.status === 'delivered' && data.status !== 'delivered') return null;
	const now = data as unknown as Shipment;
	return told({
		...own,
		status: now.status,
		estimatedAt: now.estimatedAt ?? own.estimatedAt,
		deliveredAt: now.deliveredAt ?? own.deliveredAt,
		events: Array.isArray(now.events) ? now.events : own.events,
	});
}

function told(shipment: Shipment): Happening | null {
	const kind = KINDS[shipment.status];
	return kind ? { kind, of: shipment.number ?? '', shipment, amount: null } : null;
}
