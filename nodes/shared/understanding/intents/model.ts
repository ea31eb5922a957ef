import type { Hit } from '../lexicon/matcher';
import { INTENTS, type Intent } from '../types';
import { BIAS, SCALE, WEIGHTS } from './weights';

/** What the model looks at: the concepts of a message, and roughly how long it is. */
export function featuresOf(hits: Map<string, Hit[]>, words: number): string[] {
	return [...hits.keys(), `length ${Math.min(5, Math.floor(words / 4))}`];
}

const rows = new Map<string, number[]>();

function rowOf(feature: string): number[] | undefined {
	const written = WEIGHTS[feature];
	if (written === undefined) return undefined;
	let row = rows.get(feature);
	if (!row) rows.set(feature, (row = written.split(' ').map((weight) => Number(weight) / SCALE)));
	return row;
}

/** Softmax of weighted sums. */
export function probabilities(sums: ArrayLike<number>): number[] {
	const values = Array.from(sums);
	const highest = Math.max(...values);
	const powers = values.map((value) => Math.exp(value - highest));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map((power) => power / total);
}

/** How likely each intent is, judged by which concepts a message holds, whatever its language. */
export function likelihoods(hits: Map<string, Hit[]>, words: number): Map<Intent, number> {
	const sums = BIAS.map((bias) => bias / SCALE);
	for (const feature of featuresOf(hits, words)) {
		const row = rowOf(feature);
		if (row) for (let i = 0; i < sums.length; i++) sums[i]! += row[i]!;
	}
	const shares = probabilities(sums);
	return new Map(INTENTS.map((intent, i) => [intent, shares[i]!]));
}
