import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { createShopify } from '../../../nodes/Shopify/client';
import { graphqlProblem } from '../../../nodes/Shopify/errors';
import { ownCredentials } from '../../harness';
import { credential, shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const find = async (options: Parameters<typeof run>[2] = {}, more: object = {}) =>
	await run('order.find', { by: 'number', value: '1001', ...more }, options);

describe('when Shopify denies access', () => {
	it('names the scope that is missing, and where to add it', async () => {
		const { error } = await find({ credential: { accessToken: SHOPIFY_DEMO.withoutOrdersToken } });
		expect(error).toMatchObject({
			message: 'The Shopify app lacks the scope read_orders',
			description: expect.stringMatching(/read_orders.*Admin API scopes/),
			httpCode: '403',
		});
	});

	it.each(['read_returns', 'read_products', 'read_customers'])(
		'names %s as well',
		async (scope) => {
			const all = shop.scopes[SHOPIFY_DEMO.accessToken];
			shop.scopes[SHOPIFY_DEMO.accessToken] = all.filter(
				(one) => !one.endsWith(scope.slice('read_'.length)),
			);
			const { error } = await find();
			expect(error?.message).toBe(`The Shopify app lacks the scope ${scope}`);
		},
	);

	it.each(['access the Customer object', 'use the email field'])(
		'names protected customer data that the app may not see: "%s"',
		(what) => {
			const message = `This app is not approved to ${what}. See the documentation for more details.`;
			const problem = graphqlProblem([{ message, extensions: { code: 'ACCESS_DENIED' } }], 'no');
			expect(problem.title).toContain('no approval');
			expect(problem.details()).toMatchObject({ code: 'protected_customer_data', applied: 'no' });
		},
	);

	it('says that the token is not accepted, without the token', async () => {
		const { error } = await find({ credential: { accessToken: 'shpat_wrong_secret' } });
		expect(error).toMatchObject({
			message: 'Shopify does not accept the access token',
			httpCode: '401',
		});
		expect(JSON.stringify(error)).not.toContain('shpat_wrong');
		expect(shop.requests).toHaveLength(1);
	});

	it.each(['evil.example', 'shop.myshopify.com.evil.example', 'a@evil.example#'])(
		'sends nothing to the domain "%s"',
		async (domain) => {
			const { error } = await find({ credential: { environment: 'live', shop: domain } });
			expect(error?.message).toContain('not a Shopify domain');
		},
	);
});

describe('when Shopify throttles', () => {
	it('ends 40 look-ups with 40 right answers', async () => {
		Object.assign(shop.settings, { maximumAvailable: 1_000, restoreRate: 1_000 });
		const numbers = shop.shop.orders.slice(0, 40).map(({ name }) => name);
		const { items, error } = await run(
			'order.find',
			{ by: 'number', value: '={{ $json.value }}' },
			{ items: numbers.map((value) => ({ value })) },
		);
		expect(error).toBeUndefined();
		expect(items.map(({ number }) => number)).toEqual(numbers);
		const throttled = shop.requests.length - 2 * numbers.length;
		expect(throttled).toBeLessThanOrEqual(5);
	}, 60_000);

	it('survives a THROTTLED answer', async () => {
		shop.fail({ kind: 'rate_limited', times: 2 });
		const { items } = await find();
		expect(items).toMatchObject([{ number: '#1001' }]);
		expect(shop.requests).toHaveLength(4);
	});

	it('gives up in the time that the node sets, and says so', async () => {
		shop.fail({ kind: 'rate_limited', times: 1_000 });
		const startedAt = Date.now();
		const { error } = await find({}, { options: { giveUpSeconds: 2 } });
		expect(Date.now() - startedAt).toBeLessThan(2_500);
		expect(error).toMatchObject({ message: 'Shopify receives too many requests', httpCode: '429' });
	});
});

describe('when Shopify is out of order', () => {
	it.each([
		['server_error', 'Shopify has a fault of its own'],
		['html_error', 'Shopify has a fault of its own'],
		['disconnect', 'Shopify closed the connection before it answered'],
	] as const)('tries again after %s, then says what happened', async (kind, message) => {
		shop.fail({ kind });
		expect((await find()).items).toMatchObject([{ number: '#1001' }]);
		expect(shop.requests).toHaveLength(3);
		shop.fail({ kind, times: 100 });
		const { error } = await find();
		expect(error).toMatchObject({ message, description: expect.stringMatching(/again/i) });
		const { errorResponse, description } = error as unknown as Record<string, unknown>;
		expect(JSON.stringify([errorResponse, description])).not.toMatch(/<html| at \S+:\d|shpat_/);
		expect(errorResponse).toMatchObject({ vendor: 'Shopify', applied: 'no' });
	});

	it('waits no longer than the node says', async () => {
		shop.fail({ kind: 'slow', delayMs: 1_500, times: 100 });
		const startedAt = Date.now();
		const { error } = await find({}, { options: { giveUpSeconds: 2 } });
		expect(Date.now() - startedAt).toBeLessThan(2_700);
		expect(error?.message).toBe('Shopify did not answer in time');
	}, 10_000);

	it('ends at once when the run is cancelled', async () => {
		shop.fail({ kind: 'slow', delayMs: 1_500, times: 10 });
		const cancel = new AbortController();
		const shopify = createShopify(credential(shop), { signal: cancel.signal });
		const asked = shopify.query('{ shop { name } }', {});
		setTimeout(() => cancel.abort(), 50);
		const startedAt = Date.now();
		await expect(asked).rejects.toThrow();
		expect(Date.now() - startedAt).toBeLessThan(1_000);
	});

	it('turns an error into an item when the node may go on', async () => {
		const { items } = await run(
			'order.getContext',
			{ access: 'trusted', orderNumber: '={{ $json.number }}' },
			{
				items: [{ number: 'gid://shopify/Order/abc' }, { number: '1001' }],
				onError: 'continueRegularOutput',
			},
		);
		expect(items).toMatchObject([
			{
				error: expect.any(String),
				details: { vendor: 'Shopify', applied: 'no', nextStep: expect.any(String) },
			},
			{ found: true },
		]);
		expect(Object.keys(items[0])).toEqual(['error', 'details']);
	});
});

describe('the Shopify credential', () => {
	const { commerceSupportShopifyApi: type } = ownCredentials;
	const authenticate = type.authenticate as (
		credentials: object,
		request: object,
	) => Promise<{ headers: object }>;

	it('proves itself to the shop alone', async () => {
		const own = { environment: 'live', shop: 'my-shop', accessToken: 'shpat_x' };
		const url = 'https://my-shop.myshopify.com/admin/api/2026-10/graphql.json';
		expect(await authenticate(own, { url })).toMatchObject({
			headers: { 'X-Shopify-Access-Token': 'shpat_x' },
		});
		for (const foreign of [
			'https://evil.example/',
			'http://my-shop.myshopify.com/',
			'//other.myshopify.com/',
		]) {
			await expect(authenticate(own, { url: foreign })).rejects.toMatchObject({
				code: 'address_refused',
			});
		}
	});
});
