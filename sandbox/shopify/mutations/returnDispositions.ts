import { gid, idOf, type Disposition, type Order, type Return } from '../../shop';
import type { Context } from '../context';
import type { problemList } from './returnErrors';

export interface ProcessLine {
	id: string;
	quantity: number;
	dispositions?: Array<{
		reverseFulfillmentOrderLineItemId: string;
		quantity: number;
		dispositionType: Disposition['type'];
		locationId?: string | null;
	}> | null;
}

type Fail = ReturnType<typeof problemList>['fail'];
type Reverse = Return['reverseOrders'][number]['lines'][number];

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const disposed = ({ dispositions }: Reverse): number =>
	sum(dispositions.map(({ quantity }) => quantity));

const reverseLine = (value: Return, id: string): Reverse | undefined =>
	value.reverseOrders
		.flatMap(({ lines }) => lines)
		.find((line) => gid('ReverseFulfillmentOrderLineItem', line.id) === id);

/** A piece is processed once; what becomes of it needs a place when it goes back on the shelf. */
export function checkLines(
	input: {
		returnLineItems: ProcessLine[];
		exchangeLineItems: Array<{ id: string; quantity: number }>;
	},
	value: Return,
	{ shop }: Context,
	fail: Fail,
): void {
	input.returnLineItems.forEach(({ id, quantity, dispositions }, index) => {
		const at = ['input', 'returnLineItems', String(index)];
		const line = value.lines.find((one) => one.id === idOf('ReturnLineItem', id));
		if (!line) return fail('NOT_FOUND', [...at, 'id'], 'Return line item does not exist.');
		checkQuantity(quantity, line.quantity - line.processed, [...at, 'quantity'], fail);
		if (sum((dispositions ?? []).map((one) => one.quantity)) > quantity)
			fail('INVALID', [...at, 'dispositions'], 'Dispositions exceed the processed quantity.');
		for (const one of dispositions ?? []) {
			const reverse = reverseLine(value, one.reverseFulfillmentOrderLineItemId);
			if (!reverse || reverse.fulfillmentLineId !== line.fulfillmentLineId)
				fail(
					'NOT_FOUND',
					[...at, 'dispositions'],
					'Reverse fulfillment order line item does not exist.',
				);
			else if (disposed(reverse) + one.quantity > reverse.quantity)
				fail('INVALID', [...at, 'dispositions'], 'Disposition quantity is not available.');
			const location = shop.locations.find((place) => gid('Location', place.id) === one.locationId);
			if (one.dispositionType === 'RESTOCKED' && !location?.isActive)
				fail(
					'BLANK',
					[...at, 'dispositions', 'locationId'],
					'An active location is needed to restock.',
				);
		}
	});
	input.exchangeLineItems.forEach(({ id, quantity }, index) => {
		const at = ['input', 'exchangeLineItems', String(index)];
		const line = value.exchangeLines.find((one) => one.id === idOf('ExchangeLineItem', id));
		if (!line) return fail('NOT_FOUND', [...at, 'id'], 'Exchange line item does not exist.');
		checkQuantity(quantity, line.quantity - line.processed, [...at, 'quantity'], fail);
	});
}

function checkQuantity(quantity: number, left: number, field: string[], fail: Fail): void {
	if (quantity < 1) fail('GREATER_THAN', field, 'Quantity must be greater than 0.');
	else if (quantity > left)
		fail('LESS_THAN_OR_EQUAL_TO', field, `Quantity must be less than or equal to ${left}.`);
}

/** Marks pieces as processed, writes down what becomes of them, and counts restocked ones. */
export function dispose(
	lines: ProcessLine[],
	value: Return,
	order: Order,
	{ shop }: Context,
): void {
	for (const { id, quantity, dispositions } of lines) {
		value.lines.find((one) => one.id === idOf('ReturnLineItem', id))!.processed += quantity;
		for (const one of dispositions ?? []) {
			const reverse = reverseLine(value, one.reverseFulfillmentOrderLineItemId)!;
			if (one.dispositionType === 'RESTOCKED') putBack(reverse, one.quantity, order, shop);
			reverse.dispositions.push({
				id: shop.ids.next('ReverseFulfillmentOrderDisposition'),
				type: one.dispositionType,
				quantity: one.quantity,
				locationId: idOf('Location', one.locationId ?? '') ?? null,
				createdAt: new Date(),
			});
		}
	}
}

function putBack(
	{ fulfillmentLineId }: Reverse,
	quantity: number,
	order: Order,
	{ products }: Context['shop'],
): void {
	const shipped = order.fulfillments
		.flatMap(({ lines }) => lines)
		.find(({ id }) => id === fulfillmentLineId)!;
	const { variantId } = order.lines.find(({ id }) => id === shipped.lineId)!;
	const variant = products.flatMap(({ variants }) => variants).find(({ id }) => id === variantId);
	if (variant) variant.inventory += quantity;
}
