import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createShop, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../sandbox/shopify/demo';
import { startStorefront, type Storefront } from '../../sandbox/storefront';
import { picture } from '../../sandbox/storefront/art';
import { signProxyQuery } from '../../sandbox/storefront/signature';
import type { Vendor } from '../../sandbox/vendor';

let shop: Shop;
let storefront: Storefront & Vendor;

beforeAll(async () => {
	shop = createShop(new Date());
	storefront = await startStorefront({ shop });
});
beforeEach(() => storefront.reset());
afterAll(() => storefront.close());

/** A visitor who keeps cookies and does not follow redirects. */
function visitor() {
	let cookie = '';
	return async (path: string, init: RequestInit = {}) => {
		const headers = {
			...(init.headers as Record<string, string>),
			...(cookie ? { Cookie: cookie } : {}),
		};
		const response = await fetch(storefront.url + path, { redirect: 'manual', ...init, headers });
		cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
		return response;
	};
}

const variant = (sku: string) =>
	shop.products.flatMap(({ variants }) => variants).find((candidate) => candidate.sku === sku)!;
const add = (visit: ReturnType<typeof visitor>, items: object[]) =>
	visit('/cart/add.js', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ items }),
	});

describe('the pages', () => {
	it('show every active product and none of the hidden ones', async () => {
		const page = await (await visitor()('/')).text();
		for (const { handle, status } of shop.products)
			expect([handle, page.includes(`/products/${handle}"`)]).toEqual([
				handle,
				status === 'ACTIVE',
			]);
	});

	it.each([
		['alpaca-scarf', 404],
		['straw-sun-hat', 404],
		['trade-sample-box', 200],
		['stoneware-mug', 200],
	])('answer /products/%s with %i', async (handle, status) =>
		expect((await visitor()(`/products/${handle}`)).status).toBe(status),
	);

	it('carry one widget tag, the product as JSON and window.Shopify', async () => {
		const page = await (await visitor()('/products/stoneware-mug')).text();
		expect(
			page.match(/<script src="\/apps\/support\?asset=widget\.js" defer><\/script>/g),
		).toHaveLength(1);
		const product = JSON.parse(
			/<script type="application\/json" id="product-json"[^>]*>(.+?)<\/script>/s.exec(page)![1],
		);
		expect(product).toMatchObject({ handle: 'stoneware-mug', title: 'Stoneware Mug' });
		expect(product.variants).toHaveLength(3);
		expect(page).toContain('"routes":{"root":"/"}');
	});

	it('speak the language that was chosen', async () => {
		const visit = visitor();
		await visit('/localization?locale=de&return_to=/');
		const page = await (await visit('/products/stoneware-mug')).text();
		expect(page).toContain('<html lang="de">');
		expect(page).toContain('Becher aus Steinzeug');
		expect(page).toContain('22\u00a0€');
	});

	it('escape what they are given', async () => {
		const page = await (await visitor()('/products/none?"><script>alert(1)</script>')).text();
		expect(page).not.toContain('<script>alert(1)');
	});

	it('draw a picture of every product', async () => {
		for (const { drawing, title } of shop.products)
			expect(picture(drawing, title.en)).not.toMatch(/undefined|NaN/);
		const response = await visitor()('/files/stoneware-mug.svg');
		expect(response.headers.get('content-type')).toBe('image/svg+xml');
	});

	it('give links to themselves to the Admin API', () => {
		expect(shop.origin).toBe(storefront.url);
	});

	it('show an order to whoever has its token, and to nobody else', async () => {
		const [order] = shop.orders;
		expect(await (await visitor()(`/orders/${order.statusToken}`)).text()).toContain(
			order.fulfillments[0].tracking[0].number,
		);
		expect((await visitor()(`/orders/${order.id}`)).status).toBe(404);
	});
});

describe('the account of the demo', () => {
	it('lets a visitor be a customer, shows it and lets them leave', async () => {
		const visit = visitor();
		const signedIn = await visit(
			'/account/login-as?customer=mia.keller@example.com&return_to=/cart',
		);
		expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/cart']);
		expect(await (await visit('/')).text()).toContain('mia.keller@example.com');
		await visit('/account/logout');
		expect(await (await visit('/')).text()).not.toContain('mia.keller@example.com</strong>');
	});

	it('knows customers by id too, and no strangers', async () => {
		expect((await visitor()(`/account/login-as?customer=${shop.customers[1].id}`)).status).toBe(
			303,
		);
		expect((await visitor()('/account/login-as?customer=nobody@example.com')).status).toBe(404);
	});

	it.each(['//evil.example', 'https://evil.example', '/\\evil.example'])(
		'never sends a visitor to %s',
		async (address) => {
			const { headers } = await visitor()(
				`/account/login-as?customer=mia.keller@example.com&return_to=${encodeURIComponent(address)}`,
			);
			expect(headers.get('location')).toBe('/');
		},
	);
});

