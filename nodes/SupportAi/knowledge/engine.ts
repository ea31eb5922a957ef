import { createHash } from 'node:crypto';
import type MiniSearchType from 'minisearch';
import type { Passage } from './passages';
import { aspectsOf, type Aspect } from './asked';
import { subjectsOf, wordsOf } from './words';

export interface Found {
	text: string;
	title: string;
	url: string;
	source: Passage['source'];
	ref: string;
	/** 0 to 1: how much of what was asked the passage speaks of, rare words counting more. */
	score: number;
}

interface Index {
	mini: MiniSearchType<Passage>;
	byKey: Map<string, Passage>;
}

/** Indexes of this process, newest last: only a convenience, the rows are the truth. */
const kept = new Map<string, Index>();
const MOST_KEPT = 8;

/** The index of these rows: made on first use, and again when any of them has changed. */
async function indexOf(rows: Passage[]): Promise<Index> {
	const hash = createHash('sha1');
	for (const { key, hash: content } of rows) hash.update(key).update(content);
	const id = hash.digest('base64');
	const before = kept.get(id);
	if (before) return before;
	const { MiniSearch } = await import('./sdk');
	const mini = new MiniSearch<Passage>({
		idField: 'key',
		fields: ['title', 'text', 'subjects'],
		tokenize: (text, field) => (field === 'subjects' ? text.split(' ') : wordsOf(text)),
		processTerm: (term) => term,
		searchOptions: {
			boost: { title: 2 },
			combineWith: 'OR',
			prefix: (term) => !term.startsWith('#') && term.length >= 4,
		},
	});
	const byKey = new Map(rows.map((row) => [row.key, row]));
	mini.addAll([...byKey.values()]);
	const index = { mini, byKey };
	kept.set(id, index);
	if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
	return index;
}

/**
 * The passages that answer a question best, none below `threshold`.
 * @param threshold 0 to 1, least share of what was asked that a passage must speak of
 */
export async function searchPassages(
	rows: Passage[],
	query: string,
	{ limit, threshold }: { limit: number; threshold: number },
): Promise<Found[]> {
	const aspects = aspectsOf(query);
	if (aspects.length === 0 || rows.length === 0) return [];
	const { mini, byKey } = await indexOf(rows);
	const asked = [...new Set(aspects.flatMap(({ terms }) => terms))];
	const results = mini.search(asked.join(' '), { tokenize: () => asked });
	const weightOf = weights(aspects, results, byKey.size);
	const all = aspects.reduce((sum, aspect) => sum + weightOf(aspect), 0);
	const signs = asked.filter((term) => term.startsWith('#'));
	return results
		.slice(0, CANDIDATES)
		.map(({ id, queryTerms, score: rank }) => {
			const row = byKey.get(String(id))!;
			const spokenOf = aspects.filter(({ terms }) =>
				terms.some((term) => queryTerms.includes(term)),
			);
			const share = spokenOf.reduce((sum, aspect) => sum + weightOf(aspect), 0) / all;
			const inTitle = subjectsOf(row.title).filter((sign) => signs.includes(sign)).length;
			return { row, share, rank: share + inTitle * 0.15 + rank / 1e4 };
		})
		.filter(({ share }) => share >= threshold)
		.sort((a, b) => b.rank - a.rank)
		.slice(0, limit)
		.map(({ row: { text, title, url, source, ref }, share }) => ({
			text,
			title,
			url,
			source,
			ref,
			score: Math.round(share * 1000) / 1000,
		}));
}

/** Ranked here, so more are looked at than shown. */
const CANDIDATES = 50;

/** Rare things tell more than common ones; what stands nowhere counts like the rarest. */
function weights(aspects: Aspect[], results: Array<{ queryTerms: string[] }>, size: number) {
	const count = ({ terms }: Aspect) =>
		results.filter(({ queryTerms }) => terms.some((term) => queryTerms.includes(term))).length;
	const known = new Map(
		aspects.map((aspect) => [
			aspect,
			aspect.weight * Math.log(2 + (size + 1) / (count(aspect) + 0.5)),
		]),
	);
	return (aspect: Aspect) => known.get(aspect) ?? 0;
}
