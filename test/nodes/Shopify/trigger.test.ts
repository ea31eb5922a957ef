import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { createShopify } from '../../../nodes/Shopify/client';
import { credential, startShop, type ShopStandIn } from './shop';
import { triggerHost } from './triggerHost';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const TOPICS = ['orders/updated', 'refunds/create', 'returns/request'];
const hosts: Array<Awaited<ReturnType<typeof triggerHost>>> = [];
afterEach(async () => void (await Promise.all(hosts.splice(0).map(async (one) => one.close()))));

async function start(topics = TOPICS, change: object = {}) {
	const host = await triggerHost({
		topics,
		credential: credential(shop, { clientSecret: SHOPIFY_DEMO.clientSecret, ...change }),
	});
	hosts.push(host);
	return host;
}
const subscribed = () =>
	shop.webhooks.subscriptions.map(({ topic, uri }) => `${topic} ${uri}`).sort();
const at = (address: string, topics = ['ORDERS_UPDATED', 'REFUNDS_CREATE', 'RETURNS_REQUEST']) =>
	topics.map((topic) => `${topic} ${address}`);
const mutations = () => shop.requests.filter(({ rawBody }) => rawBody.includes('mutation')).length;
const api = () => createShopify(credential(shop) as never, {});
const subscribe = async (topic: string, uri: string, more = '') => {
	await api().mutate(
		`mutation { webhookSubscriptionCreate(topic: ${topic}, webhookSubscription: { uri: "${uri}" ${more} }) { userErrors { message } } }`,
		{},
	);
};

describe('publishing the workflow', () => {
	it('registers each topic once, also when it is published twice', async () => {
		const host = await start();
		await host.activate();
		await host.activate();
		expect(subscribed()).toEqual(at(host.address()));
		expect(mutations()).toBe(3);
		expect(await host.exists()).toBe(true);
	});

	it('registers once when two instances publish at the same moment', async () => {
		const host = await start();
		await Promise.all([host.activate(), host.activate()]);
		expect(subscribed()).toEqual(at(host.address()));
	});

	it('does not register the privacy topics, which the app settings hold', async () => {
		const host = await start(['customers/redact', 'shop/redact', 'orders/updated']);
		await host.activate();
		expect(subscribed()).toEqual(at(host.address(), ['ORDERS_UPDATED']));
	});

	it('puts in order what is wrong at its address, and leaves the others alone', async () => {
		const host = await start();
		const other = 'https://other.example.com/hook';
		await subscribe('ORDERS_UPDATED', other);
		await subscribe('ORDERS_UPDATED', host.address(), ', format: XML');
		await subscribe('REFUNDS_CREATE', host.address(), ', includeFields: ["id"]');
		await subscribe('PRODUCTS_UPDATE', host.address());
		expect(await host.exists()).toBe(false);
		await host.activate();
		expect(subscribed()).toEqual([...at(host.address()), `ORDERS_UPDATED ${other}`].sort());
		expect(shop.webhooks.subscriptions.every(({ format }) => format === 'JSON')).toBe(true);
		expect(shop.webhooks.subscriptions.flatMap(({ includeFields }) => includeFields)).toEqual([]);
	});

	it('follows the topics that are chosen', async () => {
		const host = await start();
		await host.activate();
		host.choose(['orders/updated']);
		await host.activate();
		expect(subscribed()).toEqual(at(host.address(), ['ORDERS_UPDATED']));
	});

	it('registers again what Shopify has dropped', async () => {
		const host = await start();
		await host.activate();
		shop.webhooks.subscriptions.splice(1, 1);
		expect(await host.exists()).toBe(false);
		await host.activate();
		expect(subscribed()).toEqual(at(host.address()));
	});

	it('moves its subscriptions to a new address of n8n', async () => {
		const host = await start();
		await host.activate();
		const old = host.address();
		const foreign = old.replace('shopify-support', 'another');
		await subscribe('ORDERS_UPDATED', foreign);
		host.move('http://127.0.0.1:9');
		await host.activate();
		expect(host.address()).not.toBe(old);
		expect(subscribed()).toEqual([...at(host.address()), `ORDERS_UPDATED ${foreign}`].sort());
	});

	it('takes back what it made when a topic is refused', async () => {
		const host = await start();
		shop.fail({ kind: 'disconnect', match: 'RETURNS_REQUEST', times: 50 });
		await expect(host.activate()).rejects.toThrow();
		expect(subscribed()).toEqual([]);
	}, 30_000);

	it('leaves nothing behind when Shopify has a fault, and succeeds the next time', async () => {
		const host = await start();
		shop.fail({ kind: 'server_error', match: 'REFUNDS_CREATE' });
		await expect(host.activate()).rejects.toThrow();
		expect(subscribed()).toEqual([]);
		await host.activate();
		expect(subscribed()).toEqual(at(host.address()));
	});

	it.each(['timeout_after_apply', 'disconnect_after_apply'] as const)(
		'goes on when Shopify did it and only the answer is lost (%s)',
		async (kind) => {
			const host = await start();
			shop.fail({ kind, match: 'REFUNDS_CREATE', delayMs: 500 });
			await host.activate();
			expect(subscribed()).toEqual(at(host.address()));
			expect(mutations()).toBe(3);
		},
	);

	it('works in the editor, and leaves the published trigger alone', async () => {
		const host = await start();
		await host.activate();
		await host.activate(true);
		expect(await host.exists(true)).toBe(true);
		expect(subscribed()).toEqual([...at(host.address()), ...at(host.address(true))].sort());
		await host.deactivate(true);
		expect(subscribed()).toEqual(at(host.address()));
		expect(await host.exists()).toBe(true);
	});
});

