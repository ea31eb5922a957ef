import type { Product } from '../../../nodes/shared/types';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const search = async (query: string, more: object = {}) => {
	const { items, error } = await run('product.search', { query, ...more });
	expect(error).toBeUndefined();
	return items[0] as unknown as { query: string; viewed: Product | null; products: Product[] };
};
const gid = (id: string) => `gid://shopify/Product/${id}`;

describe('a product search', () => {
	it('finds the product whose title says it, with price and stock', async () => {
		const { products } = await search('merino sweater');
		expect(products[0]).toMatchObject({
			handle: 'merino-crew-sweater',
			price: { amount: expect.stringMatching(/^\d+\.\d+$/), currency: 'EUR' },
			available: true,
			stock: expect.any(Number),
		});
		expect(products[0].variants.length).toBeGreaterThan(1);
	});

	it('gives one item with an empty list when nothing fits', async () => {
		expect(await search('submarine periscope')).toEqual({
			query: 'submarine periscope',
			viewed: null,
			products: [],
		});
	});

	it('gives no more than the limit', async () => {
		expect((await search('wool', { limit: 1 })).products).toHaveLength(1);
	});

	it('never shows a draft, an archived, an unlisted or a not yet published product', async () => {
		const hidden = shop.shop.products.filter(({ status }) => status !== 'ACTIVE');
		expect(new Set(hidden.map(({ status }) => status))).toEqual(
			new Set(['DRAFT', 'ARCHIVED', 'UNLISTED']),
		);
		const later = shop.shop.products.find(({ handle }) => handle === 'stoneware-mug')!;
		later.publishedAt = new Date(Date.now() + 86_400_000);
		for (const { id, title } of [...hidden, later]) {
			const { products, viewed } = await search(title.en, { viewedProductId: gid(id), limit: 10 });
			expect(viewed).toBeNull();
			expect(products.map((product) => product.id)).not.toContain(gid(id));
		}
	});

	it.each([
		'status:draft',
		'") OR status:archived',
		'* OR status:draft',
		'title:* NOT status:active',
		'\u0000"\\',
	])('reads nothing in "%s" as search language', async (query) => {
		const shown = (await search(query, { limit: 10 })).products.map(({ id }) => id);
		const hidden = shop.shop.products
			.filter(({ status }) => status !== 'ACTIVE')
			.map(({ id }) => gid(id));
		expect(shown.filter((id) => hidden.includes(id))).toEqual([]);
	});

	it('reads the product on the page again from Shopify', async () => {
		const mug = shop.shop.products.find(({ handle }) => handle === 'stoneware-mug')!;
		mug.variants.forEach((variant) => (variant.price = 4_321));
		const { viewed } = await search('', { viewedProductId: gid(mug.id) });
		expect(viewed).toMatchObject({ handle: 'stoneware-mug', price: { amount: '43.21' } });
		expect((await search('', { viewedProductId: mug.id })).viewed?.handle).toBe('stoneware-mug');
	});

	it.each(['gid://shopify/Product/99999999999', 'javascript:alert(1)', '" OR 1', ''])(
		'has no viewed product for "%s"',
		async (viewedProductId) => expect((await search('mug', { viewedProductId })).viewed).toBeNull(),
	);
});
