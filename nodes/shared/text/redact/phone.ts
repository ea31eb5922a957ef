import type { Span } from '../redact';

/** Not in the middle of a word, an id, a path, a decimal or a longer number. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_#/=.,@-]|\d[ -])`;
const AFTER = String.raw`(?![\p{L}\p{N}_@]|[-/.]\d|[.,]\d|[ ]\d)`;
const GAP = String.raw`[ ./-]{0,2}`;

const shape = (pattern: string) => new RegExp(BEFORE + pattern + AFTER, 'gu');

const SHAPES: Array<{ shape: RegExp; least: number; most: number }> = [
	// +49 (0)170 1234567, +1 (555) 010-0199
	{
		shape: shape(String.raw`\+[ ]?[1-9](?:${GAP}(?:\(\d{1,5}\)|\d)){6,16}`),
		least: 8,
		most: 15,
	},
	// 0033 6 12 34 56 78
	{
		shape: shape(String.raw`00[ ]?[1-9](?:${GAP}(?:\(0\)|\d)){8,16}`),
		least: 10,
		most: 15,
	},
	// 0170 1234567, 030/1234567, (020) 7946 0958, 06 12 34 56 78
	{
		shape: shape(String.raw`(?:\(0[1-9]\d{0,4}\)|0[1-9])(?:${GAP}\d){6,11}`),
		least: 9,
		most: 12,
	},
	// 555-010-0199, (555) 010-0199, 1 800 555 0199: only with separators, ten digits alone are an order number
	{
		shape: shape(String.raw`(?:1[-. ])?(?:\([2-9]\d{2}\)[ -]?|[2-9]\d{2}[-. ])\d{3}[-. ]\d{4}`),
		least: 10,
		most: 11,
	},
];

/** Words after which even a short or bare number is a telephone number. */
const ANNOUNCED =
	/(?<![\p{L}])(?:tel|telefon\p{L}*|telephone|phone|mobil|mobile|handy|cell|call me|whatsapp|sms|fax|t[ée]l|t[ée]l[ée]phone|portable|tel[ée]fono|m[óo]vil|cellulare|telemóvel|mobiel|telefoon)(?:[ -]?(?:number|nummer|nr|no|num[ée]ro|n°))?[.:]*[ ](?:(?:is|ist|est|es|è|on|at|under|unter|au)[ :]+)?([+(]?\d(?:[ ./()-]{0,2}\d){5,14})(?![\p{L}\p{N}])/giu;

/** Words before a number that make it an order, parcel or customer number. */
const OTHER_NUMBER =
	/(?:order|bestell\p{L}*|auftrag\p{L}*|commande|cmd|pedido|encomenda|ordine|bestelling|tracking|track|sendung\p{L}*|paket\p{L}*|parcel|suivi|colis|invoice|rechnung\p{L}*|facture|factura|fattura|kunden\p{L}*|customer|rma|return|retour\p{L}*|sku|ean|ref\p{L}*|ticket)\s*(?:number|nummer|nr|no|n[°ºo]|num[ée]ro|id|code)?[\s.:#°º-]*(?:is|ist|est)?\s*$/iu;

const DATE = /^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}(?![.\d]))|^\d{4}-\d{2}-\d{2}/;

/**
 * Telephone numbers: international, German, French and British with the leading zero, North American with
 * separators, and any that is announced as one. Dates and numbers announced as something else are left.
 */
export function findPhones(text: string): Span[] {
	const spans = SHAPES.flatMap(({ shape: pattern, least, most }) =>
		[...text.matchAll(pattern)].flatMap(({ index, 0: number }) => {
			const digits = number.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '').length;
			const fits = digits >= least && digits <= most && !DATE.test(number);
			const other = OTHER_NUMBER.test(text.slice(Math.max(0, index - 40), index));
			return fits && !other ? [{ start: index, end: index + number.length }] : [];
		}),
	);
	for (const match of text.matchAll(ANNOUNCED)) {
		const end = match.index + match[0].length;
		spans.push({ start: end - match[1].length, end });
	}
	return withoutOverlaps(spans);
}

function withoutOverlaps(spans: Span[]): Span[] {
	let free = 0;
	return spans
		.sort((a, b) => a.start - b.start || b.end - a.end)
		.filter(({ start, end }) => {
			if (start < free) return false;
			free = end;
			return true;
		});
}
