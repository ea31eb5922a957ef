import { fromMinor, parseMoney, type Amount } from '../../shared/money';
import type { MoneyBag } from './types';

/** What the customer paid in: the currency of every refund. */
export const paidIn = ({ presentmentMoney: { amount, currencyCode } }: MoneyBag): Amount =>
	parseMoney(amount, currencyCode);

export const inShop = ({ shopMoney: { amount, currencyCode } }: MoneyBag): Amount =>
	parseMoney(amount, currencyCode);

/** An amount in the shop's currency, at the rate that Shopify itself used for `known`. */
export function toShop(amount: Amount, known: MoneyBag): Amount {
	const [theirs, ours] = [paidIn(known), inShop(known)];
	if (theirs.minor === 0) return fromMinor(0, ours.currency);
	return fromMinor(Math.round((amount.minor * ours.minor) / theirs.minor), ours.currency);
}
