import { isZero, toMoney, type Amount } from '../../shared/money';
import type { Decision, Outcome } from '../../shared/types';
import type { Findings } from './findings';

/** A decision by which nothing moves: denied, or waiting for a person who sees more than the rules do. */
export function nothingMoves(
	findings: Findings,
	outcome: Outcome,
	more: Partial<Omit<Decision, 'outcome' | 'reasons' | 'requires'>> = {},
): Decision {
	return {
		outcome,
		reasons: findings.reasons,
		amount: null,
		parts: [],
		method: 'original',
		label: { needed: false, payer: null },
		requires: findings.required(outcome),
		deadline: null,
		lines: [],
		...more,
	};
}

export const moneyOrNull = (amount: Amount) => (isZero(amount) ? null : toMoney(amount));

/** The last moment before an instant, as a deadline is written. */
export const lastMoment = (ends: number | null): string | null =>
	ends === null ? null : new Date(ends - 1).toISOString();
