import { isZero, max, min, percentage, sum, zero } from '../../shared/money';
import type { Outcome } from '../../shared/types';
import { CONSUMER_ZONES } from '../policy/countries';
import { daysAfter, lastDayBefore } from '../policy/window';
import { timeOf } from '../json';
import { amountFrom, deliveredAt, type Facts } from '../rules/facts';
import type { RuleCode } from '../rules/rules';
import { nothing, wholeOf, type ClaimRule } from './claim';
import { difference } from './request';

const GUARANTEE_MS = 730 * 86_400_000;

/** Goods that came broken, or did not come although their parcel did. */
const broken =
	(reason: 'damaged_in_transit' | 'missing_parts'): ClaimRule =>
	(facts, findings, { lines, photos }) => {
		const { policy, now } = facts;
		const zone = policy.shop.timeZone;
		for (const line of lines) {
			const { item, decision } = line;
			const decide = (outcome: Outcome, rule: RuleCode, day?: string) => {
				Object.assign(decision, { outcome, rule });
				findings.note(rule, { item: item.title, day, detail: reason.replace(/_/g, ' ') });
				if (outcome === 'review') {
					findings.requires.add(rule === 'evidence_missing' ? 'evidence' : 'approval');
				}
			};
			const delivered = deliveredAt(facts.order, item);
			if (delivered === undefined) {
				decide('review', 'date_unknown');
				continue;
			}
			const end = daysAfter(delivered, policy.refunds.claimDays, zone);
			const last = lastDayBefore(end, zone);
			if (now < end) decide('approve', 'claim_accepted', last);
			else if (guaranteed(facts, delivered)) decide('review', 'guarantee', last);
			else decide('deny', 'claim_late', last);
			const photoMissing = policy.reasons[reason].evidence && photos < 1;
			if (decision.outcome === 'approve' && photoMissing) decide('review', 'evidence_missing');
		}
		const open = lines.filter(({ decision }) => decision.outcome !== 'deny');
		return wholeOf(facts, findings, open);
	};

export const damaged = broken('damaged_in_transit');
export const missingItem = broken('missing_parts');

/** Two years from delivery towards consumers: Directive (EU) 2019/771, art. 10(1); in the UK even longer. */
function guaranteed({ order, country, now }: Facts, delivered: number): boolean {
	const consumer = order.business !== true && country !== null;
	return consumer && Object.hasOwn(CONSUMER_ZONES, country) && now - delivered < GUARANTEE_MS;
}

/** The difference to a price that has fallen since; today's prices come from the shop, never from the shopper. */
export const priceAdjustment: ClaimRule = (facts, findings, { lines }) => {
	const zone = facts.policy.shop.timeZone;
	const placed = timeOf(facts.order.placedAt);
	if (placed === undefined) findings.review('promise_unknown');
	else {
		const end = daysAfter(placed, facts.policy.refunds.priceDays, zone);
		if (facts.now >= end) {
			findings.deny('price_late', { day: lastDayBefore(end, zone) });
			return nothing(facts);
		}
	}
	const fallen = lines.map((line) => {
		const amount = difference(line, facts.currency);
		if (!amount) findings.review('price_unknown', { item: line.item.title });
		const less = max(zero(facts.currency), amount ?? zero(facts.currency));
		Object.assign(line, { cost: less });
		line.decision.rule = isZero(less) ? 'price_not_lower' : 'price_lower';
		return less;
	});
	const goods = sum(fallen, facts.currency);
	if (!isZero(goods)) findings.note('price_lower', { amount: goods });
	else if (!findings.reasons.some(({ rule }) => rule === 'price_unknown')) {
		findings.deny('price_not_lower');
	}
	return { ...nothing(facts), goods };
};

/** An amount as an apology, which the policy alone sets. */
export const goodwill: ClaimRule = (facts, findings) => {
	const { goodwillPercent, goodwillUpTo } = facts.policy.refunds;
	const paid = amountFrom(facts.order.totals.paid, facts.currency) ?? zero(facts.currency);
	const goods = min(percentage(paid, goodwillPercent), goodwillUpTo);
	if (isZero(goods)) findings.review('goodwill_off');
	else findings.note('goodwill', { amount: goods });
	return { ...nothing(facts), goods };
};
