import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createShop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';

let shopify: Awaited<ReturnType<typeof startShopify>>;
let server: Server;
let address: string;
const received: Array<{ headers: Record<string, string>; body: string }> = [];
const answers: number[] = [];

beforeAll(async () => {
	shopify = await startShopify({ shop: createShop(new Date()) });
	server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text: string) => (body += text));
		request.on('end', () => {
			received.push({ headers: request.headers as Record<string, string>, body });
			response.writeHead(answers.shift() ?? 200).end();
		});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
	await shopify.close();
	server.closeAllConnections();
	await new Promise((done) => server.close(done));
});
beforeEach(() => {
	shopify.reset();
	received.length = 0;
	answers.length = 0;
});

async function ask(
	query: string,
	variables: object = {},
	token: string = SHOPIFY_DEMO.accessToken,
) {
	const response = await fetch(`${shopify.url}/admin/api/2026-10/graphql.json`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
		body: JSON.stringify({ query, variables }),
	});
	return (await response.json()) as { data: Record<string, any>; errors?: any[] };
}
const CREATE =
	'mutation ($topic: WebhookSubscriptionTopic!, $uri: String!) { webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { webhookSubscription { id topic uri format } userErrors { field message } } }';
const create = async (topic: string, uri = address, token?: string) =>
	await ask(CREATE, { topic, uri }, token);
const message = ({ data }: Awaited<ReturnType<typeof ask>>) =>
	Object.values(data)[0].userErrors[0]?.message;
const topics = () => received.map(({ headers }) => headers['x-shopify-topic']);

describe('webhook subscriptions', () => {
	it('are created, changed, listed and deleted', async () => {
		const { data } = await create('ORDERS_UPDATED');
		const { id, ...rest } = data.webhookSubscriptionCreate.webhookSubscription;
		expect(rest).toEqual({ topic: 'ORDERS_UPDATED', uri: address, format: 'JSON' });
		const update = await ask(
			'mutation ($id: ID!) { webhookSubscriptionUpdate(id: $id, webhookSubscription: { uri: "https://a.example.com" }) { webhookSubscription { uri } userErrors { message } } }',
			{ id },
		);
		expect(update.data.webhookSubscriptionUpdate.webhookSubscription.uri).toBe(
			'https://a.example.com',
		);
		const list = '{ webhookSubscriptions(first: 5) { nodes { id } } }';
		expect((await ask(list)).data.webhookSubscriptions.nodes).toEqual([{ id }]);
		const remove =
			'mutation ($id: ID!) { webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId userErrors { message } } }';
		expect((await ask(remove, { id })).data.webhookSubscriptionDelete).toEqual({
			deletedWebhookSubscriptionId: id,
			userErrors: [],
		});
		expect(message(await ask(remove, { id }))).toBe('Webhook subscription does not exist');
	});

	it('are refused twice, at an address without https, and without the scope', async () => {
		await create('ORDERS_UPDATED');
		expect(message(await create('ORDERS_UPDATED'))).toMatch(/already been taken/);
		expect(message(await create('ORDERS_UPDATED', 'http://a.example.com'))).toBe(
			'Address protocol http:// is not supported',
		);
		expect(message(await create('ORDERS_UPDATED', 'nonsense'))).toBe('Address is invalid');
		const { errors } = await create('ORDERS_PAID', address, SHOPIFY_DEMO.withoutOrdersToken);
		expect(errors?.[0].extensions).toMatchObject({
			code: 'ACCESS_DENIED',
			requiredAccess: expect.stringContaining('read_orders'),
		});
		expect(message(await create('RETURNS_CLOSE', address, SHOPIFY_DEMO.withoutOrdersToken))).toBe(
			undefined,
		);
		const privacy = await create('CUSTOMERS_REDACT');
		expect(privacy.errors?.[0].message).toContain('invalid value');
	});
});

