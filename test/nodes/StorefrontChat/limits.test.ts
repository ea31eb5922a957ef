import { addressOf, fingerprint } from '../../../nodes/StorefrontChat/address';
import { RateLimiter } from '../../../nodes/StorefrontChat/limits';
import { checkOrigin, originsOf } from '../../../nodes/StorefrontChat/origin';

describe('The rate limit', () => {
	it('lets as many through per minute as allowed, says how long to wait, and starts again', () => {
		let now = 0;
		const limiter = new RateLimiter(() => now);
		for (let count = 0; count < 3; count += 1) limiter.check('a', 3);
		now = 20_000;
		expect(() => limiter.check('a', 3)).toThrow(
			expect.objectContaining({ status: 429, retryAfterSeconds: 40 }),
		);
		limiter.check('b', 3);
		now = 60_000;
		limiter.check('a', 3);
	});

	it('does not grow without end', () => {
		const limiter = new RateLimiter(() => 0);
		for (let key = 0; key < 50_000; key += 1) limiter.check(String(key), 1);
		const { windows } = limiter as unknown as { windows: Map<string, unknown> };
		expect(windows.size).toBeLessThanOrEqual(20_000);
	});
});

describe('The address of a shopper', () => {
	const request = (ip: string, forwarded?: string) =>
		({ ip, headers: { 'x-forwarded-for': forwarded }, originalUrl: '', query: {} }) as never;

	it('is the sender, whatever a direct request claims', () => {
		expect(addressOf(request('203.0.113.7', '198.51.100.1'), false)).toBe('203.0.113.7');
	});

	it('is what Shopify names before itself, not what the shopper may have put in front', () => {
		const shopify = '192.0.2.10';
		expect(addressOf(request(shopify, '203.0.113.7'), true)).toBe('203.0.113.7');
		expect(addressOf(request(shopify, `1.1.1.1, 203.0.113.7, ${shopify}`), true)).toBe(
			'203.0.113.7',
		);
		expect(addressOf(request(shopify), true)).toBe(shopify);
	});

	it('leaves only as a fingerprint that needs the secret', () => {
		const print = fingerprint('203.0.113.7', 'secret');
		expect(print).toMatch(/^[0-9a-f]{64}$/);
		expect(fingerprint('203.0.113.7', 'secret')).toBe(print);
		expect(fingerprint('203.0.113.7', 'other')).not.toBe(print);
	});
});

describe('Allowed origins', () => {
	it('are read from a list of addresses', () => {
		const list =
			'https://www.example.com/, https://shop.example.com/page\nhttp://127.0.0.1:8080 nonsense';
		expect(originsOf(list)).toEqual([
			'https://www.example.com',
			'https://shop.example.com',
			'http://127.0.0.1:8080',
		]);
	});

	it.each([
		[undefined],
		['null'],
		['https://evil.example.com'],
		['http://www.example.com'],
		['https://www.example.com.evil.example'],
	])('do not include %j', (origin) => {
		expect(() => checkOrigin(origin, originsOf('https://www.example.com'))).toThrow(
			expect.objectContaining({ status: 403 }),
		);
	});

	it('include every site only when that was asked for', () => {
		expect(checkOrigin('https://a.example', ['*'])).toBe('https://a.example');
		expect(() => checkOrigin(undefined, ['*'])).toThrow('Allowed Origins');
		expect(() => checkOrigin('https://a.example', [])).toThrow('Allowed Origins');
	});
});
