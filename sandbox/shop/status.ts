import { cancelledPieces, currentTotal, received, refundedMoney, shippedPieces } from './totals';
import type { Order } from './types';

/** `displayFinancialStatus`, from the transactions alone. */
export function financialStatus(order: Order): string {
	const paid = received(order);
	const back = refundedMoney(order);
	if (paid > 0) {
		if (back >= paid) return 'REFUNDED';
		if (back > 0) return 'PARTIALLY_REFUNDED';
		return paid < currentTotal(order) ? 'PARTIALLY_PAID' : 'PAID';
	}
	if (order.transactions.some(({ kind, status }) => kind === 'VOID' && status === 'SUCCESS'))
		return 'VOIDED';
	if (order.authorizationExpired) return 'EXPIRED';
	return order.transactions.some(({ kind }) => kind === 'AUTHORIZATION') ? 'AUTHORIZED' : 'PENDING';
}

/** `displayFulfillmentStatus`, from the parcels and what is still to be sent. */
export function fulfillmentStatus(order: Order): string {
	const shippable = order.lines.filter(({ requiresShipping }) => requiresShipping);
	if (shippable.length === 0) return 'FULFILLMENT_NOT_REQUIRED';
	if (order.hold) return order.hold;
	const sent = shippable.reduce((pieces, { id }) => pieces + shippedPieces(order, id), 0);
	if (sent === 0) return 'UNFULFILLED';
	const due = shippable.reduce(
		(pieces, { id, quantity }) => pieces + quantity - cancelledPieces(order, id),
		0,
	);
	return sent >= due ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
}

export function returnStatus(order: Order): string {
	const statuses = order.returns.map(({ status }) => status);
	if (statuses.includes('REQUESTED')) return 'RETURN_REQUESTED';
	if (statuses.includes('OPEN')) {
		const open = order.returns
			.filter(({ status }) => status === 'OPEN')
			.flatMap(({ lines }) => lines);
		return open.every(({ processed, quantity }) => processed >= quantity)
			? 'INSPECTION_COMPLETE'
			: 'IN_PROGRESS';
	}
	return statuses.includes('CLOSED') ? 'RETURNED' : 'NO_RETURN';
}
