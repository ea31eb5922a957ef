import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { VendorError } from '../../../nodes/shared/errors';
import {
	createHttp,
	urlPath,
	type HttpOptions,
	type HttpRequest,
} from '../../../nodes/shared/http';
import { json, startServer, type TestServer } from './server';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(async () => await server.close());
beforeEach(() => server.answer((response) => json(response, 200, { fine: true })));

const client = (options: Partial<HttpOptions> = {}) =>
	createHttp({ vendor: 'Acme', baseUrl: server.url, custom: true, firstWaitMs: 4, ...options });
const get = (more: Partial<HttpRequest> = {}): HttpRequest => ({
	method: 'GET',
	path: '/things',
	kind: 'read',
	...more,
});
const post = (more: Partial<HttpRequest> = {}): HttpRequest => ({
	method: 'POST',
	path: '/things',
	kind: 'write',
	body: { a: 1 },
	...more,
});
/** The error that a call ends with. */
async function errorOf(call: Promise<unknown>): Promise<VendorError> {
	const error = await call.then(
		() => new Error('the call succeeded'),
		(reason: unknown) => reason,
	);
	if (!(error instanceof VendorError)) throw error;
	return error;
}

describe('a request', () => {
	it('sends JSON and gives back status, headers and data', async () => {
		server.answer((response, { body }) =>
			json(response, 201, { got: JSON.parse(body) }, { 'x-a': 'b' }),
		);
		const answer = await client().request(post());
		expect(answer).toMatchObject({ status: 201, data: { got: { a: 1 } }, headers: { 'x-a': 'b' } });
		expect(server.calls[0].headers).toMatchObject({
			'content-type': 'application/json',
			'user-agent': 'n8n-nodes-commerce-support',
		});
	});

	it('joins path and base URL, repeats the keys of arrays and leaves out what is absent', async () => {
		const query = { tag: ['a b', 'ü&'], page: 2, nothing: undefined, none: null, off: false };
		await client({ baseUrl: `${server.url}/api/` }).request(get({ path: 'orders?x=1', query }));
		expect(server.calls[0].url).toBe('/api/orders?x=1&tag=a+b&tag=%C3%BC%26&page=2&off=false');
	});

	it('sends a body with DELETE', async () => {
		await client().request(post({ method: 'DELETE', body: { names: ['vip'] } }));
		expect(server.calls[0]).toMatchObject({ method: 'DELETE', body: '{"names":["vip"]}' });
	});

	it('sends forms, text and bytes as they are', async () => {
		await client().request(post({ body: new URLSearchParams({ a: '1 2' }) }));
		await client().request(post({ body: 'plain ü' }));
		await client().request(post({ body: Buffer.from('bytes') }));
		expect(server.calls.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
			['a=1+2', 'application/x-www-form-urlencoded'],
			['plain ü', 'text/plain; charset=utf-8'],
			['bytes', 'application/octet-stream'],
		]);
	});

	it('carries the idempotency key in the header that the vendor reads', async () => {
		await client({ idempotencyHeader: 'Idempotency-Key' }).request(post({ idempotencyKey: 'k-1' }));
		expect(server.calls[0].headers['idempotency-key']).toBe('k-1');
	});

	it.each([
		['gzip', gzipSync('{"zipped":true}')],
		['br', brotliCompressSync('{"zipped":true}')],
	])('reads an answer in %s', async (encoding, bytes) => {
		server.answer((response) =>
			response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
		);
		expect((await client().request(get())).data).toEqual({ zipped: true });
	});

	it.each([200, 201, 202, 204])('has no data when the body of a %i is empty', async (status) => {
		server.answer((response) => response.writeHead(status).end());
		expect((await client().request(post())).data).toBeUndefined();
	});

	it('gives text and bytes when asked', async () => {
		server.answer((response) => response.end('ä'));
		expect((await client().request(get({ responseType: 'text' }))).data).toBe('ä');
		expect((await client().request(get({ responseType: 'buffer' }))).data).toEqual(
			Buffer.from('ä'),
		);
	});

	it('does not look at a body that is expected to be empty', async () => {
		server.answer((response) => response.end('OK'));
		expect((await client().request(post({ expectEmpty: true }))).data).toBeUndefined();
	});

	it('encodes ids in paths and refuses those that lead elsewhere', () => {
		expect(urlPath`/tickets/${'1/../2?x'}/notes/${7}`).toBe('/tickets/1%2F..%2F2%3Fx/notes/7');
		expect(() => urlPath`/tickets/${'..'}`).toThrow(TypeError);
		expect(() => urlPath`/tickets/${' '}`).toThrow(TypeError);
	});
});

