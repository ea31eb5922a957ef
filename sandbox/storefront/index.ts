import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import type { Locale, Shop } from '../shop';
import { SHOPIFY_DEMO } from '../shopify/demo';
import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { picture } from './art';
import { addToCart, cartJson, changeCart, clearCart, updateCart } from './cart';
import { byHandle, COLLECTIONS, type Collection } from './catalog';
import { cartPage } from './pages/cart';
import { homePage } from './pages/home';
import { orderPage } from './pages/order';
import type { View } from './pages/page';
import { appPage, notFoundPage, policyPage, proxyErrorPage } from './pages/plain';
import { productJson, productPage } from './pages/product';
import { forward, PROXY_PREFIX, ProxyTargetDown } from './proxy';
import { findCustomer, Sessions, type Session } from './session';
import { TEXTS } from './texts';

export interface StorefrontSettings {
	/** Where `/apps/support` leads: the webhook URL of the support app. */
	proxyTarget?: string;
	proxyTimeoutMs: number;
}

export interface Storefront {
	shop: Shop;
	/** May be changed while it runs, here or by `PATCH /__sandbox/settings`. */
	settings: StorefrontSettings;
}

const TYPES: Record<string, string> = {
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.svg': 'image/svg+xml',
};
const PROXY_TIMEOUT_MS = 60_000;

/**
 * Starts the shop's web page with its cart and Shopify's app proxy. While it runs, links that the
 * Admin API gives (product pages, pictures, order status) lead to it.
 */
export async function startStorefront(options: {
	shop: Shop;
	port?: number;
	proxyTarget?: string;
}): Promise<Storefront & Vendor> {
	const { shop } = options;
	const settings: StorefrontSettings = {
		proxyTarget: options.proxyTarget,
		proxyTimeoutMs: PROXY_TIMEOUT_MS,
	};
	const sessions = new Sessions();

	/** A route that needs the visitor's session; the cookie is set with the first answer. */
	const visited =
		(answer: (request: Request, session: Session, view: View) => Reply | Promise<Reply>) =>
		async (request: Request) => {
			const { session, cookie } = sessions.of(request);
			const search = new URLSearchParams(request.query as Record<string, string>).toString();
			const here = search ? `${request.path}?${search}` : request.path;
			const reply = await answer(request, session, {
				shop,
				session,
				text: TEXTS[session.locale],
				here,
			});
			return cookie ? { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookie } } : reply;
		};

	const proxied = visited(async (request, session, view) => {
		if (!settings.proxyTarget) return proxyErrorPage(404, 'No app is installed at this address.');
		try {
			const reply = await forward(request, {
				target: settings.proxyTarget,
				shop: shop.domain,
				secret: SHOPIFY_DEMO.clientSecret,
				customerId: session.customerId ?? '',
				host: new URL(vendor.url).host,
				timeoutMs: settings.proxyTimeoutMs,
			});
			const liquid = reply.headers?.['content-type']?.startsWith('application/liquid');
			return liquid ? appPage(view, String(reply.body), reply.status) : reply;
		} catch (error) {
			if (error instanceof ProxyTargetDown)
				return proxyErrorPage(502, 'The app behind this address did not answer.');
			throw error;
		}
	});

	const pages = routes(
		{
			'GET /': visited((_request, _session, view) => homePage(view)),
			'GET /collections/:name': visited(({ params }, _session, view) =>
				COLLECTIONS.includes(params.name as Collection)
					? homePage(view, params.name as Collection)
					: notFoundPage(view),
			),
			'GET /products/:handle': visited(({ params, query }, _session, view) => {
				const asked = params.handle.replace(/\.js$/, '');
				const product = byHandle(shop, asked);
				if (!product) return notFoundPage(view);
				if (asked !== params.handle) return { status: 200, body: productJson(product, view) };
				return productPage(view, product, String(query.variant ?? ''));
			}),
			'GET /files/:name': ({ params }) => {
				const product = shop.products.find(({ handle }) => `${handle}.svg` === params.name);
				return product ? svg(picture(product.drawing, product.title.en)) : NOTHING;
			},
			'GET /assets/:name': ({ params }) => asset(params.name),
			'GET /cart': visited((_request, _session, view) => cartPage(view)),
			'GET /cart.js': visited((_request, session) => ({
				status: 200,
				body: cartJson(session, shop),
			})),
			'POST /cart/add.js': visited((request, session) => addToCart(request, session, shop)),
			'POST /cart/change.js': visited((request, session) => changeCart(request, session, shop)),
			'POST /cart/update.js': visited((request, session) => updateCart(request, session, shop)),
			'POST /cart/clear.js': visited((_request, session) => clearCart(session, shop)),
			'POST /cart/add': visited((request, session) =>
				thenTo('/cart', addToCart(request, session, shop)),
			),
			'POST /cart/change': visited((request, session) =>
				thenTo('/cart', changeCart(request, session, shop)),
			),
			'GET /orders/:token': visited(({ params }, _session, view) => {
				const order = shop.orders.find(({ statusToken }) => statusToken === params.token);
				return order ? orderPage(view, order) : notFoundPage(view);
			}),
			'GET /policies/:name': visited(({ params }, _session, view) => {
				const policy = /^(shipping|refund)-policy$/.exec(params.name)?.[1];
				return policy ? policyPage(view, policy as 'shipping' | 'refund') : notFoundPage(view);
			}),
			'GET /account/login-as': visited(({ query }, session, view) => {
				const customer = findCustomer(shop, String(query.customer ?? ''));
				if (!customer) return notFoundPage(view);
				session.customerId = customer.id;
				return redirect(query.return_to);
			}),
			'GET /account/logout': visited(({ query }, session) => {
				session.customerId = null;
				return redirect(query.return_to);
			}),
			'GET /localization': visited(({ query }, session) => {
				if (String(query.locale) in TEXTS) session.locale = query.locale as Locale;
				return redirect(query.return_to);
			}),
		},
		visited((_request, _session, view) => notFoundPage(view)),
	);

	const vendor = await startVendor({
		name: 'storefront',
		port: options.port,
		handle: (request) => (isProxied(request.path) ? proxied(request) : pages(request)),
		faultReply: (kind) =>
			proxyErrorPage(kind === 'rate_limited' ? 429 : 500, 'The shop has a hiccup. Try again.'),
		record: ({ path }) => !/^\/(assets|files)\//.test(path),
		settings,
		reset: () => sessions.clear(),
	});
	shop.origin = vendor.url;
	return Object.assign(vendor, { shop, settings });
}

const isProxied = (path: string): boolean =>
	path === PROXY_PREFIX || path.startsWith(`${PROXY_PREFIX}/`);

const NOTHING: Reply = { status: 404, body: 'Not found' };

const svg = (text: string): Reply => ({
	status: 200,
	body: text,
	headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=300' },
});

function asset(name: string): Reply {
	const type = TYPES[extname(name)];
	if (!type || !/^[\w.-]+$/.test(name)) return NOTHING;
	try {
		const body = readFileSync(join(__dirname, 'assets', name));
		return {
			status: 200,
			body,
			headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' },
		};
	} catch {
		return NOTHING;
	}
}

/** Only to a path of this shop: an address from outside would be an open redirect. */
function redirect(to: unknown): Reply {
	const path = typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : '/';
	return { status: 303, headers: { Location: path } };
}

const thenTo = (path: string, reply: Reply): Reply =>
	reply.status === 200 ? { status: 303, headers: { Location: path } } : reply;
