import 'reflect-metadata';
import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createShopify } from '../../../nodes/Shopify/client';
import { clientCredentialsToken } from '../../../nodes/Shopify/connection/clientCredentials';
import { ShopifySupport } from '../../../nodes/Shopify/ShopifySupport.node';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { ownCredentials, runNode } from '../../harness';
import { credential, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());
afterEach(() => jest.restoreAllMocks());

const app = (change: object = {}) =>
	credential(shop, {
		authentication: 'clientCredentials',
		accessToken: '',
		clientId: SHOPIFY_DEMO.clientId,
		clientSecret: SHOPIFY_DEMO.clientSecret,
		...change,
	}) as ICredentialDataDecryptedObject;
const name = async (credentials: ICredentialDataDecryptedObject) =>
	await createShopify(credentials, {}).query('{ shop { name } }', {});
const grants = () =>
	shop.requests.filter(({ path }) => path === '/admin/oauth/access_token').length;
const refusals = () => shop.requests.filter(({ status }) => status === 401).length;

/** Every test begins as a process that holds no token. */
beforeEach(async () => {
	shop.grants.endTokens();
	const { current, renew } = clientCredentialsToken(app(), {});
	await renew!(await current());
	shop.grants.endTokens();
	shop.requests.length = 0;
});

describe('client credentials', () => {
	it('renew a token that ended, once for everything that runs at the moment', async () => {
		const all = await Promise.all(Array.from({ length: 12 }, async () => await name(app())));
		expect(all).toHaveLength(12);
		expect(grants()).toBe(1);
		expect(refusals()).toBeGreaterThan(0);
		await name(app());
		expect(grants()).toBe(1);
	});

	it('are renewed by two workers at the same moment, and both go on', async () => {
		const worker = () => {
			let own!: typeof createShopify;
			jest.isolateModules(() => (own = require('../../../nodes/Shopify/client').createShopify));
			return own(app(), {});
		};
		const workers = [worker(), worker()];
		const ask = async () =>
			await Promise.all(workers.map(async (one) => await one.query('{ shop { name } }', {})));
		await ask();
		shop.grants.endTokens();
		shop.requests.length = 0;
		expect(await ask()).toHaveLength(2);
		expect([grants(), refusals()]).toEqual([2, 2]);
	});

	it('renew a token that ends between two calls of one run', async () => {
		const shopify = createShopify(app(), {});
		await shopify.query('{ shop { name } }', {});
		shop.grants.endTokens();
		shop.requests.length = 0;
		await shopify.query('{ shop { name } }', {});
		expect(shop.requests.map(({ status }) => status)).toEqual([401, 200, 200]);
	});

	it('renew once only when Shopify refuses the new token as well', async () => {
		const shopify = createShopify(app(), {});
		jest.spyOn(shop.grants, 'ended').mockReturnValue(true);
		await expect(shopify.query('{ shop { name } }', {})).rejects.toMatchObject({ httpStatus: 401 });
		expect([grants(), refusals()]).toEqual([1, 2]);
	});

	it('repeat a mutation that was refused with a token that ended: nothing was done', async () => {
		const id = `gid://shopify/Order/${shop.shop.orders[0].id}`;
		const change =
			'mutation ($id: ID!) { tagsAdd(id: $id, tags: ["seen"]) { node { id } userErrors { field message } } }';
		await createShopify(app(), {}).mutate(change, { id });
		expect(shop.shop.orders[0].tags).toContain('seen');
	});

	it('do not hide that an attempt before may have been carried out', async () => {
		const change =
			'mutation ($id: ID!) { tagsAdd(id: $id, tags: ["x"]) { userErrors { field message } } }';
		jest.spyOn(shop.grants, 'ended').mockReturnValue(true);
		jest.spyOn(shop.grants, 'token').mockReturnValue({ status: 400, body: {} });
		shop.fail({ kind: 'disconnect', match: 'tagsAdd' });
		const id = `gid://shopify/Order/${shop.shop.orders[0].id}`;
		const done = createShopify(app(), {}).mutate(change, { id }, { idempotencyKey: 'key-1' });
		await expect(done).rejects.toMatchObject({ applied: 'unknown', idempotencyKey: 'key-1' });
	});

	it.each([
		['a wrong secret', { clientSecret: 'shpss_guess' }, /client ID and secret/],
		['a wrong ID', { clientId: 'x' }, /client ID and secret/],
	])('say what is wrong with %s, without it', async (_what, change, message) => {
		const error = (await name(app(change)).catch((thrown: Error) => thrown)) as Error;
		expect(error.message).toMatch(message);
		expect(JSON.stringify(error)).not.toMatch(/shpss_/);
		expect(error).toMatchObject({ applied: 'no', code: 'invalid_client', httpStatus: 400 });
	});

	it('send the secret to no other address than the shop', async () => {
		const credentials = app({ environment: 'live', shop: 'evil.example/my-shop.myshopify.com' });
		await expect(name(credentials)).rejects.toThrow('not a Shopify domain');
	});

	it('prove requests of other nodes with a token that n8n fetches and renews', async () => {
		const { preAuthentication, authenticate } = ownCredentials.commerceSupportShopifyApi;
		const helpers = {
			httpRequest: async ({ url, body }: { url: string; body: object }) =>
				await (await fetch(url, { method: 'POST', body: new URLSearchParams({ ...body }) })).json(),
		};
		const before = app({ sessionToken: '' });
		const fresh = await preAuthentication!.call({ helpers } as never, before);
		const url = `${shop.url}/admin/api/2026-10/graphql.json`;
		const sign = authenticate as (data: object, request: object) => Promise<{ headers: object }>;
		const { headers } = await sign({ ...before, ...fresh }, { url });
		expect(headers).toEqual({ 'X-Shopify-Access-Token': fresh.sessionToken });
		expect(shop.scopes[String(fresh.sessionToken)]).toContain('read_orders');
		expect(await preAuthentication!.call({ helpers } as never, credential(shop) as never)).toEqual(
			{},
		);
	});

	it('serve the node, and leave its output as it is', async () => {
		const { items, error } = await runNode({
			type: 'shopifySupport',
			parameters: { resource: 'order', operation: 'find', by: 'number', value: '1001' },
			credentials: { commerceSupportShopifyApi: app() },
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ number: '#1001' }]);
	});
});

