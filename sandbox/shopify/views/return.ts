import {
	gid,
	lineOf,
	pieces,
	type ExchangeLine,
	type Order,
	type Return,
	type ReturnLine,
} from '../../shop';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { financialOutcomeView, type OutcomeArguments } from './financialOutcome';
import { fulfillmentLineView } from './fulfillment';
import { lineView } from './line';
import { moneyBag } from './money';
import { orderView } from './order';
import { refundView } from './refund';
import { reverseOrderView } from './reverse';

export function returnView(value: Return, order: Order, context: Context): Record<string, unknown> {
	return {
		__typename: 'Return',
		id: gid('Return', value.id),
		name: value.name,
		status: value.status,
		createdAt: value.createdAt,
		requestApprovedAt: value.requestApprovedAt,
		closedAt: value.closedAt,
		decline: value.decline,
		order: () => orderView(order, context),
		totalQuantity: value.lines.reduce((sum, { quantity }) => sum + quantity, 0),
		refunds: (args: PageArguments) =>
			connection(
				order.refunds.filter(({ returnId }) => returnId === value.id),
				args,
				(refund) => refundView(refund, order, context),
			),
		returnLineItems: (args: PageArguments) =>
			connection(value.lines, args, (line) => returnLineView(line, order, context)),
		exchangeLineItems: (args: PageArguments) =>
			connection(value.exchangeLines, args, (line) => exchangeLineView(line, order, context)),
		reverseFulfillmentOrders: (args: PageArguments) =>
			connection(value.reverseOrders, args, (reverse) => reverseOrderView(reverse, order, context)),
		returnShippingFees: () =>
			value.shippingFee
				? [
						{
							id: gid('ReturnShippingFee', value.shippingFee.id),
							amountSet: moneyBag(context.shop, order, value.shippingFee.amount),
						},
					]
				: [],
		suggestedFinancialOutcome: (args: OutcomeArguments) =>
			financialOutcomeView(args, value, order, context),
	};
}

function exchangeLineView(line: ExchangeLine, order: Order, context: Context) {
	return {
		__typename: 'ExchangeLineItem',
		id: gid('ExchangeLineItem', line.id),
		lineItems: () => line.lineIds.map((id) => lineView(lineOf(order, id)!, order, context)),
		quantity: line.quantity,
		processedQuantity: line.processed,
		processableQuantity: line.quantity - line.processed,
		unprocessedQuantity: line.quantity - line.processed,
		productId: gid('Product', line.productId),
		variantId: gid('ProductVariant', line.variantId),
		title: line.title,
		variantTitle: line.variantTitle,
		variantSku: line.sku,
	};
}

function returnLineView(line: ReturnLine, order: Order, context: Context) {
	const { shop } = context;
	const shipped = order.fulfillments
		.flatMap(({ lines }) => lines)
		.find(({ id }) => id === line.fulfillmentLineId)!;
	const reason = shop.returnReasons.find(({ handle }) => handle === line.reason);
	return {
		__typename: 'ReturnLineItem',
		id: gid('ReturnLineItem', line.id),
		fulfillmentLineItem: () => fulfillmentLineView(shipped, order, context),
		quantity: line.quantity,
		processedQuantity: line.processed,
		processableQuantity: line.quantity - line.processed,
		unprocessedQuantity: line.quantity - line.processed,
		refundedQuantity: line.refunded,
		refundableQuantity: line.quantity - line.refunded,
		customerNote: line.customerNote,
		returnReasonNote: line.reasonNote,
		returnReasonDefinition: reason ? reasonView(reason) : null,
		restockingFee: line.restockingFee && {
			id: gid('RestockingFee', line.restockingFee.id),
			percentage: line.restockingFee.percentage,
			amountSet: moneyBag(
				shop,
				order,
				Math.round(
					(pieces(lineOf(order, shipped.lineId)!, 0, line.quantity) *
						line.restockingFee.percentage) /
						100,
				),
			),
		},
		withCodeDiscountedTotalPriceSet: moneyBag(
			shop,
			order,
			pieces(lineOf(order, shipped.lineId)!, 0, line.quantity),
		),
	};
}

export const reasonView = (reason: Context['shop']['returnReasons'][number]) => ({
	...reason,
	__typename: 'ReturnReasonDefinition',
	id: gid('ReturnReasonDefinition', reason.id),
});
