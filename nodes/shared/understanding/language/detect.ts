import type { Token } from '../tokens';
import { remember } from '../remember';
import { fold } from '../tokens';
import { GOODS } from '../lexicon/goods';
import { KEYWORDS } from '../lexicon/keywords';
import { bareWords } from '../lexicon/wordlist';
import { wordPolarity } from '../sentiment/words';
import { LANGUAGES, type UnderstandOptions } from '../types';
import { MARKER_LETTERS, SMALL_WORDS } from './words';
import { languageByScript } from './script';

export interface DetectedLanguage {
	/** ISO 639-1, or `und`. */
	language: string;
	/** 0 to 1: how far it is ahead of the next one. */
	confidence: number;
	/** Languages that the text may be in, the best first. */
	candidates: string[];
}

const NAMES = Object.keys(SMALL_WORDS);
const COUNT = NAMES.length;

/** What tells the languages apart; built once from the word lists. */
interface Evidence {
	/** Word to the positions of the languages that use it as a small word. */
	small: Map<string, number[]>;
	/** Same for key words and goods. */
	terms: Map<string, number[]>;
	/** Letter triple to its log-probability by language. */
	triples: Map<string, Float32Array>;
	unseen: Float32Array;
	/** Accented letter to the positions of its languages. */
	letters: Map<string, number[]>;
}

/** What a word of mood says for its language: "enjoy!" is all there may be. */
const MOOD = 2;

interface WordEvidence {
	/** By language. */
	scores: Float32Array;
	/** A small word, a key word or goods. */
	hit: boolean;
	/** That, or a word of mood. */
	known: boolean;
}

let judged: { of: (word: string) => WordEvidence } | undefined;

/** What one word as written says about the language; a capital inside a text makes it likely a name. */
function judge(known: Evidence): { of: (word: string) => WordEvidence } {
	const of = (text: string): WordEvidence => {
		const word = fold(text);
		const scores = new Float32Array(COUNT);
		const users = known.small.get(word);
		for (const index of users ?? []) scores[index]! += 3.2 / Math.sqrt(users!.length);
		const terms = known.terms.get(word);
		for (const index of terms ?? []) scores[index]! += 1.2;
		const moods = LANGUAGES.filter((language) => wordPolarity(word, language) !== 0);
		for (const language of moods)
			scores[NAMES.indexOf(language)]! += MOOD / Math.sqrt(moods.length);
		if (text.toLowerCase() !== word) addLetters(text, known, scores);
		const isName = !users && /^\p{Lu}/u.test(text);
		addTriples(word, isName ? 0.3 : 1, known, scores);
		const hit = users !== undefined || terms !== undefined;
		return { scores, hit, known: hit || moods.length > 0 };
	};
	return { of: remember(of) };
}

function buildEvidence(): Evidence {
	const small = new Map<string, number[]>();
	const terms = new Map<string, number[]>();
	const counts = new Map<string, Float32Array>();
	const totals = new Float32Array(COUNT);
	const note = (table: Map<string, number[]>, word: string, index: number) => {
		const known = table.get(word);
		if (!known) table.set(word, [index]);
		else if (!known.includes(index)) known.push(index);
	};
	const learn = (word: string, index: number, weight: number) => {
		const padded = ` ${word} `;
		for (let i = 0; i + 3 <= padded.length; i++) {
			const triple = padded.slice(i, i + 3);
			let row = counts.get(triple);
			if (!row) counts.set(triple, (row = new Float32Array(COUNT)));
			row[index]! += weight;
			totals[index]! += weight;
		}
	};
	NAMES.forEach((name, index) => {
		for (const raw of SMALL_WORDS[name]!.split(/\s+/)) {
			const word = fold(raw);
			note(small, word, index);
			learn(word, index, 2);
		}
	});
	for (const language of LANGUAGES) {
		const index = NAMES.indexOf(language);
		for (const word of bareWords(`${KEYWORDS[language]} ${GOODS[language]}`)) {
			note(terms, word, index);
			learn(word, index, 1);
		}
	}
	const smoothing = 0.4;
	const kinds = counts.size;
	const unseen = totals.map((total) => Math.log(smoothing / (total + smoothing * kinds)));
	for (const known of counts.values()) {
		for (let i = 0; i < COUNT; i++)
			known[i] = Math.log((known[i]! + smoothing) / (totals[i]! + smoothing * kinds));
	}
	const letters = new Map<string, number[]>();
	for (const [name, list] of Object.entries(MARKER_LETTERS)) {
		for (const letter of list)
			letters.set(letter, [...(letters.get(letter) ?? []), NAMES.indexOf(name)]);
	}
	return { small, terms, triples: counts, unseen, letters };
}

/** Longer texts are judged by their first words. */
const WORDS_JUDGED = 60;

const KEYBOARD = /(?:asdf|qwer|sdfg|dfgh|fghj|hjkl|jkl|yxcv|zxcv|qwertz|aaaa|xxxx|zzzz)/;