describe('connections', () => {
	it('are used again by the next call', async () => {
		for (let i = 0; i < 10; i++) await client().request(i % 2 ? post() : get());
		expect([server.calls.length, server.connections]).toEqual([10, expect.any(Number)]);
		expect(server.connections).toBeLessThanOrEqual(1);
	});

	it('are renewed at once when the other side closed one, without counting as a failure', async () => {
		await client().request(get());
		server.answer((response, _seen, call) => {
			if (call === 1) response.socket?.resetAndDestroy();
			else json(response, 200, {});
		});
		const started = Date.now();
		await client({ firstWaitMs: 5_000 }).request(get());
		expect(server.calls).toHaveLength(2);
		expect(Date.now() - started).toBeLessThan(1_000);
	});

	it('are not trusted after a pause by a write that cannot be repeated', async () => {
		await client().request(get());
		await client().request(post());
		expect(server.connections).toBe(0);
		jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_000);
		await client()
			.request(post())
			.finally(() => jest.restoreAllMocks());
		expect(server.connections).toBe(1);
	});

	it("go through n8n's agents when n8n has a proxy", async () => {
		const original = http.globalAgent;
		let used = 0;
		class ProxyAgent extends http.Agent {
			override createConnection(...all: Parameters<http.Agent['createConnection']>) {
				used++;
				return super.createConnection(...all);
			}
		}
		http.globalAgent = new ProxyAgent();
		await client()
			.request(get())
			.finally(() => (http.globalAgent = original));
		expect(used).toBe(1);
	});

	it("ask n8n's egress filter first, and look names up through it", async () => {
		const lookups: string[] = [];
		const validated: string[] = [];
		const egress = (ok: boolean): HttpOptions['egress'] => ({
			async validateUrl(url) {
				validated.push(String(url));
				return { ok };
			},
			createSecureLookup: () => async (name, options, callback) => {
				lookups.push(name);
				callback(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4);
			},
		});
		const baseUrl = server.url.replace('127.0.0.1', 'acme.test');
		await client({ baseUrl, egress: egress(true) }).request(get());
		expect(lookups).toEqual(['acme.test']);
		const error = await errorOf(client({ baseUrl, egress: egress(false) }).request(post()));
		expect(error).toMatchObject({ code: 'filtered', applied: 'no' });
		expect(server.calls).toHaveLength(1);
		expect(validated).toHaveLength(2);
	});
});

describe('the credential', () => {
	const live = (baseUrl: string, more: Partial<HttpOptions> = {}) =>
		createHttp({ vendor: 'Acme', baseUrl, hostPattern: /[a-z]+\.acme\.com/, ...more });

	it.each([
		['another host', 'https://evil.example.com', undefined],
		['a host that only ends alike', 'https://x.acme.com.evil.example.com', undefined],
		['no encryption', 'http://shop.acme.com', undefined],
		['another port', 'https://shop.acme.com:8443', undefined],
		['a next page elsewhere', 'https://shop.acme.com', 'https://evil.example.com/?page=2'],
		['a user name in the address', 'https://shop.acme.com', 'https://a:b@shop.acme.com/'],
	])('does not go to %s', async (_, baseUrl, url) => {
		const authenticate = jest.fn();
		const error = await errorOf(live(baseUrl, { authenticate }).request(get({ url })));
		expect(error).toMatchObject({ code: 'address_refused', applied: 'no' });
		expect(authenticate).not.toHaveBeenCalled();
	});

	it('goes to a custom base URL, and to nothing beside it', async () => {
		await client().request(get({ url: `${server.url}/page2` }));
		const error = await errorOf(client().request(get({ url: 'http://127.0.0.1:1/page2' })));
		expect(error.code).toBe('address_refused');
		await client().request(get({ path: '//evil.example.com/x' }));
		expect(server.calls.map(({ url }) => url)).toEqual(['/page2', '/evil.example.com/x']);
	});

	it('is applied to every attempt', async () => {
		server.answer((response, _seen, call) => json(response, call === 1 ? 500 : 200, {}));
		let key = 0;
		const authenticate: HttpOptions['authenticate'] = (request) => {
			request.headers.authorization = `Key ${++key}`;
			return request;
		};
		await client({ authenticate }).request(get());
		expect(server.calls.map(({ headers }) => headers.authorization)).toEqual(['Key 1', 'Key 2']);
	});

	it('is renewed once when it is refused, also for a write', async () => {
		let token = 'old';
		server.answer((response, { headers }) =>
			json(response, headers.authorization === 'new' ? 200 : 401, {}),
		);
		const onUnauthorized = jest.fn(async () => {
			await pause(5);
			token = 'new';
		});
		const authenticate: HttpOptions['authenticate'] = (request) => ({
			...request,
			headers: { ...request.headers, authorization: token },
		});
		const acme = client({ authenticate, onUnauthorized });
		await Promise.all([acme.request(post()), acme.request(post()), acme.request(get())]);
		expect(onUnauthorized).toHaveBeenCalledTimes(1);
	});

	it('ends with an error when the renewed one is refused too', async () => {
		server.answer((response) => json(response, 401, {}));
		const onUnauthorized = jest.fn(async () => undefined);
		const error = await errorOf(client({ onUnauthorized }).request(post()));
		expect(error).toMatchObject({ httpStatus: 401, applied: 'no' });
		expect([onUnauthorized.mock.calls.length, server.calls.length]).toEqual([1, 2]);
	});
});

