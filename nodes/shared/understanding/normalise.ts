import { findEmails } from '../text/redact/email';

/** Longer messages are read up to here; a shopper's concern is never further down. */
const MAX_LENGTH = 12_000;

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	euro: '€',
	pound: '£',
	hellip: '...',
	rsquo: "'",
	lsquo: "'",
	ldquo: '"',
	rdquo: '"',
	ndash: '-',
	mdash: '-',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	szlig: 'ß',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç',
	ntilde: 'ñ',
};

function decodeEntities(text: string): string {
	return text.replace(
		/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g,
		(whole, name: string) => {
			if (name[0] !== '#') return ENTITIES[name] ?? whole;
			const hexadecimal = name[1] === 'x' || name[1] === 'X';
			const code = hexadecimal ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
			const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
			return valid ? String.fromCodePoint(code) : ' ';
		},
	);
}

function withoutBlock(text: string, tag: string): string {
	const lower = text.toLowerCase();
	const opening = new RegExp(`<${tag}(?=[\\s/>])`, 'g');
	let result = '';
	let position = 0;
	for (;;) {
		opening.lastIndex = position;
		const start = opening.exec(lower)?.index ?? -1;
		if (start < 0) return result + text.slice(position);
		result += text.slice(position, start);
		const end = lower.indexOf(`</${tag}`, start);
		if (end < 0) return result;
		position = end + tag.length + 2;
	}
}

/** "Mia <mia@example.com>": an address in angle brackets, no tag; a tag with an @ has attributes. */
const BRACKETED = /<(?![a-zA-Z][\w:-]*\s[^<>]*=)(?:mailto:)?([^<>]{0,200}@[^<>]{0,200})>/gi;

function withoutHtml(text: string): string {
	if (!/<[a-zA-Z/!]/.test(text)) return text;
	const unbracketed = text.includes('@') ? text.replace(BRACKETED, ' $1 ') : text;
	return withoutBlock(withoutBlock(withoutBlock(unbracketed, 'style'), 'script'), 'blockquote')
		.replace(/<(?:br|p|div|li|tr|h[1-6])\b[^<>]*>/gi, '\n')
		.replace(/<[a-zA-Z/!][^<>]*>/g, ' ');
}

const QUOTE_START = [
	/^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|message transféré|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)/i,
	/^\s*on\b.{4,120}\bwrote\s*:\s*$/i,
	/^\s*am\b.{4,120}\bschrieb\b.{0,120}:\s*$/i,
	/^\s*le\b.{4,120}\ba écrit\s*:\s*$/i,
	/^\s*el\b.{4,120}\bescribió\s*:\s*$/i,
	/^\s*il\b.{4,120}\bha scritto\s*:\s*$/i,
	/^\s*(?:a|em|no dia)\b.{4,120}\bescreveu\s*:\s*$/i,
	/^\s*op\b.{4,120}\bschreef\b.{0,120}:\s*$/i,
];
const HEADER =
	/^\s*\*?(?:from|sent|to|subject|date|von|gesendet|an|betreff|datum|de|envoyé|à|objet|para|enviado|asunto|assunto|da|inviato|a|oggetto|van|verzonden|aan|onderwerp)\*?\s*:\s/i;
const SIGNATURE =
	/^\s*(?:--\s*$|_{5,}|sent from my\b|sent from (?:outlook|yahoo|mail)|get outlook for|von meinem .{2,20} gesendet|gesendet mit|envoyé de(?:puis)? mon|enviado desde mi|inviato da(?:l mio)? |enviado do meu|verzonden vanaf mijn|verstuurd vanaf mijn)/i;
const CLOSING =
	/^\s*(?:(?:kind|best|warm|many|with kind)\s+regards|regards|sincerely|yours (?:sincerely|faithfully|truly)|cheers|best wishes|best|mit freundlichen grüßen|mfg|(?:viele|liebe|beste|freundliche|schöne) grüße|cordialement|bien cordialement|bien à vous|un saludo|saludos(?: cordiales)?|atentamente|cordiali saluti|distinti saluti|saluti|cumprimentos|com os melhores cumprimentos|atenciosamente|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg)\s*[,.!]?\s*$/i;

/** Leaves out what an earlier mail said and who signed this one. */
function ownWords(text: string): string {
	if (!text.includes('\n') && !text.startsWith('>')) return text;
	const lines = text.split('\n');
	const kept: string[] = [];
	let saidBefore = false;
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		if (/^[ \t]*>/.test(line)) continue;
		const short = line.length <= 300;
		if (short && saidBefore) {
			const pair = line.length < 260 && i + 1 < lines.length ? `${line} ${lines[i + 1]}` : line;
			if (QUOTE_START.some((p) => p.test(line) || (pair.length < 400 && p.test(pair)))) break;
			if (HEADER.test(line) && lines.slice(i + 1, i + 4).filter((l) => HEADER.test(l)).length >= 2)
				break;
			if (SIGNATURE.test(line)) break;
			if (CLOSING.test(line)) {
				const rest = lines.slice(i + 1).filter((l) => l.trim() !== '');
				if (rest.length <= 8 && rest.slice(0, 3).every((l) => l.length <= 50)) break;
			}
		}
		kept.push(line);
		saidBefore ||= /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line);
	}
	const own = kept.join('\n');
	return own.trim() === '' ? text.replace(/^[ \t]*>+/gm, '') : own;
}

/** As letters, which NFKC makes of them, they would become a part of the number beside them: "nº1001". */
const withOrdinalSigns = (text: string): string =>
	/[ºª№]/.test(text) ? text.replace(/№/g, 'n°').replace(/[ºª]/g, '°') : text;

/** Zero in Arabic, Persian, Devanagari, Bengali and Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const withAsciiDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
		const code = digit.charCodeAt(0);
		return String(code - ZEROS.findLast((zero) => zero <= code)!);
	});

/**
 * A customer's own words as plain text: HTML and its entities resolved, compatibility forms and
 * typographic quotes unified, invisible characters, quoted mail history and signatures removed.
 * Addresses and numbers stay. Anything that is no string counts as empty; runs in linear time.
 */
export function normalise(input: unknown): string {
	if (typeof input !== 'string') return '';
	// What the cut goes through would be read as another address or number.
	let text =
		input.length > MAX_LENGTH ? input.slice(0, MAX_LENGTH).replace(/\S{1,320}$/, '') : input;
	text = withAsciiDigits(withOrdinalSigns(decodeEntities(withoutHtml(text))).normalize('NFKC'));
	text = text
		.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
		.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ' ')
		.replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\u02b9]/g, "'")
		.replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/[^\S\n]+/g, ' ');
	return ownWords(text).trim();
}

/** The text without web addresses, mail addresses and @mentions: what the word lists may read. */
export function withoutAddresses(text: string): string {
	if (!/@|www\.|https?:/i.test(text)) return text;
	const unlinked = text.replace(/(?:https?:\/\/|www\.)\S{1,2000}/gi, ' ');
	return findEmails(unlinked)
		.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, unlinked)
		.replace(
			/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'+_-]{0,63}@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{0,63}/gu,
			' ',
		)
		.replace(/(^|[\s([{"',:;.!?-])@\w{1,50}/g, '$1');
}
