import type { Span } from '../redact';

const CANDIDATE = /(?<![\w#/-])\d(?:[ -]?\d){12,18}(?![\w-]|[ ]\d)/g;

/** Leading digits and length by network (ISO/IEC 7812 ranges as the networks publish them). */
const NETWORKS: RegExp[] = [
	/^4(?:\d{15}|\d{18})$/,
	/^(?:5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12})$/,
	/^3[47]\d{13}$/,
	/^3(?:0[0-5]|[68]\d)\d{11}$/,
	/^(?:6011|65\d\d|64[4-9]\d)\d{12}$/,
	/^35(?:2[89]|[3-8]\d)\d{12}$/,
];

/** Payment card numbers: a network's range and a right check digit, so that parcel numbers stay. */
export function findCards(text: string): Span[] {
	return [...text.matchAll(CANDIDATE)]
		.filter(({ 0: candidate }) => isCard(candidate.replace(/\D/g, '')))
		.map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function isCard(digits: string): boolean {
	return NETWORKS.some((network) => network.test(digits)) && luhn(digits);
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function luhn(digits: string): boolean {
	const sum = [...digits].reverse().reduce((total, digit, place) => {
		const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
		return total + (value > 9 ? value - 9 : value);
	}, 0);
	return sum % 10 === 0;
}