describe('the retry law', () => {
	const key = { idempotencyKey: 'key-1' };
	it.each<[string, number, HttpRequest, calls: number, applied: string]>([
		['a read on 500', 500, get(), 4, 'no'],
		['a read by POST on 502', 502, { ...post(), kind: 'read' }, 4, 'no'],
		['a read on 408', 408, get(), 4, 'no'],
		['a write on 500', 500, post(), 1, 'unknown'],
		['a write on 503', 503, post(), 1, 'unknown'],
		['a write with a key on 500', 500, post(key), 4, 'unknown'],
		['a write on 400', 400, post(), 1, 'no'],
		['a write on 409', 409, post(key), 1, 'no'],
		['a read on 404', 404, get(), 1, 'no'],
		['a read on 501', 501, get(), 1, 'no'],
	])('%s', async (_, status, request, calls, applied) => {
		server.answer((response) => json(response, status, { error: 'x' }));
		const error = await errorOf(client().request(request));
		expect(error).toMatchObject({ httpStatus: status, applied });
		expect(server.calls).toHaveLength(calls);
	});

	it('repeats a write on 429, which the vendor surely did not act on', async () => {
		server.answer((response, _seen, call) => json(response, call < 3 ? 429 : 200, {}));
		await client().request(post());
		expect(server.calls).toHaveLength(3);
	});

	it('repeats a write when the connection was refused', async () => {
		const closed = await startServer();
		await closed.close();
		const started = Date.now();
		const error = await errorOf(client({ baseUrl: closed.url, firstWaitMs: 20 }).request(post()));
		expect(error).toMatchObject({ code: 'refused', applied: 'no' });
		expect(Date.now() - started).toBeGreaterThan(60);
	});

	it('says that nothing was done when the host name does not exist', async () => {
		const baseUrl = 'http://no-such-host.invalid';
		const error = await errorOf(client({ baseUrl }).request(post()));
		expect(error).toMatchObject({ code: 'unknown_host', applied: 'no' });
	});

	it.each<[string, HttpRequest, calls: number, applied: string]>([
		['a read is repeated', get(), 4, 'no'],
		['a write is not', post(), 1, 'unknown'],
		['a write with a key is', post(key), 4, 'unknown'],
	])('after a broken connection %s', async (_, request, calls, applied) => {
		server.answer((response) => response.socket?.destroy());
		const error = await errorOf(client().request(request));
		expect(error).toMatchObject({ code: 'disconnected', applied });
		expect(server.calls.length).toBeGreaterThanOrEqual(calls);
		if (calls === 1) expect(server.calls).toHaveLength(1);
	});

	it('does not know about a write that timed out after it was sent, and does not repeat it', async () => {
		server.answer(() => undefined);
		const error = await errorOf(client({ timeoutMs: 500 }).request(post()));
		expect(error).toMatchObject({ code: 'timeout', applied: 'unknown' });
		expect(error.nextStep).toContain('not known whether');
		expect(server.calls).toHaveLength(1);
		server.cut();
	});

	it('repeats a read that timed out, also in the middle of the body', async () => {
		server.answer((response, _seen, call) => {
			if (call === 1) response.writeHead(200, { 'content-length': 100 }).write('{"half":');
			else json(response, 200, { whole: true });
		});
		expect((await client({ timeoutMs: 500 }).request(get())).data).toEqual({ whole: true });
		server.cut();
	});

	it('keeps in mind that an earlier attempt may have been carried out', async () => {
		server.answer((response, _seen, call) => json(response, call === 1 ? 502 : 400, {}));
		const error = await errorOf(client().request(post(key)));
		expect(error).toMatchObject({ httpStatus: 400, applied: 'unknown', idempotencyKey: 'key-1' });
		expect(error.nextStep).toContain('same idempotency key');
	});
});

