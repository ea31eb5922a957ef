import {
	addCredit,
	applyRefund,
	creditAccount,
	outcomeOf,
	type Order,
	type Outcome,
	type Return,
} from '../../shop';
import type { Context } from '../context';
import { outcomeRequest } from '../views/financialOutcome';
import { returnView } from '../views/return';
import { checkLines, dispose, type ProcessLine } from './returnDispositions';
import { findReturn, noReturn, problemList, refused } from './returnErrors';
import { readTransfer, type ProcessTransfer, type Transfer } from './returnTransfer';

interface ProcessArguments {
	returnId: string;
	returnLineItems: ProcessLine[];
	exchangeLineItems: Array<{ id: string; quantity: number }>;
	refundShipping?: { fullRefund?: boolean; shippingRefundAmount?: null } | null;
	refundDuties: Array<{ dutyId: string }>;
	financialTransfer?: ProcessTransfer | null;
	note?: string | null;
}

/** Confirms what came back, says what becomes of it, sends new articles, and gives money back. */
export function returnProcess({ input }: { input: ProcessArguments }, context: Context) {
	const found = findReturn(input.returnId, context);
	if (!found) return refused([noReturn('returnId')]);
	const { order, value } = found;
	const { problems, fail } = problemList();
	if (value.status !== 'OPEN') {
		fail('INVALID_STATE', ['input', 'returnId'], 'Return is not open.');
		return refused(problems);
	}
	if (input.returnLineItems.length + input.exchangeLineItems.length === 0)
		fail('BLANK', ['input', 'returnLineItems'], "Return line items can't be blank.");
	checkLines(input, value, context, fail);
	const transfer = readTransfer(input.financialTransfer, order, context, fail);
	if (problems.length > 0) return refused(problems);

	const outcome = outcomeOf(order, value, outcomeRequest(input, value, order));
	dispose(input.returnLineItems, value, order, context);
	addExchanges(input.exchangeLineItems, order, value, context);
	if (input.returnLineItems.length > 0 && (transfer || input.exchangeLineItems.length > 0))
		book(input, order, value, outcome, transfer, context);
	order.updatedAt = new Date();
	return { return: returnView(value, order, context), userErrors: [] };
}

/** New articles become lines of the order. */
function addExchanges(
	asked: ProcessArguments['exchangeLineItems'],
	order: Order,
	value: Return,
	{ shop }: Context,
): void {
	for (const { id, quantity } of asked) {
		const line = value.exchangeLines.find((one) => id.endsWith(`/${one.id}`))!;
		const lineId = shop.ids.next('LineItem');
		line.processed += quantity;
		line.lineIds.push(lineId);
		order.lines.push({
			id: lineId,
			productId: line.productId,
			variantId: line.variantId,
			title: line.title,
			variantTitle: line.variantTitle,
			sku: line.sku,
			vendor: shop.products.find((product) => product.id === line.productId)!.vendor,
			quantity,
			unitPrice: line.unitPrice,
			discount: 0,
			requiresShipping: true,
			isGiftCard: false,
			duties: [],
		});
	}
}

/** Writes the refund: goods and fees for the books, money on the payments or as store credit. */
function book(
	input: ProcessArguments,
	order: Order,
	value: Return,
	{ proposal, fees }: Outcome,
	transfer: Transfer | undefined,
	{ shop }: Context,
): void {
	const at = new Date();
	if (value.shippingFee) value.shippingFee.charged = true;
	for (const { id, quantity } of input.returnLineItems)
		value.lines.find((one) => id.endsWith(`/${one.id}`))!.refunded += quantity;
	applyRefund(
		order,
		{ ...proposal, shipping: Math.max(0, proposal.shipping) },
		transfer?.payments ?? [],
		{
			ids: shop.ids,
			at,
			note: input.note ?? null,
			returnId: value.id,
			fees,
			storeCredit: transfer?.credit,
		},
	);
	if (!transfer?.credit) return;
	const customer = shop.customers.find(({ id }) => id === order.customerId)!;
	const account = creditAccount(customer, order.currency, shop.ids);
	addCredit(account, transfer.credit, {
		ids: shop.ids,
		at,
		expiresAt: null,
		event: 'ORDER_REFUND',
	});
}
