import type { Reading } from '../reading';
import { NEGATIONS } from './polarity';
import { AFTER_TURN, BEFORE_TURN, TURN, turnOf } from './turns';
import { SCALE, WEIGHTS } from './weights';

/** What speaks for a mood, and how much of it there is. */
export type Feature = [name: string, amount: number];

const NEGATION = new Set(NEGATIONS);
/** How many words a negation reaches. */
const REACH = 4;

/**
 * What the weights look at: words (with `!` where a negation reaches them), the concepts of the message, and
 * what the rules made of it. English only.
 */
export function moodFeatures(reading: Reading, rules: number): Feature[] {
	const { tokens, words } = reading;
	const turn = turnOf(reading);
	const names = new Map<string, number>();
	let reach = 0;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i]!;
		const word = words[i]!;
		if (TURN.has(word) || (i > 0 && token.sentence !== tokens[i - 1]!.sentence)) reach = 0;
		if (token.kind !== 'number') {
			const turned = turn >= 0 && token.sentence === tokens[turn]!.sentence;
			names.set(reach > 0 ? `!${word}` : word, !turned ? 1 : i < turn ? BEFORE_TURN : AFTER_TURN);
		}
		reach = NEGATION.has(word) ? REACH : Math.max(0, reach - 1);
	}
	const amount = 2 / Math.sqrt(Math.max(3, names.size));
	const features = Array.from(names, ([name, weight]): Feature => [name, weight * amount]);
	features.push(
		rules === 0 ? ['#none', 1] : rules > 0 ? ['#good', rules * 2] : ['#bad', rules * -2],
	);
	const marks = tokens.reduce((n, { after }) => n + after.split('!').length - 1, 0);
	if (marks > 0) features.push(['#exclaimed', 0.4 * Math.min(3, marks)]);
	if (tokens.some(({ after }) => after.includes('?'))) features.push(['#asked', 0.7]);
	features.push(['#length', Math.min(1, tokens.length / 30)]);
	for (const concept of reading.hits.keys()) features.push([`#${concept}`, 0.5]);
	return features;
}

/** Odds of a good and of a bad mood against none, as logarithms. */
export type Mood = [bad: number, good: number];

/** The chance of a good mood less the chance of a bad one. */
export function balanceOf([bad, good]: Mood): number {
	const highest = Math.max(0, bad, good);
	const [b, g] = [Math.exp(bad - highest), Math.exp(good - highest)];
	return (g - b) / (g + b + Math.exp(-highest));
}

let weights: Map<string, Mood> | undefined;

function readWeights(): Map<string, Mood> {
	const read = new Map<string, Mood>();
	for (const [pair, names] of Object.entries(WEIGHTS)) {
		const [bad, good] = pair.split(' ').map((weight) => Number(weight) / SCALE);
		for (const name of names.split(' ')) read.set(name, [bad!, good!]);
	}
	return read;
}

/** The weights that ship, by feature. */
export const shippedWeights = () => (weights ??= readWeights());

/** -1 to 1: how good the mood of an English message is, by weights that were learned from rated texts. */
export function learnedMood(reading: Reading, rules: number, by: Map<string, Mood>): number {
	const sum: Mood = [...(by.get('#start') ?? [0, 0])];
	for (const [name, amount] of moodFeatures(reading, rules)) {
		const weight = by.get(name);
		if (!weight) continue;
		sum[0] += weight[0] * amount;
		sum[1] += weight[1] * amount;
	}
	return balanceOf(sum);
}
