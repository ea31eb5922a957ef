import { passagesOf, type Document } from '../../../nodes/SupportAi/knowledge/passages';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());
const run = shopifyNode(() => shop);

describe('what a shop publishes', () => {
	it('is listed with its public address, drafts and empty texts left out', async () => {
		shop.shop.policies[2].body = ' ';
		const { items, error } = await run('content.list', { kinds: ['policy', 'page'] });
		expect(error).toBeUndefined();
		expect(items.map(({ source, title }) => `${source}: ${title}`)).toEqual([
			'policy: Shipping policy',
			'policy: Refund policy',
			'page: Our store in Berlin',
			'page: Care guide',
			'page: Gift wrapping',
		]);
		expect(items[1]).toMatchObject({
			ref: expect.stringMatching(/^gid:\/\/shopify\/ShopPolicy\/\d+$/),
			url: `${shop.shop.origin}/policies/refund-policy`,
		});
		expect(items[2].url).toBe(`${shop.shop.origin}/pages/stores`);
	});

	it('holds every product that shoppers may see, beyond one page, and can be indexed', async () => {
		shop.settings.maximumAvailable = 100_000;
		const { items } = await run('content.list', { kinds: ['product'] });
		const hidden = shop.shop.products.filter(({ status }) => status !== 'ACTIVE');
		expect(items.length).toBeGreaterThan(20);
		for (const { title } of hidden) {
			expect(items.map((item) => item.title)).not.toContain(title.en);
		}
		const rows = items.flatMap((item) => passagesOf(item as unknown as Document, 'demo', '1'));
		expect(rows.length).toBeGreaterThanOrEqual(items.length);
	});

	it('names the scope that is missing', async () => {
		shop.scopes[Object.keys(shop.scopes)[0]] = ['read_products'];
		const { error } = await run('content.list', { kinds: ['policy'] });
		expect(JSON.stringify([error?.message, error?.description])).toContain('read_legal_policies');
	});
});
