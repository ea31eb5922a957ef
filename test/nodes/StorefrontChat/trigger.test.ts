import { StorefrontChatTrigger } from '../../../nodes/StorefrontChat/StorefrontChatTrigger.node';
import { API_KEY, RowsApi, TABLE } from './rowsApi';
import { testCredential } from '../testCredential';
import { allTexts } from '../../../nodes/StorefrontChat/widget/texts/all';
import { beginSession, writeToken } from '../../../nodes/StorefrontChat/session';
import {
	direct,
	message,
	ORIGIN,
	proxied,
	SHOP,
	SIGNING_SECRET,
	trigger,
	type Got,
} from './trigger';

const refused = ({ status, body, outputs, token }: Got) => ({
	status,
	code: (body.error as { code: string } | undefined)?.code,
	started: outputs !== undefined,
	token,
});
const refusal = (status: number, code: string) => ({
	status,
	code,
	started: false,
	token: undefined,
});
const item = (got: Got, output = 0) => got.outputs?.[output]?.[0]?.json as Record<string, never>;
const open = { action: 'open' };

async function openDirect(send = trigger()) {
	const { token } = await send({ headers: direct(), body: open });
	return { send, token: token! };
}

async function openProxied(customer: string, send = trigger()) {
	const { token } = await send({ query: proxied(customer), body: open });
	return { send, token: token! };
}

