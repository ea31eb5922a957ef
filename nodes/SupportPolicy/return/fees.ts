import { isZero, zero, type Amount } from '../../shared/money';
import type { Decision } from '../../shared/types';
import { countryRule } from '../policy/window';
import type { Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import type { JudgedLine } from './judge';

/** Fees are for the customer's own reasons: one fault of ours in the parcel frees all of it from the flat fee. */
export function feesOf(
	facts: Facts,
	findings: Findings,
	method: Decision['method'],
	lines: JudgedLine[],
) {
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

export function labelFor(
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
