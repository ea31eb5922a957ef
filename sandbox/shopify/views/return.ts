import { gid, pieces, lineOf, type Order, type Return, type ReturnLine } from '../../shop';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { fulfillmentLineView } from './fulfillment';
import { moneyBag } from './money';
import { orderView } from './order';
import { refundView } from './refund';

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
