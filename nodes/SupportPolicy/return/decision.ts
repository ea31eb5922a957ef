import { compare, isZero, toMoney } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { cap, prove, sameCurrency } from '../rules/common';
import { lastMoment, moneyOrNull, nothingMoves } from '../rules/decision';
import { earlier, type Facts } from '../rules/facts';
import { Findings, worseOf } from '../rules/findings';
import { judgeLine, type JudgedLine } from './judge';
import type { ReturnRequest, WantedLine } from './request';
import { settle } from './settle';

const NOT_A_RETURN = ['canceled', 'cancelled', 'declined'];

/**
 * Whether goods may come back, and what for: a pure function of the order, the policy, the history and the moment.
 * Nothing that a shopper or a model wrote changes an amount.
 */
export function decideReturn(
	facts: Facts,
	{ lines: wanted, method }: ReturnRequest,
	language: string,
): Decision {
	const findings = new Findings(language, facts.order.number);
	prove(facts, findings, method === 'store_credit');
	if (facts.order.cancelledAt) findings.deny('order_cancelled');
	if (wanted.length === 0) findings.deny('nothing_asked');
	const judged = judgeAll(facts, findings, wanted);
	const open = judged.filter(({ outcome }) => outcome !== 'deny');

	if (open.length === 0 || findings.isDenied()) return denied(findings, method, judged);

	askPeople(facts, findings, open);
	const settled = settle(facts, findings, method, open);
	if (method !== 'exchange' && isZero(facts.available) && !isZero(settled.value)) {
		findings.deny('nothing_left');
	}
	const stake = compare(settled.amount, settled.value) > 0 ? settled.amount : settled.value;
	cap(facts, findings, stake);
	if (findings.isDenied()) return denied(findings, method, judged);

	const outcome = open.reduce((worst, line) => worseOf(worst, line.outcome), findings.outcome);
	return {
		outcome,
		reasons: findings.reasons,
		amount: moneyOrNull(settled.amount),
		parts: settled.parts.map(({ kind, amount }) => ({ kind, amount: toMoney(amount) })),
		method: settled.method,
		label: settled.label,
		requires: findings.required(outcome),
		deadline: lastMoment(earliest(open)),
		lines: judged.map((line) => {
			const at = open.indexOf(line);
			return {
				...lineOf(line),
				outcome: worseOf(line.outcome, findings.outcome),
				amount: at < 0 || method === 'exchange' ? null : moneyOrNull(settled.lineAmounts[at]),
			};
		}),
	};
}

/** Pieces named twice are counted once: what one line takes is not left for the next. */
function judgeAll(facts: Facts, findings: Findings, wanted: WantedLine[]): JudgedLine[] {
	const taken = new Map<string, number>();
	return wanted.map((line) => {
		const before = taken.get(line.itemId) ?? 0;
		const returnable = Math.min(line.item?.returnable ?? 0, line.item?.refundable ?? 0);
		const judged = judgeLine(facts, findings, line, Math.max(0, returnable - before));
		if (judged.outcome !== 'deny') taken.set(line.itemId, before + line.quantity);
		return judged;
	});
}

/** What makes a person look at the whole request, or denies it where the law leaves that to the shop. */
function askPeople(facts: Facts, findings: Findings, open: JudgedLine[]) {
	const { order, policy, blocked } = facts;
	const { returnsPerOrder, returnsPerCustomer, periodDays } = policy.limits;
	if (order.disputed) findings.review('disputed');
	sameCurrency(facts, findings);
	if (blocked && open.some(({ right }) => right !== 'none')) findings.review('blocked_but_lawful');
	else if (blocked) findings.deny('customer_blocked');
	const ofOrder = (order.returns ?? []).filter(({ status }) => !NOT_A_RETURN.includes(status));
	if (returnsPerOrder > 0 && ofOrder.length >= returnsPerOrder) {
		findings.review('limit_per_order', { count: ofOrder.length });
	}
	const ofCustomer = earlier(facts, ['return'], periodDays);
	if (returnsPerCustomer > 0 && ofCustomer >= returnsPerCustomer) {
		findings.review('limit_per_customer', { count: ofCustomer });
	}
}

const denied = (findings: Findings, method: ReturnRequest['method'], judged: JudgedLine[]) =>
	nothingMoves(findings, 'deny', {
		method,
		deadline: lastMoment(earliest(judged)),
		lines: judged.map((line) => ({ ...lineOf(line), outcome: 'deny' as const })),
	});

const lineOf = ({ itemId, quantity, outcome, rule }: JudgedLine): Decision['lines'][number] => ({
	itemId,
	quantity,
	outcome,
	rule,
	amount: null,
});

function earliest(lines: JudgedLine[]): number | null {
	const known = lines.flatMap(({ ends }) => ends ?? []);
	return known.length > 0 ? Math.min(...known) : null;
}
