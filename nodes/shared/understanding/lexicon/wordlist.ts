import { fold } from '../tokens';
import type { Language } from '../types';
import { spellings } from './pattern';

const PLURALS = ['s', 'es', 'n', 'e', 'x', 'en', 'er', 'em', 'i'];
const LONGEST_ENDING = 16;

/** A set of words of one language: `word`, `stem*` with its plural forms, `*ending` of compounds. */
export class WordList {
	private readonly exact = new Set<string>();
	private readonly endings = new Set<string>();

	constructor(list: string) {
		for (const entry of list.split(/\s+/)) {
			for (const word of spellings(entry.replace(/\*/g, ''))) {
				if (entry.startsWith('*')) this.endings.add(word);
				else this.exact.add(word);
				if (entry.endsWith('*')) for (const plural of PLURALS) this.exact.add(word + plural);
			}
		}
	}

	/** @param word folded */
	has(word: string): boolean {
		if (this.exact.has(word)) return true;
		if (this.endings.size === 0) return false;
		for (let length = 3; length <= word.length && length <= LONGEST_ENDING; length++) {
			if (this.endings.has(word.slice(word.length - length))) return true;
		}
		return false;
	}
}

const compiled = new WeakMap<object, Map<Language, WordList>>();

/** The words of one language out of lists by language, compiled on first use. */
export function wordListOf(lists: Record<Language, string>, language: Language): WordList {
	let byLanguage = compiled.get(lists);
	if (!byLanguage) compiled.set(lists, (byLanguage = new Map()));
	let list = byLanguage.get(language);
	if (!list) byLanguage.set(language, (list = new WordList(lists[language])));
	return list;
}

/** Folded words of a list, without their stars: what tells languages apart. */
export function bareWords(list: string): string[] {
	return list.split(/\s+/).map((entry) => fold(entry.replace(/\*/g, '')));
}
