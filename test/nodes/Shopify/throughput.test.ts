import { batch } from '../../bench/shopifyBatch';
import { startShop, type ShopStandIn } from './shop';

/** The engine's own start, which counts for much in a short batch. */
const STARTING_SECONDS = 0.5;

let shop: ShopStandIn;
beforeAll(async () => {
	shop = await startShop();
	await batch(shop, 5);
});
afterAll(async () => await shop.close());

describe('a batch that is larger than the cost bucket', () => {
	it('ends with a right result for every item, in little more than the time the bucket needs', async () => {
		shop.reset();
		Object.assign(shop.settings, { maximumAvailable: 300, restoreRate: 300 });
		const { right, throttled, seconds, leastSeconds } = await batch(shop, 100);
		expect(right).toBe(100);
		expect(throttled).toBeLessThanOrEqual(3);
		expect(leastSeconds).toBeGreaterThan(5);
		expect(seconds).toBeLessThan(leastSeconds * 1.1 + STARTING_SECONDS);
	}, 60_000);
});
