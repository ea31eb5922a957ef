import type { Token } from '../tokens';
import { fold } from '../tokens';
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

/** What tells the languages apart; built once from the word lists. */
interface Evidence {
	/** Word to the languages that use it as a small word. */
	small: Map<string, string[]>;
	/** Letter triple to its log-probability by language. */
	triples: Map<string, Float32Array>;
	names: string[];
	unseen: Float32Array;
}

let evidence: Evidence | undefined;

function buildEvidence(vocabulary: Map<string, number>): Evidence {
	const names = Object.keys(SMALL_WORDS);
	const small = new Map<string, string[]>();
	const counts = new Map<string, Float32Array>();
	const totals = new Float32Array(names.length);
	const learn = (word: string, index: number, weight: number, whole: boolean) => {
		const padded = whole ? ` ${word} ` : ` ${word}`;
		for (let i = 0; i + 3 <= padded.length; i++) {
			const triple = padded.slice(i, i + 3);
			let row = counts.get(triple);
			if (!row) counts.set(triple, (row = new Float32Array(names.length)));
			row[index]! += weight;
			totals[index]! += weight;
		}
	};
	names.forEach((name, index) => {
		for (const raw of SMALL_WORDS[name]!.split(/\s+/)) {
			const word = fold(raw);
			const known = small.get(word);
			if (!known) small.set(word, [name]);
			else if (!known.includes(name)) known.push(name);
			learn(word, index, 2, true);
		}
	});
	for (const [word, mask] of vocabulary) {
		LANGUAGES.forEach((language, bit) => {
			if (mask & (1 << bit)) learn(word, names.indexOf(language), 1, false);
		});
	}
	const smoothing = 0.4;
	const kinds = counts.size;
	const unseen = totals.map((total) => Math.log(smoothing / (total + smoothing * kinds)));
	for (const row of counts.values()) {
		for (let i = 0; i < row.length; i++) {
			row[i] = Math.log((row[i]! + smoothing) / (totals[i]! + smoothing * kinds));
		}
	}
	return { small, triples: counts, names, unseen };
}

const KEYBOARD = /(?:asdf|qwer|sdfg|dfgh|fghj|hjkl|jkl|yxcv|zxcv|qwertz|aaaa|xxxx|zzzz)/;

function looksLikeLanguage(token: Token): boolean {
	const word = token.fold;
	if (KEYBOARD.test(word)) return false;
	if (word.length > 3 && !/[aeiouy]/.test(word)) return false;
	return !/[bcdfghjklmnpqrstvwxz]{6,}/.test(word);
}

/**
 * The language of a text by its script, its small words, the shop's vocabulary and its letter triples.
 * Texts of one or two words without evidence take `previousLanguage`, or the first served language.
 *
 * @param text normalised, without addresses
 * @param vocabulary known words with the bit set of their languages
 */
export function detectLanguage(
	text: string,
	tokens: Token[],
	vocabulary: Map<string, number>,
	options: UnderstandOptions = {},
): DetectedLanguage {
	const byScript = languageByScript(text);
	if (byScript) return { language: byScript, confidence: 0.98, candidates: [byScript] };
	const words = tokens.filter((token) => token.kind === 'word').slice(0, 300);
	if (words.length === 0) {
		return { language: 'und', confidence: 0.9, candidates: previousOrAll(options) };
	}
	const { small, triples, names, unseen } = (evidence ??= buildEvidence(vocabulary));
	const scores = new Float64Array(names.length);
	let hits = 0;
	for (const token of words) {
		const word = token.fold;
		const languages = small.get(word);
		if (languages) {
			hits++;
			for (const name of languages) scores[names.indexOf(name)]! += 3.2 / Math.sqrt(languages.length);
		}
		const mask = vocabulary.get(word);
		if (mask) {
			if (word.length > 2) hits++;
			LANGUAGES.forEach((language, bit) => {
				if (mask & (1 << bit)) scores[names.indexOf(language)]! += 1.2;
			});
		}
		const lower = token.text.toLowerCase();
		for (const name of names) {
			const letters = MARKER_LETTERS[name];
			if (letters && lower !== word && [...lower].some((letter) => letters.includes(letter))) {
				scores[names.indexOf(name)]! += 1.2;
			}
		}
		const isName = /^\p{Lu}/u.test(token.text) && !languages && token.start > 0;
		addTriples(word, isName ? 0.3 : 1, triples, unseen, scores);
	}
	if (/[¿¡]/.test(text)) scores[names.indexOf('es')]! += 5;
	if (hits === 0 && !words.some(looksLikeLanguage)) {
		return { language: 'und', confidence: 0.7, candidates: previousOrAll(options) };
	}
	const served = options.languages ?? LANGUAGES;
	const order = names
		.map((name, index) => ({ name, score: scores[index]! + (served.includes(name) ? 0 : -4) }))
		.sort((a, b) => b.score - a.score);
	const best = order[0]!;
	const margin = best.score - order[1]!.score;
	const previous = options.previousLanguage;
	const decisive = words.length >= 3 ? 1.2 : 2;
	const near = order.filter(({ score }) => score > best.score - 4).map(({ name }) => name);
	if (margin < decisive && previous && near.includes(previous)) {
		return { language: previous, confidence: 0.5, candidates: [previous, ...near] };
	}
	if (hits === 0 && words.length <= 2 && previous) {
		return { language: previous, confidence: 0.3, candidates: [previous, ...near] };
	}
	const candidates = order.filter(({ score }) => score > best.score - 2.5).map(({ name }) => name);
	return { language: best.name, confidence: Math.min(0.99, 0.5 + margin / 12), candidates };
}

function previousOrAll(options: UnderstandOptions): string[] {
	return options.previousLanguage ? [options.previousLanguage] : [...LANGUAGES];
}

function addTriples(
	word: string,
	weight: number,
	triples: Map<string, Float32Array>,
	unseen: Float32Array,
	scores: Float64Array,
): void {
	const padded = ` ${word.slice(0, 24)} `;
	const scale = (0.55 * weight) / Math.sqrt(Math.max(1, padded.length - 2));
	for (let i = 0; i + 3 <= padded.length; i++) {
		const row = triples.get(padded.slice(i, i + 3)) ?? unseen;
		for (let k = 0; k < scores.length; k++) scores[k]! += scale * row[k]!;
	}
}
