import { fromMinor, MoneyError, type Amount } from './amount';

/**
 * Splits an amount by whole-number weights without losing a cent: every part is rounded towards zero, and the
 * remaining cents go to the parts that lost most (largest remainder; the earlier of two equal ones first).
 */
export function allocate(amount: Amount, weights: readonly number[]): Amount[] {
	const total = weights.reduce((all, weight) => all + checkedWeight(weight), 0n);
	if (total === 0n) throw new MoneyError('An amount needs at least one weight above zero.');
	const sign = amount.minor < 0 ? -1 : 1;
	const minor = BigInt(Math.abs(amount.minor));
	const parts = weights.map((weight, index) => {
		const share = minor * BigInt(weight);
		return { index, minor: share / total, remainder: share % total };
	});
	let left = minor - parts.reduce((all, part) => all + part.minor, 0n);
	for (const part of [...parts].sort(byRemainder)) {
		if (left-- <= 0n) break;
		part.minor += 1n;
	}
	return parts.map((part) => fromMinor(sign * Number(part.minor), amount.currency));
}

/** A share in basis points (1,250 = 12.5 %), rounded to the nearest minor unit, halves away from zero. */
export function percentage(amount: Amount, basisPoints: number): Amount {
	if (!Number.isSafeInteger(basisPoints)) {
		throw new MoneyError('A percentage is given in whole basis points: 1250 for 12.5 %.');
	}
	const share = BigInt(amount.minor) * BigInt(basisPoints);
	const half = share < 0n ? -5_000n : 5_000n;
	return fromMinor(Number((share + half) / 10_000n), amount.currency);
}

function checkedWeight(weight: number): bigint {
	if (!Number.isSafeInteger(weight) || weight < 0) {
		throw new MoneyError(`${weight} is not a weight: weights are whole numbers from zero.`);
	}
	return BigInt(weight);
}

function byRemainder(
	a: { index: number; remainder: bigint },
	b: { index: number; remainder: bigint },
): number {
	if (a.remainder === b.remainder) return a.index - b.index;
	return a.remainder > b.remainder ? -1 : 1;
}
