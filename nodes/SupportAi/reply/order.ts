import type { Order, Shipment } from '../../shared/types';
import { formatMoney, isZero } from '../../shared/money';
import type { Say } from '../phrases';
import { showOrder } from './card';
import { draft, type Draft } from './draft';
import { quotable } from './quotable';

/** The answer to "where is my order?", from the order's facts alone. */
export function orderStatus(order: Order, language: string, say: Say): Draft {
	const number = order.number;
	const sentences = [
		...headline(order, language, say),
		isZero(order.totals.refunded)
			? ''
			: say('refunded', { amount: formatMoney(order.totals.refunded, language) }),
	];
	const links = order.shipments.flatMap(({ url, status }) =>
		url && status !== 'delivered' ? [url] : [],
	);
	return draft(sentences, {
		links: links.slice(0, 2).map((url) => say('track_here', { url })),
		actions: [showOrder(order)],
		pendingOrder: number,
	});
}

function headline(order: Order, language: string, say: Say): string[] {
	const values = { order: order.number };
	if (order.cancelledAt) {
		return [say('order_cancelled', { ...values, date: day(order.cancelledAt, language) })];
	}
	const sent = order.shipments.filter(({ status }) => status !== 'cancelled');
	if (sent.length === 0) {
		if (order.fulfillmentStatus === 'on_hold') return [say('order_on_hold', values)];
		if (order.fulfillmentStatus === 'not_required') return [say('order_not_shipped_goods', values)];
		if (['pending', 'partially_paid'].includes(order.paymentStatus)) {
			return [say('order_payment_pending', values)];
		}
		if (['expired', 'voided'].includes(order.paymentStatus)) return [say('order_on_hold', values)];
		if (order.paymentStatus === 'refunded' && !isZero(order.totals.refunded)) return [];
		return [say('order_preparing', values)];
	}
	return [
		...sent.flatMap((shipment, index) => [
			sent.length > 1
				? say('shipment_of', { index: String(index + 1), count: String(sent.length) })
				: '',
			...shipmentSentences(shipment, order.number, language, say),
		]),
		order.fulfillmentStatus === 'partially_fulfilled' ? say('rest_preparing') : '',
	];
}

/** What is known of a parcel, sentence by sentence. */
export function shipmentSentences(
	shipment: Shipment,
	order: string,
	language: string,
	say: Say,
): string[] {
	const { status, carrier, deliveredAt, estimatedAt, events } = shipment;
	const date = deliveredAt ? day(deliveredAt, language) : '';
	const known = status === 'delivered' && !date ? 'unknown' : status;
	const latest = events[0];
	const news = quotable(latest?.message ?? '').replace(/[.!]+$/, '');
	return [
		say(`shipment_${known}`, { order, carrier: carrier ?? say('the_carrier'), date }),
		known !== 'delivered' && estimatedAt
			? say('estimated', { date: day(estimatedAt, language) })
			: '',
		known !== 'delivered' && news
			? say(latest?.city ? 'latest_event_city' : 'latest_event', {
					message: news,
					city: latest?.city ?? '',
				})
			: '',
	];
}

/** A calendar day in the shopper's language, for example "24 November". */
export const day = (iso: string, language: string) =>
	new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
		new Date(iso),
	);
