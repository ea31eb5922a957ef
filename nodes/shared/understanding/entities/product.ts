import { COLORS, GOODS } from '../lexicon/goods';
import { SMALL_WORDS } from '../language/words';
import { wordListOf } from '../lexicon/wordlist';
import type { Reading } from '../reading';
import { fold, type Token } from '../tokens';
import { LANGUAGES, type Language } from '../types';

export interface Product {
	text: string;
	/** First and last token. */
	first: number;
	last: number;
}

const stopWords = new Map<string, Set<string>>();

function isStopWord(word: string, language: string): boolean {
	let words = stopWords.get(language);
	if (!words) {
		words = new Set((SMALL_WORDS[language] ?? SMALL_WORDS.en!).split(/\s+/).map(fold));
		stopWords.set(language, words);
	}
	return words.has(word);
}

/** Words beside a product that do not belong to its name. */
const NOT_PART = new Set(
	'love return returning returned want ordered order bought received exchange cancel broken damaged wrong another pair pairs different size new other cheap same favourite favorite big small large little old nice right left correct missing few several many screen? washing both only extra real lovely beautiful my your our his her their own whole entire more using use used got get getting put send sending sent pack ship shipped piece pieces replacement buying gift tiny amazing great perfect expensive normal available wearing returning refund price reserved matching'.split(
		' ',
	),
);
const LINKS: Record<string, Set<string>> = {
	fr: new Set(['de', 'a', 'en', 'd', 'du', 'des']),
	es: new Set(['de', 'del', 'para', 'con']),
	it: new Set(['da', 'di', 'del', 'della', 'in', 'a', 'd']),
	pt: new Set(['de', 'do', 'da', 'em', 'para']),
};

/** The language whose words are looked for: English where there is no list. */
function listLanguage(reading: Reading): Language {
	return LANGUAGES.find((language) => language === reading.language) ?? 'en';
}

/** The goods the message is about: the first noun phrase that names some, without article, colour and size. */
export function findProduct(reading: Reading): Product | undefined {
	const { tokens } = reading;
	const language = listLanguage(reading);
	for (let i = 0; i < tokens.length; i++) {
		if (!isGoods(tokens[i]!, language) || isColor(tokens[i]!.fold, language)) continue;
		const phrase = LINKS[reading.language]
			? romancePhrase(reading, i)
			: germanicPhrase(reading, i, language);
		return {
			...phrase,
			text: reading.plain.slice(tokens[phrase.first]!.start, tokens[phrase.last]!.end),
		};
	}
	return undefined;
}

/** Goods in other places, but mostly verbs or parts of speech in messages. */
const NEVER = new Set(
	'set top print stand fan tie saw iron watches prints stands sets tops'.split(' '),
);

function isGoods(token: Token, language: Language): boolean {
	if (token.kind !== 'word' || token.fold.length < 3) return false;
	return (
		wordListOf(GOODS, language).has(token.fold) && !(NEVER.has(token.fold) && language === 'en')
	);
}

/** "espresso machine", "kids' pyjamas", "Otto bookcase": modifiers stand before the noun. */
function germanicPhrase(
	reading: Reading,
	at: number,
	listed: Language,
): { first: number; last: number } {
	const { tokens, language } = reading;
	let last = at;
	while (
		last + 1 < tokens.length &&
		sameChunk(tokens, last, last + 1) &&
		isGoods(tokens[last + 1]!, listed)
	)
		last++;
	let first = at;
	while (first > 0 && at - first < 2 && sameChunk(tokens, first - 1, first)) {
		const before = tokens[first - 1]!;
		if (before.kind !== 'word' || before.fold.length < 3) break;
		if (
			isStopWord(before.fold, language) ||
			NOT_PART.has(before.fold) ||
			isColor(before.fold, listed)
		)
			break;
		if (language !== 'en' && !/^\p{Lu}/u.test(before.text)) break;
		if (
			/(?:ing|ed|ly)$/.test(before.fold) &&
			!/^(?:sleeping|running|dining|wedding|washing|hiking|vacuum)/.test(before.fold)
		)
			break;
		first--;
	}
	return { first, last };
}

/** "housse de coussin", "lampada da tavolo": what specifies the noun follows it. */
function romancePhrase(reading: Reading, at: number): { first: number; last: number } {
	const { tokens, language } = reading;
	const link = tokens[at + 1];
	const next = tokens[at + 2];
	if (link && next && LINKS[language]!.has(link.fold) && sameChunk(tokens, at, at + 2)) {
		const specifies =
			next.kind === 'word' && next.fold.length > 3 && !isStopWord(next.fold, language);
		const isOrder =
			/^(?:command|pedido|ordin|encomenda|compra|taille|talla|taglia|tamanho|mi$|ma$)/.test(
				next.fold,
			);
		if (specifies && !isOrder) return { first: at, last: at + 2 };
	}
	return { first: at, last: at };
}

function sameChunk(tokens: Token[], from: number, to: number): boolean {
	return tokens[from]!.clause === tokens[to]!.clause;
}

function isColor(word: string, language: Language): boolean {
	return wordListOf(COLORS, language).has(word);
}

const WANTED = new Set('in to into auf en a em per naar instead'.split(' '));

/** The colour wanted if old and new are given, else the one named. */
export function findColor(reading: Reading): string | undefined {
	const language = listLanguage(reading);
	const named = reading.tokens
		.map((token, i) => ({ token, before: reading.tokens[i - 1]?.fold ?? '' }))
		.filter(({ token }) => token.kind === 'word' && isColor(token.fold, language));
	if (named.length === 0) return undefined;
	return (named.find(({ before }) => WANTED.has(before)) ?? named[0]!).token.text;
}