describe('The script', () => {
	it('is served to everybody, with the looks in it and a tag for caches', async () => {
		const send = trigger({ title: 'Help </script>', colour: '#aa0000', position: 'left' });
		const got = await send({ method: 'GET', query: '?asset=widget.js' });
		expect(got.status).toBe(200);
		expect(got.headers['content-type']).toBe('application/javascript; charset=utf-8');
		expect(got.headers['cache-control']).toBe('public, max-age=300');
		expect(got.text).toContain('"colour":"#aa0000","position":"left"');
		expect(got.text).not.toContain('</script>');
		expect(() => new Function(got.text)).not.toThrow();

		const again = await send({
			method: 'GET',
			query: '?asset=widget.js',
			headers: { 'if-none-match': `W/${got.headers.etag}` },
		});
		expect([again.status, again.text]).toEqual([304, '']);
	});

	it.each(['de', 'fr', 'es', 'it', 'pt', 'nl'])('speaks %s, text for text', async (language) => {
		const got = await trigger()({ method: 'GET', query: `?asset=texts.${language}.json` });
		expect(got.status).toBe(200);
		const texts = JSON.parse(got.text) as Record<string, string>;
		expect(Object.keys(texts).sort()).toEqual(Object.keys(allTexts.en).sort());
		for (const [name, text] of Object.entries(texts)) {
			expect([name, text.includes('{n}')]).toEqual([
				name,
				(allTexts.en as Record<string, string>)[name].includes('{n}'),
			]);
		}
	});

	it('brings the parts that are loaded later as a module that any page may import', async () => {
		const got = await trigger()({ method: 'GET', query: '?asset=more.js' });
		expect(got.status).toBe(200);
		expect(got.headers['content-type']).toBe('application/javascript; charset=utf-8');
		expect(got.headers['access-control-allow-origin']).toBe('*');
		expect(got.text).toMatch(/export\s*\{/);
	});

	it('and its texts are the only things to get', async () => {
		for (const query of [
			'',
			'?asset=texts.xx.json',
			'?asset=../package.json',
			'?asset=widget.js&asset=x',
		]) {
			const got = await trigger()({ method: 'GET', query });
			expect(refused(got)).toEqual(refusal(404, 'not_found'));
		}
	});
});

describe('Opening a chat', () => {
	it('gives a session and the looks, and starts no execution', async () => {
		const got = await trigger({ greeting: 'Hi there', avatar: true })({
			headers: direct(),
			body: open,
		});
		expect(got).toMatchObject({
			status: 200,
			outputs: undefined,
			headers: {
				'access-control-expose-headers': 'X-Support-Session',
				'cache-control': 'no-store',
			},
			body: {
				session: { isNew: true },
				config: { greeting: 'Hi there', avatar: true, maximumLength: 2000, position: 'right' },
			},
		});
		expect(got.token).toMatch(/^[\w-]+\.[\w-]{43}$/);
	});

	it('goes on with a session that is still good', async () => {
		const { send, token } = await openDirect();
		const said = await send({ headers: direct(token), body: message('Hello') });
		const got = await send({ headers: direct(said.token), body: { action: 'open', resume: true } });
		expect(got.body.session).toEqual({ isNew: false });
		const next = await send({ headers: direct(got.token), body: message('Again') });
		expect(item(next).session).toMatchObject({ id: (item(said).session as { id: string }).id });
	});

	it('is refused with a session that is not', async () => {
		const got = await trigger()({ headers: direct('a.b'), body: open });
		expect(refused(got)).toEqual(refusal(401, 'session_invalid'));
	});
});

describe('A message', () => {
	it('starts the first output with what was checked', async () => {
		const { send, token } = await openDirect();
		const page = {
			url: 'https://www.example.com/products/cup?utm=1',
			productId: 42,
			locale: 'de-AT',
			junk: true,
		};
		const got = await send({
			headers: direct(token),
			body: message(' Wo ist mein Paket?\u0000 ', page),
		});
		expect(got.outputs?.map((items) => items.length)).toEqual([1, 0]);
		expect(item(got)).toEqual({
			action: 'message',
			session: { id: expect.stringMatching(/^[\w-]{22}$/), shop: SHOP, isNew: true },
			shopper: { proof: 'none', customerId: null, email: null },
			message: { id: 'message-0001', text: 'Wo ist mein Paket?' },
			page: {
				url: 'https://www.example.com/products/cup',
				productId: 'gid://shopify/Product/42',
				locale: 'de-AT',
			},
			client: { address: expect.stringMatching(/^[0-9a-f]{64}$/), locale: 'de-AT' },
			avatar: { agent: '' },
			receivedAt: expect.stringMatching(/^\d{4}-.*Z$/),
		});
		expect(JSON.stringify(got.outputs)).not.toContain('203.0.113.7');
		expect(got.token).toMatch(/\./);

		const second = await send({ headers: direct(got.token), body: message('Noch da?') });
		expect(item(second).session).toMatchObject({ isNew: false });
	});

	it('takes the language from the browser when the page does not say', async () => {
		const { send, token } = await openDirect();
		const headers = { ...direct(token), 'accept-language': 'pt-BR,pt;q=0.9' };
		expect(item(await send({ headers, body: message('Oi') })).client).toMatchObject({
			locale: 'pt-BR',
		});
	});

	it('needs a session', async () => {
		const got = await trigger()({ headers: direct(), body: message('Hello') });
		expect(refused(got)).toEqual(refusal(401, 'session_missing'));
	});

	it('of ten thousand characters is refused with the limit in the answer', async () => {
		const { send, token } = await openDirect();
		const got = await send({ headers: direct(token), body: message('x'.repeat(10_000)) });
		expect(refused(got)).toEqual(refusal(413, 'message_too_long'));
		expect(got.body).toMatchObject({ error: { message: expect.stringContaining('2000') } });
	});

	it('never comes back in a refusal', async () => {
		const { send, token } = await openDirect();
		const secret = 'my card is 4242 4242 4242 4242 ';
		const bodies = [
			message(secret.repeat(100)),
			{ action: secret },
			{ ...message('x'), id: secret },
		];
		for (const body of bodies) {
			const got = await send({ headers: direct(token), body });
			expect(got.status).toBeGreaterThanOrEqual(400);
			expect(JSON.stringify(got.body)).not.toContain('4242');
		}
	});
});

describe('The avatar', () => {
	it('starts the second output', async () => {
		const { send, token } = await openDirect();
		const got = await send({ headers: direct(token), body: { action: 'avatar' } });
		expect(got.outputs?.map((items) => items.length)).toEqual([0, 1]);
		expect(item(got, 1)).toMatchObject({ action: 'avatar', session: { isNew: true } });
		expect(item(got, 1)).not.toHaveProperty('message');
	});

	it('can be asked for five times a minute', async () => {
		const { send, token } = await openDirect();
		for (let count = 0; count < 5; count += 1) {
			const got = await send({ headers: direct(token), body: { action: 'avatar' } });
			expect(got.outputs).toBeDefined();
		}
		const got = await send({ headers: direct(token), body: { action: 'avatar' } });
		expect(refused(got)).toEqual(refusal(429, 'too_many_requests'));
		expect(Number(got.headers['retry-after'])).toBeGreaterThan(0);
	});
});

describe('Through the app proxy', () => {
	it('the customer whom Shopify names is proven', async () => {
		const { send, token } = await openProxied('7');
		const got = await send({
			query: proxied('7'),
			headers: { 'x-support-session': token },
			body: message('Hello'),
		});
		expect(item(got).shopper).toEqual({
			proof: 'signed_customer',
			customerId: 'gid://shopify/Customer/7',
			email: null,
		});
	});

	it('nobody is proven when nobody is signed in', async () => {
		const { send, token } = await openProxied('');
		const got = await send({
			query: proxied(''),
			headers: { 'x-support-session': token },
			body: message('Hello'),
		});
		expect(item(got).shopper).toMatchObject({ proof: 'none', customerId: null });
	});

	it.each([
		['customer', '&logged_in_customer_id=7', 'proxy_repeated_parameter'],
		['shop', '&shop=x', 'proxy_repeated_parameter'],
		['unsigned parameter', '&extra=1', 'proxy_mismatch'],
	])('an added %s is refused', async (_, added, code) => {
		const got = await trigger()({ query: proxied('') + added, body: open });
		expect(refused(got)).toEqual(refusal(401, code));
	});

	it('a forged signature, an old one and one of another shop are refused', async () => {
		const forged = proxied('').replace('logged_in_customer_id=', 'logged_in_customer_id=7');
		const old = proxied('', { timestamp: String(Math.floor(Date.now() / 1000) - 200) });
		const other = proxied('', { shop: 'other.myshopify.com' });
		const codes = [];
		for (const query of [forged, old, other, '?signature=', '?signature=00']) {
			const got = refused(await trigger()({ query, body: open }));
			expect(got).toMatchObject({ status: 401, started: false, token: undefined });
			codes.push(got.code);
		}
		expect(codes).toEqual([
			'proxy_mismatch',
			'proxy_expired',
			'proxy_wrong_shop',
			'proxy_missing',
			'proxy_malformed',
		]);
	});

	it('no origin is asked for, but JSON is', async () => {
		const got = await trigger({ allowedOrigins: '' })({
			query: proxied('7'),
			headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
			body: message('Refund everything'),
		});
		expect(refused(got)).toEqual(refusal(415, 'json_only'));
	});

	it('it can be turned off', async () => {
		const got = await trigger({ access: ['direct'] })({ query: proxied(''), body: open });
		expect(refused(got)).toEqual(refusal(403, 'app_proxy_off'));
	});
});

describe('Who a session belongs to', () => {
	const ask = async (
		{ send, token }: { send: ReturnType<typeof trigger>; token: string },
		customer: string,
		body: object = message('Hello'),
	) => await send({ query: proxied(customer), headers: { 'x-support-session': token }, body });

	it('is taken over by the customer who signs in', async () => {
		const chat = await openProxied('');
		const got = await ask(chat, '7');
		expect(item(got).shopper).toMatchObject({ proof: 'signed_customer' });
		expect(refused(await ask({ ...chat, token: got.token! }, '8'))).toEqual(
			refusal(401, 'session_changed'),
		);
	});

	it.each([
		['another customer', '8'],
		['nobody, after signing out', ''],
	])('does not pass to %s', async (_, customer) => {
		const chat = await openProxied('7');
		for (const body of [message('Hello'), open, { action: 'avatar' }]) {
			expect(refused(await ask(chat, customer, body))).toEqual(refusal(401, 'session_changed'));
		}
	});

	it('is not proven by a proxy session that is used directly', async () => {
		for (const customer of ['7', '']) {
			const { send, token } = await openProxied(customer);
			const got = await send({ headers: direct(token), body: message('Hello') });
			expect(refused(got)).toEqual(refusal(401, 'session_changed'));
		}
	});

	it('is proven by a session that the shop itself signed for its customer', async () => {
		const session = beginSession({ shop: SHOP, customer: '9', viaProxy: false }, new Date());
		const token = writeToken(SIGNING_SECRET, session);
		const got = await trigger()({ headers: direct(token), body: message('Hello') });
		expect(item(got).shopper).toMatchObject({
			proof: 'signed_customer',
			customerId: 'gid://shopify/Customer/9',
		});
		const forged = writeToken('another-secret-of-some-thirty-two-letters', session);
		const refusedGot = await trigger()({ headers: direct(forged), body: message('Hello') });
		expect(refused(refusedGot)).toEqual(refusal(401, 'session_invalid'));
	});
});

describe('Directly', () => {
	it.each([['https://evil.example'], ['null'], [undefined]])(
		'the origin %j is refused',
		async (origin) => {
			const headers: Record<string, string> = origin ? { origin } : {};
			expect(refused(await trigger()({ headers, body: open }))).toEqual(
				refusal(403, 'origin_not_allowed'),
			);
		},
	);

	it('it works only where it is turned on', async () => {
		const got = await trigger({ access: ['appProxy'] })({ headers: direct(), body: open });
		expect(refused(got)).toEqual(refusal(403, 'direct_off'));
	});
});

describe('A flood', () => {
	it('of one session is slowed down, that of another is not', async () => {
		const send = trigger({ limits: { perSession: 3 } });
		const { token } = await openDirect(send);
		const statuses = [];
		for (let count = 0; count < 5; count += 1) {
			const got = await send({ headers: direct(token), body: message('x') });
			statuses.push(got.status ?? 'started');
		}
		expect(statuses).toEqual(['started', 'started', 'started', 429, 429]);
		const other = await openDirect(send);
		const got = await send({ headers: direct(other.token), body: message('x') });
		expect(got.outputs).toBeDefined();
	});

	it('of one address is slowed down before anything else is done', async () => {
		const send = trigger({ limits: { perAddress: 2 } });
		await send({ headers: direct(), body: open });
		await send({ headers: direct(), body: 'rubbish' });
		expect(refused(await send({ headers: direct(), body: open }))).toEqual(
			refusal(429, 'too_many_requests'),
		);
		const got = await send({ headers: direct(), body: open, ip: '203.0.113.8' });
		expect(got.status).toBe(200);
	});
});

describe('The credential', () => {
	const test = async (data: object) => {
		const { storefrontCredential } = new StorefrontChatTrigger().methods.credentialTest;
		return await storefrontCredential.call({} as never, {
			id: '1',
			name: 'x',
			type: 'x',
			data: data as never,
		});
	};
	const good = { shop: SHOP, appClientSecret: 'c'.repeat(32), signingSecret: 's'.repeat(32) };

	it.each([
		['is complete', {}, 'OK'],
		['has no app, for direct access only', { appClientSecret: '' }, 'OK'],
		['names the public domain', { shop: 'www.example.com' }, 'Error'],
		['names an address', { shop: `https://${SHOP}` }, 'Error'],
		['has a short signing secret', { signingSecret: 'short' }, 'Error'],
		['has no signing secret', { signingSecret: '' }, 'Error'],
		['has half a client secret', { appClientSecret: 'abc' }, 'Error'],
	])('that %s', async (_, change, status) => {
		expect((await test({ ...good, ...change })).status).toBe(status);
	});

	it('without a client secret says that the app proxy needs one', async () => {
		expect((await test(good)).message).not.toContain('app proxy');
		expect((await test({ ...good, appClientSecret: '' })).message).toContain(
			'The app proxy also needs the App Client Secret.',
		);
	});

	it('without a proper signing secret stops the chat instead of signing with it', async () => {
		const send = trigger({}, { signingSecret: '' });
		await expect(send({ headers: direct(), body: open })).rejects.toThrow('incomplete');
	});

	it('without a client secret stops only the app proxy', async () => {
		const both = trigger({}, { appClientSecret: '' });
		await expect(both({ query: proxied(''), body: open })).rejects.toThrow('incomplete');
		const only = trigger({ access: ['direct'] }, { appClientSecret: '' });
		expect((await only({ headers: { origin: ORIGIN }, body: open })).status).toBe(200);
	});
});

describe('Later messages', () => {
	let api: RowsApi;
	beforeAll(async () => {
		api = await new RowsApi().listen();
	});
	afterAll(async () => await api.close());

	it.each(['', '/', '/api/v1', '/api/v1/'])(
		'has a credential that is tested at <n8n>%s',
		async (end) => {
			const test = (baseUrl: string, apiKey = API_KEY) =>
				testCredential('commerceSupportN8nApi', { baseUrl, apiKey });
			expect(await test(api.url + end)).toMatchObject({ status: 'OK' });
			expect(await test(api.url + end, 'wrong')).toMatchObject({
				status: 'Error',
				message: expect.stringContaining('enter a valid key'),
			});
			expect(await test(`${api.url}/home${end}`)).toMatchObject({
				message: expect.stringContaining('Correct the address'),
			});
			expect(await test(`n8n.example${end}`)).toMatchObject({
				message: expect.stringContaining('with https:// or http://'),
			});
		},
	);

	const withLater = () =>
		trigger(
			{ laterMessages: true, messagesTable: TABLE },
			{},
			{ baseUrl: `${api.url}/`, apiKey: API_KEY },
		);
	const sessionIn = (token: string) =>
		JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()).sid as string;

	it('reach the chat they belong to, by a request that is held until they come', async () => {
		const { send, token } = await openDirect(withLater());
		const got = await send({ headers: direct(token), body: { action: 'wait', after: 0 } });
		expect(got.outputs).toBeUndefined();
		expect(got.status).toBeUndefined();
		api.add('somebody else', 'agent', 'not for this chat');
		api.add(sessionIn(token), 'agent', 'Hello, this is Kim');
		for (let tries = 0; got.status === undefined && tries < 40; tries += 1) {
			await new Promise((done) => setTimeout(done, 100));
		}
		expect(got.body).toEqual({
			after: 2,
			messages: [{ id: 2, from: 'agent', text: 'Hello, this is Kim', at: expect.any(String) }],
		});
		expect(got.token).toBeDefined();
	});

	it('need a session, and are refused when they are turned off', async () => {
		const missing = await withLater()({ headers: direct(), body: { action: 'wait' } });
		expect(refused(missing)).toEqual(refusal(401, 'session_missing'));
		const { send, token } = await openDirect();
		const off = await send({ headers: direct(token), body: { action: 'wait' } });
		expect(refused(off)).toEqual(refusal(403, 'later_off'));
	});

	it('say when this n8n cannot be asked', async () => {
		const send = trigger(
			{ laterMessages: true, messagesTable: TABLE },
			{},
			{ baseUrl: api.url, apiKey: 'wrong' },
		);
		const { token } = await openDirect(send);
		const got = await send({ headers: direct(token), body: { action: 'wait' } });
		for (let tries = 0; got.status === undefined && tries < 20; tries += 1) {
			await new Promise((done) => setTimeout(done, 50));
		}
		expect([got.status, got.headers['retry-after']]).toEqual([503, '15']);
		expect(JSON.stringify(got.body)).not.toContain('wrong');
	});
});

