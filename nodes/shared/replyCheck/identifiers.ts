import { readingsOf } from './numberWords';
import type { Value } from './values';

const ORDER_WORD =
	'order|bestell\\w*|auftrag\\w*|commande|pedido|orden|ordine|encomenda|bestelling|return|retour\\w*|rma';
const NUMBER_WORD = String.raw`(?:\s?(?:number|no\.?|nr\.?|nummer|numero|n°|nº|id))?`;
const NAMED = new RegExp(
	String.raw`(?:(?<![a-z])(?:${ORDER_WORD})${NUMBER_WORD}[\s:]*#?\s?|#\s?)([a-z]{0,6}[-_]?\d[a-z\d]*(?:[-_][a-z\d]+)*)`,
	'g',
);
/** Letters and digits in one word, or groups of digits that belong together. */
const CODE = /(?<![a-z\d.,])(?=[a-z\d-]*\d)(?=[a-z\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)*(?![a-z\d])/g;
const GROUPS = /(?<![\d.,])\d{3,}(?:[ -]\d{2,}){1,8}(?![\d.,]\d)/g;
const NUMBER = /\d+(?:[.,']\d+)*/g;
/** A code of letters alone, which only its introduction gives away. */
const VOUCHER =
	/(?<![\p{L}])(?:code|codes|gutscheincode|rabattcode|code promo|c[óo]digo|codice|kortingscode|coupon|voucher)\s*(?:is|lautet|est|es|è|é)?\s*[:"„“«']?\s*([A-Z][A-Z\d]{3,})(?![\p{L}])/gu;

/** Order and parcel numbers, codes, and whatever number is left. */
export function identifiersIn(text: string): Value[] {
	const values: Value[] = [];
	let rest = text;
	const take = (shape: RegExp, read: (found: string) => Value) => {
		rest = rest.replace(shape, (found: string) => {
			values.push(read(found));
			return ' ';
		});
	};
	rest = rest.replace(NAMED, (_found, id: string) => {
		values.push({ kind: 'order', keys: [compact(id)] });
		return ' ';
	});
	take(CODE, (found) => ({ kind: 'identifier', keys: [compact(found)] }));
	take(GROUPS, (found) => ({ kind: 'identifier', keys: [compact(found)] }));
	take(NUMBER, (found) => ({
		kind: found.length >= 8 ? 'identifier' : 'number',
		keys: found.length >= 8 ? [compact(found)] : readingsOf(found).map(String),
	}));
	return values;
}

/** Discount codes of letters alone; needs the text as written. */
export const vouchersIn = (text: string): string[] =>
	[...text.matchAll(VOUCHER)].map(([, code]) => code);

/** Every run of letters and digits, for looking an identifier up. */
export function codesIn(text: string): Set<string> {
	const words = text.match(/[a-z\d]+(?:[-_][a-z\d]+)*/g) ?? [];
	const groups = text.match(GROUPS) ?? [];
	return new Set([...words, ...groups].flatMap((word) => [compact(word), ...word.split(/[-_]/)]));
}

const compact = (id: string) => id.replace(/[^a-z\d]/g, '');
