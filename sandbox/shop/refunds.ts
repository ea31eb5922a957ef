import type { Ids } from './ids';
import {
	dutiesOf,
	lineOf,
	pieces,
	promisedBack,
	received,
	refundedDuty,
	refundedPieces,
	refundedShipping,
	shippedPieces,
	taxIn,
} from './totals';
import type { Order, Refund, RefundLine, Transaction } from './types';

export interface RefundRequest {
	lines: Array<{
		lineId: string;
		quantity: number;
		restockType: RefundLine['restockType'];
		locationId: string | null;
	}>;
	/** Minor units, or everything that is left of the shipping. */
	shipping: number | 'full';
	duties: Array<{ dutyId: string; refundType: 'FULL' | 'PROPORTIONAL' }>;
}

export interface Tender {
	transactionId: string;
	gateway: string;
	amount: number;
	maximum: number;
}

export interface Proposal {
	lines: Array<Omit<RefundLine, 'id'>>;
	shipping: number;
	maximumShipping: number;
	duties: Array<{ dutyId: string; amount: number }>;
	subtotal: number;
	discount: number;
	tax: number;
	dutyTotal: number;
	/** What to give back, never more than `maximum`. */
	amount: number;
	/** What is left of the money that came in. */
	maximum: number;
	tenders: Tender[];
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** What a refund of these pieces would come to; quantities are the caller's to check. */
export function proposeRefund(order: Order, request: RefundRequest): Proposal {
	const lines = request.lines.map(({ lineId, quantity, restockType, locationId }) => {
		const line = lineOf(order, lineId)!;
		const amount = pieces(line, refundedPieces(order, lineId), quantity);
		return {
			lineId,
			quantity,
			restockType,
			locationId,
			subtotal: amount,
			tax: taxIn(order, amount),
		};
	});
	const maximumShipping = (order.shipping?.price ?? 0) - refundedShipping(order);
	const shipping = request.shipping === 'full' ? maximumShipping : request.shipping;
	const duties = request.duties.map(({ dutyId, refundType }) => {
		const line = order.lines.find(({ duties: all }) => all.some(({ id }) => id === dutyId))!;
		const duty = line.duties.find(({ id }) => id === dutyId)!;
		const left = duty.price - refundedDuty(order, dutyId);
		const quantity = request.lines.find(({ lineId }) => lineId === line.id)?.quantity ?? 0;
		const share =
			refundType === 'FULL' ? left : Math.round((duty.price * quantity) / line.quantity);
		return { dutyId, amount: Math.min(left, share) };
	});
	const subtotal = sum(lines.map((line) => line.subtotal));
	const dutyTotal = sum(duties.map(({ amount }) => amount));
	const maximum = received(order) - promisedBack(order);
	const amount = Math.min(maximum, subtotal + Math.max(0, shipping) + dutyTotal);
	return {
		lines,
		shipping,
		maximumShipping,
		duties,
		subtotal,
		discount: sum(
			lines.map(({ lineId, quantity }) => {
				const line = lineOf(order, lineId)!;
				return Math.round((line.discount * quantity) / line.quantity);
			}),
		),
		tax: sum(lines.map(({ tax }) => tax)) + taxIn(order, Math.max(0, shipping)),
		dutyTotal,
		amount,
		maximum,
		tenders: tenders(order, amount),
	};
}

/** Spreads an amount over the payments that can still give something back, the oldest first. */
export function tenders(order: Order, amount: number): Tender[] {
	let open = amount;
	return order.transactions
		.filter(({ kind, status }) => (kind === 'SALE' || kind === 'CAPTURE') && status === 'SUCCESS')
		.map(({ id, gateway, amount: paid }) => {
			const maximum = paid - refundedOf(order, id);
			const share = Math.min(open, maximum);
			open -= share;
			return { transactionId: id, gateway, amount: share, maximum };
		})
		.filter((tender) => tender.amount > 0);
}

/** What was already given back on one payment. */
export const refundedOf = (order: Order, transactionId: string): number =>
	sum(
		order.transactions
			.filter(
				({ kind, status, parentId }) =>
					kind === 'REFUND' && !['FAILURE', 'ERROR'].includes(status) && parentId === transactionId,
			)
			.map(({ amount }) => amount),
	);

/** Everything that is left: pieces not refunded yet, the rest of the shipping, all duties. */
export function everythingLeft(order: Order, locationId: string | null): RefundRequest {
	const lines = order.lines
		.map((line) => {
			const restockType =
				shippedPieces(order, line.id) > 0 ? ('RETURN' as const) : ('CANCEL' as const);
			return {
				lineId: line.id,
				quantity: line.quantity - refundedPieces(order, line.id),
				restockType,
				locationId,
			};
		})
		.filter(({ quantity }) => quantity > 0);
	const withDuties = order.lines.filter((line) => dutiesOf(line) > 0);
	const duties = withDuties.flatMap((line) =>
		line.duties.map(({ id }) => ({ dutyId: id, refundType: 'FULL' as const })),
	);
	return { lines, shipping: 'full', duties };
}

/** Writes the refund and its transactions into the order. Money moves only by `payments` and `storeCredit`. */
export function applyRefund(
	order: Order,
	proposal: Pick<Proposal, 'lines' | 'shipping' | 'duties'>,
	payments: Array<{ transactionId: string; amount: number }>,
	details: {
		ids: Ids;
		at: Date;
		note: string | null;
		returnId?: string;
		storeCredit?: number;
		fees?: number;
	},
): Refund {
	const { ids, at, note, returnId = null, storeCredit = 0, fees = 0 } = details;
	const transactions: Transaction[] = payments.map(({ transactionId, amount }) => {
		const parent = order.transactions.find(({ id }) => id === transactionId)!;
		return {
			...parent,
			id: ids.next('OrderTransaction'),
			kind: 'REFUND' as const,
			status: order.refundsSettleAs,
			amount,
			parentId: transactionId,
			createdAt: at,
		};
	});
	if (storeCredit > 0) {
		transactions.push({
			id: ids.next('OrderTransaction'),
			kind: 'REFUND',
			status: 'SUCCESS',
			gateway: 'shopify_store_credit',
			amount: storeCredit,
			parentId: null,
			createdAt: at,
			manual: false,
			accountNumber: null,
		});
	}
	order.transactions.push(...transactions);
	const refund: Refund = {
		id: ids.next('Refund'),
		createdAt: at,
		note,
		lines: proposal.lines.map((line) => ({ ...line, id: ids.next('RefundLineItem') })),
		shipping: proposal.shipping,
		duties: proposal.duties,
		transactionIds: transactions.map(({ id }) => id),
		returnId,
		fees,
	};
	order.refunds.push(refund);
	order.updatedAt = at;
	return refund;
}
