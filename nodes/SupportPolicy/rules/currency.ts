import { zero } from '../../shared/money';
import type { Policy } from '../policy/types';

/**
 * The policy for an order in a certain currency. Nothing is converted: in another currency than the shop's no
 * fee is taken, nothing is kept and nothing is approved without a person.
 */
export function policyIn(policy: Policy, currency: string): Policy {
	if (policy.shop.currency === currency) return policy;
	const nothing = zero(currency);
	return {
		...policy,
		withdrawal: { ...policy.withdrawal, standardShipping: null },
		fees: { ...policy.fees, returnShipping: nothing },
		keepItem: { ...policy.keepItem, below: nothing },
		approval: { upTo: nothing },
		refunds: { ...policy.refunds, goodwillUpTo: nothing },
		orderChanges: { ...policy.orderChanges, addressUpTo: nothing },
		escalation: { ...policy.escalation, highValue: nothing },
	};
}
