import { fold, splitElision } from '../tokens';

/**
 * A vocabulary is written as words and phrases, separated by `|`, in the language's own spelling.
 * In a phrase: `word`, `stem*`, `*ending`, `one/or/another`, `optional?`, and `~` for up to four
 * words that may stand between.
 */
export type PhraseList = string;

export interface Phrase {
	/** The words as written, alternatives still joined by `/`. */
	parts: string[];
	/** `gaps[i]`: words may stand between part i and part i + 1. */
	gaps: boolean[];
}

/** How a word of a vocabulary may be spelt in a message: folded, with `ae` for `ä`. */
export function spellings(word: string): string[] {
	const folded = fold(word);
	if (folded === word || !/[äöü]/i.test(word)) return [folded];
	return [folded, fold(word.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue'))];
}

function wordsOf(entry: string): string[] {
	const words: string[] = [];
	for (const raw of entry.split(' ')) {
		if (raw === '') continue;
		if (raw.includes('/')) words.push(raw);
		else if (raw.includes('-') || raw.includes("'")) {
			for (const piece of raw.split('-')) if (piece) words.push(...splitElision(piece));
		} else words.push(raw);
	}
	return words;
}

/** Reads one vocabulary list into phrases. */
export function readPhrases(list: PhraseList): Phrase[] {
	const phrases: Phrase[] = [];
	const single = /^[^ '/?~-]+$/;
	const add = (words: string[]) => {
		const parts: string[] = [];
		const gaps: boolean[] = [];
		for (const word of words) {
			if (word === '~') gaps[parts.length - 1] = true;
			else {
				parts.push(word);
				gaps.push(false);
			}
		}
		if (parts.length > 0) phrases.push({ parts, gaps });
	};
	for (const written of list.split('|')) {
		const entry = written.trim();
		if (single.test(entry)) {
			phrases.push({ parts: [entry], gaps: [false] });
			continue;
		}
		const words = wordsOf(entry);
		const optional = words.findIndex((word) => word.endsWith('?'));
		if (optional < 0) add(words);
		else {
			add(words.map((word, i) => (i === optional ? word.slice(0, -1) : word)));
			add(words.filter((_, i) => i !== optional));
		}
	}
	return phrases;
}
