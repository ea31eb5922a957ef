import { read, type Reading } from '../../nodes/shared/understanding/reading';
import { findSentiment } from '../../nodes/shared/understanding/sentiment';
import {
	moodFeatures,
	type Feature,
	type Mood,
} from '../../nodes/shared/understanding/sentiment/learned';
import { scoreByRules } from '../../nodes/shared/understanding/sentiment/score';
import type { Sentiment } from '../../nodes/shared/understanding/types';
import { EXAMPLES } from '../nodes/understanding/messages';
import { rowsOf } from './sets';

const ROUNDS = 8;
const RATE = 0.07;
const DECAY = 1e-3;
/** Words seen less often are left out. */
const LEAST_SEEN = 5;
/** A rating of this size on the -1 to 1 scale is surely a mood; below, in part. */
const SURE = 0.6;

/** Public sets by how much one of their texts counts. Airline and XLM-T tweets may only be measured with. */
export const LEARNED_FROM: Record<string, number> = {
	goemotions: 0.5,
	uci_sentences: 2,
	vader_tweets: 3,
	vader_amazon: 2,
	vader_movies: 0.5,
	vader_nyt: 0.7,
	neutral_questions: 0.4,
};
const OWN = 2;

export interface Sample {
	set: string;
	reading: Reading;
	features: Feature[];
	/** Shares of bad and good. */
	target: Mood;
	weight: number;
}

function sampleOf(set: string, text: string, mood: number, weight: number): Sample {
	const reading = read(text);
	return {
		set,
		reading,
		features: moodFeatures(reading, scoreByRules(reading).score),
		target: [Math.max(0, -mood), Math.max(0, mood)],
		weight,
	};
}

/** The rows of one public set, in the order of its file. */
export function publicSamples(set: string): Sample[] {
	const rows = rowsOf(`sentiment/${set}`);
	if (!rows)
		throw new Error(`Learning needs ../shared/data/sentiment/${set}.dev.jsonl, which is absent`);
	return rows.map(({ text, label, score }) => {
		const mood = score === undefined ? label! : Math.max(-1, Math.min(1, score / SURE));
		return sampleOf(set, text, mood, LEARNED_FROM[set]!);
	});
}

/** The project's own English messages. */
export const ownSamples = (): Sample[] =>
	EXAMPLES.filter(({ language }) => language === 'en').map(({ text, sentiment }) =>
		sampleOf('own', text, sentiment, OWN),
	);

interface Row {
	value: Float64Array;
	squares: Float64Array;
}

/**
 * Softmax regression (bad, none, good) by AdaGrad with a fixed seed: odds of bad and of good against none, by
 * feature; `#start` holds for every message.
 */
export function learn(given: readonly Sample[]): Map<string, Mood> {
	let seed = 7;
	const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
	const seen = new Map<string, number>();
	for (const { features } of given)
		for (const [name] of features) seen.set(name, (seen.get(name) ?? 0) + 1);
	const rows = new Map<string, Row>();
	const rowOf = (name: string) => {
		let row = rows.get(name);
		if (!row) {
			row = { value: new Float64Array(3), squares: new Float64Array(3).fill(0.01) };
			rows.set(name, row);
		}
		return row;
	};
	const samples = given.map(({ features, target: [bad, good], weight }) => ({
		parts: features
			.filter(([name]) => name.startsWith('#') || seen.get(name)! >= LEAST_SEEN)
			.map(([name, amount]) => ({ ...rowOf(name), amount })),
		wanted: [bad, 1 - bad - good, good],
		weight,
	}));
	const start = new Float64Array(3);
	const sums = new Float64Array(3);
	for (let round = 0; round < ROUNDS; round++) {
		for (let i = samples.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[samples[i], samples[j]] = [samples[j]!, samples[i]!];
		}
		for (const { parts, wanted, weight } of samples) {
			sums.set(start);
			for (const { value, amount } of parts)
				for (let k = 0; k < 3; k++) sums[k]! += value[k]! * amount;
			const highest = Math.max(...sums);
			const powers = sums.map((sum) => Math.exp(sum - highest));
			const total = powers[0]! + powers[1]! + powers[2]!;
			for (let k = 0; k < 3; k++) {
				const error = (powers[k]! / total - wanted[k]!) * weight;
				start[k]! -= 0.01 * error;
				for (const { value, squares, amount } of parts) {
					const slope = error * amount;
					squares[k]! += slope * slope;
					value[k]! -= (RATE * (slope + DECAY * value[k]!)) / Math.sqrt(squares[k]!);
				}
			}
		}
	}
	const odds = (value: Float64Array): Mood => [value[0]! - value[1]!, value[2]! - value[1]!];
	const learned = new Map<string, Mood>([['#start', odds(start)]]);
	for (const [name, { value }] of rows) learned.set(name, odds(value));
	return learned;
}

let halves: [Map<string, Mood>, Map<string, Mood>] | undefined;

/**
 * The sentiment of each text of a set that the shipped weights learned from, by weights that learned from the
 * other half of every set: what is to be expected of texts that were never seen.
 */
export function unseenSentiments(set: string): Sentiment[] {
	const ofHalf = (samples: Sample[], half: number) => samples.filter((_, i) => i % 2 === half);
	if (!halves) {
		const all = [...Object.keys(LEARNED_FROM).map(publicSamples), ownSamples()];
		halves = [learn(all.flatMap((s) => ofHalf(s, 0))), learn(all.flatMap((s) => ofHalf(s, 1)))];
	}
	return publicSamples(set).map(({ reading }, i) => findSentiment(reading, halves![1 - (i % 2)]));
}
