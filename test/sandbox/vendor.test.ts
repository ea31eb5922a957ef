import { Agent, request as send } from 'node:http';

import { routes } from '../../sandbox/router';
import { startVendor, type Vendor } from '../../sandbox/vendor';
import { callerOf, type Caller } from './client';

describe('a sandbox vendor', () => {
	let vendor: Vendor;
	let call: Caller;
	let applied: unknown[];
	const settings = { plan: 'small' };

	beforeEach(async () => {
		applied = [];
		vendor = await startVendor({
			name: 'demo',
			settings,
			handle: routes(
				{
					'POST /orders': ({ body }) => {
						applied.push(body);
						return { status: 201, body: { id: applied.length } };
					},
					'GET /orders/:id/lines/:line': ({ params, query }) => ({
						status: 200,
						body: { params, query },
					}),
				},
				() => ({ status: 404, body: { error: 'no route' } }),
			),
			faultReply: (kind) => ({
				status: kind === 'rate_limited' ? 429 : 500,
				body: { error: kind },
			}),
			badJson: () => ({ status: 400, body: { error: 'bad json' } }),
			state: () => ({ applied }),
			reset: () => void (applied.length = 0),
		});
		call = callerOf(vendor.url);
	});
	afterEach(() => vendor.close());

	it('decodes path parameters and keeps repeated query keys', async () => {
		const { body } = await call('GET', '/orders/a%2Fb/lines/2/?tag=x&tag=y&one=1');
		expect(body).toEqual({
			params: { id: 'a/b', line: '2' },
			query: { tag: ['x', 'y'], one: '1' },
		});
	});

	it('records what it was asked and what it answered', async () => {
		await call('POST', '/orders', { line: 1 });
		await call('GET', '/nowhere');
		expect(vendor.requests).toMatchObject([
			{ method: 'POST', path: '/orders', body: { line: 1 }, rawBody: '{"line":1}', status: 201 },
			{ method: 'GET', path: '/nowhere', body: undefined, status: 404 },
		]);
	});

	it('keeps the latest 2,000 requests only', async () => {
		vendor.requests.push(...Array.from({ length: 2_000 }, () => ({ path: '/old' }) as never));
		await call('GET', '/new');
		expect(vendor.requests).toHaveLength(2_000);
		expect(vendor.requests.at(-1)).toMatchObject({ path: '/new' });
	});

	it("refuses malformed JSON in the vendor's own shape", async () => {
		expect(await call('POST', '/orders', '{oops')).toMatchObject({
			status: 400,
			body: { error: 'bad json' },
		});
		expect(applied).toEqual([]);
	});

	it('refuses a body above its bound', async () => {
		const { status } = await call('POST', '/orders', { text: 'x'.repeat(9 * 1024 * 1024) });
		expect(status).toBe(413);
		expect(applied).toEqual([]);
	});

	it('counts sockets, not requests', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const once = () =>
			new Promise<void>((resolve, reject) => {
				send(`${vendor.url}/x`, { agent }, (response) => response.resume().on('end', resolve))
					.on('error', reject)
					.end();
			});
		await once();
		await once();
		expect(vendor.connections).toBe(1);
		agent.destroy();
	});

	describe('faults', () => {
		it.each([
			['rate_limited', 429],
			['server_error', 500],
		] as const)('%s answers %d without doing the work', async (kind, status) => {
			vendor.fail({ kind, retryAfter: 7 });
			const reply = await call('POST', '/orders', {});
			expect(reply).toMatchObject({ status, body: { error: kind } });
			expect(reply.headers.get('retry-after')).toBe(kind === 'rate_limited' ? '7' : null);
			expect(applied).toEqual([]);
		});

		it('html_error answers a 502 page', async () => {
			vendor.fail({ kind: 'html_error' });
			const reply = await call('POST', '/orders', {});
			expect([reply.status, reply.headers.get('content-type')]).toEqual([502, 'text/html']);
			expect(reply.text).toMatch(/^<html>/);
		});

		it('disconnect cuts the line before the work, disconnect_after_apply after it', async () => {
			vendor.fail({ kind: 'disconnect' });
			await expect(call('POST', '/orders', { try: 1 })).rejects.toThrow();
			vendor.fail({ kind: 'disconnect_after_apply' });
			await expect(call('POST', '/orders', { try: 2 })).rejects.toThrow();
			expect(applied).toEqual([{ try: 2 }]);
		});

		it('timeout_after_apply does the work and never answers', async () => {
			vendor.fail({ kind: 'timeout_after_apply', delayMs: 80 });
			const started = Date.now();
			await expect(call('POST', '/orders', {})).rejects.toThrow();
			expect(Date.now() - started).toBeGreaterThanOrEqual(75);
			expect(applied).toHaveLength(1);
			expect(vendor.requests.at(-1)?.status).toBe(0);
		});

		it('slow answers late', async () => {
			vendor.fail({ kind: 'slow', delayMs: 60 });
			const started = Date.now();
			expect((await call('POST', '/orders', {})).status).toBe(201);
			expect(Date.now() - started).toBeGreaterThanOrEqual(55);
		});

		it('strike matching calls only, as often as told', async () => {
			vendor.fail({ kind: 'server_error', match: '^POST /orders .*"poison"', times: 2 });
			const post = async (body: unknown) => (await call('POST', '/orders', body)).status;
			expect([
				await post({ a: 'fine' }),
				await post({ a: 'poison' }),
				await post({ a: 'poison' }),
				await post({ a: 'poison' }),
			]).toEqual([201, 500, 500, 201]);
			expect(vendor.faults).toEqual([]);
		});

		it('do not use up the object that was given', async () => {
			const fault = { kind: 'server_error' } as const;
			vendor.fail(fault);
			await call('POST', '/orders', {});
			expect(fault).toEqual({ kind: 'server_error' });
		});
	});

	it('is controlled over HTTP, without logging the control calls', async () => {
		expect((await call('POST', '/__sandbox/faults', { kind: 'server_error' })).status).toBe(204);
		expect((await call('POST', '/orders', { a: 1 })).status).toBe(500);
		expect((await call('POST', '/orders', { a: 2 })).status).toBe(201);
		expect((await call('GET', '/__sandbox/state')).body).toEqual({ applied: [{ a: 2 }] });
		expect((await call('GET', '/__sandbox/requests')).body).toHaveLength(2);
		expect((await call('GET', '/__sandbox/connections')).body.connections).toBeGreaterThan(0);
		await call('PATCH', '/__sandbox/settings', { plan: 'large' });
		expect(settings.plan).toBe('large');
		await call('DELETE', '/__sandbox/requests');
		expect(vendor.requests).toEqual([]);
		await call('POST', '/__sandbox/faults', { kind: 'disconnect' });
		await call('POST', '/__sandbox/reset');
		expect([vendor.faults, applied, vendor.connections]).toEqual([[], [], 0]);
	});
});
