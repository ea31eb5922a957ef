import { randomUUID } from 'node:crypto';

import { resetShop, type Shop } from '../shop';
import { startVendor, type Fault, type Reply, type Request, type Vendor } from '../vendor';
import { CostBuckets, STANDARD_RATE, type RateSettings } from './bucket';
import { TOKEN_SCOPES } from './demo';
import { answerGraphql, throttled, type GraphqlBody } from './graphql';
import { IdempotencyKeys } from './idempotency';
import { dueJobs, finishJobs } from './mutations/orderCancel';
import { clearUploads, takeUpload } from './mutations/stagedUploads';
import { Grants } from './oauth';
import { rootValue } from './root';
import { loadSchema } from './schema';
import { Webhooks } from './webhooks';

export { SHOPIFY_DEMO } from './demo';

export interface Shopify {
	shop: Shop;
	/** Size and speed of the cost bucket; may be changed while it runs. */
	settings: RateSettings;
	/** Scopes of each token; may be changed while it runs. */
	scopes: Record<string, string[]>;
	/** Protected fields, such as `Order.phone`, that no app is approved for; may be changed while it runs. */
	withheld: Set<string>;
	/** What happens to idempotency keys after 24 hours. */
	forgetKeys(): void;
	/** Cost points charged and requests throttled since the last reset. */
	spent(): { points: number; throttled: number };
	/** What apps were granted through `/admin/oauth/…`. */
	grants: Grants;
	webhooks: Webhooks;
}

/** Versions that Shopify serves in autumn 2026; an older one is answered by the oldest of them. */
const VERSIONS = ['2026-01', '2026-04', '2026-07', '2026-10', '2027-01'];
const GRAPHQL = /^\/admin\/api\/(unstable|\d{4}-(?:01|04|07|10))\/graphql\.json$/;

/**
 * Starts a stand-in for the Admin GraphQL API of `shop`. It checks token, scopes, schema, query cost
 * and idempotency keys by Shopify's rules; a reset puts the shop back to its first day.
 */
export async function startShopify(options: {
	shop: Shop;
	port?: number;
}): Promise<Shopify & Vendor> {
	const { shop } = options;
	const schema = loadSchema();
	const settings = { ...STANDARD_RATE };
	const scopes: Record<string, string[]> = structuredClone(TOKEN_SCOPES);
	const withheld = new Set<string>();
	const grants = new Grants(scopes, shop.domain);
	const buckets = new CostBuckets(settings);
	const keys = new IdempotencyKeys();
	const webhooks = new Webhooks(shop);
	const root = rootValue(keys, webhooks);

	function handle(request: Request): Reply {
		const line = `${request.method} ${request.path}`;
		if (line === 'POST /admin/oauth/access_token') return grants.token(request);
		if (line === 'GET /admin/oauth/authorize') return grants.authorize(request);
		const upload = takeUpload(request);
		if (upload) return upload;
		const version = GRAPHQL.exec(request.path)?.[1];
		if (!version || request.method !== 'POST')
			return { status: 404, body: { errors: 'Not Found' } };
		const token = String(request.headers['x-shopify-access-token'] ?? '');
		if (!scopes[token] || grants.ended(token)) return UNAUTHORISED;
		const body = request.body as GraphqlBody | undefined;
		if (typeof body?.query !== 'string') {
			return { status: 400, body: { errors: { query: 'Required parameter missing or invalid' } } };
		}
		const context = {
			shop,
			token,
			url: vendor.url,
			scopes: scopes[token],
			withheld,
			searches: [],
		};
		const changes = /\bmutation\b/.test(body.query) || dueJobs(shop).length > 0;
		const before = changes ? webhooks.before() : undefined;
		finishJobs(shop);
		const answer = answerGraphql(body, context, schema, root, buckets);
		webhooks.announce(before);
		return { status: 200, body: answer, headers: headersOf(version) };
	}

	/** `POST /__sandbox/emit` with `{ topic, order: "#1001" }`, or a `payload` of one's own. */
	function emit({ body }: Request): Reply {
		const { topic = '', order, payload } = body as Record<string, string | undefined>;
		const subject = payload ?? shop.orders.find(({ name }) => name === order);
		if (!subject) return { status: 404, body: { error: `There is no order ${order}` } };
		webhooks.emit(topic, subject as never);
		return { status: 204 };
	}

	const vendor = await startVendor({
		name: 'shopify',
		port: options.port,
		handle,
		faultReply,
		badJson: () => ({ status: 400, body: { errors: { json: 'Invalid JSON' } } }),
		settings,
		controls: { 'POST emit': emit },
		state: () => ({
			orders: shop.orders,
			customers: shop.customers,
			products: shop.products,
			discountCodes: shop.discountCodes,
			webhooks: webhooks.subscriptions,
		}),
		reset: () => {
			resetShop(shop);
			buckets.clear();
			keys.clear();
			clearUploads();
			Object.assign(settings, STANDARD_RATE);
			webhooks.clear();
			withheld.clear();
			grants.clear();
			for (const token of Object.keys(scopes)) delete scopes[token];
			Object.assign(scopes, structuredClone(TOKEN_SCOPES));
		},
	});
	const stop = vendor.close;
	const close = async () => {
		webhooks.clear();
		await stop();
	};
	const forgetKeys = () => keys.clear();
	const spent = () => buckets.spent();
	return Object.assign(vendor, {
		shop,
		settings,
		scopes,
		withheld,
		grants,
		webhooks,
		forgetKeys,
		spent,
		close,
	});
}

const UNAUTHORISED: Reply = {
	status: 401,
	body: { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' },
};

function headersOf(version: string): Record<string, string> {
	const served = version === 'unstable' || version > VERSIONS[0] ? version : VERSIONS[0];
	return {
		'X-Shopify-API-Version': served,
		'X-Request-Id': `${randomUUID()}-${Math.floor(Date.now() / 1000)}`,
	};
}

function faultReply(kind: Fault['kind']): Reply {
	if (kind === 'rate_limited') {
		const { maximumAvailable, restoreRate } = STANDARD_RATE;
		return {
			status: 200,
			body: throttled(20, { maximumAvailable, currentlyAvailable: 0, restoreRate }),
		};
	}
	return { status: 500, body: { errors: 'Internal Server Error' } };
}
