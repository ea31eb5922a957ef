import type { Reading } from './reading';
import { scorePolarity } from './sentiment/score';
import type { Mood } from './sentiment/learned';
import type { Sentiment } from './types';

/** At or below is negative, at or above is positive. */
export const THRESHOLDS = { negative: -0.09, positive: 0.27 };

/** The tone of a message towards shop and goods; `weights` as in `scorePolarity`. */
export function findSentiment(reading: Reading, weights?: Map<string, Mood>): Sentiment {
	const { score, terms } = scorePolarity(reading, weights);
	if (!reading.supported && terms.length === 0)
		return { score: 0, label: 'unknown', confidence: 0, terms: [] };
	const label =
		score <= THRESHOLDS.negative
			? 'negative'
			: score >= THRESHOLDS.positive
				? 'positive'
				: 'neutral';
	const distance = Math.min(
		Math.abs(score - THRESHOLDS.negative),
		Math.abs(score - THRESHOLDS.positive),
	);
	return { score, label, confidence: Math.min(0.95, 0.5 + distance), terms };
}
