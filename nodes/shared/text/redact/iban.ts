import type { Span } from '../redact';

/** Length by country, from the SWIFT IBAN registry: the countries of the single euro payments area and Türkiye. */
// prettier-ignore
const LENGTHS: Record<string, number> = {
	AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18,
	FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20,
	LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27,
	TR: 26, VA: 22,
};

const START = /(?<![\p{L}\p{N}])([A-Z]{2})\d{2}(?=[ -]?[A-Z0-9])/giu;

/** IBANs, in one piece or in groups, whose length and check digits (ISO 13616, mod 97) are right. */
export function findIbans(text: string): Span[] {
	return [...text.matchAll(START)].flatMap(({ index, 1: country }) => {
		const end = endOf(text, index, LENGTHS[country.toUpperCase()]);
		return end !== undefined && hasRightCheckDigits(text.slice(index, end))
			? [{ start: index, end }]
			: [];
	});
}

/** Walks over `length` letters and digits with at most one space or hyphen between two of them. */
function endOf(text: string, start: number, length: number | undefined): number | undefined {
	let position = start;
	if (length === undefined) return undefined;
	for (let count = 0; count < length; count++) {
		if (count > 0 && /[ -]/.test(text.charAt(position))) position++;
		if (!/[A-Za-z0-9]/.test(text.charAt(position))) return undefined;
		position++;
	}
	return /[\p{L}\p{N}]/u.test(text.charAt(position)) ? undefined : position;
}

function hasRightCheckDigits(written: string): boolean {
	const iban = written.replace(/[ -]/g, '').toUpperCase();
	const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
		String(letter.charCodeAt(0) - 55),
	);
	let remainder = 0;
	for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
	return remainder === 1;
}
