import { subjectsOf, wordsOf } from './words';

/** One thing that a question asks about: a word, and what it means in every language. */
export interface Aspect {
	/** The word's stem, and the signs of the subjects it stands for; any of them will do. */
	terms: string[];
	/** Words with a known subject tell more than others. */
	weight: number;
}

/** Longer questions are cut: nobody asks that much at once. */
const LONGEST_QUESTION = 500;

/** What a question asks about, word by word, and by whole phrases where they mean more than their words. */
export function aspectsOf(question: string): Aspect[] {
	const text = question.slice(0, LONGEST_QUESTION);
	const words = [...new Set(text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [])];
	const aspects = words
		.map((word) => ({ stems: wordsOf(word), signs: subjectsOf(word) }))
		.filter(({ stems, signs }) => stems.length > 0 || signs.length > 0)
		.map(({ stems, signs }) => ({ terms: [...stems, ...signs], weight: signs.length > 0 ? 2 : 1 }));
	const known = new Set(aspects.flatMap(({ terms }) => terms));
	const phrases = subjectsOf(text).filter((sign) => !known.has(sign));
	return [...aspects, ...phrases.map((sign) => ({ terms: [sign], weight: 2 }))];
}
