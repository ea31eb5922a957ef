import type { startShopify } from '../../sandbox/shopify';
import { SHOPIFY_DEMO } from '../../sandbox/shopify';
import { runNode } from '../harness';
import { round } from './statistics';

export type ShopStandIn = Awaited<ReturnType<typeof startShopify>>;

/** Order numbers of the shop, over and over. */
export const numbersOf = ({ shop }: ShopStandIn, count: number): string[] =>
	Array.from({ length: count }, (_, index) => shop.orders[index % shop.orders.length].name);

/** `order: getContext` for many items on n8n's engine, against the stand-in's cost bucket as it is set. */
export async function batch(shop: ShopStandIn, count: number) {
	const numbers = numbersOf(shop, count);
	const spentBefore = shop.spent();
	const startedAt = performance.now();
	const { items, error } = await runNode({
		type: 'shopifySupport',
		parameters: {
			resource: 'order',
			operation: 'getContext',
			access: 'trusted',
			orderNumber: '={{ $json.number }}',
		},
		credentials: {
			commerceSupportShopifyApi: {
				environment: 'custom',
				baseUrl: shop.url,
				shop: SHOPIFY_DEMO.shop,
				accessToken: SHOPIFY_DEMO.accessToken,
			},
		},
		items: numbers.map((number) => ({ number })),
	});
	const seconds = (performance.now() - startedAt) / 1_000;
	if (error) throw new Error(`${error.message} ${error.description ?? ''}`);
	return {
		right: items.filter(({ order }, at) => (order as { number?: string })?.number === numbers[at])
			.length,
		...leastOf(shop, spentBefore, seconds),
	};
}

/** How many seconds the bucket itself needs for the points that were charged since `before`. */
export function leastOf(shop: ShopStandIn, before: Spent, seconds: number) {
	const { maximumAvailable, restoreRate } = shop.settings;
	const { points, throttled } = shop.spent();
	const charged = points - before.points;
	const leastSeconds = Math.max(0, charged - maximumAvailable) / restoreRate;
	return {
		throttled: throttled - before.throttled,
		pointsCharged: round(charged, 0),
		seconds: round(seconds, 2),
		leastSeconds: round(leastSeconds, 2),
	};
}
type Spent = ReturnType<ShopStandIn['spent']>;
