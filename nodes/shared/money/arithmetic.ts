import type { Money } from '../types';
import { amountOf, fromMinor, MoneyError, type Amount } from './amount';

/** Nothing, in a currency. */
export const zero = (currency: string): Amount => fromMinor(0, currency);

/** Whether an amount, inside or outside, is nothing. */
export const isZero = (amount: Amount | Money): boolean => amountOf(amount).minor === 0;

/** @throws MoneyError for two currencies: nothing here converts. */
export function add(a: Amount, b: Amount): Amount {
	return fromMinor(a.minor + sameCurrency(a, b).minor, a.currency);
}

/** `a` less `b`; may be negative. @throws MoneyError for two currencies. */
export function subtract(a: Amount, b: Amount): Amount {
	return fromMinor(a.minor - sameCurrency(a, b).minor, a.currency);
}

/** The sum of any number of amounts, none included. @throws MoneyError for two currencies. */
export function sum(amounts: readonly Amount[], currency: string): Amount {
	return amounts.reduce(add, zero(currency));
}

/** Below zero when `a` is less than `b`, zero when equal, as for `sort`. @throws MoneyError for two currencies. */
export function compare(a: Amount, b: Amount): number {
	return Math.sign(a.minor - sameCurrency(a, b).minor);
}

/** The smallest of the amounts. @throws MoneyError for two currencies. */
export function min(first: Amount, ...others: Amount[]): Amount {
	return others.reduce((least, next) => (compare(next, least) < 0 ? next : least), first);
}

/** The largest of the amounts. @throws MoneyError for two currencies. */
export function max(first: Amount, ...others: Amount[]): Amount {
	return others.reduce((most, next) => (compare(next, most) > 0 ? next : most), first);
}

function sameCurrency(a: Amount, b: Amount): Amount {
	if (a.currency === b.currency) return b;
	throw new MoneyError(`${a.currency} and ${b.currency} cannot be reckoned together.`);
}
