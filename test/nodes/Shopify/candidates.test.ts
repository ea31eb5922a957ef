import type { Candidate, Product } from '../../../nodes/shared/types';
import { gid } from '../../../sandbox/shop';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const idOf = (handle: string) =>
	gid('Product', shop.shop.products.find((product) => product.handle === handle)!.id);

async function candidates(parameters: object) {
	const { items, error } = await run('product.findCandidates', { ...parameters });
	expect(error).toBeUndefined();
	return items[0] as unknown as { viewed: Product | null; candidates: Candidate[] };
}
const handles = (found: { candidates: Candidate[] }) =>
	found.candidates.map(({ handle }) => handle);

describe('candidates for a recommendation', () => {
	it('are what the words match, what goes with the viewed product, and what resembles it, each once', async () => {
		const found = await candidates({
			query: 'sleeping bag',
			viewedProductId: idOf('lark-tent-2'),
			priceBand: 1000,
		});
		const from = Object.fromEntries(found.candidates.map(({ handle, from }) => [handle, from]));
		expect(found.viewed?.handle).toBe('lark-tent-2');
		expect(from).toMatchObject({
			'ember-camp-lantern': 'goes_with',
			'trail-flask': 'goes_with',
			'drift-sleeping-bag': 'matches',
			'folding-camp-stool': 'similar',
		});
		expect(new Set(handles(found)).size).toBe(found.candidates.length);
		expect(handles(found)).not.toContain('lark-tent-2');
	});

	it('leave out what is sold out, hidden, too dear, and what a known customer has bought', async () => {
		const all = handles(await candidates({ query: 'camping hiking', limit: 25 }));
		expect(all).toEqual(expect.arrayContaining(['trail-flask', 'lark-tent-2']));

		const flask = shop.shop.products.find(({ handle }) => handle === 'trail-flask')!;
		for (const variant of flask.variants) variant.inventory = 0;
		expect(handles(await candidates({ query: 'camping hiking', limit: 25 }))).not.toContain(
			'trail-flask',
		);
		const cheap = await candidates({ query: 'camping hiking', maximumPrice: '70.00', limit: 25 });
		expect(handles(cheap)).toContain('ember-camp-lantern');
		expect(handles(cheap)).not.toContain('lark-tent-2');

		const buyer = shop.shop.customers.find((customer) =>
			shop.shop.orders.some(({ customerId }) => customerId === customer.id),
		)!;
		const order = shop.shop.orders.find(
			({ customerId, cancelledAt }) => customerId === buyer.id && cancelledAt === null,
		)!;
		const bought = shop.shop.products.find(({ id }) => id === order.lines[0].productId)!;
		const asked = { query: bought.title.en, limit: 25 };
		bought.variants[0].inventory = 5;
		expect(handles(await candidates(asked))).toContain(bought.handle);
		expect(
			handles(await candidates({ ...asked, customerId: gid('Customer', buyer.id) })),
		).not.toContain(bought.handle);
	});

	it('are none for words that fit nothing', async () => {
		expect(await candidates({ query: 'submarine periscope' })).toEqual({
			viewed: null,
			candidates: [],
		});
	});
});

describe('products read again', () => {
	it('come as they are now, in the order given, without those no shopper may see', async () => {
		const ids = ['trail-flask', 'lark-tent-2', 'stoneware-mug'].map(idOf);
		shop.shop.products.find(({ handle }) => handle === 'lark-tent-2')!.status = 'DRAFT';
		shop.shop.products.find(({ handle }) => handle === 'trail-flask')!.variants[0].price = 999;
		const { items } = await run('product.getMany', { productIds: ids.join(', ') });
		expect(items).toMatchObject([
			{
				products: [
					{ handle: 'trail-flask', price: { amount: '9.99', currency: 'EUR' } },
					{ handle: 'stoneware-mug' },
				],
			},
		]);
	});

	it('are asked of Shopify only when there are any', async () => {
		shop.requests.length = 0;
		const { items } = await run('product.getMany', { productIds: '' });
		expect(items).toEqual([{ products: [] }]);
		expect(shop.requests).toEqual([]);
	});
});

it('gives a product with its pictures, and with the rating that its reviews have', async () => {
	const rated = shop.shop.orders
		.filter(({ fulfillments, customerId }) => customerId && fulfillments[0]?.deliveredAt)
		.flatMap(({ lines }) => lines.map(({ productId }) => productId))[0]!;
	const { items } = await run('product.get', {
		productId: { mode: 'id', value: gid('Product', rated) },
	});
	expect(items[0]).toMatchObject({
		images: [{ url: expect.stringMatching(/^http/), alt: expect.any(String) }],
		rating: { average: expect.any(Number), best: 5, count: expect.any(Number) },
	});
	const found = await run('product.search', { query: 'tent', withDetails: true });
	expect(found.items[0].detailed).toMatchObject({ handle: 'lark-tent-2', rating: null });
});
