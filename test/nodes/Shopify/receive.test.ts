import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseJson } from '../../../nodes/shared/json';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { headersFor, sign, triggerHost } from './triggerHost';

const TOPICS = ['orders/updated', 'refunds/create', 'returns/request', 'customers/redact'];
const stored = {
	environment: 'live',
	shop: SHOPIFY_DEMO.shop,
	accessToken: 'shpat_x',
	clientSecret: SHOPIFY_DEMO.clientSecret,
};
let host: Awaited<ReturnType<typeof triggerHost>>;
beforeAll(async () => void (host = await triggerHost({ topics: TOPICS, credential: stored })));
afterAll(async () => await host.close());
beforeEach(() => {
	for (const field of Object.keys(host.stored)) delete host.stored[field];
	Object.assign(host.stored, stored);
});

type Changes = Record<string, string | undefined>;
const receive = async (body: string | Buffer, changes: Changes = {}) =>
	await host.receive(Buffer.from(body), headersFor(body, changes));
const status = async (body: string | Buffer, changes: Changes = {}) => {
	const { status: code, items } = await receive(body, changes);
	return items ? `${code} started` : code;
};
const ORDER = '{"id":1,"admin_graphql_api_id":"gid://shopify/Order/1","line_items":[]}';

describe('a webhook that Shopify signed', () => {
	it('is accepted with the published bytes and signature', async () => {
		Object.assign(host.stored, { clientSecret: 'hush' });
		const body =
			'{"id":820982911946154508,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508","name":"#9999","note":"Grüße 🎁"}';
		const { items } = await receive(body, {
			'x-shopify-hmac-sha256': 'HKdN+5pL5MLIP5A5f2vZfxMIBiJFp2OVEvIJqwkg+VY=',
		});
		expect(items).toMatchObject([
			{
				data: { id: '820982911946154508', note: 'Grüße 🎁' },
				orderId: 'gid://shopify/Order/820982911946154508',
			},
		]);
	});

	it('keeps every digit of every long id, and small numbers as numbers', async () => {
		const body =
			'{"id":9007199254740993,"order_id":820982911946154508,"price":19.1,"big":1e300,"n":[9007199254740991,-9007199254740995]}';
		const { items } = await receive(body, { 'x-shopify-topic': 'refunds/create' });
		expect(items?.[0]).toMatchObject({
			orderId: 'gid://shopify/Order/820982911946154508',
			data: {
				id: '9007199254740993',
				order_id: '820982911946154508',
				price: 19.1,
				big: 1e300,
				n: [9007199254740991, '-9007199254740995'],
			},
		});
	});

	it('is accepted with the secret before a change, and no longer when that is taken out', async () => {
		const old = { 'x-shopify-hmac-sha256': sign(ORDER, 'shpss_before') };
		expect(await status(ORDER, old)).toBe(401);
		Object.assign(host.stored, { previousClientSecret: 'shpss_before' });
		expect(await status(ORDER, old)).toBe('200 started');
		expect(await status(ORDER)).toBe('200 started');
		Object.assign(host.stored, { previousClientSecret: '' });
		expect(await status(ORDER, old)).toBe(401);
	});

	it('is accepted when its headers have no X, as the app configuration may ask', async () => {
		const plain = Object.fromEntries(
			Object.entries(headersFor(ORDER)).map(([name, value]) => [name.replace(/^x-/, ''), value]),
		);
		const { status: code, items } = await host.receive(Buffer.from(ORDER), plain);
		expect([code, items?.length]).toEqual([200, 1]);
	});

	it('is told to be stale by the time at which it happened', async () => {
		const ago = (minutes: number) => ({
			'x-shopify-triggered-at': new Date(Date.now() - minutes * 60_000).toISOString(),
		});
		expect((await receive(ORDER, ago(1))).items?.[0].stale).toBe(false);
		expect((await receive(ORDER, ago(90))).items?.[0].stale).toBe(true);
		expect((await receive(ORDER, { 'x-shopify-triggered-at': 'soon' })).items?.[0]).toMatchObject({
			stale: false,
			occurredAt: null,
		});
	});

	it('is named by shop, topic and delivery, and by its content when the id is absent', async () => {
		const { items } = await receive(ORDER, { 'x-shopify-webhook-id': 'b54557e4' });
		expect(items?.[0].deliveryId).toBe(`${SHOPIFY_DEMO.shop}:orders/updated:b54557e4`);
		const without = async () =>
			(await receive(ORDER, { 'x-shopify-webhook-id': undefined })).items?.[0].deliveryId;
		expect(await without()).toMatch(/:[0-9a-f]{64}$/);
		expect(await without()).toBe(await without());
	});

	it.each([
		['refunds/create', '{"id":5,"order_id":7}', 'gid://shopify/Order/7'],
		[
			'returns/request',
			'{"admin_graphql_api_id":"gid://shopify/Return/5","order":{"id":7,"admin_graphql_api_id":"gid://shopify/Order/7"}}',
			'gid://shopify/Order/7',
		],
		['orders/updated', '{"order_edit":{"id":1,"order_id":7}}', 'gid://shopify/Order/7'],
		['customers/redact', '{"customer":{"id":7},"orders_to_redact":[1]}', null],
	])('of %s names its order', async (topic, body, orderId) => {
		const { items } = await receive(body, { 'x-shopify-topic': topic });
		expect(items?.[0]).toMatchObject({ topic, orderId });
	});
});

