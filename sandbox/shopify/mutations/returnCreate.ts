import {
	convert,
	gid,
	idOf,
	minorUnits,
	returnablePieces,
	reverseOrdersFor,
	type ExchangeLine,
	type Order,
	type Return,
	type ReturnLine,
} from '../../shop';
import { visibleOrders, type Context } from '../context';
import { returnView } from '../views/return';
import { problemList, refused } from './returnErrors';

interface LineInput {
	fulfillmentLineItemId: string;
	quantity: number;
	restockingFee?: { percentage: number } | null;
	returnReasonDefinitionId?: string | null;
	returnReasonNote?: string | null;
	customerNote?: string | null;
}

interface CreateInput {
	orderId: string;
	returnLineItems: LineInput[];
	exchangeLineItems?: Array<{ variantId?: string | null; quantity: number }> | null;
	returnShippingFee?: { amount: { amount: string; currencyCode: string } } | null;
}

type Fail = ReturnType<typeof problemList>['fail'];

const LONGEST_REASON_NOTE = 255;
const LONGEST_CUSTOMER_NOTE = 300;

/** A customer's wish that a person still decides on. */
export const returnRequest = ({ input }: { input: CreateInput }, context: Context) =>
	make(input, 'REQUESTED', context, 'input');

/** A return that was agreed on elsewhere; open at once, with articles in exchange if wanted. */
export const returnCreate = ({ returnInput }: { returnInput: CreateInput }, context: Context) =>
	make(returnInput, 'OPEN', context, 'returnInput');

function make(input: CreateInput, status: 'REQUESTED' | 'OPEN', context: Context, root: string) {
	const { shop } = context;
	const { problems, fail } = problemList();
	const order = visibleOrders(context).find(({ id }) => id === idOf('Order', input.orderId));
	if (!order) {
		fail('NOT_FOUND', [root, 'orderId'], 'Order does not exist.');
		return refused(problems);
	}
	if (input.returnLineItems.length === 0)
		fail('BLANK', [root, 'returnLineItems'], "Return line items can't be blank.");
	const lines = readLines(input, order, context, root, fail);
	const exchangeLines = readExchange(input, order, context, root, fail);
	const fee = input.returnShippingFee?.amount;
	const feeMinor = fee ? minorUnits(String(fee.amount), order.currency) : undefined;
	if (fee && (fee.currencyCode !== order.currency || feeMinor === undefined || feeMinor <= 0))
		fail('INVALID', [root, 'returnShippingFee', 'amount'], 'Return shipping fee is invalid.');
	if (problems.length > 0) return refused(problems);

	const now = new Date();
	const value: Return = {
		id: shop.ids.next('Return'),
		name: `${order.name}-R${order.returns.length + 1}`,
		status,
		createdAt: now,
		requestApprovedAt: status === 'OPEN' ? now : null,
		closedAt: null,
		decline: null,
		lines: lines.map((line) => ({ ...line, id: shop.ids.next('ReturnLineItem') })),
		exchangeLines: exchangeLines.map((line) => ({
			...line,
			id: shop.ids.next('ExchangeLineItem'),
		})),
		shippingFee:
			feeMinor === undefined
				? null
				: { id: shop.ids.next('ReturnShippingFee'), amount: feeMinor, charged: false },
		reverseOrders: [],
	};
	if (status === 'OPEN') value.reverseOrders = reverseOrdersFor(order, value, shop.ids);
	order.returns.push(value);
	order.closedAt = null;
	order.updatedAt = now;
	return { return: returnView(value, order, context), userErrors: [] };
}

function readLines(
	input: CreateInput,
	order: Order,
	{ shop }: Context,
	root: string,
	fail: Fail,
): Array<Omit<ReturnLine, 'id'>> {
	const shippedLines = order.fulfillments
		.filter(({ status }) => status === 'SUCCESS')
		.flatMap(({ lines }) => lines);
	const asked = new Map<string, number>();
	return input.returnLineItems.flatMap((line, index) => {
		const at = [root, 'returnLineItems', String(index)];
		const shipped = shippedLines.find(
			({ id }) => gid('FulfillmentLineItem', id) === line.fulfillmentLineItemId,
		);
		if (!shipped) {
			fail('NOT_FOUND', [...at, 'fulfillmentLineItemId'], 'Fulfillment line item does not exist.');
			return [];
		}
		const before = asked.get(shipped.id) ?? 0;
		asked.set(shipped.id, before + line.quantity);
		if (line.quantity < 1)
			fail('GREATER_THAN', [...at, 'quantity'], 'Quantity must be greater than 0.');
		else if (before + line.quantity > returnablePieces(order, shipped))
			fail('INVALID', [...at, 'quantity'], 'Return line item has an invalid quantity.');
		const reason = shop.returnReasons.find(
			({ id }) => gid('ReturnReasonDefinition', id) === line.returnReasonDefinitionId,
		);
		if (line.returnReasonDefinitionId && !reason)
			fail('NOT_FOUND', [...at, 'returnReasonDefinitionId'], 'Return reason does not exist.');
		if ((line.returnReasonNote ?? '').length > LONGEST_REASON_NOTE)
			fail('TOO_LONG', [...at, 'returnReasonNote'], 'Return reason note is too long.');
		if ((line.customerNote ?? '').length > LONGEST_CUSTOMER_NOTE)
			fail('TOO_LONG', [...at, 'customerNote'], 'Customer note is too long.');
		const percentage = line.restockingFee?.percentage;
		if (percentage !== undefined && (percentage <= 0 || percentage > 100))
			fail(
				'INVALID',
				[...at, 'restockingFee', 'percentage'],
				'Percentage must be between 0 and 100.',
			);
		return [
			{
				fulfillmentLineId: shipped.id,
				quantity: line.quantity,
				reason: reason?.handle ?? 'unknown',
				reasonNote: line.returnReasonNote ?? '',
				customerNote: line.customerNote ?? null,
				processed: 0,
				refunded: 0,
				restockingFee:
					percentage === undefined ? null : { id: shop.ids.next('RestockingFee'), percentage },
			},
		];
	});
}

function readExchange(
	input: CreateInput,
	order: Order,
	{ shop }: Context,
	root: string,
	fail: Fail,
): Array<Omit<ExchangeLine, 'id'>> {
	return (input.exchangeLineItems ?? []).flatMap(({ variantId, quantity }, index) => {
		const at = [root, 'exchangeLineItems', String(index)];
		const product = shop.products.find(({ variants }) =>
			variants.some(({ id }) => gid('ProductVariant', id) === variantId),
		);
		const variant = product?.variants.find(({ id }) => gid('ProductVariant', id) === variantId);
		if (!product || !variant) {
			fail('NOT_FOUND', [...at, 'variantId'], 'Variant does not exist.');
			return [];
		}
		if (quantity < 1) fail('GREATER_THAN', [...at, 'quantity'], 'Quantity must be greater than 0.');
		return [
			{
				variantId: variant.id,
				productId: product.id,
				title: product.title.en,
				variantTitle: variant.title === 'Default Title' ? null : variant.title,
				sku: variant.sku,
				quantity,
				unitPrice: convert(variant.price, shop.currency, order.currency, order.rate),
				processed: 0,
				lineIds: [],
			},
		];
	});
}
