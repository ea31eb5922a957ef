import { ESCALATION_REASONS, type EscalationReason } from '../../shared/understanding/types';

/** Weight of the newest message; the average starts at the first message, not at a neutral zero. */
const NEWEST = 0.3;
/** How many messages at either end the trend compares. */
const ENDS = 3;

/** What one message of the shopper adds. */
export interface Heard {
	/** -1 to 1 */
	score: number;
	negative: boolean;
	angry: boolean;
	reasons: readonly EscalationReason[];
}

/** A conversation so far, with what another part of it needs to be joined. */
export interface Tone {
	n: number;
	sum: number;
	ewma: number;
	minimum: number;
	negatives: number;
	angry: number;
	/** The first and the last scores, at most three, oldest first. */
	first: number[];
	last: number[];
	/** Once there, a reason stays; strongest first. */
	reasons: EscalationReason[];
}

export const toneOf = ({ score, negative, angry, reasons }: Heard): Tone => ({
	n: 1,
	sum: score,
	ewma: score,
	minimum: score,
	negatives: negative ? 1 : 0,
	angry: angry ? 1 : 0,
	first: [score],
	last: [score],
	reasons: ESCALATION_REASONS.filter((reason) => reasons.includes(reason)),
});

/**
 * Two parts of a conversation as one; which messages a part holds makes no difference. A later part began its
 * moving average at its own first message, whose surplus weight goes back to the earlier part.
 */
export function join(earlier: Tone | null, later: Tone | null): Tone | null {
	if (!earlier || !later) return earlier ?? later;
	return {
		n: earlier.n + later.n,
		sum: earlier.sum + later.sum,
		ewma: later.ewma + (1 - NEWEST) ** later.n * (earlier.ewma - later.first[0]!),
		minimum: Math.min(earlier.minimum, later.minimum),
		negatives: earlier.negatives + later.negatives,
		angry: earlier.angry + later.angry,
		first: [...earlier.first, ...later.first].slice(0, ENDS),
		last: [...earlier.last, ...later.last].slice(-ENDS),
		reasons: ESCALATION_REASONS.filter(
			(reason) => earlier.reasons.includes(reason) || later.reasons.includes(reason),
		),
	};
}

const mean = (scores: readonly number[]) =>
	scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** Mean of the last three scores less that of the first three; of fewer where the two would overlap. */
export function trendOf({ n, first, last }: Pick<Tone, 'n' | 'first' | 'last'>): number | null {
	const size = Math.min(ENDS, Math.floor(n / 2));
	return size > 0 ? mean(last.slice(-size)) - mean(first.slice(0, size)) : null;
}
