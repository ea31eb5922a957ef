import { fold, splitElision } from '../tokens';

/**
 * A vocabulary is written as words and phrases, separated by `|`, in the language's own spelling.
 * In a phrase: `word`, `stem*`, `*ending`, `one/or/another`, `optional?`, and `~` for up to three
 * words that may stand between.
 */
export type PhraseList = string;

export interface Phrase {
	/** Alternatives of each word, as atoms: 'word', 'stem*', '*ending'. */
	parts: string[][];
	/** `gaps[i]`: words may stand between part i and part i + 1. */
	gaps: boolean[];
}

function spellings(word: string): string[] {
	const star = word.startsWith('*') ? '*' : '';
	const tail = word.length > 1 && word.endsWith('*') ? '*' : '';
	const bare = word.slice(star.length, word.length - tail.length);
	const variants = new Set([fold(bare)]);
	if (/[äöüÄÖÜ]/.test(bare)) {
		const digraphs = bare.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue');
		variants.add(fold(digraphs));
	}
	return [...variants].map((v) => star + v + tail);
}

function expandOptional(words: string[]): string[][] {
	let forms: string[][] = [[]];
	for (const word of words) {
		if (word.endsWith('?')) {
			const kept = word.slice(0, -1);
			forms = forms.flatMap((form) => [[...form, kept], form]);
		} else forms = forms.map((form) => [...form, word]);
	}
	return forms;
}

/** Reads one vocabulary list into phrases. */
export function readPhrases(list: PhraseList): Phrase[] {
	const phrases: Phrase[] = [];
	for (const entry of list.split('|')) {
		const words = entry
			.trim()
			.split(/\s+/)
			.flatMap((word) => (word.includes('/') ? [word] : word.split('-').flatMap(splitElision)))
			.filter(Boolean);
		for (const form of expandOptional(words)) {
			const parts: string[][] = [];
			const gaps: boolean[] = [];
			for (const word of form) {
				if (word === '~') gaps[parts.length - 1] = true;
				else {
					parts.push(word.split('/').flatMap(spellings));
					gaps.push(false);
				}
			}
			if (parts.length > 0) phrases.push({ parts, gaps });
		}
	}
	return phrases;
}
