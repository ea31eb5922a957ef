import type { Outcome } from '../../shared/types';
import type { ReasonRule } from '../policy/types';
import { countryRule, daysAfter, lastDayBefore, windowEnd } from '../policy/window';
import { withdrawal, type Right } from '../policy/withdrawal';
import { finalSaleOf } from '../policy/finalSale';
import { deliveredAt, type Facts } from '../rules/facts';
import type { Findings, Values } from '../rules/findings';
import type { RuleCode } from '../rules/rules';
import type { WantedLine } from './request';

export interface JudgedLine extends WantedLine {
	outcome: Outcome;
	/** The rule that decided. */
	rule: RuleCode;
	fault: ReasonRule['fault'];
	/** Whether the consumer withdraws from the purchase by law. */
	right: Right;
	/** The first instant after the time in which this could be asked for; null when not known. */
	ends: number | null;
}

/** What the rules say of one line by itself; how many pieces are left is known once earlier lines are judged. */
export function judgeLine(
	facts: Facts,
	findings: Findings,
	line: WantedLine,
	left: number,
): JudgedLine {
	const { item, reason } = line;
	const { reasons } = facts.policy;
	const known: ReasonRule | undefined = Object.hasOwn(reasons, reason)
		? reasons[reason]
		: undefined;
	const judged = { ...line, fault: known?.fault ?? ('customer' as const) };
	const deny = (rule: RuleCode, values: Values): JudgedLine => {
		findings.note(rule, values);
		return { ...judged, outcome: 'deny', rule, right: 'none', ends: null };
	};
	if (!item) return deny('unknown_item', { detail: line.itemId });
	const title = item.title;
	if (left === 0) return deny('not_returnable', { item: title });
	if (line.quantity > left) return deny('too_many', { item: title, count: left });
	const allowed = allowance(facts, findings, line, known);
	const result = { ...judged, ...allowed };
	if (result.outcome === 'deny') return result;
	const review = (rule: RuleCode, what: 'approval' | 'evidence') => {
		findings.note(rule, { item: title, detail: reason.replace(/_/g, ' ') });
		findings.requires.add(what);
		return { ...result, outcome: 'review' as const, rule };
	};
	if (!known) return review('reason_unknown', 'approval');
	if (known.evidence && line.photos < 1) return review('evidence_missing', 'evidence');
	if (result.outcome === 'review') findings.requires.add('approval');
	return result;
}

/** Whether window, final sale, reason and law let the article come back; every one that speaks is noted. */
function allowance(
	facts: Facts,
	findings: Findings,
	line: WantedLine,
	reason: ReasonRule | undefined,
): Pick<JudgedLine, 'outcome' | 'rule' | 'right' | 'ends'> {
	const { policy, now, vip, country } = facts;
	const item = line.item!;
	const zone = policy.shop.timeZone;
	const said = (end?: number | null): Values => ({
		item: item.title,
		day: end ? lastDayBefore(end, zone) : undefined,
	});
	const law = withdrawal(facts, item);
	const end = windowEnd(facts, item);
	const sale = finalSaleOf(facts, item);
	const served = countryRule(facts)?.accepted !== false;
	const by = (outcome: Outcome, rule: RuleCode, ends: number | null, values = said(ends)) => {
		findings.note(rule, values);
		return { outcome, rule, right: law.state, ends };
	};
	if (!sale && served && end !== undefined && now < end) {
		const rule = vip && policy.customers.vipExtraDays > 0 ? 'vip_window' : 'window_open';
		return by('approve', rule, Math.max(end, law.ends ?? 0));
	}
	if (!served) findings.note('country_not_served', { item: item.title, detail: country ?? '' });
	if (sale) findings.note('final_sale', { item: item.title, detail: sale });
	const days = reason?.overrideDays ?? 0;
	const delivered = deliveredAt(facts.order, item);
	const overrideEnd =
		days > 0 && delivered !== undefined ? daysAfter(delivered, days, zone) : undefined;
	if (served && overrideEnd !== undefined && now < overrideEnd) {
		const detail = line.reason.replace(/_/g, ' ');
		return by('approve', 'reason_override', overrideEnd, { ...said(overrideEnd), detail });
	}
	if (law.state === 'open') {
		// The law's days are those of the consumer's country, the others those of the shop.
		const day = lastDayBefore(law.ends!, law.zone!);
		return by('approve', 'withdrawal_right', law.ends, { item: item.title, day });
	}
	if (law.state === 'unknown') {
		return by('review', country === null ? 'country_unknown' : 'date_unknown', null);
	}
	const undated = (days > 0 && delivered === undefined) || (!sale && end === undefined);
	if (served && undated) return by('review', 'date_unknown', null);
	if (!served) return { outcome: 'deny', rule: 'country_not_served', right: 'none', ends: null };
	if (sale) return { outcome: 'deny', rule: 'final_sale', right: 'none', ends: null };
	return by('deny', 'window_closed', end!);
}
