import { fromMinor, MoneyError, type Amount } from './amount';
import { decimalsOf } from './currency';

/**
 * Where Stripe's decimals differ from ISO 4217: the ariary has none, and the króna and the Ugandan shilling are
 * sent with two that must be 00. https://docs.stripe.com/currencies#special-cases
 */
const DECIMALS: Record<string, number> = { ISK: 2, MGA: 0, UGX: 2 };

/** Stripe takes tenths of these at most: the last of their three decimals must be 0. */
const LAST_DIGIT_ZERO = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** The integer that Stripe's API takes for an amount. @throws MoneyError when Stripe cannot express it exactly. */
export function toStripeAmount({ minor, currency }: Amount): number {
	const shift = stripeDecimals(currency) - decimalsOf(currency);
	const scaled = shift >= 0 ? minor * 10 ** shift : minor / 10 ** -shift;
	if (!Number.isSafeInteger(scaled) || (LAST_DIGIT_ZERO.has(currency) && scaled % 10 !== 0)) {
		throw new MoneyError(`Stripe takes no such small part of ${currency}. Round the amount first.`);
	}
	return scaled;
}

/** The amount behind an integer of Stripe's API; the currency comes in small letters there. */
export function fromStripeAmount(amount: number, currency: string): Amount {
	const code = currency.toUpperCase();
	const shift = stripeDecimals(code) - decimalsOf(code);
	return fromMinor(shift >= 0 ? amount / 10 ** shift : amount * 10 ** -shift, code);
}

const stripeDecimals = (currency: string) =>
	Object.hasOwn(DECIMALS, currency) ? DECIMALS[currency] : decimalsOf(currency);