describe('A return form', () => {
	const form = {
		kind: 'return',
		orderNumber: '#1001',
		lines: [
			{ itemId: 'gid://shopify/LineItem/1', quantity: 2 },
			{ itemId: '<script>', quantity: 1 },
			{ itemId: 'gid://shopify/LineItem/2', quantity: 0 },
		],
		reason: 'too_small',
		amount: '999.00',
	};

	it('comes along with its message, as far as it has the right shape', async () => {
		const { send, token } = await openDirect();
		const got = await send({ headers: direct(token), body: { ...message('Return'), form } });
		expect(item(got)).toMatchObject({ message: { text: 'Return' } });
		expect(item(got).form).toEqual({
			kind: 'return',
			orderNumber: '#1001',
			lines: [{ itemId: 'gid://shopify/LineItem/1', quantity: 2 }],
			reason: 'too_small',
			wants: 'refund',
		});
	});

	it.each([
		['without lines', { lines: [] }],
		['of another kind', { kind: 'refund' }],
		['with a reason that is none', { reason: 'because I say so' }],
		['with an order number that is none', { orderNumber: '1 OR email:*' }],
	])('%s is left out', async (_name, change) => {
		const { send, token } = await openDirect();
		const body = { ...message('Return'), form: { ...form, ...change } };
		expect(item(await send({ headers: direct(token), body }))).not.toHaveProperty('form');
	});
});