describe('waiting', () => {
	const timed = async (headers: Record<string, string>, options: Partial<HttpOptions> = {}) => {
		const at: number[] = [];
		server.answer((response, _seen, call) => {
			at.push(Date.now());
			json(response, call === 1 ? 429 : 200, {}, call === 1 ? headers : {});
		});
		await client(options).request(get());
		return at[1] - at[0];
	};

	it('obeys Retry-After in seconds, with decimals', async () => {
		expect(await timed({ 'retry-after': '0.2' })).toBeGreaterThanOrEqual(190);
	});

	it('obeys Retry-After as a date', async () => {
		const waited = await timed({ 'retry-after': new Date(Date.now() + 1_200).toUTCString() });
		expect(waited).toBeGreaterThan(50);
		expect(waited).toBeLessThan(1_500);
	});

	it('obeys retry-after-ms', async () => {
		expect(await timed({ 'retry-after-ms': '150' })).toBeGreaterThanOrEqual(140);
	});

	it('does not wait longer than the budget, and says how long the vendor asked for', async () => {
		server.answer((response) => json(response, 429, {}, { 'retry-after': '120' }));
		const error = await errorOf(client({ budgetMs: 1_000 }).request(post()));
		expect(error).toMatchObject({ httpStatus: 429, applied: 'no', retryAfterMs: 120_000 });
		expect(server.calls).toHaveLength(1);
	});

	it('goes on after many refusals for the number of requests while the budget lasts', async () => {
		server.answer((response, _seen, call) =>
			json(response, call < 12 ? 429 : 200, {}, { 'retry-after-ms': '2' }),
		);
		await client().request(post());
		expect(server.calls).toHaveLength(12);
	});

	it('repeats what the vendor calls too many requests in its own way', async () => {
		server.answer((response, _seen, call) =>
			json(response, 200, call === 1 ? { errors: [{ code: 'THROTTLED' }] } : { data: 1 }),
		);
		const throttled = (answer: { json(): unknown }) =>
			JSON.stringify(answer.json()).includes('THROTTLED') ? 100 : undefined;
		const started = Date.now();
		const { data } = await client({ rateLimit: { throttled } }).request(post());
		expect(data).toEqual({ data: 1 });
		expect(Date.now() - started).toBeGreaterThanOrEqual(95);
	});

	it('holds the next call back when the headers say that the limit is near', async () => {
		server.answer((response) => json(response, 200, {}, { 'x-used': '39/40' }));
		const read = (headers: Record<string, string>) => (headers['x-used'] ? 120 : undefined);
		const acme = client({ rateLimit: { read } });
		await acme.request(get());
		const started = Date.now();
		await acme.request(get());
		expect(Date.now() - started).toBeGreaterThanOrEqual(110);
	});

	it('ends at once when the run is cancelled', async () => {
		const run = new AbortController();
		server.answer((response) => {
			json(response, 429, {}, { 'retry-after': '30' });
			// Long after the answer was read, and long before the wait is over.
			setTimeout(() => run.abort(), 300);
		});
		const started = Date.now();
		const error = await errorOf(client({ signal: run.signal }).request(post()));
		expect(error).toMatchObject({ code: 'cancelled', applied: 'no' });
		expect(Date.now() - started).toBeLessThan(10_000);
	});

	it('breaks off a request under way when the run is cancelled', async () => {
		server.answer(() => undefined);
		const run = new AbortController();
		setTimeout(() => run.abort(), 30);
		const error = await errorOf(client().request(post({ signal: run.signal })));
		expect(error).toMatchObject({ code: 'cancelled', applied: 'unknown' });
		server.cut();
	});

	it('sends nothing for a run that was cancelled before', async () => {
		const error = await errorOf(client({ signal: AbortSignal.abort() }).request(post()));
		expect(error).toMatchObject({ code: 'cancelled', applied: 'no' });
		expect(server.calls).toHaveLength(0);
	});
});