describe('the cart', () => {
	it('adds several items and reports prices in cents', async () => {
		const visit = visitor();
		const answer = await add(visit, [
			{ id: Number(variant('AP-SWM-CRE').id), quantity: 2 },
			{ id: Number(variant('AP-WSB').id) },
		]);
		expect(answer.status).toBe(200);
		const cart = await (await visit('/cart.js')).json();
		expect(cart).toMatchObject({ item_count: 3, total_price: 9300, currency: 'EUR' });
		expect(cart.items.map(({ title }: { title: string }) => title)).toEqual([
			'Walnut Serving Board',
			'Stoneware Mug - Cream',
		]);
	});

	it('takes a form as the theme of a shop sends it', async () => {
		const body = new URLSearchParams({ id: variant('AP-WSB').id, quantity: '1' });
		const { status, headers } = await visitor()('/cart/add', { method: 'POST', body });
		expect([status, headers.get('location')]).toEqual([303, '/cart']);
	});

	it('refuses what is sold out with 422', async () => {
		const answer = await add(visitor(), [{ id: Number(variant('AP-CHM').id), quantity: 1 }]);
		expect(answer.status).toBe(422);
		expect(await answer.json()).toEqual({
			status: 422,
			message: 'Cart Error',
			description: "The product 'Cotton Hammock' is already sold out.",
		});
	});

	it('adds what is left and says so with 422', async () => {
		const visit = visitor();
		const answer = await add(visit, [{ id: Number(variant('AP-BDV').id), quantity: 5 }]);
		expect(answer.status).toBe(422);
		expect((await answer.json()).description).toBe(
			'You can only add 3 Bud Vase, Second Choice to the cart.',
		);
		expect((await (await visit('/cart.js')).json()).item_count).toBe(3);
	});

	it('knows no variant of a draft', async () => {
		const draft = shop.products.find(({ status }) => status === 'DRAFT')!;
		expect((await add(visitor(), [{ id: Number(draft.variants[0].id) }])).status).toBe(404);
	});

	it('changes and clears', async () => {
		const visit = visitor();
		await add(visit, [{ id: Number(variant('AP-WSB').id), quantity: 2 }]);
		const change = (body: object) =>
			visit('/cart/change.js', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(body),
			});
		expect((await (await change({ line: 1, quantity: 1 })).json()).item_count).toBe(1);
		expect(
			(await (await change({ id: variant('AP-WSB').id, quantity: 0 })).json()).item_count,
		).toBe(0);
	});
});

describe('the attributes of a cart', () => {
	it('stay until they are emptied, each for itself', async () => {
		const visit = visitor();
		const update = async (attributes: object) => {
			const answer = await visit('/cart/update.js', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ attributes }),
			});
			return (await answer.json()).attributes;
		};
		expect(await update({ _support_chat: 'chat-1', gift: 'yes' })).toEqual({
			_support_chat: 'chat-1',
			gift: 'yes',
		});
		expect(await update({ gift: '' })).toEqual({ _support_chat: 'chat-1' });
		expect((await (await visit('/cart.js')).json()).attributes).toEqual({
			_support_chat: 'chat-1',
		});
		expect((await (await visitor()('/cart.js')).json()).attributes).toEqual({});
	});
});

