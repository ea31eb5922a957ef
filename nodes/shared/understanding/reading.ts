import { detectLanguage } from './language/detect';
import { ORDER_CONCEPTS } from './lexicon/orders';
import { MONEY_CONCEPTS } from './lexicon/money';
import { SHOP_CONCEPTS } from './lexicon/shop';
import { PROBLEM_CONCEPTS } from './lexicon/problems';
import { TONE_CONCEPTS } from './lexicon/tone';
import { SIGNAL_CONCEPTS } from './lexicon/signals';
import { FRAME_CONCEPTS } from './lexicon/frames';
import { FOREIGN } from './lexicon/foreign';
import { IDIOM_CONCEPTS } from './lexicon/idioms';
import { hideCovered } from './lexicon/cover';
import { languageMask, Matcher, type Hit } from './lexicon/matcher';
import { normalise, withoutAddresses } from './normalise';
import { tokenise, type Token } from './tokens';
import { correctSpelling } from './spelling';
import type { UnderstandOptions } from './types';

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

let matcher: Matcher | undefined;

/** The shop's vocabulary in all languages, compiled on first use. */
export function vocabulary(): Matcher {
	return (matcher ??= new Matcher({
		...ORDER_CONCEPTS,
		...MONEY_CONCEPTS,
		...SHOP_CONCEPTS,
		...PROBLEM_CONCEPTS,
		...TONE_CONCEPTS,
		...SIGNAL_CONCEPTS,
		...IDIOM_CONCEPTS,
		...FRAME_CONCEPTS,
	}));
}

/** Reads a message: normalises, tokenises, tells the language and finds the concepts. */
export function read(input: unknown, options: UnderstandOptions = {}): Reading {
	const text = normalise(input);
	const plain = withoutAddresses(text);
	const tokens = tokenise(plain);
	const known = vocabulary();
	const detected = detectLanguage(plain, tokens, known.words, options);
	const mask = languageMask(detected.candidates);
	const words = correctSpelling(tokens, mask, known);
	const hits = new Map<string, Hit[]>();
	const { kept, covered } = hideCovered(known.match(tokens, mask, words), tokens.length);
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
		supported: mask !== 0 && (detected.language === 'und' || languageMask([detected.language]) !== 0),
		hits,
		covered,
	};
}

const SYSTEMS = ['DISCOUNT', 'ACCOUNT', 'PAY', 'TRACK', 'INVOICE'];
const GOODS_FAULTS = ['PRODUCT_FACT'];

/** "My code doesn't work" is a hitch of the site, not a defect of goods. */
function setHitchesApart(hits: Map<string, Hit[]>): void {
	if (!hits.has('DEFECTIVE') || !hits.has('TECH_FAIL')) return;
	if (!SYSTEMS.some((system) => hits.has(system)) || GOODS_FAULTS.some((fault) => hits.has(fault))) return;
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
	if (waiting && missing?.every((m) => waiting.some((w) => w.first <= m.last && m.first <= w.last))) hits.delete('MISSING_ITEM');
}

/** Stems of languages without a vocabulary: where they stand in the text is not needed. */
function addForeign(hits: Map<string, Hit[]>, plain: string, language: string): void {
	const lower = plain.toLowerCase();
	for (const [concept, stems] of Object.entries(FOREIGN[language] ?? {})) {
		if (stems.split('|').some((stem) => lower.includes(stem))) hits.set(concept, [{ concept, first: 0, last: 0 }]);
	}
}