describe('a delivery that starts nothing', () => {
	it.each([
		['of another shop', { 'x-shopify-shop-domain': 'other.myshopify.com' }, 403],
		['without a shop', { 'x-shopify-shop-domain': undefined }, 403],
		['without a signature', { 'x-shopify-hmac-sha256': undefined }, 401],
		['with an empty signature', { 'x-shopify-hmac-sha256': '' }, 401],
		['signed with another secret', { 'x-shopify-hmac-sha256': sign(ORDER, 'shpss_x') }, 401],
		['with a signature in hex', { 'x-shopify-hmac-sha256': 'ab'.repeat(32) }, 401],
		['of a topic nobody chose', { 'x-shopify-topic': 'orders/paid' }, 200],
		['without a topic', { 'x-shopify-topic': undefined }, 200],
	])('%s', async (_what, changes: Changes, code) => {
		expect(await status(ORDER, changes)).toBe(code);
	});

	it.each([['not JSON'], ['[]'], ['null'], ['"text"'], ['']])('with the body %j', async (body) => {
		expect(await status(body)).toBe(400);
	});

	it('when the credential holds no secret: an empty one signs for everybody', async () => {
		Object.assign(host.stored, { clientSecret: '', previousClientSecret: '' });
		expect(await status(ORDER, { 'x-shopify-hmac-sha256': sign(ORDER, '') })).toBe(401);
	});

	it('when a header stands there twice', async () => {
		const headers = { ...headersFor(ORDER), 'x-shopify-hmac-sha256': [sign(ORDER), sign(ORDER)] };
		expect((await host.receive(Buffer.from(ORDER), headers)).status).toBe(401);
	});
});

describe('10,000 deliveries that were tampered with', () => {
	const body = JSON.stringify({ id: 1, note: 'x'.repeat(2_000), line_items: [] });
	const signature = sign(body);
	setFlagsFromString('--expose_gc');
	const collect = runInNewContext('gc') as () => void;
	let seed = 7;
	const random = (below: number) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return seed % below;
	};

	/** Another body, or another signature, and never both as they were. */
	function tampered(): { bytes: Buffer; given: string } {
		const bytes = Buffer.from(body);
		const given = Buffer.from(signature, 'base64');
		switch (random(5)) {
			case 0:
				bytes[random(bytes.length)] ^= 1 + random(255);
				return { bytes, given: signature };
			case 1:
				return { bytes: bytes.subarray(0, random(bytes.length)), given: signature };
			case 2:
				return { bytes: Buffer.concat([bytes, Buffer.from([random(256)])]), given: signature };
			case 3:
				given[random(given.length)] ^= 1 + random(255);
				return { bytes, given: given.toString('base64') };
			default:
				return { bytes, given: given.subarray(0, random(32)).toString('base64') };
		}
	}

	it('are all refused, and leave nothing in memory', async () => {
		const send = async (count: number) => {
			const codes = new Map<string, number>();
			for (let n = 0; n < count; n++) {
				const { bytes, given } = tampered();
				const code = await host
					.receive(bytes, headersFor(body, { 'x-shopify-hmac-sha256': given }))
					.then((got) => (got.items ? 'started' : String(got.status)))
					.catch((error: unknown) => String(error));
				codes.set(code, (codes.get(code) ?? 0) + 1);
			}
			collect();
			return { codes: Object.fromEntries(codes), heap: process.memoryUsage().heapUsed };
		};
		const first = await send(2_000);
		const rest = await send(8_000);
		expect([first.codes, rest.codes]).toEqual([{ '401': 2_000 }, { '401': 8_000 }]);
		expect(rest.heap - first.heap).toBeLessThan(4 * 1024 * 1024);
	}, 60_000);
});

describe('JSON that keeps its digits', () => {
	it('reads everything else as JSON.parse does', () => {
		const text =
			'{"a":[1,2.5,-0,1e3,true,null,"9007199254740993"],"__proto__":{"x":1},"b":{"c":{}}}';
		expect(parseJson(text)).toEqual(JSON.parse(text));
		expect(() => parseJson('{')).toThrow(SyntaxError);
	});
});
