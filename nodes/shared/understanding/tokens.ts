export type TokenKind = 'word' | 'number' | 'emoji' | 'emoticon';

export interface Token {
	/** As written. */
	text: string;
	/** Lower case, without accents and apostrophes; what the word lists compare. */
	fold: string;
	kind: TokenKind;
	/** Offsets in the tokenised text. */
	start: number;
	end: number;
	/** Index of the sentence and, counting commas and brackets too, of the clause it stands in. */
	sentence: number;
	clause: number;
	/** Punctuation that follows: '.', '!!', '?', ',' or nothing. */
	after: string;
}

const PIECE =
	/(?:[:;=]['-]?[()[\]DPpOo/\\|*3]+|<3)(?![\p{L}\p{N}])|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['_](?=[\p{L}\p{N}])|\*+(?=\p{L}))*|\d(?:[.,:/](?=\d)|\d)*|\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|[.!?…]+|[\n,;:()"-]/gu;

/** What French and Italian (and English "d'", "c'") elide before an apostrophe. */
const ELIDED = new Set(
	'l d j n s t m c qu jusqu lorsqu puisqu quoiqu un dell nell all sull dall quest quell com sant bell dov cos'.split(
		' ',
	),
);
/** A stop after these ends no sentence. */
const ABBREVIATIONS = new Set(
	'nr no nro num st str mr mrs ms dr ca approx art inkl incl evtl bzw ggf etc vs cmd ord sig sra sr dhr mevr tel z b'.split(
		' ',
	),
);

/** Lower case, no accents, no apostrophes: one form for all spellings of a word. */
export function fold(word: string): string {
	const lower = word.toLowerCase();
	if (/^[a-z0-9]*$/.test(lower)) return lower;
	return lower
		.replace(/ß/g, 'ss')
		.replace(/œ/g, 'oe')
		.replace(/æ/g, 'ae')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.normalize('NFD')
		.replace(/[\u0300-\u036f'*_]/g, '');
}

/** Cuts elided articles and pronouns off: "l'article" is two words, "don't" is one. */
export function splitElision(piece: string): string[] {
	const parts: string[] = [];
	let rest = piece;
	for (;;) {
		const cut = rest.indexOf("'");
		if (cut <= 0 || cut === rest.length - 1 || !ELIDED.has(fold(rest.slice(0, cut)))) break;
		if (/^(?:s|t|m|d|ll|re|ve)$/i.test(rest.slice(cut + 1))) break;
		parts.push(rest.slice(0, cut));
		rest = rest.slice(cut + 1);
	}
	parts.push(rest);
	return parts;
}

/** Splits a normalised text into words, numbers, emoji and emoticons, in linear time. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	let sentence = 0;
	let clause = 0;
	const push = (piece: string, start: number, kind: TokenKind) => {
		const folded = kind === 'word' ? fold(piece) : piece;
		const end = start + piece.length;
		tokens.push({ text: piece, fold: folded, kind, start, end, sentence, clause, after: '' });
	};
	for (const match of text.matchAll(PIECE)) {
		const piece = match[0];
		const start = match.index;
		const last = tokens[tokens.length - 1];
		if (/^[.!?…\n,;:()"-]/.test(piece) && !/^[:;]['-]?[()[\]DPpOo/\\|*3]/.test(piece)) {
			if (last) last.after += piece;
			const abbreviated = piece === '.' && last && ABBREVIATIONS.has(last.fold);
			if (piece === '-' || abbreviated) continue;
			if (/^[.!?…\n]/.test(piece)) sentence++;
			clause++;
		} else if (/^[\p{L}\p{M}]/u.test(piece)) {
			let offset = start;
			for (const part of splitElision(piece)) {
				push(part, offset, 'word');
				offset += part.length + 1;
			}
		} else if (/^\d/.test(piece)) push(piece, start, 'number');
		else push(piece, start, piece.codePointAt(0)! > 0x2000 ? 'emoji' : 'emoticon');
	}
	return tokens;
}
