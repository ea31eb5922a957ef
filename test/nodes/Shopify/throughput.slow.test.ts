import { batch } from '../../bench/shopifyBatch';
import { startShop, type ShopStandIn } from './shop';

const ITEMS = 60;
const BUCKET = { maximumAvailable: 400, restoreRate: 120 };
/** What the last request of a batch reserves and gives back unused: nothing in a thousand items, a second in sixty. */
const LAST_RESERVE_SECONDS = 140 / BUCKET.restoreRate;

let shop: ShopStandIn;
beforeAll(async () => {
	shop = await startShop();
	await batch(shop, 5);
}, 30_000);
afterAll(async () => await shop.close());

describe('a batch that is larger than the cost bucket', () => {
	it('ends with a right result for every item, in little more than the time the bucket needs', async () => {
		shop.reset();
		Object.assign(shop.settings, BUCKET);
		const { right, throttled, seconds, leastSeconds } = await batch(shop, ITEMS);
		expect(right).toBe(ITEMS);
		expect(throttled).toBeLessThanOrEqual(3);
		expect(leastSeconds).toBeGreaterThan(10);
		expect(seconds).toBeLessThan(leastSeconds * 1.1 + LAST_RESERVE_SECONDS);
	}, 60_000);
});
