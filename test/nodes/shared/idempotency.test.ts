import { intentKey, valuesHash } from '../../../nodes/shared/idempotency';

const intent = {
	shop: 'demo.myshopify.com',
	order: 'gid://shopify/Order/1',
	request: 'RMA-1',
	purpose: 'refund',
};

describe('the key of an intent', () => {
	it('never changes', () => {
		expect(intentKey(intent)).toBe(intentKey({ ...intent, sequence: 1 }));
		expect(intentKey(intent)).toBe('41ea7044-199f-58da-ba8e-60852fd25cae');
	});

	it('is a version-5 UUID', () => {
		expect(intentKey(intent)).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
	});

	it('differs in every part', () => {
		const others = [
			{ shop: 'other.myshopify.com' },
			{ order: 'gid://shopify/Order/2' },
			{ request: 'RMA-2' },
			{ purpose: 'label' },
			{ sequence: 2 },
		];
		const keys = [intent, ...others.map((other) => ({ ...intent, ...other }))].map(intentKey);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('does not join what belongs to two parts', () => {
		const one = intentKey({ ...intent, order: '1', request: '12' });
		expect(intentKey({ ...intent, order: '11', request: '2' })).not.toBe(one);
		expect(intentKey({ ...intent, order: '1","', request: '12' })).not.toBe(one);
	});

	it('does not depend on how the shop is written', () => {
		expect(intentKey({ ...intent, shop: ' Demo.MyShopify.com ' })).toBe(intentKey(intent));
	});

	it.each(['shop', 'order', 'request', 'purpose'])('needs the %s', (part) => {
		expect(() => intentKey({ ...intent, [part]: ' ' })).toThrow(part);
		expect(() => intentKey({ ...intent, [part]: undefined })).toThrow(part);
	});

	it.each([0, -1, 1.5, NaN])('refuses the sequence %p', (sequence) => {
		expect(() => intentKey({ ...intent, sequence })).toThrow(TypeError);
	});
});

describe('the hash of claimed values', () => {
	const values = { amount: '19.10', lines: [{ id: '1', quantity: 2 }], note: null };

	it('does not depend on the order of properties, or on undefined ones', () => {
		const same = {
			note: null,
			lines: [{ quantity: 2, id: '1' }],
			amount: '19.10',
			extra: undefined,
		};
		expect(valuesHash(same)).toBe(valuesHash(values));
		expect(valuesHash(values)).toMatch(/^[0-9a-f]{64}$/);
	});

	it.each([
		{ ...values, amount: '19.11' },
		{ ...values, lines: [] },
		{ ...values, note: '' },
		{ amount: '19.10', lines: values.lines },
		{ ...values, lines: [{ id: 1, quantity: 2 }] },
	])('differs for %j', (other) => {
		expect(valuesHash(other)).not.toBe(valuesHash(values));
	});

	it('keeps the order of lists', () => {
		expect(valuesHash([1, 2])).not.toBe(valuesHash([2, 1]));
	});

	it.each([[NaN], [Infinity], [10n], [new Date(0)], [new Map()], [[undefined]], [() => 1]])(
		'refuses %p, which JSON cannot hold',
		(value) => {
			expect(() => valuesHash({ value })).toThrow(TypeError);
		},
	);
});
