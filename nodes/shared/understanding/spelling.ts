import { isCommonWord } from './lexicon/common';
import { KEYWORDS } from './lexicon/keywords';
import { vocabularyOf } from './lexicon/vocabulary';
import { spellings } from './lexicon/pattern';
import { remember } from './remember';
import type { Token } from './tokens';
import type { Language } from './types';

const SHORTEST = 5;
const LONGEST = 18;

/** Key words of each language by what is left of them when one letter is taken out. */
const indexes = new Map<Language, Map<string, string[]>>();

function deletions(word: string): string[] {
	const forms = [word];
	for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
	return forms;
}

function indexOf(language: Language): Map<string, string[]> {
	let index = indexes.get(language);
	if (!index) {
		index = new Map();
		for (const word of KEYWORDS[language].split(' ').flatMap(spellings)) {
			for (const form of deletions(word)) {
				const list = index.get(form);
				if (!list) index.set(form, [word]);
				else if (!list.includes(word)) list.push(word);
			}
		}
		indexes.set(language, index);
	}
	return index;
}

/** Whether one change (letter added, left out, replaced, or two swapped) makes `a` into `b`. */
function oneEditApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let i = 0;
	while (i < a.length && i < b.length && a[i] === b[i]) i++;
	if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
	if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
	if (a.slice(i + 1) === b.slice(i + 1)) return true;
	return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Long words may hide two mistakes: both sides lose one letter to the same rest. */
function near(word: string, keyword: string): boolean {
	return oneEditApart(word, keyword) || (word.length >= 8 && keyword.length >= 8);
}

function keywordFor(word: string, languages: Language[]): string | undefined {
	for (const language of languages) {
		const index = indexOf(language);
		for (const form of deletions(word)) {
			const found = index
				.get(form)
				?.find((keyword) => keyword[0] === word[0] && near(word, keyword));
			if (found) return found;
		}
	}
	return undefined;
}

/** By the languages that a text may be in. */
const spellers = new Map<string, (word: string) => string>();

/**
 * The tokens' words, unknown ones replaced by the key word of the same languages that is one change away
 * (in long words also one letter too many and one missing) and begins with the same letter.
 */
export function correctSpelling(tokens: Token[], languages: Language[]): string[] {
	const key = languages.join(' ');
	let speller = spellers.get(key);
	if (!speller) spellers.set(key, (speller = remember((word) => corrected(word, languages))));
	return tokens.map(({ fold, kind }) =>
		kind !== 'word' || fold.length < SHORTEST || fold.length > LONGEST ? fold : speller(fold),
	);
}

function corrected(word: string, languages: Language[]): string {
	const isKnown = (w: string) => languages.some((language) => vocabularyOf(language).knows(w));
	if (!/^[a-z]+$/.test(word) || isKnown(word) || isCommonWord(word, languages)) return word;
	const squeezed = word.replace(/([a-z])\1{2,}/g, '$1');
	if (squeezed !== word && isKnown(squeezed)) return squeezed;
	return keywordFor(word, languages) ?? word;
}
