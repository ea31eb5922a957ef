import { findPhones } from '../../text/redact/phone';
import type { Span } from '../../text/redact';
import { findStreets } from '../../text/redact/street';
import { isCommonWord } from '../lexicon/common';
import { vocabularyOf } from '../lexicon/vocabulary';
import { fold } from '../tokens';
import { LANGUAGES } from '../types';

/** A number in a text. */
export interface Candidate {
	value: string;
	/** Where the number begins, and where the words that announce it do. */
	start: number;
	announced: number;
}

const MOST_DIGITS = 9;
const NEAR = 60;

/** Tells whether a number that nothing calls an order is a phone number, postcode, house number, date or price. */
export function otherNumbersIn(text: string): (candidate: Candidate) => boolean {
	let spans: Span[] | undefined;
	return ({ value, start }) => {
		const before = text.slice(Math.max(0, start - NEAR), start);
		const after = text.slice(start + value.length, start + value.length + NEAR);
		return (
			value.startsWith('0') ||
			value.replace(/\D/g, '').length > MOST_DIGITS ||
			PRICE_BEFORE.test(before) ||
			isDate(value, before) ||
			isHouse(before, after) ||
			isPostcode(value, before, after) ||
			(spans ??= phonesAndStreets(text)).some((span) => span.start <= start && start < span.end)
		);
	};
}

const PRICE_BEFORE =
	/(?:\p{Sc}|(?<!\p{L})(?:eur|euros?|usd|gbp|chf|sek|nok|dkk|pln|czk|huf|ron|jpy|cny|inr|aud|cad|nzd|brl|kr|rs|zł|paid|cost|costs|price|preis|kostet|gekostet|prix|coûte|precio|cuesta|prezzo|costa|preço|prijs|kost)\.?)[\s:]*$/iu;

const DAY = '(?:0[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const DATE = new RegExp(
	`^(?:${YEAR}${MONTH}${DAY}|${DAY}${MONTH}${YEAR}|${MONTH}${DAY}${YEAR}|20[0-3]\\d-${MONTH})$`,
);
const SHORT_DATE = new RegExp(
	`^(?:\\d{2}${MONTH}${DAY}|${DAY}${MONTH}\\d{2}|${MONTH}${DAY}\\d{2})$`,
);
const ON = /(?<!\p{L})(?:on|dated?|am|vom|den|le|du|el|del|il|op|em|since|seit)\s*$/iu;

const isDate = (value: string, before: string): boolean =>
	DATE.test(value) || (SHORT_DATE.test(value) && ON.test(before));

/** "at 1500 Main St", "Keizersgracht 1012"; "have a look at 1001" is about an order. */
const AT = /(?<!(?:look|looking|looked)\s+)(?<!\p{L})at\s*$/iu;
const STREET_BEFORE =
	/(?:\p{L}{3}(?:gracht|kade|dijk|damm|ufer|gasse|allee|platz|plein|laan|chaussee|weg|gatan|vägen|gade|vej|veien)|(?<!\p{L})(?:house|apt\.?|unit|suite|p\.?o\.? ?box|postfach))\s*(?:(?:number|no|nr|nummer)\b[.:]?\s*)?$/iu;
const STREET_AFTER =
	/^[a-z]?,?\s+(?:[\p{Lu}\d][\p{L}\d.'-]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Boulevard|Blvd|Way|Square|Place|Pl|Parkway|Pkwy|Terrace|Highway|Hwy)(?!\p{L})/u;
const SMALL_STREET_AFTER = /^\s+(?:\p{L}+\s+){1,2}(?:street|road|avenue|boulevard|lane)(?!\p{L})/iu;
const TO = /(?<!\p{L})(?:to|in|number|no\.?)\s*$/iu;

const isHouse = (before: string, after: string): boolean =>
	AT.test(before) ||
	STREET_BEFORE.test(before) ||
	STREET_AFTER.test(after) ||
	(TO.test(before) && SMALL_STREET_AFTER.test(after));

/** "1012 AB Amsterdam" */
const DUTCH = /^\s?[A-Z]{2}(?=\s+\p{Lu}\p{Ll}|\s*[,.;]|\s*$)/u;
const NAME_AFTER = /^\s+(\p{Lu}[\p{L}'-]{2,})/u;
const NAME_BEFORE = /(?<![\p{L}'-])(\p{Lu}[\p{L}'-]{2,}),?\s+$/u;
/** "Austin, TX 78701" */
const STATE_BEFORE = /(?:,\s*|\p{Lu}\p{Ll}+\s+)[A-Z]{2}\s+$/u;
/** Four digits are an order more often than a postcode: the words around must say that it is a place. */
const IN = '(?:in|nach|aus|to|from|near|à|dans|en|a|em|para|te|naar|uit|til|till|från|fra)';
const WITHIN_ADDRESS = new RegExp(`(?:[,;]|(?<!\\p{L})${IN})\\s+$`, 'iu');
const IN_NAME = new RegExp(`(?<!\\p{L})${IN}\\s+\\p{Lu}[\\p{L}'-]{2,},?\\s+$`, 'u');
const NAME_ALONE = /^\s+\p{Lu}[\p{L}'-]{2,}\s*(?:[,;]|$)/u;

function isPostcode(written: string, before: string, after: string): boolean {
	const value = written.replace(/^[A-Z]{1,2}-/, '');
	if (/^(?:\d{5}-\d{4}|\d{4,5}-\d{3})$/.test(value)) return true;
	if (!/^\d{4,6}$/.test(value)) return false;
	const placeAfter = isPlace(NAME_AFTER.exec(after)?.[1]);
	if (value.length > 4)
		return placeAfter || STATE_BEFORE.test(before) || isPlace(NAME_BEFORE.exec(before)?.[1]);
	if (DUTCH.test(after) || IN_NAME.test(before)) return true;
	return (
		placeAfter && (WITHIN_ADDRESS.test(before) || (/^\s*$/.test(before) && NAME_ALONE.test(after)))
	);
}

const ABOUT = new Set(
	'regarding concerning betreff betrifft bezuglich wegen concernant objet asunto riguardo oggetto assunto betreft status update info nummer number numero num dear guten'.split(
		' ',
	),
);

/** Towns that our lists know, for "do you ship to Paris", or take for another word. */
const TOWNS = new Set(
	'hamburg berlin paris madrid london rome roma rom lisboa lisbon porto amsterdam rotterdam utrecht barcelona bologna wien vienna zurich munchen munich koln brussels bruxelles brussel'.split(
		' ',
	),
);

/** A town, or a capitalised word that no list of ours knows: a name. */
function isPlace(word: string | undefined): boolean {
	if (!word) return false;
	const folded = fold(word);
	if (TOWNS.has(folded)) return true;
	return (
		!ABOUT.has(folded) &&
		!isCommonWord(folded, [...LANGUAGES]) &&
		!LANGUAGES.some((language) => vocabularyOf(language).knows(folded))
	);
}

/** "Das Paket ist weg 1001" and "1001 via DHL" only look like streets. */
const NO_STREET = /(?<!\p{L})(?:weg|platz)\s*\d|^\d+,?\s+via\s/u;

function phonesAndStreets(text: string): Span[] {
	const streets = findStreets(text).filter(
		({ start, end }) => !NO_STREET.test(text.slice(start, end)),
	);
	return [...findPhones(text), ...streets];
}
