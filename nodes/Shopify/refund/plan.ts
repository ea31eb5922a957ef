import { VendorError } from '../../shared/errors';
import {
	add,
	compare,
	formatMoney,
	min,
	parseMoney,
	subtract,
	sum,
	toMajor,
	zero,
	type Amount,
} from '../../shared/money';
import type { Shopify } from '../client';
import type { Asked } from './asked';
import { REFUND_SUGGESTION } from './document';
import { paidIn } from './money';
import { allocationOf, noOrder } from './subject';
import type { Subject, SuggestionNode } from './types';

/** The part of a refund that one payment gives back. */
export interface Tender {
	parentId: string;
	gateway: string;
	name: string;
	amount: Amount;
	maximum: Amount;
	/** Paid outside Shopify: a person must give it back. */
	manual: boolean;
}

/** What a refund comes to by Shopify's own suggestion, in the currency that the customer paid in. */
export interface Plan {
	amount: Amount;
	maximum: Amount;
	/** Empty for store credit. */
	tenders: Tender[];
	/** Lines, shipping and duties that belong to the amount; none for a fixed amount. */
	parts?: SuggestionNode;
}

/** @throws VendorError when more is asked than the order has left */
export async function planOf(shopify: Shopify, subject: Subject, asked: Asked): Promise<Plan> {
	const currency = subject.presentmentCurrencyCode;
	const all = subject.everything;
	if (!all) throw tooMuch('the order has nothing to refund');
	if (asked.what === 'amount') {
		const amount = positive(parseMoney(asked.amount ?? '', currency));
		return limited(amount, all, asked, spread(amount, tendersOf(all)));
	}
	const parts = asked.what === 'everything' ? all : await suggest(shopify, subject, asked);
	const tenders = tendersOf(parts).filter(({ amount }) => amount.minor > 0);
	const amount =
		asked.destination === 'store_credit'
			? paidIn(parts.suggestedRefundMethods[0]?.amount ?? parts.amountSet)
			: sum(
					tenders.map((tender) => tender.amount),
					currency,
				);
	return { ...limited(positive(amount), parts, asked, tenders), parts };
}

async function suggest(shopify: Shopify, subject: Subject, asked: Asked): Promise<SuggestionNode> {
	const { shipping } = asked;
	const amount = typeof shipping === 'object' ? shippingAmount(subject, shipping.amount) : null;
	const { order } = await shopify.query<{ order: { suggestedRefund: SuggestionNode } | null }>(
		REFUND_SUGGESTION,
		{
			id: subject.id,
			lines: asked.lines.map((line) => checkedLine(subject, line)),
			duties: asked.duties ? dutiesOf(subject, asked) : [],
			shipping: shipping === 'full',
			shippingAmount: amount,
			allocation: allocationOf(asked.destination),
		},
	);
	if (!order?.suggestedRefund) throw noOrder();
	return order.suggestedRefund;
}

function shippingAmount(subject: Subject, text: string): string {
	const left = paidIn(subject.everything!.shipping.maximumRefundableSet);
	const amount = positive(parseMoney(text, subject.presentmentCurrencyCode));
	if (compare(amount, left) > 0)
		throw tooMuch(`of the shipping, ${formatMoney(left, 'en')} is left`);
	return toMajor(amount);
}

function checkedLine(subject: Subject, { lineItemId, quantity }: Asked['lines'][number]) {
	const line = subject.lineItems.nodes.find(({ id }) => id === lineItemId);
	if (!line) throw tooMuch('a chosen line is not part of this order');
	if (quantity > line.refundableQuantity) {
		throw tooMuch(`of “${line.title}”, ${line.refundableQuantity} can still be refunded`);
	}
	return { lineItemId, quantity, restockType: 'NO_RESTOCK' };
}

const dutiesOf = (subject: Subject, { lines }: Asked) =>
	subject.lineItems.nodes
		.filter(({ id }) => lines.some(({ lineItemId }) => lineItemId === id))
		.flatMap(({ duties }) => duties)
		.map(({ id }) => ({ dutyId: id, refundType: 'PROPORTIONAL' }));

function tendersOf({ suggestedTransactions }: SuggestionNode): Tender[] {
	return suggestedTransactions.flatMap(
		({ parentTransaction, gateway, formattedGateway, amountSet, maximumRefundableSet }) => {
			if (!parentTransaction) return [];
			return {
				parentId: parentTransaction.id,
				gateway: gateway ?? '',
				name: formattedGateway ?? gateway ?? '',
				amount: paidIn(amountSet),
				maximum: paidIn(maximumRefundableSet ?? amountSet),
				manual: parentTransaction.manualPaymentGateway,
			};
		},
	);
}

/** An amount over the payments in the order in which Shopify suggests them. */
function spread(amount: Amount, tenders: Tender[]): Tender[] {
	let left = amount;
	return tenders
		.map((tender) => {
			const share = min(left, tender.maximum);
			left = subtract(left, share);
			return { ...tender, amount: share };
		})
		.filter((tender) => tender.amount.minor > 0);
}

/** Nothing is ever above what the order, and each of its payments, has left. */
function limited(amount: Amount, from: SuggestionNode, asked: Asked, tenders: Tender[]): Plan {
	const toCredit = asked.destination === 'store_credit';
	const [credit] = from.suggestedRefundMethods;
	const maximum = min(
		paidIn(from.maximumRefundableSet),
		...(toCredit && credit ? [paidIn(credit.maximumRefundable)] : []),
	);
	const given = toCredit
		? amount
		: tenders.reduce((all, tender) => add(all, tender.amount), zero(amount.currency));
	if (compare(amount, maximum) > 0 || compare(given, amount) !== 0) {
		throw tooMuch(`${formatMoney(maximum, 'en')} can still be refunded`);
	}
	if (tenders.some((tender) => compare(tender.amount, tender.maximum) > 0)) {
		throw tooMuch('a payment has less left than its part');
	}
	return { amount, maximum, tenders: toCredit ? [] : tenders };
}

function positive(amount: Amount): Amount {
	if (amount.minor > 0) return amount;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'There is nothing to refund',
		nextStep: 'The amount must be above zero. Choose lines, shipping or an amount that was paid.',
		applied: 'no',
		code: 'nothing_refundable',
	});
}

const tooMuch = (what: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'More was asked for than can be refunded',
		nextStep: `Ask for less: ${what}. Refund: Calculate shows all limits.`,
		applied: 'no',
		code: 'above_refundable',
	});
