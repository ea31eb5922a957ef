import type { Product } from '../../../nodes/shared/types';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

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

const productOf = (handle: string) => shop.shop.products.find((one) => one.handle === handle)!;
const locatorOf = (handle: string) => ({
	__rl: true,
	mode: 'id',
	value: gid(productOf(handle).id),
});

describe('one product', () => {
	it('is read with price, stock and whether shoppers may see it', async () => {
		const { items } = await run('product.get', { productId: locatorOf('alder-leather-boots') });
		expect(items[0]).toMatchObject({
			title: 'Alder Leather Boots',
			status: 'active',
			published: true,
			price: { currency: 'EUR' },
		});
		const { items: drafts } = await run('product.get', { productId: locatorOf('alpaca-scarf') });
		expect(drafts[0]).toMatchObject({ status: 'draft', published: false });
	});

	it('that does not exist is an error that says so', async () => {
		const { error } = await run('product.get', { productId: gid('1') });
		expect(error?.message).toBe('Shopify has no such product');
		const { error: nonsense } = await run('product.get', { productId: 'boots' });
		expect(nonsense?.message).toBe('This is not the ID of a Shopify product');
	});
});

describe('similar products', () => {
	const similar = async (handle: string, more: object = {}) => {
		const { items, error } = await run('product.findSimilar', {
			productId: locatorOf(handle),
			limit: 10,
			...more,
		});
		expect(error).toBeUndefined();
		return items[0].products as unknown as Product[];
	};

	it('are of the same kind and price, for sale, and never the product itself', async () => {
		for (const { handle } of shop.shop.products) {
			const own = productOf(handle);
			for (const found of await similar(handle)) {
				const product = productOf(found.handle);
				expect(product.id).not.toBe(own.id);
				expect(product.status).toBe('ACTIVE');
				expect(found.available).toBe(true);
				const shared = product.tags.some((tag) => own.tags.includes(tag));
				expect(product.type === own.type || shared).toBe(true);
				const [price, ownPrice] = [product, own].map(({ variants }) =>
					Math.min(...variants.map((variant) => variant.price)),
				);
				expect(Math.abs(price - ownPrice)).toBeLessThanOrEqual(ownPrice * 0.4 + 1);
			}
		}
	}, 30_000);

	it('of the same type come first, and out of stock only when wanted', async () => {
		const [first] = await similar('fjord-rain-jacket', { priceBand: 200 });
		expect(first.type).toBe('Jackets');
		productOf(first.handle).variants.forEach((variant) => (variant.inventory = 0));
		const handles = async (more: object) =>
			(await similar('fjord-rain-jacket', { priceBand: 200, ...more })).map(({ handle }) => handle);
		expect(await handles({})).not.toContain(first.handle);
		expect(await handles({ inStockOnly: false })).toContain(first.handle);
	});

	it('are none for a product that nothing describes', async () => {
		Object.assign(productOf('walnut-serving-board'), { type: '', tags: [] });
		expect(await similar('walnut-serving-board')).toEqual([]);
	});
});
