import type { Line, Order } from './types';

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

export const lineOf = (order: Order, id: string): Line | undefined =>
	order.lines.find((line) => line.id === id);

/** What the customer pays for a whole line, discounts taken off, tax included. */
export const lineTotal = (line: Line): number => line.unitPrice * line.quantity - line.discount;

/** The share of a line's total that belongs to `quantity` pieces after the first `from` ones. */
export function pieces(line: Line, from: number, quantity: number): number {
	const upTo = (count: number) => Math.round((lineTotal(line) * count) / line.quantity);
	return upTo(from + quantity) - upTo(from);
}

/** The tax inside an amount that includes it. */
export const taxIn = (order: Order, amount: number): number =>
	Math.round((amount * order.taxRate) / (1 + order.taxRate));

export const dutiesOf = (line: Line): number => sum(line.duties.map(({ price }) => price));

export const subtotal = (order: Order): number => sum(order.lines.map(lineTotal));

export const total = (order: Order): number =>
	subtotal(order) + (order.shipping?.price ?? 0) + sum(order.lines.map(dutiesOf)) + order.tip;

/** Pieces of a line that were refunded, with or without coming back. */
export const refundedPieces = (order: Order, lineId: string): number =>
	sum(
		order.refunds.flatMap(({ lines }) =>
			lines.filter((line) => line.lineId === lineId).map(({ quantity }) => quantity),
		),
	);

export const refundedShipping = (order: Order): number =>
	sum(order.refunds.map(({ shipping }) => shipping));

export const refundedDuty = (order: Order, dutyId: string): number =>
	sum(
		order.refunds.flatMap(({ duties }) =>
			duties.filter((duty) => duty.dutyId === dutyId).map(({ amount }) => amount),
		),
	);

/** Goods, shipping and duties of a refund less what the shop keeps, whether or not money moved. */
const refundValue = ({ lines, shipping, duties, fees }: Order['refunds'][number]): number =>
	sum(lines.map((line) => line.subtotal)) +
	shipping +
	sum(duties.map(({ amount }) => amount)) -
	fees;

/** The total after everything that was refunded or cancelled is taken off. */
export const currentTotal = (order: Order): number =>
	total(order) - sum(order.refunds.map(refundValue));

export const currentSubtotal = (order: Order): number =>
	subtotal(order) - sum(order.refunds.flatMap(({ lines }) => lines.map((line) => line.subtotal)));

const moved = (order: Order, ...kinds: string[]): number =>
	sum(
		order.transactions
			.filter(({ kind, status }) => kinds.includes(kind) && status === 'SUCCESS')
			.map(({ amount }) => amount),
	);

export const received = (order: Order): number => moved(order, 'SALE', 'CAPTURE');

export const refundedMoney = (order: Order): number => moved(order, 'REFUND');

/** Money that went back, or still may: it cannot be given back a second time. */
export const promisedBack = (order: Order): number =>
	sum(
		order.transactions
			.filter(({ kind, status }) => kind === 'REFUND' && !['FAILURE', 'ERROR'].includes(status))
			.map(({ amount }) => amount),
	);

export const shippedPieces = (order: Order, lineId: string): number =>
	sum(
		order.fulfillments
			.filter(({ status }) => status === 'SUCCESS')
			.flatMap(({ lines }) =>
				lines.filter((line) => line.lineId === lineId).map(({ quantity }) => quantity),
			),
	);

/** Pieces that were cancelled before they left the warehouse. */
export const cancelledPieces = (order: Order, lineId: string): number =>
	sum(
		order.refunds
			.flatMap(({ lines }) => lines)
			.filter((line) => line.lineId === lineId && line.restockType === 'CANCEL')
			.map(({ quantity }) => quantity),
	);
