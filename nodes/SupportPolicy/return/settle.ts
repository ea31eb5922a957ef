import { add, allocate, compare, fromMinor, isZero, max, min } from '../../shared/money';
import { percentage, subtract, sum, zero, type Amount } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { countryRule } from '../policy/window';
import { amountFrom, earlier, pieceOf, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
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
		if (!isZero(bonus)) findings.note('bonus_exchange', { amount: bonus });
		const parts: Part[] = isZero(bonus) ? [] : [{ kind: 'bonus', amount: bonus }];
		return { method, label, amount: nothing, parts, lineAmounts: costs, value: goods };
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

	const charged = sum(
		lineAmounts.filter((_, index) => fees.restocks(lines[index])),
		facts.currency,
	);
	const restocking = percentage(charged, facts.policy.fees.restockingPercent);
	const flat = min(fees.flat, max(nothing, subtract(backForGoods, restocking)));
	if (!isZero(restocking)) findings.note('restocking_fee', { amount: restocking });
	if (!isZero(flat)) findings.note('return_fee', { amount: flat });
	const amount = subtract(subtract(gross, restocking), flat);
	const bonus =
		method === 'store_credit' ? percentage(amount, facts.policy.bonus.storeCreditPercent) : nothing;
	if (!isZero(bonus)) findings.note('bonus_store_credit', { amount: bonus });
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

/** Fees are for the customer's own reasons: one fault of ours in the parcel frees all of it from the flat fee. */
function feesOf(facts: Facts, findings: Findings, method: Decision['method'], lines: JudgedLine[]) {
	const { fees } = facts.policy;
	const waived = waiver(facts, method);
	const faulty = lines.some(({ fault }) => fault !== 'customer');
	const freeBecause = waived ?? (faulty ? 'the reason is not the doing of the customer' : null);
	const restocked = (line: JudgedLine) =>
		waived === null && fees.restockingPercent > 0 && line.fault === 'customer';
	const own = lines.filter(restocked);
	if (freeBecause && (!isZero(fees.returnShipping) || fees.restockingPercent > 0)) {
		findings.note('fee_waived', { detail: freeBecause });
	}
	if (own.some(({ right }) => right === 'open')) findings.note('no_restocking_by_law');
	for (const line of own.filter(({ right }) => right === 'unknown')) {
		findings.review('country_unknown', { item: line.item!.title });
	}
	return {
		free: freeBecause !== null,
		flat: freeBecause || !labelIsOurs(facts) ? zero(facts.currency) : fees.returnShipping,
		restocks: (line: JudgedLine) => restocked(line) && line.right !== 'open',
	};
}

/** Why this return has no fees at all, in words for the team. */
function waiver({ policy, vip }: Facts, method: Decision['method']): string | null {
	if (method === 'keep_item') return 'nothing comes back';
	if (method === 'exchange' && policy.fees.waivedForExchange) return 'it is an exchange';
	return vip && policy.customers.vipFreeReturns ? 'the customer is a VIP' : null;
}

const labelIsOurs = (facts: Facts) =>
	facts.policy.fees.shopLabel && countryRule(facts)?.label !== false;

function labelFor(
	facts: Facts,
	findings: Findings,
	method: Decision['method'],
	free: boolean,
	fee: Amount,
): Decision['label'] {
	if (method === 'keep_item') return { needed: false, payer: null };
	const possible = countryRule(facts)?.label !== false;
	if (!possible || (!facts.policy.fees.shopLabel && !free)) {
		const detail = possible ? 'by the policy' : `no labels in ${facts.country}`;
		findings.note('label_customer', { detail });
		return { needed: false, payer: 'customer' };
	}
	const payer = isZero(fee) ? 'merchant' : 'customer';
	findings.note(payer === 'merchant' ? 'label_merchant' : 'label_fee');
	return { needed: true, payer };
}

/** What was paid for delivery goes back when nothing of the order stays, by law or because it was our fault. */
function shippingOf(facts: Facts, findings: Findings, lines: JudgedLine[]): Amount {
	const nothing = zero(facts.currency);
	const due = lines.every(({ right, fault }) => right === 'open' || fault !== 'customer');
	if (!due || !isEverything(facts, lines)) return nothing;
	const { shipping, shippingRefunded } = facts.order.totals;
	const paid = amountFrom(shipping, facts.currency);
	const back = shippingRefunded ? amountFrom(shippingRefunded, facts.currency) : nothing;
	if (!paid || !back) {
		findings.review('shipping_unknown');
		return nothing;
	}
	const standard = facts.policy.withdrawal.standardShipping;
	const owed = standard && standard.currency === paid.currency ? min(paid, standard) : paid;
	return max(nothing, subtract(owed, back));
}

function isEverything({ order }: Facts, lines: JudgedLine[]): boolean {
	return order.items.every((item) => {
		const back = lines.filter(({ itemId }) => itemId === item.id);
		return back.reduce((all, { quantity }) => all + quantity, 0) >= item.refundable;
	});
}