describe('the test of the credential', () => {
	const test = new ShopifySupport().methods.credentialTest.shopifyConnection;
	const tested = async (data: object) =>
		await test.call(
			new CredentialTestContext({} as never) as never,
			{ id: '1', name: 'Shop', type: 'x', data } as never,
		);

	it('shows the shop and the scopes', async () => {
		expect(await tested(app())).toEqual({
			status: 'OK',
			message: expect.stringMatching(
				/^Connected to Alder & Pine \(alder-and-pine\.myshopify\.com\), scopes: .*read_orders/,
			),
		});
	});

	it('says that a trigger needs the client secret', async () => {
		const { message } = await tested(credential(shop));
		expect(message).toContain('Triggers also need the client secret');
		expect((await tested(app())).message).not.toContain('Triggers');
	});

	it('names the scopes that are missing', async () => {
		expect(
			await tested(credential(shop, { accessToken: SHOPIFY_DEMO.withoutOrdersToken })),
		).toEqual({
			status: 'Error',
			message: expect.stringContaining('Alder & Pine, but the app lacks the scopes read_orders.'),
		});
	});

	it.each([
		['another shop', { shop: 'other-shop' }, /own domain is alder-and-pine\.myshopify\.com/],
		['a wrong token', { accessToken: 'shpat_wrong' }, /does not accept the access token/],
		[
			'a wrong client secret',
			{ authentication: 'clientCredentials', clientId: 'x', clientSecret: 'shpss_x' },
			/gave no access token for this client ID and secret/,
		],
		['nobody at the address', { baseUrl: 'http://127.0.0.1:9' }, /ECONNREFUSED|refused/],
		['no Shopify domain', { shop: 'evil.example' }, /not a Shopify domain/],
	])('tells of %s', async (_what, change, message) => {
		const { status, message: said } = await tested(credential(shop, change));
		expect([status, said]).toEqual(['Error', expect.stringMatching(message)]);
		expect(said).not.toMatch(/shpat_|shpss_/);
	});
});
