import type { IDataObject } from 'n8n-workflow';
import record from '../../workflows/chat-record/workflow.json';
import template from '../../workflows/chat/workflow.json';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow } from '../harness';

let shopify: Awaited<ReturnType<typeof startShopify>>;
beforeAll(async () => void (shopify = await startShopify({ shop: createShop(new Date()) })));
afterAll(async () => await shopify.close());
beforeEach(() => {
	shopify.reset();
	Object.assign(shopify.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const idOf = (handle: string) =>
	gid('Product', shopify.shop.products.find((product) => product.handle === handle)!.id);

/** A shopper writes on a product's page, perhaps signed in. */
async function say(
	text: string,
	{
		viewed = '',
		customerId = '',
		after = {},
	}: { viewed?: string; customerId?: string; after?: Record<string, () => void> } = {},
) {
	const tables = new MemoryTables();
	const run = await runWorkflow(template as never, {
		tables,
		killAfter: (node) => {
			after[node]?.();
			return false;
		},
		callable: { 'template:chat-record': record } as never,
		credentials: {
			commerceSupportShopifyApi: {
				shop: SHOPIFY_DEMO.shop,
				accessToken: SHOPIFY_DEMO.accessToken,
				environment: 'custom',
				baseUrl: shopify.url,
			},
		},
		start: {
			node: 'Storefront chat',
			items: [
				{
					action: 'message',
					session: { id: 'chat-1', shop: SHOPIFY_DEMO.shop, isNew: true },
					shopper: {
						proof: customerId ? 'signed_customer' : 'none',
						customerId: customerId || null,
						email: null,
					},
					message: { id: 'message-1', text },
					page: viewed ? { productId: idOf(viewed) } : {},
					client: { address: 'a'.repeat(64), locale: 'en' },
					receivedAt: new Date().toISOString(),
				},
			],
		},
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
	const { reply } = run.response as {
		reply: { text: string; spoken: string; actions: Array<IDataObject & { type: string }> };
	};
	return { ...run, reply, events: tables.rows.support_events };
}

it('recommends what fits, each with a reason, and writes it down after the answer', async () => {
	const { reply, events, ranBeforeResponse } = await say(
		'Can you recommend something to sleep in for the tent?',
		{ viewed: 'lark-tent-2' },
	);
	const [{ type, products }] = reply.actions as unknown as Array<{
		type: string;
		products: Array<{ id: string; reason: string; available: boolean }>;
	}>;
	expect(type).toBe('show_products');
	expect(products.length).toBeGreaterThan(0);
	for (const { reason, available } of products) {
		expect(reason).toMatch(/\.$/);
		expect(available).toBe(true);
	}
	expect(products.map(({ id }) => id)).toContain(idOf('ember-camp-lantern'));
	expect(reply.text).toMatch(/suggests it together with Lark Two-Person Tent/);
	expect(events).toMatchObject(
		products.map(({ id }) => ({ kind: 'recommended', productId: id, session: 'chat-1' })),
	);
	expect(ranBeforeResponse).toContain('Chosen products now');
	expect(ranBeforeResponse).not.toContain('Record the turn');
}, 60_000);

it('shows the price that a chosen product has at the last moment', async () => {
	const lantern = shopify.shop.products.find(({ handle }) => handle === 'ember-camp-lantern')!;
	const { reply } = await say('What would you recommend?', {
		viewed: 'lark-tent-2',
		after: { 'Choose products': () => lantern.variants.forEach((one) => (one.price = 1_234)) },
	});
	expect(reply.text).toMatch(/Ember Camp Lantern costs €12\.34/);
}, 60_000);

it('says so when nothing fits', async () => {
	const none = await say('Can you recommend a submarine periscope?');
	expect(none.reply.text).toMatch(/nothing that fits/);
	expect(none.events).toEqual([]);
}, 60_000);

it('shows a product step by step, from its own facts', async () => {
	const { reply } = await say('How does it work?', { viewed: 'ember-camp-lantern' });
	const [action] = reply.actions as unknown as Array<{
		type: string;
		product: { handle: string; images: string[] };
		steps: Array<{ say: string; highlight: string }>;
	}>;
	expect(action).toMatchObject({ type: 'demo', product: { handle: 'ember-camp-lantern' } });
	expect(action.product.images[0]).toMatch(/^http/);
	expect(action.steps.map(({ highlight }) => highlight)).toEqual(
		expect.arrayContaining(['picture', 'variants', 'cta']),
	);
	expect(reply.spoken).toContain('rechargeable lantern');
	expect((await say('How does it work?')).reply.text).toMatch(/Which product/);
}, 60_000);
