import type { Candidate } from '../../shared/types';
import type { Asked } from './asked';
import { reasonsOf, type ReasonCode } from './reasons';
import { mentions } from './words';

/** A product that is recommended, and why. */
export interface Pick {
	id: string;
	/** True of the product; the first two are told. */
	reasons: ReasonCode[];
}

const WEIGHT: Record<ReasonCode, number> = {
	goes_with: 4,
	options: 4,
	mentions: 1,
	cheaper: 0.5,
	in_budget: 0.5,
	same_kind: 1,
	available: 0,
};

/**
 * The embedded ranking: what the shopper's words say, title before type and tags before the text, then how the
 * product relates to the one on the page. Somebody who names what they want gets nothing that has none of it,
 * unless it belongs to the product on the page.
 */
export function rankCandidates(candidates: readonly Candidate[], asked: Asked): Pick[] {
	const scored = candidates.map((candidate, index) => {
		const reasons = reasonsOf(candidate, asked);
		const score =
			asked.words.reduce((sum, word) => sum + matching(candidate, word), 0) +
			reasons.reduce((sum, code) => sum + WEIGHT[code], 0);
		return { id: candidate.id, reasons, score, index };
	});
	return scored
		.filter(({ reasons }) => reasons.length > 0)
		.sort((a, b) => b.score - a.score || a.index - b.index)
		.map(({ id, reasons }) => ({ id, reasons }));
}

function matching({ title, type, tags, description }: Candidate, word: string): number {
	if (mentions(title, word)) return 4;
	if (mentions(`${type ?? ''} ${tags.join(' ')}`, word)) return 3;
	return mentions(description, word) ? 1 : 0;
}