describe('what publishing refuses', () => {
	it.each([
		['no client secret', { clientSecret: '' }, /holds no client secret/],
		[
			'a missing scope',
			{ accessToken: SHOPIFY_DEMO.withoutOrdersToken },
			/lacks the scope read_orders for orders\/updated, refunds\/create/,
		],
		['a wrong token', { accessToken: 'shpat_wrong' }, /does not accept the access token/],
	])('%s, before anything is registered', async (_what, change, message) => {
		const host = await start(TOPICS, change);
		await expect(host.activate()).rejects.toThrow(message);
		expect(mutations()).toBe(0);
	});

	it('a credential that lost its secret although all is registered', async () => {
		const host = await start();
		await host.activate();
		host.stored.clientSecret = ' ';
		await expect(host.activate()).rejects.toThrow(/holds no client secret/);
	});

	it('an address without https at a real shop', async () => {
		const { assertAddress } = await import('../../../nodes/Shopify/trigger/subscriptions');
		expect(() => assertAddress('http://n8n.example.com/webhook', false)).toThrow(/https/);
		expect(() => assertAddress('nonsense', true)).toThrow(/https/);
		expect(() => assertAddress('https://n8n.example.com/webhook', false)).not.toThrow();
	});

	it('nothing of its own error: a rule of Shopify is told in its words', async () => {
		const host = await start();
		host.move('http://n8n.example.com');
		const error = (await host.activate().catch((thrown: Error) => thrown)) as Error;
		expect(error).toMatchObject({
			message: 'Shopify refused the change',
			description: expect.stringContaining('Address protocol http:// is not supported'),
		});
	});
});

describe('unpublishing', () => {
	it('removes its own subscriptions, of every topic', async () => {
		const host = await start();
		await host.activate();
		const other = 'https://other.example.com/hook';
		await subscribe('ORDERS_UPDATED', other);
		await subscribe('PRODUCTS_UPDATE', host.address());
		expect(await host.deactivate()).toBe(true);
		expect(subscribed()).toEqual([`ORDERS_UPDATED ${other}`]);
		expect(await host.deactivate()).toBe(true);
	});
});

describe('from a change in the shop to the workflow', () => {
	const note = async (order = shop.shop.orders[0]) =>
		await api().mutate(
			'mutation ($id: ID!) { tagsAdd(id: $id, tags: ["seen"]) { userErrors { message } } }',
			{ id: `gid://shopify/Order/${order.id}` },
		);

	it('brings the event with the order it is about', async () => {
		const host = await start();
		await host.activate();
		await note();
		await shop.webhooks.idle();
		const [order] = shop.shop.orders;
		expect(host.items).toEqual([
			{
				deliveryId: expect.stringMatching(
					/^alder-and-pine\.myshopify\.com:orders\/updated:[0-9a-f-]{36}$/,
				),
				topic: 'orders/updated',
				occurredAt: expect.stringMatching(/Z$/),
				receivedAt: expect.stringMatching(/Z$/),
				stale: false,
				shop: SHOPIFY_DEMO.shop,
				eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				orderId: `gid://shopify/Order/${order.id}`,
				data: expect.objectContaining({ name: order.name }),
			},
		]);
	});

	it('gives a repeated delivery the same id, and a second event another one', async () => {
		const host = await start();
		await host.activate();
		shop.webhooks.settings.duplicate = true;
		await note();
		await shop.webhooks.idle();
		shop.webhooks.settings.duplicate = false;
		await note(shop.shop.orders[1]);
		await shop.webhooks.idle();
		const ids = host.items.map(({ deliveryId }) => deliveryId);
		expect(ids).toHaveLength(3);
		expect(new Set(ids).size).toBe(2);
	});

	it('arrives after an outage, with the time at which it happened', async () => {
		const host = await start();
		await host.activate();
		Object.assign(shop.webhooks.settings, { retryDelaysMs: [10, 10, 10], ageMs: 3_600_000 });
		host.outages.push(503, 502);
		await note();
		await shop.webhooks.idle();
		expect(shop.webhooks.sent.map(({ status, attempt }) => [status, attempt])).toEqual([
			[503, 1],
			[502, 2],
			[200, 3],
		]);
		expect(host.items).toMatchObject([{ stale: true }]);
	});

	it('is dropped by Shopify after too long an outage, and is back after a repair', async () => {
		const host = await start();
		await host.activate();
		shop.webhooks.settings.retryDelaysMs = Array<number>(8).fill(1);
		host.outages.push(...Array<number>(9).fill(500));
		await note();
		await shop.webhooks.idle();
		expect(subscribed()).toEqual(at(host.address(), ['REFUNDS_CREATE', 'RETURNS_REQUEST']));
		await host.activate();
		await note(shop.shop.orders[1]);
		await shop.webhooks.idle();
		expect(host.items).toHaveLength(1);
	});
});
