import OpenAI from 'openai';
import { VendorError } from '../../../nodes/shared/errors';
import { createHttp, toFetch, type FetchCall, type HttpOptions } from '../../../nodes/shared/http';
import { json, startServer, type TestServer } from './server';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(async () => await server.close());

const http = (options: Partial<HttpOptions> = {}) =>
	createHttp({ vendor: 'Acme', baseUrl: server.url, custom: true, firstWaitMs: 4, ...options });

describe('the transport as fetch', () => {
	it.each([200, 204, 302, 404, 500])(
		'gives a real Response for status %i and does not throw',
		async (status) => {
			server.answer((response) => json(response, status, { a: 1 }, { 'x-a': 'b', location: '/x' }));
			const response = await toFetch(http(), { kind: 'write' })(`${server.url}/y`, {
				method: 'POST',
			});
			expect(response).toBeInstanceOf(Response);
			expect([response.status, response.headers.get('x-a')]).toEqual([status, 'b']);
			expect(await response.text()).toBe(status === 204 ? '' : '{"a":1}');
			expect(server.calls).toHaveLength(1);
		},
	);

	it('lets the caller decide by method, address, headers and body how a call may be repeated', async () => {
		server.answer((response, _seen, call) => json(response, call % 2 ? 500 : 200, {}));
		const asked: FetchCall[] = [];
		const fetch = toFetch(http(), {
			kind(call) {
				asked.push(call);
				if (!call.body.startsWith('mutation')) return 'read';
				return { kind: 'write', idempotencyKey: call.headers.get('idempotency-key') ?? undefined };
			},
		});
		const send = async (body: string, headers = {}) =>
			(await fetch(`${server.url}/graphql?x=1`, { method: 'POST', body, headers })).status;
		expect(await send('query { a }')).toBe(200);
		expect(await send('mutation { a }', { 'Idempotency-Key': 'k' })).toBe(200);
		expect(await send('mutation { a }')).toBe(500);
		expect(asked.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
			['POST', '/graphql', 'query { a }'],
			['POST', '/graphql', 'mutation { a }'],
			['POST', '/graphql', 'mutation { a }'],
		]);
	});

	it('takes a Request, a form and bytes', async () => {
		server.answer((response) => json(response, 200, {}));
		const fetch = toFetch(http(), { kind: 'write' });
		await fetch(new Request(server.url, { method: 'PUT', body: 'one', headers: { 'x-a': 'b' } }));
		const form = new FormData();
		form.set('file', new Blob(['content']), 'a.txt');
		await fetch(server.url, { method: 'POST', body: form });
		await fetch(new URL(server.url), { method: 'POST', body: new Uint8Array([65, 66]) });
		expect(server.calls.map(({ method }) => method)).toEqual(['PUT', 'POST', 'POST']);
		expect(server.calls[0].headers['x-a']).toBe('b');
		expect(server.calls[1].headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
		expect(server.calls[1].body).toContain('content');
		expect(server.calls[2].body).toBe('AB');
	});

	it('rejects with a VendorError when there is no answer', async () => {
		server.answer((response) => response.socket?.destroy());
		const call = toFetch(http(), { kind: 'write' })(server.url, { method: 'POST' });
		await expect(call).rejects.toBeInstanceOf(VendorError);
		await expect(call).rejects.toMatchObject({ applied: 'unknown' });
	});

	it('rejects like fetch when the SDK aborts', async () => {
		server.answer(() => undefined);
		const own = new AbortController();
		setTimeout(() => own.abort(), 20);
		const call = toFetch(http(), { kind: 'read' })(server.url, { signal: own.signal });
		await expect(call).rejects.toMatchObject({ name: 'AbortError' });
		server.cut();
	});

	it('refuses to carry a credential to another host', async () => {
		const call = toFetch(http(), { kind: 'read' })('https://evil.example.com/');
		await expect(call).rejects.toMatchObject({ code: 'address_refused' });
	});

	it('serves an SDK, on one connection', async () => {
		server.answer((response, _seen, call) =>
			json(response, call === 1 ? 429 : 200, { data: [{ id: 'small' }], object: 'list' }),
		);
		const openai = new OpenAI({
			apiKey: 'sk-test',
			baseURL: `${server.url}/v1`,
			maxRetries: 0,
			fetch: toFetch(http(), { kind: 'read' }),
		});
		const models = await openai.models.list();
		expect(models.data[0].id).toBe('small');
		await openai.models.list();
		expect(server.calls).toHaveLength(3);
		expect(server.calls[0].headers.authorization).toBe('Bearer sk-test');
		expect(server.connections).toBeLessThanOrEqual(1);
	});
});
