import type { Money } from '../types';
import { decimalsOf } from './currency';

/** Money inside the program: a whole number of the currency's minor unit (cents), and the ISO 4217 code. */
export interface Amount {
	readonly minor: number;
	readonly currency: string;
}

/** An amount or a currency that is none. The message can be shown. */
export class MoneyError extends Error {
	override readonly name = 'MoneyError';
}

/**
 * Reads a decimal string such as `19.10`, `19` or `-3.5`, or an outside `Money`. Zeros beyond the currency's
 * decimals are fine (Shopify writes yen as `1910.0`), other digits there are refused, and so are numbers, exponents,
 * thousands separators and amounts too large to count exactly.
 */
export function parseMoney(amount: string | Money, currency?: string): Amount {
	if (typeof amount === 'object' && amount !== null) {
		return parseMoney(amount.amount, currency ?? amount.currency);
	}
	const code = currencyCode(currency);
	const parts =
		typeof amount === 'string' ? /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(amount.trim()) : null;
	if (!parts) {
		throw new MoneyError(
			`${shown(amount)} is not an amount. Write it with a point and without separators, such as "19.10".`,
		);
	}
	const [, sign, whole, fraction = ''] = parts;
	const decimals = decimalsOf(code);
	if (/[1-9]/.test(fraction.slice(decimals))) {
		throw new MoneyError(
			`${shown(amount)} has more decimals than ${code} knows, which is ${decimals}.`,
		);
	}
	const minor = Number(`${sign}${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
	return fromMinor(minor, code);
}

/** An amount from a whole number of minor units: `fromMinor(1910, 'EUR')` is 19.10 EUR. */
export function fromMinor(minor: number, currency: string): Amount {
	const code = currencyCode(currency);
	if (!Number.isSafeInteger(minor)) {
		throw new MoneyError(`${shown(minor)} is not a whole number of minor units of ${code}.`);
	}
	return { minor: minor === 0 ? 0 : minor, currency: code };
}

/** The decimal string in the major unit: `19.10`, `-0.05`, `1910` for yen. */
export function toMajor({ minor, currency }: Amount): string {
	const decimals = decimalsOf(currency);
	const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	return `${minor < 0 ? '-' : ''}${whole}${decimals ? `.${digits.slice(-decimals)}` : ''}`;
}

/** The inside amount of either shape. */
export function amountOf(amount: Amount | Money): Amount {
	return 'minor' in amount ? amount : parseMoney(amount);
}

/** The shape that leaves a node. */
export function toMoney(amount: Amount): Money {
	return { amount: toMajor(amount), currency: amount.currency };
}

function currencyCode(currency: unknown): string {
	const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
	if (/^[A-Z]{3}$/.test(code)) return code;
	throw new MoneyError(`${shown(currency)} is not a currency. Use an ISO 4217 code such as "EUR".`);
}

function shown(value: unknown): string {
	return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value).slice(0, 40);
}