describe('deliveries', () => {
	const order = () => shopify.shop.orders[0];
	const touch = async () =>
		await ask('mutation ($id: ID!) { tagsAdd(id: $id, tags: ["t"]) { userErrors { message } } }', {
			id: `gid://shopify/Order/${order().id}`,
		});

	it('are signed over their bytes', async () => {
		await create('ORDERS_UPDATED');
		await touch();
		await shopify.webhooks.idle();
		const [{ headers, body }] = received;
		const wanted = createHmac('sha256', SHOPIFY_DEMO.clientSecret).update(body).digest('base64');
		expect(headers).toMatchObject({
			'x-shopify-hmac-sha256': wanted,
			'x-shopify-topic': 'orders/updated',
			'x-shopify-shop-domain': SHOPIFY_DEMO.shop,
			'x-shopify-webhook-id': expect.any(String),
			'x-shopify-event-id': expect.any(String),
		});
		expect(body).toContain(`"id":${order().id},`);
	});

	it('tell of refunds and returns, whichever mutation made them', async () => {
		for (const topic of [
			'REFUNDS_CREATE',
			'RETURNS_REQUEST',
			'RETURNS_APPROVE',
			'ORDERS_CANCELLED',
		])
			await create(topic);
		const target = shopify.shop.orders.find(({ returns }) => returns.length > 0)!;
		const before = shopify.webhooks.before();
		target.returns.push({ ...target.returns[0], id: '1', status: 'REQUESTED' });
		target.cancelledAt = new Date();
		shopify.webhooks.announce(before);
		const requested = shopify.webhooks.before();
		target.returns.at(-1)!.status = 'OPEN';
		shopify.webhooks.announce(requested);
		await shopify.webhooks.idle();
		expect(topics().sort()).toEqual(['orders/cancelled', 'returns/approve', 'returns/request']);
	});

	it('come the other way round on request', async () => {
		await create('ORDERS_UPDATED');
		await create('ORDERS_CANCELLED');
		const change = async () => {
			const before = shopify.webhooks.before();
			order().cancelledAt = order().cancelledAt ? null : new Date();
			shopify.webhooks.announce(before);
			await shopify.webhooks.idle();
		};
		order().cancelledAt = null;
		await change();
		order().cancelledAt = null;
		shopify.webhooks.settings.reorder = true;
		await change();
		expect(topics()).toEqual([
			'orders/cancelled',
			'orders/updated',
			'orders/updated',
			'orders/cancelled',
		]);
	});

	it('are repeated until one arrives, with the same id, and end the subscription if none does', async () => {
		await create('ORDERS_UPDATED');
		shopify.webhooks.settings.retryDelaysMs = Array<number>(8).fill(1);
		answers.push(500, 302);
		await touch();
		await shopify.webhooks.idle();
		const ids = received.map(({ headers }) => headers['x-shopify-webhook-id']);
		expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
		expect(shopify.webhooks.subscriptions).toHaveLength(1);
		answers.push(...Array<number>(9).fill(500));
		shopify.webhooks.emit('orders/updated', order());
		await shopify.webhooks.idle();
		expect(received).toHaveLength(12);
		expect(shopify.webhooks.subscriptions).toHaveLength(0);
	});

	it('are started by hand over the control address', async () => {
		await create('REFUNDS_CREATE');
		const emit = async (body: object) =>
			(
				await fetch(`${shopify.url}/__sandbox/emit`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body),
				})
			).status;
		expect(await emit({ topic: 'refunds/create', order: order().name })).toBe(204);
		expect(await emit({ topic: 'refunds/create', order: '#0' })).toBe(404);
		await shopify.webhooks.idle();
		expect(JSON.parse(received[0].body)).toMatchObject({ order_id: Number(order().id) });
	});
});

describe('tokens of an installed app', () => {
	const post = async (fields: Record<string, string>) => {
		const { clientId, clientSecret } = SHOPIFY_DEMO;
		const answer = await fetch(`${shopify.url}/admin/oauth/access_token`, {
			method: 'POST',
			body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...fields }),
		});
		return (await answer.json()) as Record<string, string>;
	};
	const consent = async (changes: Record<string, string> = {}) => {
		const query = new URLSearchParams({
			client_id: SHOPIFY_DEMO.clientId,
			scope: 'read_orders',
			redirect_uri: 'http://127.0.0.1/back',
			state: 's',
			...changes,
		});
		return await fetch(`${shopify.url}/admin/oauth/authorize?${query}`, { redirect: 'manual' });
	};
	const code = async () =>
		new URL((await consent()).headers.get('location') ?? '').searchParams.get('code') ?? '';
	const works = async (token: string) => !(await ask('{ shop { name } }', {}, token)).errors;

	it('do not end unless the app asks for it, and a code is good once', async () => {
		const given = await code();
		const first = await post({ code: given });
		expect(first).toEqual({ access_token: expect.any(String), scope: 'read_orders' });
		expect(await post({ code: given })).toMatchObject({ error: 'invalid_request' });
		shopify.grants.endTokens();
		expect(await works(first.access_token)).toBe(true);
	});

	it('rotate: the refresh token before stays good until the new one is used', async () => {
		const first = await post({ code: await code(), expiring: '1' });
		shopify.grants.endTokens();
		expect(await works(first.access_token)).toBe(false);
		const refresh = async (token: string) =>
			await post({ grant_type: 'refresh_token', refresh_token: token });
		await refresh(first.refresh_token);
		const again = await refresh(first.refresh_token);
		expect(await works(again.access_token)).toBe(true);
		await refresh(again.refresh_token);
		expect(await refresh(first.refresh_token)).toMatchObject({ error: 'invalid_grant' });
	});

	it.each([
		['an unknown scope', { scope: 'write_store_credit_accounts' }, /invalid_scope/],
		['an unknown app', { client_id: 'x' }, /application_cannot_be_found/],
	])('are not granted for %s', async (_what, changes, reason) => {
		const answer = await consent(changes);
		expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(reason)]);
	});
});
