import { createHmac } from 'node:crypto';
import { demoClient } from '../../sandbox/demo/client';
import { importClient, startWorld, type World } from '../../sandbox/demo/world';
import { AGENT_CODE } from '../../sandbox/bithuman';
import { SHOPIFY_DEMO } from '../../sandbox/shopify';
import { median } from '../bench/statistics';
import { Shopper } from '../harness/shopper';
import { waitFor } from '../harness/wait';

const OWNER = 'mia.keller@example.com';
let world: World;

beforeAll(async () => {
	world = await startWorld({ report: () => undefined });
}, 900_000);
afterAll(async () => await world?.close(), 60_000);

/** What n8n's public API knows; the importer, the demo and the tests speak to nothing else. */
async function api<T = { id: string; name: string; [column: string]: unknown }>(
	path: string,
	method = 'GET',
) {
	const answer = await fetch(`${world.n8n.url}/api/v1${path}`, {
		method,
		headers: { 'X-N8N-API-KEY': world.n8n.apiKey },
	});
	return (await answer.json()) as { data: T[]; status?: string };
}

async function rowsOf(table: string) {
	const { data } = await api('/data-tables?limit=100');
	const { id } = data.find(({ name }) => name === `demo_${table}` || name.endsWith(table))!;
	return (await api(`/data-tables/${id}/rows?limit=200`)).data;
}

describe('the imported package', () => {
	it('has working credentials', async () => {
		const { data } = await api('/credentials?limit=100');
		const tested = data.filter(({ type }) => type !== 'commerceSupportStorefrontApi');
		expect(tested).toHaveLength(7);
		for (const { id, name } of tested) {
			const { status } = await api(`/credentials/${id}/test`, 'POST');
			expect({ name, status }).toEqual({ name, status: 'OK' });
		}
	});

	it('changes nothing when it is imported again, and leaves room for a second client', async () => {
		// What triggers keep for themselves, and how often they ran, changes without anybody's import.
		const stands = async () =>
			(await api('/workflows?limit=100')).data.map(({ id, name, versionId, active }) => ({
				id,
				name,
				versionId,
				active,
			}));
		const before = await stands();
		const lines = await importClient(
			world.n8n,
			demoClient(world.sandbox, { n8n: world.n8n }),
			() => undefined,
		);
		expect(await stands()).toEqual(before);
		expect(lines.join('\n')).not.toMatch(/\b(created|updated)\b/i);

		await importClient(world.n8n, demoClient(world.sandbox, { client: 'second' }), () => undefined);
		expect((await stands()).length).toBe(before.length * 2);
		expect(
			(await fetch(`${world.n8n.url}/webhook/second/support-chat?asset=widget.js`)).status,
		).toBe(200);
	}, 120_000);
});

