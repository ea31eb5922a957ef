import { detectLanguage } from './language/detect';
import { FOREIGN } from './lexicon/foreign';
import { hideCovered } from './lexicon/cover';
import type { Hit } from './lexicon/matcher';
import { vocabularyOf } from './lexicon/vocabulary';
import { normalise, withoutAddresses } from './normalise';
import { tokenise, type Token } from './tokens';
import { correctSpelling } from './spelling';
import { LANGUAGES, type Language, type UnderstandOptions } from './types';

/** A message as all later steps see it: words, language and the concepts found in it. */
export interface Reading {
	/** Normalised, with addresses: where entities are read from. */
	text: string;
	/** Without web and mail addresses. */
	plain: string;
	tokens: Token[];
	/** Known spelling of each token. */
	words: string[];
	language: string;
	languageConfidence: number;
	/** False when no word list covers the language. */
	supported: boolean;
	hits: Map<string, Hit[]>;
	/** The concept of the longest set phrase that a token is part of. */
	covered: (string | undefined)[];
}

function isVocabularyLanguage(language: string): language is Language {
	return (LANGUAGES as readonly string[]).includes(language);
}

/** Reads a message: normalises, tokenises, tells the language and finds the concepts. */
export function read(input: unknown, options: UnderstandOptions = {}): Reading {
	const text = normalise(input);
	const plain = withoutAddresses(text);
	const tokens = tokenise(plain);
	const detected = detectLanguage(plain, tokens, options);
	const languages = detected.candidates.filter(isVocabularyLanguage);
	const words = correctSpelling(tokens, languages);
	const hits = new Map<string, Hit[]>();
	const found = languages.flatMap((language) => vocabularyOf(language).match(tokens, words));
	const { kept, covered } = hideCovered(found, tokens.length);
	for (const hit of kept) {
		const list = hits.get(hit.concept);
		if (list) list.push(hit);
		else hits.set(hit.concept, [hit]);
	}
	addForeign(hits, plain, detected.language);
	setHitchesApart(hits);
	preferParcels(hits);
	markRepeatedHitch(hits);
	return {
		text,
		plain,
		tokens,
		words,
		language: detected.language,
		languageConfidence: detected.confidence,
		supported: detected.language === 'und' || isVocabularyLanguage(detected.language),
		hits,
		covered,
	};
}

const SYSTEMS = ['DISCOUNT', 'ACCOUNT', 'PAY', 'TRACK', 'INVOICE'];
const GOODS_FAULTS = ['PRODUCT_FACT'];

/** "My code doesn't work" is a hitch of the site, not a defect of goods. */
function setHitchesApart(hits: Map<string, Hit[]>): void {
	if (!hits.has('DEFECTIVE') || !hits.has('TECH_FAIL')) return;
	if (!SYSTEMS.some((system) => hits.has(system)) || GOODS_FAULTS.some((fault) => hits.has(fault)))
		return;
	hits.delete('DEFECTIVE');
}

const HITCHES = ['TECH_FAIL', 'PAY_PROBLEM', 'TOO_BIG', 'TOO_SMALL', 'WRONG_ITEM', 'LATE'];

/** A hitch that comes again is no plain fact any more. */
function markRepeatedHitch(hits: Map<string, Hit[]>): void {
	const again = hits.get('REPEATED');
	if (again && HITCHES.some((hitch) => hits.has(hitch))) hits.set('HITCH_AGAIN', again.slice(0, 1));
}

/** "Only got one box so far" asks for the rest of the parcels, not for missing goods. */
function preferParcels(hits: Map<string, Hit[]>): void {
	const waiting = hits.get('NOT_ARRIVED');
	const missing = hits.get('MISSING_ITEM');
	if (waiting && missing?.every((m) => waiting.some((w) => w.first <= m.last && m.first <= w.last)))
		hits.delete('MISSING_ITEM');
}

/** Stems of languages without a vocabulary: where they stand in the text is not needed. */
function addForeign(hits: Map<string, Hit[]>, plain: string, language: string): void {
	const lower = plain.toLowerCase();
	for (const [concept, stems] of Object.entries(FOREIGN[language] ?? {})) {
		if (stems.split('|').some((stem) => lower.includes(stem)))
			hits.set(concept, [{ concept, first: 0, last: 0 }]);
	}
}
