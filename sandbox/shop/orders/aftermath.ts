import { applyRefund, everythingLeft, proposeRefund, type RefundRequest } from '../refunds';
import { reverseOrdersFor } from '../returns';
import { fulfillmentStatus } from '../status';
import { received } from '../totals';
import type { Order, Return } from '../types';
import type { Building } from './build';
import type { State } from './states';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ARCHIVED_AFTER = 20 * DAY;

/** Adds what can follow payment and parcels: cancellation, return, refund, dispute, risk, archiving. */
export function addAftermath(order: Order, state: State, shop: Building): void {
	const delivered = order.fulfillments[0]?.deliveredAt ?? order.fulfillments[0]?.updatedAt;
	const base = (delivered ?? order.createdAt).getTime();
	const later = (days: number) => new Date(Math.min(base + days * DAY, shop.now.getTime() - HOUR));

	if (state.cancelled) {
		order.cancelReason = state.cancelled;
		order.cancelledAt = later(0.3);
		order.closedAt = order.cancelledAt;
		const request = everythingLeft(order, shop.locationId);
		const proposal = proposeRefund(order, request);
		applyRefund(order, proposal, proposal.tenders, {
			ids: shop.ids,
			at: order.cancelledAt,
			note: null,
		});
	}
	if (state.return) order.returns.push(buildReturn(order, state.return, later, shop));
	if (state.refund && !state.cancelled) refund(order, state, later(4), shop);
	if (state.dispute) {
		order.disputes.push({
			id: shop.ids.next('OrderDisputeSummary'),
			initiatedAs: state.dispute,
			status: state.dispute === 'CHARGEBACK' ? 'NEEDS_RESPONSE' : 'UNDER_REVIEW',
		});
	}
	if (state.highRisk) {
		order.risk = {
			recommendation: state.cancelled ? 'CANCEL' : 'INVESTIGATE',
			level: 'HIGH',
			facts: [
				{
					description: 'Billing and shipping address are more than 5,000 km apart',
					sentiment: 'NEGATIVE',
				},
				{ description: 'Card security code is correct', sentiment: 'POSITIVE' },
			],
		};
	}
	const settled =
		fulfillmentStatus(order) === 'FULFILLED' && received(order) > 0 && state.return !== 'OPEN';
	if (!order.closedAt && settled && shop.now.getTime() - base > ARCHIVED_AFTER)
		order.closedAt = later(ARCHIVED_AFTER / DAY);
	order.updatedAt = [
		order.updatedAt,
		order.cancelledAt,
		order.closedAt,
		...order.returns.map((r) => r.closedAt ?? r.createdAt),
	]
		.filter((date) => date !== null)
		.reduce((a, b) => (a > b ? a : b));
}

function buildReturn(
	order: Order,
	status: Return['status'],
	later: (days: number) => Date,
	{ ids }: Building,
): Return {
	const [line] = order.fulfillments[0].lines;
	const approved = status === 'OPEN' || status === 'CLOSED';
	const done = status === 'CLOSED' ? 1 : 0;
	const value: Return = {
		id: ids.next('Return'),
		name: `${order.name}-R1`,
		status,
		createdAt: later(1),
		requestApprovedAt: approved ? later(2) : null,
		closedAt: status === 'CLOSED' ? later(5) : null,
		decline:
			status === 'DECLINED'
				? { reason: 'FINAL_SALE', note: 'Second choice goods cannot be returned.' }
				: null,
		lines: [
			{
				id: ids.next('ReturnLineItem'),
				fulfillmentLineId: line.id,
				quantity: 1,
				reason: status === 'CLOSED' ? 'defective' : 'size_too_small',
				reasonNote: '',
				customerNote: status === 'REQUESTED' ? 'Too tight, one size larger would be right.' : null,
				processed: done,
				refunded: done,
				restockingFee: null,
			},
		],
		exchangeLines: [],
		shippingFee: null,
		reverseOrders: [],
	};
	if (approved) value.reverseOrders = reverseOrdersFor(order, value, ids);
	return value;
}

function refund(order: Order, state: State, at: Date, { ids, locationId }: Building): void {
	const first = {
		lineId: order.lines[0].id,
		quantity: 1,
		restockType: 'RETURN' as const,
		locationId,
	};
	const requests: Record<NonNullable<State['refund']>, () => RefundRequest> = {
		all: () => everythingLeft(order, locationId),
		first: () => ({ lines: [first], shipping: 0, duties: [] }),
		shipping: () => ({ lines: [], shipping: 'full', duties: [] }),
	};
	const proposal = proposeRefund(order, requests[state.refund!]());
	const note = state.refund === 'shipping' ? 'Sorry for the delay' : null;
	applyRefund(order, proposal, proposal.tenders, { ids, at, note, returnId: order.returns[0]?.id });
}
