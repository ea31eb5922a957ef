import { gid, lineOf, taxIn, type Order, type Refund, type RefundLine } from '../../shop';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { lineView } from './line';
import { moneyBag } from './money';
import { orderView } from './order';
import { returnView } from './return';
import { locationView } from './shop';
import { shippingView } from './shipping';
import { transactionView } from './transaction';

export function refundView(
	refund: Refund,
	order: Order,
	context: Context,
): Record<string, unknown> {
	const { shop } = context;
	const transactions = () =>
		order.transactions.filter(({ id }) => refund.transactionIds.includes(id));
	const shippingLines = refund.shipping > 0 && order.shipping ? [order.shipping] : [];
	return {
		__typename: 'Refund',
		id: gid('Refund', refund.id),
		legacyResourceId: refund.id,
		note: refund.note,
		order: () => orderView(order, context),
		return: () => {
			const origin = order.returns.find(({ id }) => id === refund.returnId);
			return origin ? returnView(origin, order, context) : null;
		},
		createdAt: refund.createdAt,
		processedAt: refund.createdAt,
		updatedAt: refund.createdAt,
		totalRefundedSet: () =>
			moneyBag(
				shop,
				order,
				transactions()
					.filter(({ status }) => status === 'SUCCESS')
					.reduce((sum, { amount }) => sum + amount, 0),
			),
		duties: refund.duties.map(({ dutyId, amount }) =>
			refundDutyView(dutyId, amount, order, context),
		),
		refundLineItems: (args: PageArguments) =>
			connection(refund.lines, args, (line) => refundLineView(line, order, context)),
		refundShippingLines: (args: PageArguments) =>
			connection(shippingLines, args, (line) => ({
				id: gid('RefundShippingLine', line.id),
				shippingLine: shippingView(order, context),
				subtotalAmountSet: moneyBag(shop, order, refund.shipping),
				taxAmountSet: moneyBag(shop, order, taxIn(order, refund.shipping)),
			})),
		transactions: (args: PageArguments) =>
			connection(transactions(), args, (transaction) =>
				transactionView(transaction, order, context),
			),
	};
}

/** A line of a refund, or of the suggestion for one, which has no id yet. */
export function refundLineView(
	line: Omit<RefundLine, 'id'> & { id?: string },
	order: Order,
	context: Context,
) {
	const sold = lineOf(order, line.lineId)!;
	const location = context.shop.locations.find(({ id }) => id === line.locationId);
	return {
		id: line.id ? gid('RefundLineItem', line.id) : null,
		lineItem: () => lineView(sold, order, context),
		location: location ? locationView(location) : null,
		quantity: line.quantity,
		restockType: line.restockType,
		restocked: line.restockType !== 'NO_RESTOCK',
		priceSet: moneyBag(context.shop, order, sold.unitPrice),
		subtotalSet: moneyBag(context.shop, order, line.subtotal),
		totalTaxSet: moneyBag(context.shop, order, line.tax),
	};
}

export function refundDutyView(dutyId: string, amount: number, order: Order, { shop }: Context) {
	const duty = order.lines.flatMap(({ duties }) => duties).find(({ id }) => id === dutyId)!;
	return {
		amountSet: moneyBag(shop, order, amount),
		originalDuty: {
			id: gid('Duty', duty.id),
			price: moneyBag(shop, order, duty.price),
			harmonizedSystemCode: duty.harmonizedSystemCode,
			countryCodeOfOrigin: duty.countryCodeOfOrigin,
		},
	};
}
