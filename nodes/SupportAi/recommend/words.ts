import { SMALL_WORDS } from '../../shared/understanding/language/words';

const SHORTEST = 3;
const MOST = 8;

/** The words of a message that may name a product or a trait of one, as written, at most eight. */
export function contentWords(text: string, language: string): string[] {
	const small = new Set(
		[language, 'en'].flatMap((code) => (SMALL_WORDS[code] ?? '').split(' ')).map(fold),
	);
	const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
	return [...new Set(words)]
		.filter((word) => word.length >= SHORTEST && !small.has(fold(word)))
		.slice(0, MOST);
}

/** Whether a text holds a word, whatever its accents, in the singular or the plural. */
export function mentions(text: string, word: string): boolean {
	const wanted = stem(word);
	return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).some((token) => stem(token) === wanted);
}

export const fold = (text: string): string =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

function stem(word: string): string {
	const plain = fold(word);
	return plain.length > 3 ? plain.replace(/(?:es|s|en)$/, '') : plain;
}