function looksLikeLanguage(token: Token): boolean {
	const word = token.fold;
	if (KEYBOARD.test(word)) return false;
	if (word.length > 3 && !/[aeiouy]/.test(word)) return false;
	return !/[bcdfghjklmnpqrstvwxz]{6,}/.test(word);
}

/** "EN1001", "FR-1001": letters of a number are no word. */
function isPartOfCode({ text: word, end }: Token, text: string): boolean {
	return (
		/\d/.test(word) || (text[end] === '-' && word.length <= 5 && /\d/.test(text[end + 1] ?? ''))
	);
}

/** In a text of few words a language must be this far ahead of the expected one. */
const SHORT = 4;
const CLOSE = 1.8;
/** The same where the words may be a person's name: "Mia" is also Italian for "mine". */
const NAME = 4;

function looksLikeName(words: Token[], known: { of: (word: string) => WordEvidence }): boolean {
	return (
		(words.length === 2 || words.length === 3) &&
		words.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)) &&
		words.some(({ text }) => !known.of(text).known)
	);
}

function pageLanguage({ locale, languages = LANGUAGES }: UnderstandOptions): string | undefined {
	const language = locale?.split(/[-_]/)[0]!.toLowerCase();
	return language && languages.includes(language) ? language : undefined;
}

/**
 * The language of a text by its script, its small words, the shop's vocabulary and its letter triples.
 * Short texts without enough evidence take `previousLanguage`, else the page's, else the first served language.
 *
 * @param text normalised, without addresses
 */
export function detectLanguage(
	text: string,
	tokens: Token[],
	options: UnderstandOptions = {},
): DetectedLanguage {
	const byScript = languageByScript(text);
	if (byScript) return { language: byScript, confidence: 0.98, candidates: [byScript] };
	const words: Token[] = [];
	for (const token of tokens) {
		if (token.kind === 'word' && !isPartOfCode(token, text)) words.push(token);
		if (words.length === WORDS_JUDGED) break;
	}
	if (words.length === 0) {
		return { language: 'und', confidence: 0.9, candidates: previousOrAll(options) };
	}
	const known = (judged ??= judge(buildEvidence()));
	const scores = new Float64Array(COUNT);
	let hits = 0;
	for (const token of words) {
		const said = known.of(token.start > 0 ? token.text : token.text.toLowerCase());
		if (said.hit) hits++;
		for (let i = 0; i < COUNT; i++) scores[i]! += said.scores[i]!;
	}
	if (/[¿¡]/.test(text)) scores[NAMES.indexOf('es')]! += 5;
	if (hits === 0 && !words.some(looksLikeLanguage)) {
		return { language: 'und', confidence: 0.7, candidates: previousOrAll(options) };
	}
	const served = options.languages ?? LANGUAGES;
	const order = NAMES.map((name, index) => ({
		name,
		score: scores[index]! + (served.includes(name) ? 0 : -4),
	})).sort((a, b) => b.score - a.score);
	const best = order[0]!;
	const margin = best.score - order[1]!.score;
	const previous = options.previousLanguage;
	const decisive = words.length >= 3 ? 1.2 : 2;
	const near = order.filter(({ score }) => score > best.score - 4).map(({ name }) => name);
	if (margin < decisive && previous && near.includes(previous)) {
		return { language: previous, confidence: 0.5, candidates: [previous, ...near] };
	}
	const fallback = previous ?? pageLanguage(options) ?? served[0];
	const close = order.some(({ name, score }) => name === fallback && score > best.score - CLOSE);
	const vague = words.length <= SHORT && close;
	if (fallback && (vague || (margin < NAME && looksLikeName(words, known)))) {
		return { language: fallback, confidence: 0.3, candidates: [fallback, ...near] };
	}
	const tiny = words.length <= 2 && words.every((token) => token.fold.length <= 3);
	if ((tiny || (hits === 0 && words.length <= 2)) && previous) {
		return { language: previous, confidence: 0.3, candidates: [previous, ...near] };
	}
	const candidates = order.filter(({ score }) => score > best.score - 2.5).map(({ name }) => name);
	return { language: best.name, confidence: Math.min(0.99, 0.5 + margin / 12), candidates };
}

function previousOrAll(options: UnderstandOptions): string[] {
	return options.previousLanguage ? [options.previousLanguage] : [...LANGUAGES];
}

function addLetters(text: string, known: Evidence, scores: Float32Array): void {
	const seen = new Set<number>();
	for (const letter of text.toLowerCase())
		for (const index of known.letters.get(letter) ?? []) seen.add(index);
	for (const index of seen) scores[index]! += 1.2;
}

function addTriples(word: string, weight: number, known: Evidence, scores: Float32Array): void {
	const padded = ` ${word.slice(0, 24)} `;
	const scale = (0.55 * weight) / Math.sqrt(Math.max(1, padded.length - 2));
	for (let i = 0; i + 3 <= padded.length; i++) {
		const row = known.triples.get(padded.slice(i, i + 3)) ?? known.unseen;
		for (let k = 0; k < COUNT; k++) scores[k]! += scale * row[k]!;
	}
}
