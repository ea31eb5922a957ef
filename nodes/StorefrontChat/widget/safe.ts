type Fields = Record<string, unknown>;

/** Readers for data of unknown shape: what is not as expected reads as empty. */
export const fieldsOf = (value: unknown): Fields =>
	typeof value === 'object' && value !== null ? (value as Fields) : {};

export const listOf = (value: unknown): Fields[] =>
	Array.isArray(value) ? value.slice(0, 20).map(fieldsOf) : [];

export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** An address that may be opened or shown: https, this very site, or this computer. Otherwise undefined. */
export function safeUrl(value: unknown): URL | undefined {
	let url: URL;
	try {
		url = new URL(textOf(value), location.href);
	} catch {
		return undefined;
	}
	if (!textOf(value) || url.username || url.password) return undefined;
	if (url.protocol === 'https:') return url;
	if (url.protocol !== 'http:') return undefined;
	return url.origin === location.origin || LOOPBACK.test(url.hostname) ? url : undefined;
}

/** `19.10 EUR` as the language writes it; empty when amount or currency make no sense. */
export function priceOf(money: unknown, language: string): string {
	const { amount, currency } = fieldsOf(money);
	const number = Number(textOf(amount) || NaN);
	if (!Number.isFinite(number)) return '';
	try {
		const format = new Intl.NumberFormat(language, {
			style: 'currency',
			currency: textOf(currency),
		});
		return format.format(number);
	} catch {
		return `${textOf(amount)} ${textOf(currency)}`.trim();
	}
}

export function dateOf(value: unknown, language: string): string {
	const date = new Date(textOf(value) || NaN);
	return Number.isNaN(date.getTime())
		? ''
		: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(date);
}
