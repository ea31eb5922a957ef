import { VendorError } from '../../../shared/errors';
import { compare, min, MoneyError, parseMoney } from '../../../shared/money';
import { subtract, sum, zero, type Amount } from '../../../shared/money';
import type { Params } from '../../../shared/operation';
import type { Shopify } from '../../client';
import { gidOf } from '../../fields';
import { amountIn } from '../read';
import type { ReturnNode } from '../types';
import { listOf, wholeNumber } from '../wanted';
import type { Claimed } from './claim';
import { FINANCIAL_OUTCOME } from './document';
import type { processFields } from './fields';

type Asked = Params<typeof processFields>;
interface MoneyBag {
	presentmentMoney: { amount: string; currencyCode: string };
}
interface Outcome {
	maximumRefundable: MoneyBag;
	financialTransfer: {
		amount?: MoneyBag;
		suggestedTransactions?: Array<{
			parentTransaction: { id: string } | null;
			amountSet: MoneyBag;
		}>;
		owed?: MoneyBag;
	} | null;
}

export interface Plan {
	lines: Claimed[];
	exchange: Claimed[];
	amount: Amount;
	/** What the customer has to pay for dearer exchange items. */
	owed: Amount | null;
	payments: Array<{ parentId: string; amount: Amount }>;
}

const refused = (title: string, nextStep: string, code: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, applied: 'no', code });

/** The pieces that are asked for, in a fixed order; `all` stands for everything not processed yet. */
export function askedPieces({ what, lines, linesJson }: Asked) {
	if (what === 'all') return 'all';
	const given = what === 'json' ? listOf(linesJson) : ((lines.line ?? []) as Array<typeof lines>);
	const wanted = new Map<string, number>();
	for (const line of given) {
		const id = gidOf('ReturnLineItem', String(line.id ?? ''));
		wanted.set(id, (wanted.get(id) ?? 0) + wholeNumber(line.quantity));
	}
	return [...wanted]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, quantity]) => ({ id, quantity }));
}

/**
 * What will be processed and what it comes to, calculated by Shopify now.
 * @throws VendorError when the return does not have these pieces, or more would go back than was paid
 */
export async function planOf(shopify: Shopify, node: ReturnNode, asked: Asked): Promise<Plan> {
	const lines = linesOf(node, askedPieces(asked));
	const exchange = asked.exchange
		? node.exchangeLineItems.nodes
				.filter(({ processableQuantity }) => processableQuantity > 0)
				.map(({ id, processableQuantity: quantity, processedQuantity: before }) => ({
					id,
					quantity,
					before,
				}))
		: [];
	if (lines.length + exchange.length === 0) {
		throw refused(
			'Nothing of this return is left to process',
			'Return: Get shows what was processed and refunded.',
			'nothing_to_process',
		);
	}
	const outcome = await outcomeOf(shopify, node.id, lines, exchange, asked);
	return { lines, exchange, ...moneyOf(outcome, node.order.presentmentCurrencyCode, asked) };
}

function linesOf(node: ReturnNode, asked: ReturnType<typeof askedPieces>): Claimed[] {
	const all = node.returnLineItems.nodes;
	if (asked === 'all') {
		return all
			.filter(({ processableQuantity }) => processableQuantity > 0)
			.map(({ id, processableQuantity: quantity, processedQuantity: before }) => ({
				id,
				quantity,
				before,
			}));
	}
	return asked.map(({ id, quantity }) => {
		const line = all.find((one) => one.id === id);
		if (line && quantity <= line.processableQuantity)
			return { id, quantity, before: line.processedQuantity };
		const left = line?.processableQuantity ?? 0;
		throw refused(
			line
				? `Only ${left} of ${quantity} pieces of a line can still be processed`
				: 'A line is not part of this return',
			'Return: Get shows the lines with what can still be processed. Nothing was done.',
			'not_processable',
		);
	});
}

async function outcomeOf(
	shopify: Shopify,
	id: string,
	lines: Claimed[],
	exchange: Claimed[],
	{ refundTo, refundShipping }: Asked,
): Promise<Outcome | null> {
	const pieces = (claimed: Claimed[]) =>
		claimed.map(({ id: line, quantity }) => ({ id: line, quantity }));
	const answer = await shopify.query<{ return: { suggestedFinancialOutcome: Outcome | null } }>(
		FINANCIAL_OUTCOME,
		{
			id,
			lines: pieces(lines),
			exchange: pieces(exchange),
			shipping: refundShipping ? { fullRefund: true } : null,
			allocation: refundTo === 'store_credit' ? 'STORE_CREDIT' : 'ORIGINAL_PAYMENT_METHODS',
		},
	);
	return answer.return.suggestedFinancialOutcome;
}

function moneyOf(
	outcome: Outcome | null,
	currency: string,
	{ refundTo, amount: decided }: Asked,
): Pick<Plan, 'amount' | 'owed' | 'payments'> {
	const most = decidedIn(decided, currency);
	const transfer = outcome?.financialTransfer;
	if (transfer?.owed) {
		return { amount: zero(currency), owed: amountIn(transfer.owed), payments: [] };
	}
	if (!outcome || !transfer?.amount || refundTo === 'none') {
		return { amount: zero(currency), owed: null, payments: [] };
	}
	const payments = (transfer.suggestedTransactions ?? []).flatMap(
		({ parentTransaction, amountSet }) => {
			const amount = amountIn(amountSet);
			return parentTransaction && amount.minor > 0
				? [{ parentId: parentTransaction.id, amount }]
				: [];
		},
	);
	const amount =
		refundTo === 'store_credit'
			? amountIn(transfer.amount)
			: sum(
					payments.map((payment) => payment.amount),
					currency,
				);
	if (compare(amount, amountIn(outcome.maximumRefundable)) > 0) {
		throw refused(
			'The refund would be more than what is left of the payment',
			'Look at the earlier refunds of the order in Shopify. Nothing was done.',
			'above_paid',
		);
	}
	const due = most ? min(amount, most) : amount;
	return {
		amount: due,
		owed: null,
		payments: refundTo === 'store_credit' ? [] : reduced(payments, due),
	};
}

/** @throws VendorError for what is no amount of this currency */
function decidedIn(given: unknown, currency: string): Amount | undefined {
	const text = String(given ?? '').trim();
	if (!text) return undefined;
	try {
		const amount = parseMoney(text, currency);
		if (amount.minor >= 0) return amount;
		throw new MoneyError('It is below zero.');
	} catch (error) {
		if (!(error instanceof MoneyError)) throw error;
		throw refused('The amount cannot be used', `${error.message} Nothing was done.`, 'bad_amount');
	}
}

/** The payments, in Shopify's order, until the amount is reached. */
function reduced(payments: Plan['payments'], amount: Amount): Plan['payments'] {
	let open = amount;
	return payments
		.map((payment) => {
			const part = min(payment.amount, open);
			open = subtract(open, part);
			return { ...payment, amount: part };
		})
		.filter((payment) => payment.amount.minor > 0);
}
