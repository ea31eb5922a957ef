import { formatMoney, isCurrency, parseMoney } from '../../money';
import { wordsFor } from './words';

/** `19.10 EUR` or `EUR 19.10`: an amount as our data writes it. */
const AMOUNT = /(?<![\w.,])(?:([A-Z]{3}) )?(\d{1,9}(?:\.\d{1,3})?)(?: ([A-Z]{3}))?(?![\w]|[.,]\d)/g;
/** `#1001`, or six and more digits in one piece. */
const NUMBER = /(?<![\p{L}\p{N}.,/:#-])(?:#(\d{3,12})|(\d{6,12}))(?![\p{L}\p{N}]|[.,:/-]\d)/gu;
/** Longer numbers are not understood when they are read as one. */
const READ_AS_ONE = 5;
/** Parcel numbers and the like: nine and more characters, digits or capitals with at least five digits. */
const CODE =
	/(?<![\p{L}\p{N}#/-])(?=(?:[A-Z-]*\d){5})[A-Z0-9](?:[A-Z0-9-]{7,38})[A-Z0-9](?![\p{L}\p{N}])/gu;

/** Numbers in the form in which a voice says them rightly. */
export function sayNumbers(text: string, language: string): string {
	const { endingIn } = wordsFor(language);
	return text
		.replace(AMOUNT, (written, before?: string, amount?: string, after?: string) => {
			const currency = before ?? after;
			if (!currency || (before && after) || !isCurrency(currency)) return written;
			return formatMoney(parseMoney(amount as string, currency), language);
		})
		.replace(NUMBER, (_, marked?: string, plain?: string) => {
			const digits = marked ?? (plain as string);
			return digits.length > READ_AS_ONE ? [...digits].join(' ') : digits;
		})
		.replace(CODE, (code) => `${endingIn} ${[...code.replace(/-/g, '').slice(-4)].join(' ')}`);
}