describe('the app proxy', () => {
	interface Seen {
		method: string;
		url: URL;
		headers: IncomingMessage['headers'];
		body: string;
	}
	let app: Server;
	let seen: Seen[] = [];

	beforeAll(async () => {
		app = createServer(async (request, response) => {
			let body = '';
			for await (const chunk of request) body += String(chunk);
			const url = new URL(request.url!, 'http://app');
			seen.push({ method: request.method!, url, headers: request.headers, body });
			if (url.pathname === '/webhook/support/moved')
				return response.writeHead(302, { Location: '/webhook/support/there' }).end();
			if (url.searchParams.has('liquid'))
				return response
					.writeHead(200, { 'Content-Type': 'application/liquid' })
					.end('<p>From the app</p>');
			response.writeHead(403, {
				'Content-Type': 'application/json',
				'Set-Cookie': 'a=b',
				'X-Powered-By': 'app',
				'X-Support-Session': 'token',
			});
			response.end('{"error":{"code":"refused"}}');
		});
		await new Promise<void>((ready) => app.listen(0, '127.0.0.1', ready));
		storefront.settings.proxyTarget = `http://127.0.0.1:${(app.address() as AddressInfo).port}/webhook/support`;
	});
	beforeEach(() => (seen = []));
	afterAll(async () => {
		app.closeAllConnections();
		await new Promise((closed) => app.close(closed));
	});

	const last = () => seen.at(-1)!;

	/** There is exactly one signature, and it covers everything else that the app received. */
	function signatureHolds(query: URLSearchParams): boolean {
		const all = [...new Set(query.keys())].map((key) => [key, query.getAll(key)] as const);
		const { signature, ...rest } = Object.fromEntries(all);
		return String(signature) === signProxyQuery(rest, SHOPIFY_DEMO.clientSecret);
	}

	it('signs by the vectors of the documentation', () => {
		const query = {
			extra: ['1', '2'],
			path_prefix: '/apps/awesome_reviews',
			shop: 'shop-name.myshopify.com',
			timestamp: '1317327555',
		};
		expect(signProxyQuery({ ...query, logged_in_customer_id: '1' }, 'hush')).toBe(
			'4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
		);
		expect(signProxyQuery({ ...query, logged_in_customer_id: '' }, 'hush')).toBe(
			'e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb',
		);
	});

	it('forwards method, path, query and body, and adds who is asking, signed', async () => {
		const visit = visitor();
		await visit('/account/login-as?customer=mia.keller@example.com');
		await visit('/apps/support/deep?asset=x&a=1&a=2', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', 'X-Support-Session': 's' },
			body: '{"text":"Grüße"}',
		});
		const { method, url, headers, body } = last();
		expect([method, url.pathname, body]).toEqual([
			'POST',
			'/webhook/support/deep',
			'{"text":"Grüße"}',
		]);
		expect(headers).toMatchObject({
			'content-type': 'application/json',
			'x-support-session': 's',
			'x-forwarded-for': '127.0.0.1',
		});
		expect(headers.cookie).toBeUndefined();
		expect(url.searchParams.get('shop')).toBe('alder-and-pine.myshopify.com');
		expect(url.searchParams.get('path_prefix')).toBe('/apps/support');
		expect(url.searchParams.get('logged_in_customer_id')).toBe(shop.customers[0].id);
		expect(Math.abs(Number(url.searchParams.get('timestamp')) - Date.now() / 1000)).toBeLessThan(5);
		expect(signatureHolds(url.searchParams)).toBe(true);
	});

	it('sends an empty customer id for a guest, whatever the guest claims', async () => {
		await visitor()(
			'/apps/support?logged_in_customer_id=7012300000001&shop=evil.myshopify.com&signature=x',
		);
		const { searchParams } = last().url;
		expect(searchParams.getAll('logged_in_customer_id')).toEqual(['']);
		expect(searchParams.getAll('shop')).toEqual(['alder-and-pine.myshopify.com']);
		expect(signatureHolds(searchParams)).toBe(true);
	});

	it('brings the status and most headers back, but no cookie of the app', async () => {
		const response = await visitor()('/apps/support');
		expect([response.status, await response.text()]).toEqual([403, '{"error":{"code":"refused"}}']);
		expect(response.headers.get('x-support-session')).toBe('token');
		expect(response.headers.get('set-cookie')).not.toContain('a=b');
		expect(response.headers.get('x-powered-by')).toBeNull();
	});

	it('follows redirects itself', async () => {
		expect((await visitor()('/apps/support/moved')).status).toBe(403);
		expect(seen.map(({ url }) => url.pathname)).toEqual([
			'/webhook/support/moved',
			'/webhook/support/there',
		]);
	});

	it('shows application/liquid inside the theme', async () => {
		const page = await (await visitor()('/apps/support?liquid')).text();
		expect(page).toContain('<p>From the app</p>');
		expect(page).toContain('Alder &amp; Pine');
	});

	it('answers 502 when the app is down and 404 when none is set', async () => {
		const { proxyTarget } = storefront.settings;
		storefront.settings.proxyTarget = 'http://127.0.0.1:1/webhook';
		expect((await visitor()('/apps/support')).status).toBe(502);
		storefront.settings.proxyTarget = undefined;
		expect((await visitor()('/apps/support')).status).toBe(404);
		storefront.settings.proxyTarget = proxyTarget;
	});

	it('lets other paths alone', async () => {
		expect((await visitor()('/apps/supporters')).status).toBe(404);
		expect(seen).toEqual([]);
	});
});
