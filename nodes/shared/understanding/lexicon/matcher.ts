import type { Token } from '../tokens';
import { LANGUAGES, type Language } from '../types';
import { readPhrases, spellings, type PhraseList } from './pattern';

/** Words and phrases of one concept, by language; `any` holds what all languages share. */
export type Vocabulary = Partial<Record<Language | 'any', PhraseList>>;
export type Concepts = Record<string, Vocabulary>;

export interface Hit {
	concept: string;
	/** First and last token. */
	first: number;
	last: number;
	/** No other words stand between its words. */
	whole?: boolean;
}

interface Entry {
	concept: string;
	languages: number;
	/** Atom ids of each part. */
	parts: number[][];
	gaps: boolean[];
}

const MAX_GAP = 3;
const ALL_LANGUAGES = (1 << LANGUAGES.length) - 1;

/** The bit set of the given languages, for `Matcher.match`. */
export function languageMask(languages: readonly string[]): number {
	let mask = 0;
	for (const language of languages) {
		const index = LANGUAGES.indexOf(language as Language);
		if (index >= 0) mask |= 1 << index;
	}
	return mask;
}

/** Finds the concepts of a vocabulary in a tokenised text; each word is looked up once. */
export class Matcher {
	private readonly exact = new Map<string, number>();
	private readonly stems = new Map<string, number>();
	private readonly endings = new Map<string, number>();
	private readonly starts: Entry[][] = [];
	private readonly atomLanguages: number[] = [];
	private readonly parts = new Map<string, number[]>();
	private wordLanguages?: Map<string, number>;

	constructor(concepts: Concepts) {
		for (const [concept, vocabulary] of Object.entries(concepts)) {
			for (const [language, list] of Object.entries(vocabulary)) {
				const languages = language === 'any' ? ALL_LANGUAGES : languageMask([language]);
				for (const phrase of readPhrases(list)) {
					const parts = phrase.parts.map((part) => this.atomsOfPart(part, languages));
					const entry: Entry = { concept, languages, parts, gaps: phrase.gaps };
					for (const id of parts[0]!) this.starts[id]!.push(entry);
				}
			}
		}
		this.parts.clear();
	}

	/** Atoms of one part of a phrase, with all alternatives and spellings. */
	private atomsOfPart(part: string, languages: number): number[] {
		let ids = this.parts.get(part);
		if (!ids) {
			ids = part.split('/').flatMap((word) => this.atomsOfWord(word));
			this.parts.set(part, ids);
		}
		for (const id of ids) this.atomLanguages[id]! |= languages;
		return ids;
	}

	private atomsOfWord(word: string): number[] {
		const isStem = word.endsWith('*');
		const isEnding = word.startsWith('*');
		const bare = word.slice(isEnding ? 1 : 0, isStem ? -1 : undefined);
		const table = isStem ? this.stems : isEnding ? this.endings : this.exact;
		return spellings(bare).map((spelling) => {
			let id = table.get(spelling);
			if (id === undefined) {
				id = this.starts.length;
				table.set(spelling, id);
				this.starts.push([]);
				this.atomLanguages.push(0);
			}
			return id;
		});
	}

	/** Words and stems of the vocabulary with the bit set of their languages. */
	get words(): Map<string, number> {
		if (!this.wordLanguages) {
			this.wordLanguages = new Map();
			for (const table of [this.exact, this.stems]) {
				for (const [word, id] of table) {
					this.wordLanguages.set(word, (this.wordLanguages.get(word) ?? 0) | this.atomLanguages[id]!);
				}
			}
		}
		return this.wordLanguages;
	}

	private atomsOf(word: string): number[] {
		const atoms: number[] = [];
		const exact = this.exact.get(word);
		if (exact !== undefined) atoms.push(exact);
		const longest = Math.min(word.length, 24);
		for (let length = 2; length <= longest; length++) {
			const stem = this.stems.get(word.slice(0, length));
			if (stem !== undefined) atoms.push(stem);
			const ending = this.endings.get(word.slice(word.length - length));
			if (ending !== undefined) atoms.push(ending);
		}
		return atoms;
	}

	/** Whether some phrase of the languages holds the word, by itself or by its stem. */
	knows(word: string, mask: number): boolean {
		return this.atomsOf(word).some((id) => (this.atomLanguages[id]! & mask) !== 0);
	}

	/** All hits in text order. `words` replaces the tokens' own spelling where it was corrected. */
	match(tokens: Token[], mask: number, words?: string[]): Hit[] {
		const atoms = tokens.map((token, i) => this.atomsOf(words?.[i] ?? token.fold));
		const hits: Hit[] = [];
		for (let i = 0; i < tokens.length; i++) {
			for (const id of atoms[i]!) {
				for (const entry of this.starts[id]!) {
					if ((entry.languages & mask) === 0) continue;
					const last = this.extend(entry, tokens, atoms, i);
					if (last >= 0) {
						const whole = last - i + 1 === entry.parts.length;
						hits.push({ concept: entry.concept, first: i, last, whole });
					}
				}
			}
		}
		return hits;
	}

	private extend(entry: Entry, tokens: Token[], atoms: number[][], first: number): number {
		let at = first;
		for (let part = 1; part < entry.parts.length; part++) {
			const wanted = entry.parts[part]!;
			const furthest = at + 1 + (entry.gaps[part - 1] ? MAX_GAP : 0);
			let found = -1;
			for (let next = at + 1; next <= furthest && next < tokens.length; next++) {
				if (tokens[next]!.sentence !== tokens[first]!.sentence) break;
				if (atoms[next]!.some((id) => wanted.includes(id))) {
					found = next;
					break;
				}
			}
			if (found < 0) return -1;
			at = found;
		}
		return at;
	}
}