describe('an order', () => {
	it('is answered to its signed-in owner with status, carrier and tracking link', async () => {
		const shopper = await Shopper.signedIn(world, OWNER);
		const { reply } = await shopper.say('Where is my order #1001?');
		expect(reply?.text).toMatch(/Order #1001 is on its way with DHL/);
		expect(reply?.text).toMatch(/https:\/\//);
		expect(reply?.spoken).not.toMatch(/http/);
	});

	it('is asked for by e-mail from anybody else', async () => {
		const shopper = await Shopper.guest(world);
		expect((await shopper.say('Where is my order #1001?')).reply?.text).toMatch(/e-mail address/);
		expect((await shopper.say(OWNER)).reply?.text).toMatch(/on its way with DHL/);
	});

	it('with a wrong e-mail address is answered like one that does not exist, in the same time', async () => {
		const times: Record<string, number[]> = { wrong: [], missing: [] };
		const texts = new Set<string>();
		for (let round = 0; round < 12; round++) {
			for (const [kind, number] of [
				['wrong', '1001'],
				['missing', '987654'],
			] as const) {
				const shopper = await Shopper.guest(world);
				const started = performance.now();
				const { reply } = await shopper.say(
					`order ${number}, my e-mail is guess${round}${kind}@example.com`,
				);
				times[kind].push(performance.now() - started);
				texts.add(reply?.text ?? '');
				await shopper.settled();
			}
			if (round === 4) await forgetAttempts();
		}
		expect([...texts]).toEqual([expect.stringMatching(/cannot find an order/)]);
		const ratio = median(times.wrong) / median(times.missing);
		expect(ratio).toBeGreaterThan(0.7);
		expect(ratio).toBeLessThan(1.4);
	}, 120_000);

	it('cannot be guessed: after five wrong addresses in a chat the right one is not answered either', async () => {
		await forgetAttempts();
		const shopper = await Shopper.guest(world);
		for (let i = 0; i < 5; i++) await shopper.say(`order 1001, e-mail wrong${i}@example.com`);
		const { reply } = await shopper.say(`order 1001, e-mail ${OWNER}`);
		expect(reply?.text).toMatch(/too many attempts/);
		await forgetAttempts();
	}, 60_000);
});

describe('the avatar', () => {
	it('says the answer without the link in exactly that visitor’s room', async () => {
		const { bithuman } = world.sandbox;
		// No browser shows that the frames are still there.
		bithuman.settings.heartbeatMs = 120_000;
		const [first, second] = [await Shopper.signedIn(world, OWNER), await Shopper.guest(world)];
		const roomOf = async (shopper: Shopper) => {
			const { avatar } = await shopper.avatar();
			const before = new Set(bithuman.liveRooms(AGENT_CODE).map(({ id }) => id));
			await openFrame(avatar!.url);
			const opened = () => bithuman.liveRooms(AGENT_CODE).find(({ id }) => !before.has(id));
			await waitFor(() => opened() !== undefined, 10_000);
			const room = opened()!.id;
			await waitFor(
				async () => (await rowsOf('support_conversations')).some((row) => row.room === room),
				30_000,
			);
			return room;
		};
		const firstRoom = await roomOf(first);
		const secondRoom = await roomOf(second);
		await first.say('Where is my order #1001?');
		await waitFor(() => (bithuman.heard[firstRoom] ?? []).length > 0, 10_000);
		expect(bithuman.heard[firstRoom].join(' ')).toMatch(/on its way with DHL/);
		expect(bithuman.heard[firstRoom].join(' ')).not.toMatch(/http/);
		expect(bithuman.heard[secondRoom] ?? []).toEqual([]);

		const { products } = world.sandbox.shopify.shop;
		const lantern = products.find(({ handle }) => handle === 'ember-camp-lantern')!;
		const shown = await first.say('How does it work?', { productId: String(lantern.id) });
		expect(shown.reply).toMatchObject({ actions: [{ type: 'demo' }] });
		const { id } = shown.reply!.actions[0].product as { id: string };
		const heard = () => (bithuman.heard[firstRoom] ?? []).length;
		await waitFor(() => heard() > 1, 10_000);
		const before = heard();
		const step = { action: 'demo_step', productId: id, step: 1, page: {} };
		expect(await first.post(step)).toMatchObject({ demo: { spoken: true } });
		expect(heard()).toBe(before + 1);
		expect(await second.post({ ...step, productId: 'gid://shopify/Product/1' })).toMatchObject({
			demo: { spoken: false },
		});
		expect(bithuman.heard[secondRoom] ?? []).toEqual([]);
	}, 120_000);

	it('may be down, slow or closed: the text comes all the same', async () => {
		const shopper = await Shopper.signedIn(world, OWNER);
		world.sandbox.bithuman.fail({ kind: 'slow', delayMs: 20_000, times: 5 });
		const started = performance.now();
		expect((await shopper.say('Where is my order #1001?')).reply?.text).toMatch(/on its way/);
		expect(performance.now() - started).toBeLessThan(5_000);
		world.sandbox.bithuman.faults.length = 0;
		world.sandbox.bithuman.fail({ kind: 'server_error', times: 5 });
		expect((await shopper.avatar()).avatar).toBeNull();
		world.sandbox.bithuman.faults.length = 0;
	}, 60_000);
});

describe('what the widget tells', () => {
	it('is answered before the workflow runs, and becomes a row of the events', async () => {
		const shopper = await Shopper.guest(world);
		const told = (await shopper.post({
			action: 'events',
			events: [{ kind: 'viewed', productId: 42 }],
		})) as unknown as { status: number; accepted: number };
		expect(told).toMatchObject({ status: 200, accepted: 1 });
		const rated = await shopper.post({ action: 'rating', stars: 4, comment: 'Quick' });
		expect(rated).toMatchObject({ status: 200, accepted: 1 });
		const own = async () =>
			(await rowsOf('support_events')).filter(({ kind }) =>
				['viewed', 'rated'].includes(`${kind}`),
			);
		await waitFor(async () => (await own()).length === 2, 10_000);
		expect(await own()).toMatchObject([
			{ kind: 'viewed', productId: 'gid://shopify/Product/42' },
			{ kind: 'rated', rating: 4, detail: '{"comment":"Quick"}' },
		]);
	}, 30_000);

	it('has the chat sent by mail, twice a day at most', async () => {
		const { sendgrid } = world.sandbox;
		const shopper = await Shopper.guest(world);
		await shopper.say('Do you have rain boots?');
		await waitFor(
			async () =>
				(await rowsOf('support_messages')).some((row) => /rain boots/.test(`${row.text}`)),
			10_000,
		);
		const ask = async () =>
			(
				(await shopper.post({ action: 'transcript', email: 'kim@example.com' })) as unknown as {
					transcript: { sent: boolean; reason: string };
				}
			).transcript;
		expect((await ask()).sent).toBe(true);
		expect((await ask()).sent).toBe(true);
		const mails = sendgrid.requests.filter(({ path }) => path === '/v3/mail/send');
		expect(JSON.stringify(mails.at(-1)?.body)).toContain('> Do you have rain boots?');
	}, 60_000);
});

describe('a person', () => {
	it('gets one ticket, and what the shopper writes afterwards', async () => {
		const { gorgias } = world.sandbox;
		gorgias.requests.length = 0;
		const shopper = await Shopper.guest(world);
		const asked = await shopper.say('let me talk to a person');
		expect(asked.reply?.handover).toBe(true);
		await waitFor(() => tickets().length === 1, 10_000);
		await waitFor(
			async () =>
				(await rowsOf('support_conversations')).some(
					(row) => row.status === 'handoff_requested' && row.ticketId,
				),
			10_000,
		);
		const next = await shopper.say('my e-mail is someone@example.com');
		expect(next.conversation?.status).toBe('handoff_requested');
		await waitFor(
			() => JSON.stringify(gorgias.requests).includes('my e-mail is someone@example.com'),
			10_000,
		);
		expect(tickets()).toHaveLength(1);
		expect(gorgias.sentToCustomer).toEqual([]);
	}, 60_000);

	it('is called when Shopify cannot be reached', async () => {
		const { shopify, gorgias } = world.sandbox;
		gorgias.requests.length = 0;
		shopify.fail({ kind: 'server_error', times: 50 });
		const shopper = await Shopper.signedIn(world, OWNER);
		const { reply } = await shopper.say('Where is my order #1001?');
		shopify.faults.length = 0;
		expect(reply?.text).toMatch(/cannot look that up/);
		await waitFor(() => tickets().length === 1, 10_000);
	}, 60_000);

	const tickets = () =>
		world.sandbox.gorgias.requests.filter(
			({ method, path }) => method === 'POST' && path === '/api/tickets',
		);
});

describe('bad input', () => {
	const query = (
		changes: Record<string, string> = {},
		secret: string = SHOPIFY_DEMO.clientSecret,
	) => {
		const parameters: Record<string, string> = {
			logged_in_customer_id: '',
			path_prefix: '/apps/support',
			shop: SHOPIFY_DEMO.shop,
			timestamp: String(Math.floor(Date.now() / 1000)),
			...changes,
		};
		const text = Object.keys(parameters)
			.sort()
			.map((key) => `${key}=${parameters[key]}`)
			.join('');
		const signature = createHmac('sha256', secret).update(text).digest('hex');
		return new URLSearchParams({ ...parameters, signature }).toString();
	};
	const open = async (search: string, body: unknown = { action: 'open', page: {} }) =>
		await fetch(`${world.chatUrl}?${search}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});

	it('opens for a request that Shopify signed', async () => {
		expect((await open(query())).status).toBe(200);
	});

	it.each([
		['a forged signature', () => query({}, 'another-secret-of-some-length')],
		['a stale signature', () => query({ timestamp: String(Math.floor(Date.now() / 1000) - 3600) })],
		['a foreign shop', () => query({ shop: 'another-shop.myshopify.com' })],
		['a customer added behind the signature', () => `${query()}&logged_in_customer_id=1`],
		['no signature', () => ''],
	])('refuses %s', async (_, search) => {
		const answer = await open(search());
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.status).toBeLessThan(500);
		expect(await answer.json()).toMatchObject({ error: { message: expect.any(String) } });
	});

	it('refuses a body that is too large, and a message of 10,000 characters, with a clear answer', async () => {
		const shopper = await Shopper.guest(world);
		expect(
			(await shopper.post({ action: 'open', page: { note: 'x'.repeat(200_000) } })).status,
		).toBe(413);
		const long = await shopper.say('a'.repeat(10_000));
		expect([400, 413]).toContain(long.status);
		expect(long.error?.message).toBeTruthy();
		expect((await shopper.say('hello')).status).toBe(200);
	});

	it.each([
		[
			'HTML and script',
			'<img src=x onerror=alert(1)><script>alert(1)</script> where is order #1001?',
		],
		['Arabic', 'أين طلبي رقم 1001؟'],
		['emoji only', '😀🎉'],
	])('answers %s without showing anybody’s order', async (_, text) => {
		const shopper = await Shopper.guest(world);
		const { status, reply } = await shopper.say(text);
		expect(status).toBe(200);
		expect(reply?.text.length).toBeGreaterThan(10);
		expect(reply?.text).not.toMatch(/<script|DHL/);
	});

	it('answers two tabs at once', async () => {
		const shopper = await Shopper.signedIn(world, OWNER);
		const answers = await Promise.all([
			shopper.say('Where is my order #1001?'),
			shopper.say('Do you have a rain jacket?'),
		]);
		for (const { status, reply } of answers) {
			expect(status).toBe(200);
			expect(reply?.text).toBeTruthy();
		}
	});

	it('goes on with a chat after n8n was restarted in the middle of it', async () => {
		const shopper = await Shopper.guest(world);
		expect((await shopper.say('Where is my order #1001?')).reply?.text).toMatch(/e-mail address/);
		await shopper.settled(1_000);
		await world.host!.restart();
		await waitFor(
			async () => (await fetch(`${world.chatUrl}?asset=widget.js`)).status === 200,
			60_000,
		);
		expect((await shopper.say(OWNER)).reply?.text).toMatch(/on its way with DHL/);
	}, 240_000);
});

/** The avatar's page, opened as a browser would. */
async function openFrame(url: string) {
	const { origin, pathname, search } = new URL(url);
	await fetch(`${origin}${pathname}/session${search}`, { method: 'POST' });
}

async function forgetAttempts() {
	const { data } = await api('/data-tables?limit=100');
	const table =
		data.find(({ name }) => name === 'demo_support_attempts') ??
		data.find(({ name }) => name.endsWith('support_attempts'))!;
	const filter = encodeURIComponent(
		JSON.stringify({ type: 'and', filters: [{ columnName: 'id', condition: 'gt', value: 0 }] }),
	);
	await fetch(`${world.n8n.url}/api/v1/data-tables/${table.id}/rows/delete?filter=${filter}`, {
		method: 'DELETE',
		headers: { 'X-N8N-API-KEY': world.n8n.apiKey },
	});
}
