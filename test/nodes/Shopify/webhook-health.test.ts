import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { credential, shopifyNode, startShop, type ShopStandIn } from './shop';
import { triggerHost } from './triggerHost';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const ADDRESS = 'https://n8n.example.com/webhook/1/shopify-support';
const TOPICS = ['orders/updated', 'refunds/create', 'returns/request'];
const ask = async (operation: string, more: object = {}, options = {}) =>
	await run(`webhookHealth.${operation}`, { address: ADDRESS, topics: TOPICS, ...more }, options);
const held = () => shop.webhooks.subscriptions.map(({ topic, uri }) => `${topic} ${uri}`).sort();
const ALL = ['ORDERS_UPDATED', 'REFUNDS_CREATE', 'RETURNS_REQUEST'].map(
	(one) => `${one} ${ADDRESS}`,
);

describe('webhook health: list', () => {
	it('finds nothing at first', async () => {
		const { items } = await ask('list');
		expect(items).toEqual([
			{
				healthy: false,
				shop: SHOPIFY_DEMO.shop,
				address: ADDRESS,
				right: [],
				missing: TOPICS,
				wrong: [],
				surplus: [],
				elsewhere: [],
				missingScopes: [],
			},
		]);
	});

	it('tells what is missing, points elsewhere, sends parts, or is left over', async () => {
		await ask('repair');
		await ask('repair', { address: 'https://old.example.com/hook', topics: ['orders/updated'] });
		await ask('repair', { topics: ['products/update'] });
		const [orders, refunds] = shop.webhooks.subscriptions;
		orders.filter = 'id:*';
		shop.webhooks.subscriptions.splice(shop.webhooks.subscriptions.indexOf(refunds), 1);
		const { items } = await ask('list');
		const one = (topic: string) => ({ topic, subscriptionId: expect.stringMatching(/^gid:/) });
		expect(items).toMatchObject([
			{
				healthy: false,
				right: [one('returns/request')],
				missing: ['refunds/create'],
				wrong: [one('orders/updated')],
				surplus: [one('products/update')],
				elsewhere: [{ ...one('orders/updated'), address: 'https://old.example.com/hook' }],
			},
		]);
	});

	it('names the scopes that the topics need', async () => {
		const { items } = await ask(
			'list',
			{},
			{ credential: { accessToken: SHOPIFY_DEMO.withoutOrdersToken } },
		);
		expect(items[0].missingScopes).toEqual([
			{ scope: 'read_orders', topics: ['orders/updated', 'refunds/create'] },
		]);
	});

	it('reads every page of an app with many subscriptions', async () => {
		await ask('repair', { topics: ['orders/updated'] });
		const [first] = shop.webhooks.subscriptions;
		for (let n = 0; n < 230; n++) {
			shop.webhooks.subscriptions.unshift({
				...first,
				id: String(9_000 + n),
				uri: `https://other.example.com/${n}`,
			});
		}
		const { items } = await ask('list', { topics: ['orders/updated'] });
		expect(items[0]).toMatchObject({ healthy: true, elsewhere: { length: 230 } });
	});
});

describe('webhook health: repair', () => {
	it('creates what is missing, once', async () => {
		const first = await ask('repair');
		expect(first.items).toMatchObject([{ applied: 'yes', created: TOPICS, unchanged: [] }]);
		const second = await ask('repair');
		expect(second.items).toMatchObject([{ applied: 'no', created: [], unchanged: TOPICS }]);
		expect(held()).toEqual(ALL);
		expect((await ask('list')).items[0].healthy).toBe(true);
	});

	it('says what it would do as a dry run', async () => {
		const { items } = await ask('repair', { dryRun: true });
		expect(items).toMatchObject([{ applied: 'no', dryRun: true, created: TOPICS }]);
		expect(held()).toEqual([]);
	});

	it('replaces what sends parts only, and leaves other addresses and topics alone', async () => {
		await ask('repair');
		await ask('repair', { address: 'https://other.example.com/hook', topics: ['orders/updated'] });
		await ask('repair', { topics: ['products/update'] });
		shop.webhooks.subscriptions[0].includeFields = ['id'];
		const before = held();
		const { items } = await ask('repair');
		expect(items).toMatchObject([{ applied: 'yes', created: [], replaced: ['orders/updated'] }]);
		expect(held()).toEqual(before);
		expect(shop.webhooks.subscriptions.every(({ includeFields }) => !includeFields.length)).toBe(
			true,
		);
	});

	it('mends what the trigger lost, so that the trigger finds all in order', async () => {
		const host = await triggerHost({
			topics: TOPICS,
			credential: credential(shop, { clientSecret: SHOPIFY_DEMO.clientSecret }),
		});
		await host.activate();
		shop.webhooks.subscriptions.splice(0, 2);
		expect(await host.exists()).toBe(false);
		await ask('repair', { address: host.address() });
		expect(await host.exists()).toBe(true);
		await host.close();
	});

	it.each([
		[
			'a missing scope',
			{},
			{ accessToken: SHOPIFY_DEMO.withoutOrdersToken },
			/lacks the scope read_orders/,
		],
		['no address', { address: ' ' }, {}, /not a whole URL/],
		['no topic', { topics: '={{ [] }}' }, {}, /No topic is chosen/],
		['an address without https', { address: 'http://n8n.example.com/x' }, {}, /refused the change/],
	])('refuses %s', async (_what, more, change, message) => {
		const { error } = await ask('repair', more, { credential: change });
		expect(error?.message).toMatch(message);
		expect(held()).toEqual([]);
	});
});
