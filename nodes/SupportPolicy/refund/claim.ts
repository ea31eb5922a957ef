import { max, subtract, sum, zero, type Amount } from '../../shared/money';
import { amountFrom, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import { isEverything, type ClaimedLine } from './request';

/** What a claim comes to. */
export interface Claim {
	goods: Amount;
	shipping: Amount;
}

export interface About {
	lines: ClaimedLine[];
	/** Whether the shopper named articles, or everything is meant. */
	named: boolean;
	trackingNumber: string;
	photos: number;
}

export type ClaimRule = (facts: Facts, findings: Findings, about: About) => Claim;

export const nothing = ({ currency }: Facts): Claim => ({
	goods: zero(currency),
	shipping: zero(currency),
});

/** All that the lines cost, with delivery when nothing else of the order is left. */
export function wholeOf(facts: Facts, findings: Findings, lines: ClaimedLine[]): Claim {
	const goods = sum(
		lines.map(({ cost }) => cost),
		facts.currency,
	);
	if (lines.length === 0 || !isEverything(facts, lines)) return { ...nothing(facts), goods };
	const { shipping, shippingRefunded } = facts.order.totals;
	const paid = amountFrom(shipping, facts.currency);
	const back = shippingRefunded
		? amountFrom(shippingRefunded, facts.currency)
		: zero(facts.currency);
	if (!paid || !back) {
		findings.review('shipping_unknown');
		return { ...nothing(facts), goods };
	}
	return { goods, shipping: max(zero(facts.currency), subtract(paid, back)) };
}
