import { pageHints } from '../../../nodes/StorefrontChat/page';
import { readRequest } from '../../../nodes/StorefrontChat/request';
import { Refusal } from '../../../nodes/StorefrontChat/refusal';

const limits = { bodyBytes: 32 * 1024, messageLength: 2000 };
const read = (body: unknown, type: string | undefined = 'application/json') =>
	readRequest(type, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), limits);
const said = (text: unknown) => read({ action: 'message', id: 'message-0001', text });

function refusal(act: () => unknown): string {
	try {
		act();
	} catch (error) {
		if (error instanceof Refusal) return `${error.status} ${error.code}`;
		throw error;
	}
	return 'accepted';
}

const nested = (depth: number): unknown => (depth ? { in: nested(depth - 1) } : 1);

describe('A request', () => {
	it('is read when it is a JSON object with a known action', () => {
		expect(read({ action: 'open' }, 'application/json; charset=utf-8').action).toBe('open');
		expect(said('Where is my order?')).toMatchObject({ text: 'Where is my order?' });
	});

	it.each([
		['text/plain', '415 json_only'],
		['application/x-www-form-urlencoded', '415 json_only'],
		['multipart/form-data; boundary=x', '415 json_only'],
		['application/jsonp', '415 json_only'],
		['', '415 json_only'],
	])('of the type %j is refused', (type, expected) => {
		expect(refusal(() => read({ action: 'open' }, type))).toBe(expected);
	});

	it.each([
		['no JSON', '{', '400 malformed'],
		['an empty body', '', '400 malformed'],
		['a list', [1], '400 malformed'],
		['null', 'null', '400 malformed'],
		['a very deep object', nested(2000), '400 malformed'],
		['a very wide object', { action: 'open', page: Array(600).fill(0) }, '400 malformed'],
		['no action', {}, '400 unknown_action'],
		['an inherited name as action', { action: 'constructor' }, '400 unknown_action'],
		['a large body', { action: 'open', page: 'x'.repeat(33_000) }, '413 body_too_large'],
	])('with %s is refused', (_, body, expected) => {
		expect(refusal(() => read(body))).toBe(expected);
	});

	it('names a step of a shown product by product and number, and nothing that could be said', () => {
		const step = { action: 'demo_step', productId: '7012', step: 2, say: 'anything' };
		expect(read(step)).toEqual({
			action: 'demo_step',
			page: {},
			demo: { productId: 'gid://shopify/Product/7012', step: 2 },
		});
		for (const wrong of [{ productId: 'x' }, { step: -1 }, { step: 20 }, { step: '1' }]) {
			expect(refusal(() => read({ ...step, ...wrong }))).toBe('400 demo_step');
		}
	});

	it.each([[undefined], [7], ['short'], ['with space in it'], ['x'.repeat(65)], ['<script>1']])(
		'is refused when the message id is %j',
		(id) => {
			expect(refusal(() => read({ action: 'message', id, text: 'Hi' }))).toBe('400 message_id');
		},
	);

	it.each([[undefined], [''], ['  \n '], ['\u0000\u0007'], [7], [{}]])(
		'is refused when the text is %j',
		(text) => {
			expect(refusal(() => said(text))).toBe('400 message_empty');
		},
	);

	it('counts an emoji as one character', () => {
		expect(refusal(() => said('🙂'.repeat(2000)))).toBe('accepted');
		expect(refusal(() => said('🙂'.repeat(2001)))).toBe('413 message_too_long');
		expect(refusal(() => said('x'.repeat(10_000)))).toBe('413 message_too_long');
	});

	it('loses control characters and keeps everything people write', () => {
		const text = 'Größe 38 – 日本語 مرحبا 👩‍👩‍👧 \u2067עברית\u2069\tTab\nnew line';
		expect(said(`\u0000${text}\u001b[2J\u0085`)).toMatchObject({ text: `${text}[2J` });
		expect(said('one\r\ntwo\rthree')).toMatchObject({ text: 'one\ntwo\nthree' });
		expect(said('half \ud83d pair')).toMatchObject({ text: 'half \ufffd pair' });
	});
});

describe('Page hints', () => {
	it('accept Shopify ids as number, digits or gid', () => {
		expect(
			pageHints({
				productId: 42,
				variantId: 'gid://shopify/ProductVariant/43',
				productHandle: 'öl-tuch',
			}),
		).toEqual({
			productId: 'gid://shopify/Product/42',
			variantId: 'gid://shopify/ProductVariant/43',
			productHandle: 'öl-tuch',
		});
	});

	it.each([
		['another kind of id', { productId: 'gid://shopify/Order/1' }],
		['an id with a query in it', { productId: '1" OR 1=1' }],
		['an id with a line break', { variantId: '1\n2' }],
		['a fraction', { productId: 1.5 }],
		['an object as id', { productId: { toString: 'x' } }],
		['a handle with markup', { productHandle: '<b>' }],
		['a path as handle', { productHandle: '../admin' }],
		['a locale with other characters', { locale: 'de; DROP' }],
		['a script address', { url: 'javascript:alert(1)' }],
		['an endless address', { url: `https://example.com/${'x'.repeat(3000)}` }],
		['a cart that is no list', { cart: { items: 'all' } }],
		['unknown fields', { role: 'admin', __proto__: { admin: true } }],
	])('drop %s', (_, page) => {
		expect(pageHints(page)).toEqual({});
	});

	it('leave query and fragment of the address out', () => {
		const url = 'https://u:p@example.com/products/cup?token=secret#mail=a@example.com';
		expect(pageHints({ url })).toEqual({ url: 'https://example.com/products/cup' });
	});

	it('keep the good lines of a cart, at most fifty', () => {
		const good = { variantId: 5, quantity: 2 };
		const items = [{ variantId: 'x', quantity: 1 }, { variantId: 6, quantity: -1 }, null, good];
		expect(pageHints({ cart: { items } }).cart?.items).toEqual([
			{ variantId: 'gid://shopify/ProductVariant/5', quantity: 2 },
		]);
		expect(pageHints({ cart: { items: Array(80).fill(good) } }).cart?.items).toHaveLength(50);
	});

	it.each([[null], ['page'], [7], [[1]]])('may be %j', (page) => {
		expect(pageHints(page)).toEqual({});
	});
});