describe('redirects', () => {
	it.each([
		[301, 'no'],
		[302, 'no'],
		[307, 'no'],
		[308, 'no'],
		[303, 'unknown'],
	])('a write with %i is not followed', async (status, applied) => {
		server.answer((response) => response.writeHead(status, { location: '/tickets/2' }).end());
		const error = await errorOf(client().request(post()));
		expect(error).toMatchObject({ httpStatus: status, location: '/tickets/2', applied });
		expect(server.calls).toHaveLength(1);
	});

	it('a read follows within the same host', async () => {
		server.answer((response, { url }) =>
			url === '/things'
				? response.writeHead(301, { location: '/things/2' }).end()
				: json(response, 200, 2),
		);
		expect((await client().request(get())).data).toBe(2);
	});

	it('a read does not follow to another host', async () => {
		server.answer((response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
		expect(await errorOf(client().request(get()))).toMatchObject({ httpStatus: 302 });
	});

	it('a read gives up in a circle', async () => {
		server.answer((response) => response.writeHead(302, { location: '/things' }).end());
		expect(await errorOf(client().request(get()))).toMatchObject({ httpStatus: 302 });
		expect(server.calls).toHaveLength(6);
	});
});

describe('answers that are not what was asked for', () => {
	it('an HTML error page keeps its status and stays out of the error', async () => {
		server.answer((response) =>
			response
				.writeHead(502, { 'content-type': 'text/html', 'x-request-id': 'req_7' })
				.end('<html>gateway of ada@example.com</html>'),
		);
		const error = await errorOf(client().request(post()));
		expect(error).toMatchObject({ httpStatus: 502, requestId: 'req_7', applied: 'unknown' });
		expect(JSON.stringify(error)).not.toMatch(/html|example/);
	});

	it.each([
		['no', get()],
		['unknown', post()],
	])('HTML with status 200 is an error, applied: %s', async (applied, request) => {
		server.answer((response) => response.end('<html>maintenance</html>'));
		expect(await errorOf(client().request(request))).toMatchObject({ code: 'not_json', applied });
	});

	it('broken compression is an error like a broken connection', async () => {
		server.answer((response) =>
			response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
		);
		expect(await errorOf(client().request(post()))).toMatchObject({ applied: 'unknown' });
	});

	it('an answer above the size limit is not read, even when it was small on the way', async () => {
		const bomb = gzipSync(Buffer.alloc(3_000_000));
		server.answer((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
		const error = await errorOf(client({ maxResponseBytes: 1_000_000 }).request(get()));
		expect(error.code).toBe('too_large');
		expect(server.calls).toHaveLength(1);
	});
});

describe('errors', () => {
	it("carry the vendor's own code and words, and no secret or personal data", async () => {
		server.answer((response) =>
			json(response, 422, {
				code: 'bad_email',
				text: 'ada@example.com is taken, sk_live_1234567890',
			}),
		);
		const readError: HttpOptions['readError'] = (answer) => {
			const { code, text } = answer.json() as { code: string; text: string };
			return { code, detail: text };
		};
		const authenticate: HttpOptions['authenticate'] = (request) => {
			request.headers.authorization = 'Bearer very-secret-token';
			return request;
		};
		const error = await errorOf(client({ readError, authenticate }).request(post()));
		expect(error).toMatchObject({ code: 'bad_email', httpStatus: 422 });
		expect(error.nextStep).toContain('Acme says: “[email] is taken, [secret]”');
		const everything = JSON.stringify([error, error.stack, Object.entries(error)]);
		expect(everything).not.toMatch(/ada@|sk_live|very-secret/);
		expect(error.cause).toBeUndefined();
	});
});
