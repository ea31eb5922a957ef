import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'http';
import type { AddressInfo } from 'net';
import type { IDataObject } from 'n8n-workflow';
import { proxied, trigger } from '../nodes/StorefrontChat/trigger';

export type Item = {
	action: string;
	message?: { id: string; text: string };
	page: IDataObject;
	event?: IDataObject;
	avatar?: { agent: string };
	transcript?: { email: string };
	session: { id: string };
};

/**
 * A storefront under a strict content security policy with the real trigger behind `/apps/support`, reached as
 * through Shopify's app proxy, and behind `/webhook/chat`, as n8n answers it to other origins.
 */
export class Shop {
	/** Number of the signed-in customer, empty for none. */
	customer = '';
	language = 'en';
	direction = 'ltr';
	/** Attributes of the script element. */
	attributes = '';
	/** A status with which the next requests fail, before the trigger sees them. */
	failWith = 0;
	/** Whether the page is one of a Shopify theme, with its cart. */
	isTheme = false;
	/** Number of the product that the page shows, as Shopify's own analytics tell it. */
	productId = 0;
	/** Whether the visitor said no to statistics in the shop's cookie banner. */
	refusesStatistics = false;
	/** What the cart answers to an addition, when it refuses. */
	cartRefusal: { status: number; body: unknown } | undefined;
	cart: { items: Array<{ variant_id: number; quantity: number }>; attributes: IDataObject } = {
		items: [],
		attributes: {},
	};
	delayMs = 0;
	items: Item[] = [];
	requests: IDataObject[] = [];
	/** What the workflow answers. */
	answer: (item: Item) => object = ({ message }) => ({
		reply: { text: `You wrote: ${message?.text}`, actions: [] },
		conversation: { status: 'ai_active' },
	});
	private send: ReturnType<typeof trigger>;
	private readonly server: Server;

	constructor(parameters: IDataObject = {}) {
		this.send = trigger({ avatar: true, allowedOrigins: '*', ...parameters });
		this.server = createServer((request, response) => void this.serve(request, response));
	}

	configure(parameters: IDataObject, n8nApi: IDataObject = {}): void {
		this.send = trigger({ avatar: true, allowedOrigins: '*', ...parameters }, {}, n8nApi);
	}

	async listen(): Promise<string> {
		await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
		return this.url;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((done) => this.server.close(done));
	}

	private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { pathname, search } = new URL(request.url ?? '/', this.url);
		if (pathname === '/apps/support' || pathname === '/webhook/chat') {
			await this.chat(request, response, pathname, search);
			return;
		}
		if (pathname.startsWith('/cart')) {
			await this.serveCart(request, response, pathname);
			return;
		}
		const [type, body] = this.file(pathname);
		response.setHeader('Content-Type', type);
		response.setHeader('Content-Security-Policy', POLICY);
		response.end(body);
	}

	private file(pathname: string): [string, string] {
		if (pathname.endsWith('.svg')) return ['image/svg+xml', picture(pathname)];
		if (pathname === '/theme.css') return ['text/css', THEME];
		if (pathname === '/theme.js') return ['text/javascript', this.theme()];
		if (pathname === '/avatar') return ['text/html', '<body>Avatar</body>'];
		return ['text/html; charset=utf-8', this.page(pathname)];
	}

	/** Shopify's Ajax cart. */
	private async serveCart(
		request: IncomingMessage,
		response: ServerResponse,
		pathname: string,
	): Promise<void> {
		const text = await bodyOf(request);
		const body = (text ? JSON.parse(text) : {}) as IDataObject;
		const { cartRefusal } = this;
		response.setHeader('Content-Type', 'application/json');
		if (pathname === '/cart/add.js' && cartRefusal) {
			response.statusCode = cartRefusal.status;
			response.end(JSON.stringify(cartRefusal.body));
			return;
		}
		if (pathname === '/cart/add.js') {
			const items = body.items as Array<{ id: number; quantity: number }>;
			for (const { id, quantity } of items) this.cart.items.push({ variant_id: id, quantity });
		}
		if (pathname === '/cart/update.js') {
			Object.assign(this.cart.attributes, body.attributes);
		}
		response.end(JSON.stringify(this.cart));
	}

	private readonly theme = () =>
		[
			`window.Shopify={locale:"en",routes:{root:"/"},customerPrivacy:{analyticsProcessingAllowed:()=>${!this.refusesStatistics}}};`,
			this.productId ? `window.ShopifyAnalytics={meta:{product:{id:${this.productId}}}};` : '',
		].join('\n');

	private async chat(
		request: IncomingMessage,
		response: ServerResponse,
		pathname: string,
		search: string,
	): Promise<void> {
		if (request.headers.origin) {
			response.setHeader('Access-Control-Allow-Origin', request.headers.origin);
			response.setHeader('Access-Control-Allow-Headers', 'content-type, x-support-session');
		}
		if (request.method === 'OPTIONS') {
			response.writeHead(204).end();
			return;
		}
		const body = await bodyOf(request);
		if (request.method === 'POST') this.requests.push(JSON.parse(body) as IDataObject);
		await new Promise((done) => setTimeout(done, this.delayMs));
		if (this.failWith) {
			response.writeHead(this.failWith).end('{}');
			return;
		}
		const got = await this.send({
			method: request.method as 'GET' | 'POST',
			query: request.method === 'POST' && pathname === '/apps/support' ? this.proxyQuery() : search,
			headers: request.headers as Record<string, string>,
			body,
		});
		// A held request is answered once there is something to say.
		while (!got.outputs && got.status === undefined && !response.destroyed) {
			await new Promise((done) => setTimeout(done, 50));
		}
		for (const [name, value] of Object.entries(got.headers)) response.setHeader(name, value);
		const items = (got.outputs ?? []).flat().map(({ json }) => json as unknown as Item);
		this.items.push(...items);
		response.statusCode = got.status ?? 200;
		const answered = got.status !== undefined || !items.length;
		response.end(got.text || JSON.stringify(answered ? got.body : this.answer(items[0])));
	}

	private readonly proxyQuery = () => proxied(this.customer);

	private page(pathname: string): string {
		const src = pathname === '/direct' ? '/webhook/chat' : '/apps/support';
		return `<!doctype html><html lang="${this.language}" dir="${this.direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>Demo shop</title>
<link rel="stylesheet" href="/theme.css">${this.isTheme ? '<script src="/theme.js"></script>' : ''}<script src="${src}?asset=widget.js" ${this.attributes} defer></script></head>
<body><main><h1>Stoneware cup</h1><p>Hand-thrown, dishwasher safe, 300 ml. Every piece is a little different.</p>
<p><a href="/products/bowl">Stoneware bowl</a></p></main></body></html>`;
	}
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

const POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"connect-src 'self'",
	"img-src 'self'",
	"frame-src 'self' http://127.0.0.1:*",
	"require-trusted-types-for 'script'",
].join('; ');

const THEME = `body{margin:0;font:17px/1.6 Georgia,serif;background:#faf8f4;color:#2b2620}
main{max-width:640px;margin:0 auto;padding:64px 24px}h1{font-size:40px;font-weight:400}
@media (prefers-color-scheme:dark){body{background:#15130f;color:#e9e4da}a{color:#a9c1ff}}`;

const picture = (name: string): string => {
	const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="200" height="200" fill="hsl(${hue} 35% 88%)"/>
<path d="M60 70h80l-9 72a12 12 0 0 1-12 10H81a12 12 0 0 1-12-10z" fill="hsl(${hue} 40% 55%)"/><ellipse cx="100" cy="70" rx="40" ry="9" fill="hsl(${hue} 40% 40%)"/></svg>`;
};

const product = (name: string, amount: string, available = true) => ({
	id: 'gid://shopify/Product/1',
	variantId: 'gid://shopify/ProductVariant/2',
	title: name,
	price: { amount, currency: 'EUR' },
	available,
	image: `/${encodeURIComponent(name)}.svg`,
	url: '/products/bowl',
});

export const products = {
	type: 'show_products',
	products: [
		product('Stoneware bowl', '24.90'),
		product('Espresso cup, set of four in sea green', '39.00'),
		product('Serving plate', '45.50', false),
	],
};

export const order = {
	type: 'show_order',
	order: {
		number: '#1001',
		placedAt: '2026-11-16T10:00:00Z',
		cancelledAt: null,
		fulfillmentStatus: 'fulfilled',
		items: [
			{ quantity: 2, title: 'Stoneware cup' },
			{ quantity: 1, title: 'Serving plate' },
		],
		shipments: [
			{
				carrier: 'DHL',
				number: 'JD0140600000',
				url: 'https://tracking.example.com/JD0140600000',
				status: 'in_transit',
				estimatedAt: '2026-11-24T10:00:00Z',
				deliveredAt: null,
				events: [],
			},
		],
	},
};

export const returnForm = {
	type: 'return_form',
	order: {
		number: '#1001',
		items: [
			{
				id: 'gid://shopify/LineItem/1',
				title: 'Stoneware cup',
				variant: 'Sea green',
				returnable: 2,
			},
			{ id: 'gid://shopify/LineItem/2', title: 'Serving plate', variant: null, returnable: 1 },
			{ id: 'gid://shopify/LineItem/3', title: 'Gift card', variant: null, returnable: 0 },
		],
	},
	reasons: [
		{ value: 'too_small', label: 'Too small' },
		{ value: 'damaged', label: 'Arrived damaged' },
	],
	reason: 'too_small',
};
