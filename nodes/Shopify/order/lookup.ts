import { searchTerm } from '../search';
import type { Order, Proof } from '../../shared/types';
import type { Shopify } from '../client';
import { ORDER_BY_ID, ORDERS_BY_SEARCH } from './document';
import { readOrder, type OrderNode } from './read';

interface OrdersBySearch {
	shop: { orderNumberFormatPrefix: string; orderNumberFormatSuffix: string };
	orders: { nodes: OrderNode[] };
}

/** More than one hit is only possible because Shopify's search is by token: `1001` also finds `#1001-A`. */
const CANDIDATES = 5;

/**
 * The order that carries exactly this number, or null.
 * @param number with or without the shop's prefix and suffix, in any case
 * @param filter further search terms of the Admin API, already escaped
 */
export async function orderByNumber(
	shopify: Shopify,
	number: string,
	filter = '',
): Promise<Order | null> {
	const wanted = bare(number);
	if (!wanted) return null;
	const { shop, orders } = await shopify.query<OrdersBySearch>(ORDERS_BY_SEARCH, {
		search: [searchTerm('name', wanted), filter].filter(Boolean).join(' AND '),
		first: CANDIDATES,
	});
	const names = [
		wanted,
		bare(`${shop.orderNumberFormatPrefix}${wanted}${shop.orderNumberFormatSuffix}`),
	];
	const found = orders.nodes.find(({ name }) => names.includes(bare(name)));
	return found ? readOrder(found) : null;
}

/** Orders that match a search of the Admin API, newest first. */
export async function ordersBySearch(shopify: Shopify, search: string, first: number) {
	const { orders } = await shopify.query<OrdersBySearch>(ORDERS_BY_SEARCH, { search, first });
	return orders.nodes.map(readOrder);
}

export async function orderById(shopify: Shopify, id: string): Promise<Order | null> {
	const { order } = await shopify.query<{ order: OrderNode | null }>(ORDER_BY_ID, { id });
	return order && readOrder(order);
}

/**
 * The shopper's own order, or null. What is not theirs is answered exactly like what does not exist: the
 * proof is part of the search, so both cost one query that finds nothing, and take the same time.
 * A signed-in customer without a number gets the newest order.
 */
export async function ownOrder(
	shopify: Shopify,
	{ number, customerId, email }: { number: string; customerId: string; email: string },
): Promise<{ order: Order; proof: Proof } | null> {
	const customer = numericId(customerId);
	if (customer && !bare(number)) {
		const [order] = await ordersBySearch(shopify, `customer_id:${customer}`, 1);
		return order?.customer.id === customerId ? { order, proof: 'signed_customer' } : null;
	}
	if (customer) {
		const order = await orderByNumber(shopify, number, `customer_id:${customer}`);
		if (order?.customer.id === customerId) return { order, proof: 'signed_customer' };
	}
	const wanted = email.trim().toLowerCase();
	if (!wanted) return null;
	const order = await orderByNumber(shopify, number, searchTerm('email', wanted));
	const matches = order?.customer.email?.trim().toLowerCase() === wanted;
	return order && matches ? { order, proof: 'order_and_email' } : null;
}

const bare = (number: string) =>
	number
		.trim()
		.replace(/^#+\s*/, '')
		.toLowerCase();

const numericId = (gid: string) => /^gid:\/\/shopify\/Customer\/(\d+)$/.exec(gid)?.[1] ?? '';
