import { add, allocate, compare, fromMinor, isZero, max, min } from '../../shared/money';
import { percentage, subtract, sum, zero, type Amount } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { amountFrom, earlier, pieceOf, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import { exchangeDifference } from './exchange';
import { feesOf, labelFor } from './fees';
import type { JudgedLine } from './judge';
import type { ReturnRequest } from './request';

export type Part = { kind: Decision['parts'][number]['kind']; amount: Amount };

export interface Settlement {
	method: Decision['method'];
	label: Decision['label'];
	/** What goes back, bonus not included; zero when nothing does. */
	amount: Amount;
	parts: Part[];
	/** What the goods of each line cost, in the order of the lines. */
	lineAmounts: Amount[];
	/** What is at stake for the shop: the goods even where they are exchanged. */
	value: Amount;
}

/** Method, label and money for the lines that are not denied. The policy's amounts are in the order's currency. */
export function settle(
	facts: Facts,
	findings: Findings,
	wanted: ReturnRequest['method'],
	lines: JudgedLine[],
): Settlement {
	const nothing = zero(facts.currency);
	const costs = lines.map((line) => costOf(facts, findings, line));
	const goods = sum(costs, facts.currency);
	const method = keepItem(facts, findings, wanted, lines, goods) ? 'keep_item' : wanted;
	const fees = feesOf(facts, findings, method, lines);
	const label = labelFor(facts, findings, method, fees.free, fees.flat);
	if (method === 'exchange') {
		const bonus = percentage(goods, facts.policy.bonus.exchangePercent);
		// No step gives it by itself: the person who approves the exchange does.
		if (!isZero(bonus)) findings.review('bonus_exchange', { amount: bonus });
		const back = min(exchangeDifference(facts, findings, lines), facts.available);
		const restocking = restockingOf(facts, lines, costs, fees);
		if (!isZero(restocking)) findings.note('restocking_fee', { amount: restocking });
		if (!isZero(fees.flat)) findings.note('return_fee', { amount: fees.flat });
		// What the new article costs less pays the fees; the rest cannot be taken without a person.
		const restocked = min(restocking, back);
		const flat = min(fees.flat, subtract(back, restocked));
		const kept = add(restocked, flat);
		const open = subtract(add(restocking, fees.flat), kept);
		if (!isZero(open)) findings.review('fee_open', { amount: open });
		const amount = subtract(back, kept);
		const moved: Part[] = [
			{ kind: 'items', amount: back },
			{ kind: 'restocking', amount: subtract(nothing, restocked) },
			{ kind: 'fee', amount: subtract(nothing, flat) },
			{ kind: 'bonus', amount: bonus },
		];
		const parts = moved.filter((part) => !isZero(part.amount));
		return { method, label, amount, parts, lineAmounts: costs, value: goods };
	}

	const shipping = shippingOf(facts, findings, lines);
	const asked = add(goods, shipping);
	const gross = min(asked, facts.available);
	if (compare(gross, asked) < 0) findings.note('capped', { amount: gross });
	const [backForGoods, backForShipping] = isZero(asked)
		? [nothing, nothing]
		: allocate(gross, [goods.minor, shipping.minor]);
	const lineAmounts = isZero(goods)
		? costs
		: allocate(
				backForGoods,
				costs.map(({ minor }) => minor),
			);
	if (!isZero(backForShipping)) findings.note('shipping_refunded', { amount: backForShipping });

	const restocking = restockingOf(facts, lines, lineAmounts, fees);
	const flat = min(fees.flat, max(nothing, subtract(backForGoods, restocking)));
	if (!isZero(restocking)) findings.note('restocking_fee', { amount: restocking });
	if (!isZero(flat)) findings.note('return_fee', { amount: flat });
	const amount = subtract(subtract(gross, restocking), flat);
	const bonus =
		method === 'store_credit' ? percentage(amount, facts.policy.bonus.storeCreditPercent) : nothing;
	// As with an exchange, the person who approves it gives the bonus.
	if (!isZero(bonus)) findings.review('bonus_store_credit', { amount: bonus });
	const parts: Part[] = [
		{ kind: 'items', amount: backForGoods },
		{ kind: 'shipping', amount: backForShipping },
		{ kind: 'restocking', amount: subtract(nothing, restocking) },
		{ kind: 'fee', amount: subtract(nothing, flat) },
		{ kind: 'bonus', amount: bonus },
	];
	const moved = parts.filter((part) => !isZero(part.amount));
	return { method, label, amount, parts: moved, lineAmounts, value: goods };
}

function restockingOf(
	{ policy, currency }: Facts,
	lines: JudgedLine[],
	amounts: Amount[],
	{ restocks }: ReturnType<typeof feesOf>,
): Amount {
	const charged = amounts.filter((_, index) => restocks(lines[index]));
	return percentage(sum(charged, currency), policy.fees.restockingPercent);
}

function costOf(facts: Facts, findings: Findings, { item, quantity }: JudgedLine): Amount {
	const piece = pieceOf(item!, facts.currency);
	if (!piece) {
		findings.review('amount_unclear', { item: item!.title });
		return zero(facts.currency);
	}
	return fromMinor(piece.minor * quantity, facts.currency);
}

/** Goods that are worth little stay with the customer, as often as the policy allows. */
function keepItem(
	facts: Facts,
	findings: Findings,
	wanted: ReturnRequest['method'],
	lines: JudgedLine[],
	goods: Amount,
): boolean {
	const { keepItem: rule } = facts.policy;
	const shopsFault = lines.every(({ fault }) => fault !== 'customer');
	if (wanted === 'exchange' || isZero(goods) || compare(goods, rule.below) >= 0) return false;
	if (!shopsFault && !rule.anyFault) return false;
	const kept = earlier(facts, ['keep_item'], rule.periodDays);
	if (kept >= rule.perCustomer) {
		findings.note('keep_item_used', { count: kept });
		return false;
	}
	findings.note('keep_item', { amount: goods });
	return true;
}

/** What was paid for delivery goes back when nothing of the order stays, by law or because it was our fault. */
function shippingOf(facts: Facts, findings: Findings, lines: JudgedLine[]): Amount {
	const nothing = zero(facts.currency);
	const ours = ({ right, fault }: JudgedLine) => right === 'open' || fault !== 'customer';
	const perhaps = lines.filter((line) => !ours(line));
	if (perhaps.some(({ right }) => right === 'none') || !isEverything(facts, lines)) return nothing;
	const { shipping, shippingRefunded } = facts.order.totals;
	const paid = amountFrom(shipping, facts.currency);
	const back = shippingRefunded ? amountFrom(shippingRefunded, facts.currency) : nothing;
	if (!paid || !back) {
		findings.review('shipping_unknown');
		return nothing;
	}
	if (perhaps.length > 0) {
		if (!isZero(paid)) findings.review('country_unknown', { item: perhaps[0].item!.title });
		return nothing;
	}
	const standard = facts.policy.withdrawal.standardShipping;
	return max(nothing, subtract(standard ? min(paid, standard) : paid, back));
}

function isEverything({ order }: Facts, lines: JudgedLine[]): boolean {
	return order.items.every((item) => {
		const back = lines.filter(({ itemId }) => itemId === item.id);
		return back.reduce((all, { quantity }) => all + quantity, 0) >= item.refundable;
	});
}
