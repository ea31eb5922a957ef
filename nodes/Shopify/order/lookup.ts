import type { Order, Proof } from '../../shared/types';
import type { Shopify } from '../client';
import { searchTerm } from '../search';
import { ORDER_CANDIDATES } from './document';
import type { Page } from './node';
import { wholeOrder } from './whole';

/** What tells one order from another. Customer data may be null without Shopify's approval. */
export interface Candidate {
	id: string;
	name: string;
	email: string | null;
	confirmationNumber: string | null;
	customer: { id: string } | null;
}

interface Candidates {
	shop: { orderNumberFormatPrefix: string; orderNumberFormatSuffix: string };
	orders: Page<Candidate>;
}

/** More than one hit is only possible because Shopify's search is by token: `1001` also finds `#1001-A`. */
const LOOK_ALIKES = 5;
const PAGE = 50;

/**
 * The order that carries exactly this number, or null.
 * @param number with or without the shop's prefix and suffix, in any case
 * @param filter further search terms of the Admin API, already escaped
 */
export async function orderByNumber(
	shopify: Shopify,
	number: string,
	filter = '',
): Promise<Candidate | null> {
	const wanted = bare(number);
	if (!wanted) return null;
	const { shop, orders } = await shopify.query<Candidates>(ORDER_CANDIDATES, {
		search: [searchTerm('name', wanted), filter].filter(Boolean).join(' AND '),
		first: LOOK_ALIKES,
	});
	const names = [
		wanted,
		bare(`${shop.orderNumberFormatPrefix}${wanted}${shop.orderNumberFormatSuffix}`),
	];
	return orders.nodes.find(({ name }) => names.includes(bare(name))) ?? null;
}

/**
 * Orders that a search of the Admin API finds and that really are what was meant, newest first. Shopify's search is
 * by token, so `mia-keller@…` is among the results for `mia.keller@…`: it is read on until enough are right.
 */
export async function ordersBySearch(
	shopify: Shopify,
	search: string,
	isMeant: (order: Candidate) => boolean,
	limit = Infinity,
): Promise<Candidate[]> {
	const found: Candidate[] = [];
	let after: string | null = null;
	do {
		const first = Math.min(PAGE, limit + LOOK_ALIKES);
		const { orders }: Candidates = await shopify.query(ORDER_CANDIDATES, { search, first, after });
		found.push(...orders.nodes.filter(isMeant));
		after = orders.pageInfo.hasNextPage ? orders.pageInfo.endCursor : null;
	} while (after && found.length < limit);
	return found.slice(0, limit);
}

/**
 * The shopper's own order, or null. What is not theirs is answered exactly like what does not exist: the
 * proof is part of the search, so both cost one query that finds nothing, and take the same time.
 * A signed-in customer without a number gets the newest order.
 */
export async function ownOrder(
	shopify: Shopify,
	claim: { number: string; customerId: string; email: string },
): Promise<{ order: Order; proof: Proof } | null> {
	const own = await provenOrder(shopify, claim);
	const order = own && (await wholeOrder(shopify, own.id));
	return order && { order, proof: own.proof };
}

async function provenOrder(
	shopify: Shopify,
	{ number, customerId, email }: { number: string; customerId: string; email: string },
): Promise<{ id: string; proof: Proof } | null> {
	const customer = /^gid:\/\/shopify\/Customer\/(\d+)$/.exec(customerId)?.[1];
	const isTheirs = (order: Candidate) => order.customer?.id === customerId;
	if (customer) {
		const search = `customer_id:${customer}`;
		const order = bare(number)
			? await orderByNumber(shopify, number, search)
			: (await ordersBySearch(shopify, search, isTheirs, 1))[0];
		if (order && isTheirs(order)) return { id: order.id, proof: 'signed_customer' };
		if (!bare(number)) return null;
	}
	const wanted = email.trim().toLowerCase();
	if (!wanted) return null;
	const order = await orderByNumber(shopify, number, searchTerm('email', wanted));
	const matches = order?.email?.trim().toLowerCase() === wanted;
	return order && matches ? { id: order.id, proof: 'order_and_email' } : null;
}

const bare = (number: string) =>
	number
		.trim()
		.replace(/^#+\s*/, '')
		.toLowerCase();
