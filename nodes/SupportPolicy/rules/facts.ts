import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { add, max, min, MoneyError, parseMoney, subtract, zero } from '../../shared/money';
import type { Amount } from '../../shared/money';
import type { Item, Money, Order, Proof } from '../../shared/types';
import { textOf, timeOf, unusable } from '../json';
import { countryCode } from '../policy/countries';
import type { Policy } from '../policy/types';
import { policyIn } from './currency';

/** What the rules know about an order and who asks, reckoned once. */
export interface Facts {
	order: Order;
	policy: Policy;
	/** Milliseconds since 1970. */
	now: number;
	proof: Proof;
	/** Rows of earlier actions, of this customer or this order. */
	history: IDataObject[];
	currency: string;
	/** Paid and not refunded: nothing above it ever goes back. */
	available: Amount;
	country: string | null;
	vip: boolean;
	blocked: boolean;
}

/** An order as Get Context gives it out, alone or inside its answer. @throws VendorError for anything else */
export function readOrder(given: IDataObject): Order {
	const order = (given.order ?? given) as unknown as Order;
	const usable =
		order.id &&
		Array.isArray(order.items) &&
		order.items.every((item) => item?.id && item.unitPaid) &&
		order.totals?.paid &&
		order.totals.refunded;
	if (usable) {
		return {
			...order,
			number: textOf(order.number) || textOf(order.id),
			shippingCountry: textOf(order.shippingCountry) || null,
			billingCountry: textOf(order.billingCountry) || null,
			shipments: order.shipments ?? [],
			refunds: order.refunds ?? [],
		};
	}
	throw unusable(
		'There is no order to decide about',
		'Give Order what the operation Get Context of a Shopify Support node returned.',
	);
}

export function factsOf(
	order: Order,
	policy: Policy,
	about: Pick<Facts, 'now' | 'proof' | 'history'>,
): Facts {
	const paid = amountIn(order.totals.paid, 'the amount paid');
	const refunded = amountIn(order.totals.refunded, 'the amount refunded');
	if (refunded.currency !== paid.currency) {
		throw unusable(
			'Of the order, the amount refunded cannot be read',
			`It is in ${refunded.currency}, and the payment in ${paid.currency}.`,
		);
	}
	const nothing = zero(paid.currency);
	const left = max(nothing, subtract(paid, refunded));
	const offered =
		order.totals.refundable && amountIn(order.totals.refundable, 'what is refundable');
	return {
		order,
		policy: policyIn(policy, paid.currency),
		...about,
		currency: paid.currency,
		available: offered ? min(left, max(nothing, offered)) : left,
		country: countryCode(order.shippingCountry) ?? countryCode(order.billingCountry),
		vip: isListed(order, policy.customers.vip),
		blocked: isListed(order, policy.customers.blocked),
	};
}

function amountIn(money: Money, what: string): Amount {
	try {
		return parseMoney(money);
	} catch (error) {
		if (!(error instanceof MoneyError)) throw error;
		throw unusable(`Of the order, ${what} cannot be read`, error.message);
	}
}

/** An amount from zero in the currency of the order; undefined when it is none, or of another currency. */
export function amountFrom(money: Money | null | undefined, currency: string): Amount | undefined {
	if (!money) return undefined;
	try {
		const amount = parseMoney(money);
		return amount.currency === currency && amount.minor >= 0 ? amount : undefined;
	} catch (error) {
		if (error instanceof MoneyError) return undefined;
		throw error;
	}
}

/** What one piece cost, with tax that was put on top; undefined when it is not in the order's currency. */
export function pieceOf(item: Item, currency: string): Amount | undefined {
	const price = amountFrom(item.unitPaid, currency);
	const tax = item.unitTax ? amountFrom(item.unitTax, currency) : zero(currency);
	return price && tax && add(price, tax);
}

/**
 * Whether a customer is on a list of ids, e-mail addresses, SHA-256 hashes of addresses, or tags (`tag:wholesale`).
 * The number at the end of a Shopify id is enough.
 */
export function isListed({ customer }: Order, list: readonly string[]): boolean {
	const own = new Set<string>();
	const id = textOf(customer?.id);
	const email = textOf(customer?.email).toLowerCase();
	if (id) own.add(id.toLowerCase()).add(id.split('/').at(-1)!.toLowerCase());
	if (email) own.add(email).add(createHash('sha256').update(email).digest('hex'));
	for (const tag of [customer?.tags ?? []].flat()) own.add(`tag:${tag.trim().toLowerCase()}`);
	return list.some((entry) =>
		own.has(
			entry
				.trim()
				.toLowerCase()
				.replace(/^tag:\s+/, 'tag:'),
		),
	);
}

/** How a row of earlier actions counts: failed and undone ones do not, unclear ones and those under way do. */
function counts({ state, applied }: IDataObject): boolean {
	if (state === 'claimed' || state === 'acting') return true;
	return applied !== 'no' && (state !== 'failed' || textOf(applied) !== '');
}

/** Earlier actions of some kinds within a number of days before now. */
export function earlier(
	{ history, now }: Facts,
	kinds: readonly string[],
	days: number,
	where: (row: IDataObject) => boolean = () => true,
): number {
	const since = now - days * 86_400_000;
	return history.filter((row) => {
		const at = timeOf(row.at) ?? now;
		return kinds.includes(textOf(row.kind)) && counts(row) && at >= since && where(row);
	}).length;
}

/** When a line reached the customer: its own date, else the last parcel's once all have one. */
export function deliveredAt({ shipments }: Order, item: Item): number | undefined {
	const own = timeOf(item.deliveredAt);
	if (own !== undefined) return own;
	const live = shipments.filter(({ status }) => status !== 'cancelled');
	const times = live.map((shipment) => timeOf(shipment.deliveredAt));
	if (times.length === 0 || times.includes(undefined)) return undefined;
	return Math.max(...(times as number[]));
}
