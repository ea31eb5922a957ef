import { createContent } from './content';
import { createCustomers } from './customers';
import { Ids } from './ids';
import { buildOrder } from './orders/build';
import { ORDER_SEEDS, type OrderSeed } from './orders/seeds';
import { createCatalog } from './products/catalog';
import type { Order, Shop } from './types';

const DOMAIN = 'alder-and-pine.myshopify.com';
const CURRENCY = 'EUR';
const PREFIX = '#';
const JOB_MS = 250;
const REASONS: Array<[string, string]> = [
	['size_too_small', 'Size was too small'],
	['size_too_large', 'Size was too large'],
	['unwanted', 'Changed my mind'],
	['not_as_described', 'Not as described'],
	['defective', 'Damaged or defective'],
	['wrong_item', 'Received the wrong item'],
	['color', 'Color'],
	['style', 'Style'],
	['other', 'Other'],
];

/**
 * Alder & Pine: 33 products, 25 customers and 61 orders, the same ones for the same `now`.
 * All dates are relative to `now`, so an order that is on its way stays on its way.
 */
export function createShop(now: Date): Shop {
	const ids = new Ids();
	const locations = [
		{ id: ids.next('Location'), name: 'Hamburg warehouse', isActive: true },
		{ id: ids.next('Location'), name: 'Berlin store', isActive: true },
		{ id: ids.next('Location'), name: 'Old barn', isActive: false },
	];
	const products = createCatalog(ids, now, CURRENCY);
	const customers = createCustomers(ids, now, CURRENCY);
	const building = {
		ids,
		now,
		prefix: PREFIX,
		currency: CURRENCY,
		locationId: locations[0].id,
		products,
		customers,
	};
	return {
		domain: DOMAIN,
		origin: 'https://alder-and-pine.example',
		name: 'Alder & Pine',
		email: 'hello@alder-and-pine.example',
		currency: CURRENCY,
		prefix: PREFIX,
		timezone: 'Europe/Berlin',
		now,
		products,
		customers,
		orders: ORDER_SEEDS.map((seed) => buildOrder(seed, building)).sort(
			(a, b) => a.number - b.number,
		),
		locations,
		...createContent(ids),
		jobs: [],
		jobMs: JOB_MS,
		discountCodes: [],
		returnReasons: REASONS.map(([handle, name]) => ({
			id: ids.next('ReturnReasonDefinition'),
			handle,
			name,
			deleted: false,
		})),
		ids,
	};
}

/** One more order in a shop, built like the others; its number must be free. */
export function placeOrder(shop: Shop, seed: OrderSeed): Order {
	const { ids, now, prefix, currency, locations, products, customers, orders } = shop;
	if (orders.some(({ number }) => number === seed.number)) {
		throw new Error(`There is an order ${seed.number} already`);
	}
	const locationId = locations[0].id;
	const building = { ids, now, prefix, currency, locationId, products, customers };
	const order = buildOrder(seed, building);
	orders.push(order);
	return order;
}

/** Puts the shop back to its first day, in place, so that everybody who holds it sees the same. */
export function resetShop(shop: Shop): void {
	Object.assign(shop, createShop(shop.now), { origin: shop.origin });
}
