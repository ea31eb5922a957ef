import type { IDataObject } from 'n8n-workflow';
import { fromMinor, sum, zero, type Amount } from '../../shared/money';
import type { Money } from '../../shared/types';
import { objectIn, textOf } from '../json';
import { amountFrom, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import type { JudgedLine } from './judge';

/** What a shopper wants instead of an article. Price and stock come from the shop, never from the shopper. */
export interface Exchange {
	variantId: string;
	title: string;
	price: Money | undefined;
	available: boolean;
}

/** The exchange of a line as it was given; undefined when the shopper chose nothing. */
export function exchangeOf(line: IDataObject): Exchange | undefined {
	const given = objectIn(line.exchange, 'Exchange');
	const variantId = textOf(given.variantId);
	if (!variantId) return undefined;
	return {
		variantId,
		title: textOf(given.title),
		price: (given.price ?? undefined) as Money | undefined,
		available: given.available === true,
	};
}

/**
 * Whether the new articles are there, and what they cost less than what was paid. The same price is swapped, a
 * dearer article or one that is not known is looked at by a person.
 * @returns what goes back to the shopper; zero when nothing does
 */
export function exchangeDifference(facts: Facts, findings: Findings, lines: JudgedLine[]): Amount {
	const nothing = zero(facts.currency);
	const differences = lines.map(({ item, quantity, exchange }) => {
		const title = item!.title;
		if (!exchange) {
			findings.review('exchange_not_chosen', { item: title });
			return nothing;
		}
		const detail = exchange.title || exchange.variantId;
		if (!exchange.available) findings.review('exchange_sold_out', { item: title, detail });
		const price = amountFrom(exchange.price, facts.currency);
		const paid = amountFrom(item!.unitPaid, facts.currency);
		if (!price || !paid) {
			findings.review('price_unknown', { item: title });
			return nothing;
		}
		return fromMinor((paid.minor - price.minor) * quantity, facts.currency);
	});
	const less = sum(differences, facts.currency);
	if (less.minor < 0)
		findings.review('swap_costs', { amount: fromMinor(-less.minor, facts.currency) });
	else if (less.minor > 0) findings.note('swap_refund', { amount: less });
	if (lines.some(({ exchange }) => exchange)) findings.note('swap');
	return less.minor > 0 ? less : nothing;
}
