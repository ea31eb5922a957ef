import type { Matcher } from './lexicon/matcher';
import { isCommonWord } from './lexicon/common';
import type { Token } from './tokens';

/** Known words by what is left of them when one letter is taken out. */
interface Index {
	byDeletion: Map<string, string[]>;
}

const SHORTEST = 5;
const indexes = new WeakMap<Matcher, Index>();

function deletions(word: string): string[] {
	const forms = [word];
	for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
	return forms;
}

function indexOf(matcher: Matcher): Index {
	let index = indexes.get(matcher);
	if (!index) {
		const byDeletion = new Map<string, string[]>();
		for (const word of matcher.words.keys()) {
			if (word.length < SHORTEST || word.length > 16 || !/^[a-z]+$/.test(word)) continue;
			for (const form of deletions(word)) {
				const list = byDeletion.get(form);
				if (list) list.push(word);
				else byDeletion.set(form, [word]);
			}
		}
		indexes.set(matcher, (index = { byDeletion }));
	}
	return index;
}

/** Whether one change (letter added, left out, replaced, or two swapped) makes `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
	if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
	if (a.slice(i + 1) === b.slice(i + 1)) return true;
	return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/**
 * The tokens' words, unknown ones replaced by the known word of the same languages that is one
 * change away and begins with the same letter. Names (capitalised inside a sentence) stay.
 */
export function correctSpelling(tokens: Token[], mask: number, matcher: Matcher): string[] {
	return tokens.map((token) => {
		const word = token.fold;
		if (token.kind !== 'word' || word.length < SHORTEST || word.length > 18) return word;
		if (!/^[a-z]+$/.test(word) || matcher.knows(word, mask) || isCommonWord(word, mask)) return word;
		const squeezed = word.replace(/([a-z])\1{2,}/g, '$1');
		if (squeezed !== word && matcher.knows(squeezed, mask)) return squeezed;
		const { byDeletion } = indexOf(matcher);
		for (const form of deletions(word)) {
			for (const candidate of byDeletion.get(form) ?? []) {
				if (candidate[0] !== word[0] || (matcher.words.get(candidate)! & mask) === 0) continue;
				if (candidate.length < SHORTEST + 1 && word.length < SHORTEST + 1) continue;
				if (oneEditApart(word, candidate)) return candidate;
			}
		}
		return word;
	});
}
