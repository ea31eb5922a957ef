import { compare, isZero, min, toMoney, type Amount } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { moneyOrNull, nothingMoves } from './decision';
import type { Facts } from './facts';
import { worseOf, type Findings } from './findings';

/** What a shopper has to show first; `strong` asks for an account or a code sent to the order's address. */
export function prove({ proof }: Facts, findings: Findings, strong: boolean): void {
	const weak = strong && proof === 'order_and_email';
	if (proof !== 'none' && !weak) return;
	findings.requires.add('proof');
	findings.deny(weak ? 'proof_too_weak' : 'proof_missing');
}

export function sameCurrency(facts: Facts, findings: Findings): void {
	const { currency } = facts.policy.shop;
	if (currency !== facts.currency) findings.review('other_currency', { detail: currency });
}

/** Above the shop's cap a person approves. */
export function cap(facts: Facts, findings: Findings, amount: Amount): void {
	if (compare(amount, facts.policy.approval.upTo) > 0)
		findings.review('approval_needed', { amount });
}

interface Asked {
	goods: Amount;
	shipping: Amount;
	method: 'original' | 'store_credit';
	lines: Decision['lines'];
	deadline?: string | null;
}

/** A decision by which money goes back and no goods do: limited to what was paid and not refunded yet. */
export function payBack(facts: Facts, findings: Findings, asked: Asked): Decision {
	const { method, lines } = asked;
	const goods = min(asked.goods, facts.available);
	const left = { ...facts.available, minor: facts.available.minor - goods.minor };
	const shipping = min(asked.shipping, left);
	const amount = { ...goods, minor: goods.minor + shipping.minor };
	if (amount.minor < asked.goods.minor + asked.shipping.minor) {
		if (isZero(facts.available)) findings.deny('nothing_left');
		else findings.note('capped', { amount });
	}
	cap(facts, findings, amount);
	const open = lines.filter((line) => line.outcome !== 'deny');
	const outcome =
		lines.length > 0 && open.length === 0
			? 'deny'
			: open.reduce((worst, line) => worseOf(worst, line.outcome), findings.outcome);
	const told = lines.map((line) => ({ ...line, outcome: worseOf(line.outcome, findings.outcome) }));
	if (outcome === 'deny') {
		return nothingMoves(findings, 'deny', {
			method,
			lines: told.map((line) => ({ ...line, amount: null })),
		});
	}
	const parts = [
		{ kind: 'items' as const, amount: goods },
		{ kind: 'shipping' as const, amount: shipping },
	].filter((part) => !isZero(part.amount));
	return nothingMoves(findings, outcome, {
		amount: moneyOrNull(amount),
		parts: parts.map(({ kind, amount: part }) => ({ kind, amount: toMoney(part) })),
		method,
		lines: told,
		deadline: asked.deadline ?? null,
	});
}
