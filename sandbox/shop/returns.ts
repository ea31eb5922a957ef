import type { Ids } from './ids';
import { proposeRefund, type Proposal, type RefundRequest } from './refunds';
import { refundedPieces, shippedPieces } from './totals';
import type { Fulfillment, Order, Return, ReverseOrder } from './types';

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** Returns that keep their pieces: what was declined or cancelled can be returned again. */
export const standingReturns = (order: Order): Return[] =>
	order.returns.filter(({ status }) => status !== 'DECLINED' && status !== 'CANCELED');

/** Where goods are sent back to, one for each parcel that they came in; made when a return is approved. */
export function reverseOrdersFor(order: Order, value: Return, ids: Ids): ReverseOrder[] {
	return order.fulfillments
		.map((parcel) =>
			value.lines.filter((line) => parcel.lines.some(({ id }) => id === line.fulfillmentLineId)),
		)
		.filter((lines) => lines.length > 0)
		.map((lines) => ({
			id: ids.next('ReverseFulfillmentOrder'),
			status: value.status === 'CLOSED' ? 'CLOSED' : 'OPEN',
			lines: lines.map(({ fulfillmentLineId, quantity }) => ({
				id: ids.next('ReverseFulfillmentOrderLineItem'),
				fulfillmentLineId,
				quantity,
				dispositions: [],
			})),
			deliveries: [],
		}));
}

/** Pieces of a parcel's line that are neither refunded nor in another return. */
export function returnablePieces(order: Order, shipped: Fulfillment['lines'][number]): number {
	const returning = standingReturns(order)
		.flatMap(({ lines }) => lines)
		.filter(({ fulfillmentLineId }) => fulfillmentLineId === shipped.id)
		.map(({ quantity, refunded }) => quantity - refunded);
	const left = shippedPieces(order, shipped.lineId) - refundedPieces(order, shipped.lineId);
	return Math.max(0, Math.min(shipped.quantity, left) - sum(returning));
}

export interface OutcomeRequest {
	/** Pieces by id of the return's line. */
	lines: Array<{ id: string; quantity: number }>;
	/** Pieces by id of the exchange line. */
	exchange: Array<{ id: string; quantity: number }>;
	shipping: RefundRequest['shipping'];
	duties: RefundRequest['duties'];
}

export interface Outcome {
	/** The goods that come back, with shipping and duties, before fees. */
	proposal: Proposal;
	fees: number;
	/** What the new articles cost. */
	exchange: number;
	/** To give back; below zero the customer owes it. Never above what is left of the payments. */
	balance: number;
}

/** What processing these pieces comes to: goods less fees less new articles. */
export function outcomeOf(order: Order, value: Return, request: OutcomeRequest): Outcome {
	const shipped = order.fulfillments.flatMap(({ lines }) => lines);
	const lines = request.lines.map(({ id, quantity }) => {
		const line = value.lines.find((one) => one.id === id)!;
		const { lineId } = shipped.find((one) => one.id === line.fulfillmentLineId)!;
		return { line, lineId, quantity };
	});
	const proposal = proposeRefund(order, {
		lines: lines.map(({ lineId, quantity }) => ({
			lineId,
			quantity,
			restockType: 'NO_RESTOCK',
			locationId: null,
		})),
		shipping: request.shipping,
		duties: request.duties,
	});
	const restocking = lines.map(({ line }, index) =>
		Math.round((proposal.lines[index].subtotal * (line.restockingFee?.percentage ?? 0)) / 100),
	);
	const shippingFee =
		value.shippingFee && !value.shippingFee.charged ? value.shippingFee.amount : 0;
	const exchange = sum(
		request.exchange.map(
			({ id, quantity }) =>
				value.exchangeLines.find((line) => line.id === id)!.unitPrice * quantity,
		),
	);
	const fees = sum(restocking) + shippingFee;
	const worth = proposal.subtotal + Math.max(0, proposal.shipping) + proposal.dutyTotal;
	return {
		proposal,
		fees,
		exchange,
		balance: Math.min(proposal.maximum, worth - fees - exchange),
	};
}
