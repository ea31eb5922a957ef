import { Workflow, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { oauthToken } from '../../../nodes/Shopify/connection/oauth';
import { verifyOAuthCallback } from '../../../nodes/shared/signature';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { ownCredentials, runNode } from '../../harness';
import { nodeTypes } from '../../harness/types';
import { startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const type = ownCredentials.commerceSupportShopifyOAuth2Api;
const REDIRECT = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';
const field = (name: string) => type.properties.find((one) => one.name === name)!.default as string;

/** A hidden field as n8n resolves it from what people entered. */
async function resolved(name: string, entered: object): Promise<string> {
	const node = { id: '1', name: 'N', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	const workflow = new Workflow({
		nodes: [{ ...node, position: [0, 0] }],
		connections: {},
		active: false,
		nodeTypes: await nodeTypes(),
	});
	return workflow.expression.getSimpleParameterValue(
		workflow.getNode('N')!,
		field(name),
		'internal',
		{ $self: entered } as never,
	) as string;
}

/** Installs the app as n8n does: consent, code, tokens. */
async function connected(change: object = {}): Promise<ICredentialDataDecryptedObject> {
	const own = {
		shop: SHOPIFY_DEMO.shop,
		clientId: SHOPIFY_DEMO.clientId,
		clientSecret: SHOPIFY_DEMO.clientSecret,
		environment: 'custom',
		baseUrl: shop.url,
	};
	const consent = new URL(await resolved('authUrl', own));
	consent.search = new URLSearchParams({
		client_id: own.clientId,
		scope: field('scope'),
		redirect_uri: REDIRECT,
		state: 'state-of-n8n',
	}).toString();
	const { headers } = await fetch(consent, { redirect: 'manual' });
	const callback = new URL(headers.get('location') ?? '');
	const accessTokenUrl = await resolved('accessTokenUrl', own);
	const answer = await fetch(accessTokenUrl, {
		method: 'POST',
		body: new URLSearchParams({
			...(JSON.parse(field('additionalBodyProperties')) as object),
			client_id: own.clientId,
			client_secret: own.clientSecret,
			grant_type: 'authorization_code',
			code: callback.searchParams.get('code') ?? '',
		}),
	});
	const callbackQueryString = { shop: callback.searchParams.get('shop') };
	return {
		...own,
		accessTokenUrl,
		grantType: 'authorizationCode',
		authentication: 'body',
		oauthTokenData: { ...((await answer.json()) as object), callbackQueryString },
		callback: callback.href,
		...change,
	} as never;
}

const find = async (credentials: ICredentialDataDecryptedObject) =>
	await runNode({
		type: 'shopifySupport',
		parameters: {
			authentication: 'oAuth2',
			resource: 'order',
			operation: 'find',
			by: 'number',
			value: '={{ $json.number }}',
		},
		items: [{ number: '1001' }, { number: '1002' }, { number: '1003' }],
		credentials: { commerceSupportShopifyOAuth2Api: credentials },
	});
const refreshes = () =>
	shop.requests.filter(({ rawBody }) => rawBody.includes('grant_type=refresh_token'));

describe('the OAuth2 credential', () => {
	it('gets a token that ends and can be renewed, through a callback that Shopify signed', async () => {
		const { oauthTokenData, callback } = await connected();
		expect(oauthTokenData).toMatchObject({
			access_token: expect.any(String),
			refresh_token: expect.any(String),
			expires_in: 3600,
			scope: field('scope'),
		});
		const rawQuery = new URL(String(callback)).search;
		const check = { rawQuery, secrets: SHOPIFY_DEMO.clientSecret, shop: SHOPIFY_DEMO.shop };
		expect(verifyOAuthCallback(check)).toEqual({ ok: true });
		expect(verifyOAuthCallback({ ...check, shop: 'other.myshopify.com' }).ok).toBe(false);
	});

	it.each([
		['my-shop', 'https://my-shop.myshopify.com'],
		[' https://My-Shop.myshopify.com/ ', 'https://my-shop.myshopify.com'],
		['evil.example', 'https://shop-domain-is-not-valid.invalid'],
		['evil.example/x.myshopify.com', 'https://shop-domain-is-not-valid.invalid'],
		['a@evil.example#.myshopify.com', 'https://shop-domain-is-not-valid.invalid'],
		['x.myshopify.com.evil.example', 'https://shop-domain-is-not-valid.invalid'],
	])('sends the secret for "%s" to %s', async (domain, site) => {
		const entered = { shop: domain, environment: 'live', baseUrl: '' };
		expect(await resolved('accessTokenUrl', entered)).toBe(`${site}/admin/oauth/access_token`);
		expect(await resolved('authUrl', entered)).toBe(`${site}/admin/oauth/authorize`);
	});

	it('lets people edit the scopes, and refuses other nodes', () => {
		expect(type.properties.find(({ name }) => name === 'scope')?.type).toBe('string');
		expect(type.restrictToSupportedNodes).toBe(true);
		expect(type.extends).toEqual(['oAuth2Api']);
	});
});

describe('a node with OAuth2', () => {
	it('works with the token', async () => {
		const { items, error } = await find(await connected());
		expect(error).toBeUndefined();
		expect(items.map(({ number }) => number)).toEqual(['#1001', '#1002', '#1003']);
		expect(refreshes()).toHaveLength(0);
	});

	it('lets n8n renew a token that ended, once for all items, and store the new pair', async () => {
		const credentials = await connected();
		const before = credentials.oauthTokenData as { refresh_token: string };
		shop.grants.endTokens();
		const { items, error } = await find(credentials);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(refreshes()).toHaveLength(1);
		expect(credentials.oauthTokenData).toMatchObject({
			refresh_token: expect.not.stringContaining(before.refresh_token),
		});
	});

	it('takes the token that another worker stored meanwhile', async () => {
		const credentials = await connected();
		const stored = await connected();
		const refreshOAuth2Token = jest.fn();
		const n8n = { getCredentials: async () => stored, helpers: { refreshOAuth2Token } };
		const source = oauthToken(n8n as never, type.name, credentials);
		const fresh = await source.renew!(await source.current());
		expect(fresh).toBe((stored.oauthTokenData as { access_token: string }).access_token);
		expect(refreshOAuth2Token).not.toHaveBeenCalled();
	});

	it('says what to do when the connection has ended', async () => {
		const credentials = await connected();
		shop.grants.clear();
		for (const token of Object.keys(shop.scopes)) delete shop.scopes[token];
		const { error } = await find(credentials);
		expect(error).toMatchObject({
			message: 'Shopify no longer accepts this connection',
			description: expect.stringContaining('connect the account again'),
		});
	});

	it.each([
		['a credential that is not connected', { oauthTokenData: undefined }, /not connected yet/],
		[
			'a connection to another shop',
			{ oauthTokenData: { access_token: 'x', callbackQueryString: { shop: 'b.myshopify.com' } } },
			/connected to another shop/,
		],
	])('refuses %s', async (_what, change, message) => {
		const { error } = await find(await connected(change));
		expect(error?.message).toMatch(message);
	});
});
