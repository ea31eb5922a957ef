/** Characters that a person does not see. */
const INVISIBLE =
	/[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;

/** A text with one form for all spellings of a word: small letters, no accents, plain digits and spaces. */
export function plain(text: string): string {
	return text
		.normalize('NFKC')
		.replace(INVISIBLE, '')
		.replace(/[’‘ʼ´`]/g, "'")
		.replace(/[–—−‐‑]/g, '-')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\S\n]+/g, ' ');
}

/** A part of a sentence between commas, dashes and "and", or a whole sentence. */
export interface Part {
	text: string;
	question: boolean;
}

/** What says nothing about what is possible, although it sounds like a "no". */
const POLITE_NO =
	/\b(?:no (?:problem|worries|later than|matter)|don'?t (?:worry|hesitate)|not only|kein problem|keine sorge|nicht nur|pas de (?:souci|probleme)|ne vous inquietez pas|n'hesitez pas|non seulement|sin problema|no se preocupe|no dude en|no solo|nessun problema|non si preoccupi|non esit\w+|non solo|sem problema|nao se preocupe|nao hesite|nao so|geen (?:probleem|zorgen)|maak je geen zorgen|niet alleen)\b/g;

/** The sentences of a plain text; a stop after a number ("24. november") ends none. */
export function sentencesOf(text: string): Part[] {
	return text
		.replace(POLITE_NO, ' ')
		.split(/(?<=[!?…]|(?<!\d)\.)\s+|\n+/)
		.map((sentence) => ({ text: sentence.trim(), question: /\?/.test(sentence) }))
		.filter(({ text: sentence }) => sentence !== '');
}

const BETWEEN =
	/[,;:](?=\s)|\s-\s|\s(?=(?:but|aber|mais|pero|ma|mas|maar|however)\s)|\s(?:and|und|et|y)\s/;

/** The parts of a sentence, each of which says one thing. */
export const clausesOf = ({ text, question }: Part): Part[] =>
	text
		.split(BETWEEN)
		.map((clause) => ({ text: clause.trim(), question }))
		.filter(({ text: clause }) => clause !== '');

const NO =
	/\b(?:not|no|never|none|nor|cannot|without|unable|nicht|kein\w*|nie|niemals|ohne|ne|pas|jamais|aucun\w*|sans|ni|nunca|ningun\w*|sin|non|mai|nessun\w*|senza|nao|nenhum\w*|sem|niet|geen|nooit|zonder|exclu\w*|ausgeschlossen|ausgenommen)\b|n't\b|\bn'/;

/** Whether the part says that something is not so. */
export const isNegative = (text: string): boolean => NO.test(text);
