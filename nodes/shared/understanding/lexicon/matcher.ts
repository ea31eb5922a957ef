import type { Token } from '../tokens';
import { remember } from '../remember';
import type { Language } from '../types';
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
	/** Ids of the atoms that each part may be: 'word', 'stem*' or '*ending'. */
	parts: number[][];
	gaps: boolean[];
}

const MAX_GAP = 4;
const LONGEST_WORD = 24;

/** Finds the concepts of one language's vocabulary in a tokenised text; each word is looked up once. */
export class Matcher {
	private readonly exact = new Map<string, number>();
	private readonly stems = new Map<string, number>();
	private readonly endings = new Map<string, number>();
	private readonly starts: Entry[][] = [];

	constructor(concepts: Concepts, language: Language) {
		const parts = new Map<string, number[]>();
		const atoms = (part: string) => {
			let ids = parts.get(part);
			if (!ids) {
				ids = part.includes('/')
					? part.split('/').flatMap((word) => this.register(word))
					: this.register(part);
				parts.set(part, ids);
			}
			return ids;
		};
		for (const concept of Object.keys(concepts)) {
			for (const list of [concepts[concept]!.any, concepts[concept]![language]]) {
				if (!list) continue;
				for (const phrase of readPhrases(list)) {
					const entry: Entry = { concept, parts: phrase.parts.map(atoms), gaps: phrase.gaps };
					for (const id of entry.parts[0]!) this.starts[id]!.push(entry);
				}
			}
		}
	}

	private register(word: string): number[] {
		const isStem = word.endsWith('*');
		const isEnding = word.startsWith('*');
		const table = isStem ? this.stems : isEnding ? this.endings : this.exact;
		return spellings(word.slice(isEnding ? 1 : 0, isStem ? -1 : undefined)).map((spelling) => {
			let id = table.get(spelling);
			if (id === undefined) {
				id = this.starts.length;
				table.set(spelling, id);
				this.starts.push([]);
			}
			return id;
		});
	}

	private readonly atomsOf = remember((word) => this.findAtoms(word));

	private findAtoms(word: string): number[] {
		const atoms: number[] = [];
		const exact = this.exact.get(word);
		if (exact !== undefined) atoms.push(exact);
		const longest = Math.min(word.length, LONGEST_WORD);
		for (let length = 2; length <= longest; length++) {
			const stem = this.stems.get(word.slice(0, length));
			if (stem !== undefined) atoms.push(stem);
		}
		if (this.endings.size > 0) {
			for (let length = 2; length <= longest; length++) {
				const ending = this.endings.get(word.slice(word.length - length));
				if (ending !== undefined) atoms.push(ending);
			}
		}
		return atoms;
	}

	/** Whether some phrase holds the word, by itself or by its stem. */
	knows(word: string): boolean {
		return this.atomsOf(word).length > 0;
	}

	/** All hits in text order. `words` are the tokens' own words, or what they were corrected to. */
	match(tokens: Token[], words: string[]): Hit[] {
		const atoms = words.map((word) => this.atomsOf(word));
		const hits: Hit[] = [];
		for (let i = 0; i < tokens.length; i++) {
			for (const id of atoms[i]!) {
				for (const entry of this.starts[id]!) {
					const last = entry.parts.length === 1 ? i : extend(entry, tokens, atoms, i);
					if (last < 0) continue;
					hits.push({
						concept: entry.concept,
						first: i,
						last,
						whole: last - i + 1 === entry.parts.length,
					});
				}
			}
		}
		return hits;
	}
}

/** The last token of a phrase that begins at `first`, or -1 when its other parts do not follow. */
function extend(entry: Entry, tokens: Token[], atoms: number[][], first: number): number {
	const { sentence } = tokens[first]!;
	let at = first;
	for (let part = 1; part < entry.parts.length; part++) {
		const wanted = entry.parts[part]!;
		const furthest = Math.min(tokens.length - 1, at + 1 + (entry.gaps[part - 1] ? MAX_GAP : 0));
		let found = -1;
		for (let next = at + 1; next <= furthest && tokens[next]!.sentence === sentence; next++) {
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
