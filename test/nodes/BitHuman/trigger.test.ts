import { createHmac } from 'node:crypto';
import { AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { create as createWebhook } from '../../../nodes/BitHuman/webhook/create';
import { runner } from '../runOperation';
import { published } from './published';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
let trigger: Awaited<ReturnType<typeof published>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
afterEach(async () => {
	jest.restoreAllMocks();
	await trigger?.close();
	studio.reset();
});

const publish = async (parameters = {}, credential = {}) =>
	(trigger = await published(studio, parameters, credential));
const run = runner(() => clientFor(studio));
const webhooks = () => [...studio.webhooks.values()];
const signed = (secret: string, body: string, at = Date.now()) => {
	const timestamp = String(Math.floor(at / 1_000));
	const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
	return { 'x-bithuman-timestamp': timestamp, 'x-bithuman-signature': `sha256=${mac}` };
};

describe('publishing a workflow that waits for account events', () => {
	it('makes one webhook, knows it, and removes it again', async () => {
		await publish({ events: ['agent.ready'] });
		expect(await trigger.exists()).toBe(false);
		expect(await trigger.create()).toBe(true);
		expect(webhooks()).toMatchObject([{ url: trigger.url, events: ['agent.ready'] }]);
		expect(trigger.store()).toEqual({ webhookId: webhooks()[0].id, secret: webhooks()[0].secret });
		expect(await trigger.exists()).toBe(true);
		expect(await trigger.remove()).toBe(true);
		expect(webhooks()).toEqual([]);
		expect(trigger.store()).toEqual({});
		expect(await trigger.remove()).toBe(true);
	});

	it('leaves one webhook however often it is published, and a new secret each time', async () => {
		await publish();
		await trigger.create();
		const { secret } = trigger.store();
		await trigger.create();
		expect(webhooks()).toHaveLength(1);
		expect(trigger.store().secret).not.toBe(secret);
	});

	it('touches no webhook of others', async () => {
		const url = 'https://example.com/own';
		await run(createWebhook, { url });
		await publish();
		await trigger.create();
		await trigger.create();
		await trigger.remove();
		expect(webhooks()).toMatchObject([{ url }]);
	});

	it.each([
		['was removed at bitHuman', () => studio.webhooks.clear()],
		['was switched off', () => Object.assign(webhooks()[0], { active: false })],
		['has other events', () => Object.assign(webhooks()[0], { events: ['video.failed'] })],
		['has another address', () => Object.assign(webhooks()[0], { url: 'https://example.com' })],
	])('makes the webhook anew when it %s', async (_what, change) => {
		await publish();
		await trigger.create();
		change();
		expect(await trigger.exists()).toBe(false);
		await trigger.create();
		expect(await trigger.exists()).toBe(true);
		expect(webhooks()).toHaveLength(1);
	});

	it('keeps no webhook whose secret nobody knows when the answer got lost', async () => {
		await publish();
		studio.fail({ kind: 'disconnect_after_apply', match: '^POST /v1/webhooks ' });
		await trigger.create();
		expect(webhooks()).toHaveLength(1);
		expect(trigger.store()).toMatchObject({ secret: webhooks()[0].secret });
	});

	it('says what to do when the plan has no API', async () => {
		await publish();
		studio.settings.plan = 'free';
		await expect(trigger.create()).rejects.toMatchObject({
			description: expect.stringContaining('Creator plan'),
		});
		expect(trigger.store()).toEqual({});
	});
});

describe('an account event', () => {
	const EVENT = JSON.stringify({
		id: 'evt_1',
		event: 'agent.failed',
		created: 1_780_417_371,
		data: { agent_id: AGENT_CODE, code: AGENT_CODE, error: 'No face was found' },
	});
	const receive = async (headers: object, body: string | Buffer = EVENT) =>
		await trigger.receive(Buffer.from(body), headers as never);

	it('starts the workflow with facts in the words of the project', async () => {
		await publish();
		await trigger.create();
		studio.emit('agent.ready', { agent_id: AGENT_CODE, code: AGENT_CODE });
		await studio.settled();
		expect(trigger.started).toEqual([
			{
				deliveryId: expect.stringMatching(/^evt_/),
				topic: 'agent.ready',
				occurredAt: expect.stringMatching(/Z$/),
				receivedAt: expect.any(String),
				stale: false,
				data: { agent: AGENT_CODE, status: 'ready', error: null },
			},
		]);
	});

	it('tells why an agent or a video was not made', async () => {
		await publish();
		await trigger.create();
		const error = { message: 'No audio' };
		studio.emit('agent.failed', { agent_id: AGENT_CODE, error: 'No face' });
		studio.emit('video.failed', { job_id: 'vid_1', status: 'failed', error });
		studio.emit('video.completed', {
			job_id: 'vid_2',
			model: 'essence-2',
			video_url: 'https://cdn.example.com/a.mp4',
			duration_seconds: 7,
			credits_charged: 4,
		});
		await studio.settled();
		const facts = trigger.started.map(({ data }) => data);
		expect(facts).toContainEqual({ agent: AGENT_CODE, status: 'failed', error: 'No face' });
		expect(facts).toContainEqual(
			expect.objectContaining({ jobId: 'vid_1', status: 'failed', error: 'No audio' }),
		);
		expect(facts).toContainEqual({
			jobId: 'vid_2',
			status: 'completed',
			model: 'essence-2',
			videoUrl: 'https://cdn.example.com/a.mp4',
			seconds: 7,
			credits: 4,
			error: null,
		});
	});

	it('has the same name each time it is delivered', async () => {
		await publish();
		await trigger.create();
		const { secret = '' } = trigger.store();
		await receive(signed(secret, EVENT));
		await receive(signed(secret, EVENT, Date.now() + 2_000));
		expect(trigger.started.map(({ deliveryId, stale }) => [deliveryId, stale])).toEqual([
			['evt_1', true],
			['evt_1', true],
		]);
	});

	it('starts nothing when it was not asked for, is a test, or is new to us', async () => {
		await publish({ events: ['video.failed'] });
		await trigger.create();
		const { secret = '' } = trigger.store();
		for (const event of ['agent.failed', 'ping', 'agent.renamed', '__proto__']) {
			const body = JSON.stringify({ id: 'evt_2', event, created: 1, data: {} });
			expect(await receive(signed(secret, body), body)).toMatchObject({ status: 200, items: [] });
		}
	});

	it.each(['', 'null', '[]', '{}', '{"id":1,"event":"agent.ready","data":{}}', 'not JSON'])(
		'is refused when the signed body is %j',
		async (body) => {
			await publish();
			await trigger.create();
			const answer = await receive(signed(trigger.store().secret!, body), body);
			expect(answer).toMatchObject({ status: 400, items: [] });
		},
	);

	it('keeps to the vector of the signature', async () => {
		await publish();
		trigger.store().secret = 'whsec_60fe3d';
		jest.spyOn(Date, 'now').mockReturnValue(1_780_417_400_000);
		const headers = (signature: string) => ({
			'x-bithuman-timestamp': '1780417371',
			'x-bithuman-signature': signature,
		});
		const body = '{"id":"evt_a1","event":"agent.ready","created":1780417371,"data":{}}';
		// printf '1780417371.<body>' | openssl dgst -sha256 -hmac whsec_60fe3d
		const good = 'sha256=be4971435b2ce8b4f1bf307f7df65903f9272a6fc4a1312fbbac4687e976385c';
		expect((await receive(headers(good), body)).items).toHaveLength(1);
		// The key is the whole secret: without its prefix the signature is another one.
		trigger.store().secret = '60fe3d';
		expect(await receive(headers(good), body)).toMatchObject({ status: 401, items: [] });
	});

	it.each([
		['no signature', () => ({})],
		[
			'no timestamp',
			(secret: string) => ({ ...signed(secret, EVENT), 'x-bithuman-timestamp': '' }),
		],
		['another secret', () => signed('whsec_other', EVENT)],
		['an empty secret', () => signed('', EVENT)],
		['six minutes of age', (secret: string) => signed(secret, EVENT, Date.now() - 360_000)],
		['a time to come', (secret: string) => signed(secret, EVENT, Date.now() + 360_000)],
		[
			'a signature over the body alone',
			(secret: string) => ({
				...signed(secret, EVENT),
				'x-bithuman-signature': `sha256=${createHmac('sha256', secret).update(EVENT).digest('hex')}`,
			}),
		],
		[
			'a repeated header',
			(secret: string) => {
				const headers = signed(secret, EVENT);
				const { 'x-bithuman-signature': signature } = headers;
				return { ...headers, 'x-bithuman-signature': [signature, signature] };
			},
		],
	])('with %s is refused and starts nothing', async (_what, headers) => {
		await publish();
		await trigger.create();
		const answer = await receive(headers(trigger.store().secret!));
		expect(answer).toMatchObject({ status: 401, items: [] });
	});

	it('is refused by a trigger that was never published', async () => {
		await publish();
		expect(await receive(signed('', EVENT))).toMatchObject({ status: 401, items: [] });
		expect(await receive(signed('undefined', EVENT))).toMatchObject({ status: 401, items: [] });
	});

	it('is refused in 10,000 of 10,000 cases with one byte changed somewhere', async () => {
		await publish();
		await trigger.create();
		const good = signed(trigger.store().secret!, EVENT);
		let seed = 42;
		const random = (below: number) => {
			seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
			return seed % below;
		};
		const mutated = (text: string, from: number, alphabet: string) => {
			const at = from + random(text.length - from);
			const step = 1 + random(alphabet.length - 1);
			const other = alphabet[(alphabet.indexOf(text[at]) + step) % alphabet.length];
			return text.slice(0, at) + other + text.slice(at + 1);
		};
		let accepted = 0;
		for (let round = 0; round < 10_000; round++) {
			const body = Buffer.from(EVENT);
			const headers = { ...good };
			if (round % 3 === 0) body[random(body.length)] ^= 1 + random(255);
			else if (round % 3 === 1) {
				const { 'x-bithuman-signature': signature } = good;
				headers['x-bithuman-signature'] = mutated(signature, 7, '0123456789abcdef');
			} else {
				const { 'x-bithuman-timestamp': timestamp } = good;
				headers['x-bithuman-timestamp'] = mutated(timestamp, 0, '0123456789');
			}
			const { status, items } = await trigger.receive(body, headers);
			if (status !== 401 || items.length > 0) accepted += 1;
		}
		expect(accepted).toBe(0);
		expect((await receive(good)).status).toBe(200);
	}, 60_000);
});

describe('a session event', () => {
	const SECRET = 'a long random text';
	const header = { 'X-Webhook-Secret': SECRET };
	const listen = async (parameters = {}) => {
		await publish({ source: 'session', ...parameters }, { sessionWebhookSecret: SECRET });
		await trigger.create();
		studio.settings.sessionWebhook = { url: trigger.url, headers: header };
	};

	it('tells the room of a visitor, and starts at once', async () => {
		await listen();
		const room = studio.openRoom();
		expect(await studio.sessionEvents.joined(room)).toBe(200);
		expect(trigger.started).toEqual([
			{
				deliveryId: expect.stringMatching(/^room\.join:[0-9a-f]{64}$/),
				topic: 'room.join',
				occurredAt: expect.stringMatching(/Z$/),
				receivedAt: expect.any(String),
				stale: false,
				data: { agent: AGENT_CODE, sessionId: room.sid, roomId: room.id, participants: 2 },
			},
		]);
	});

	it('tells what the visitor said, and not what the avatar said', async () => {
		await listen();
		const room = studio.openRoom();
		expect(await studio.sessionEvents.said(room, 'assistant', 'Hello!')).toBe(200);
		expect(await studio.sessionEvents.said(room, 'user', 'Where is my parcel?')).toBe(200);
		expect(trigger.started).toMatchObject([
			{
				topic: 'chat.push',
				data: {
					agent: AGENT_CODE,
					sessionId: room.sid,
					role: 'visitor',
					message: 'Where is my parcel?',
				},
			},
		]);
	});

	it.each([
		['avatar', ['avatar']],
		['both', ['visitor', 'avatar']],
	])('tells the messages of %s when they are wanted', async (messagesOf, roles) => {
		await listen({ messagesOf });
		const room = studio.openRoom();
		await studio.sessionEvents.said(room, 'user', 'Hello');
		await studio.sessionEvents.said(room, 'assistant', 'Hello');
		expect(trigger.started.map(({ data }) => data.role)).toEqual(roles);
	});

	it('is told of the chosen agent and events alone', async () => {
		await listen({
			agent: { __rl: true, mode: 'id', value: AGENT_CODE },
			sessionEvents: ['room.join'],
		});
		const [mine, other] = [studio.openRoom(), studio.openRoom('A80DEM0002')];
		for (const room of [mine, other]) {
			await studio.sessionEvents.joined(room);
			await studio.sessionEvents.said(room, 'user', 'Hello');
		}
		expect(trigger.started.map(({ data }) => data.roomId)).toEqual([mine.id]);
	});

	it('takes the older name of the agent, and times that make no sense', async () => {
		await listen({ messagesOf: 'both' });
		const body = {
			agent_code: 'A1',
			event_type: 'chat.push',
			data: { role: 'x' },
			timestamp: 1e99,
		};
		const { items } = await trigger.receive(Buffer.from(JSON.stringify(body)), {
			'x-webhook-secret': SECRET,
		});
		expect(items).toMatchObject([
			{ occurredAt: null, stale: false, data: { agent: 'A1', role: 'unknown', message: '' } },
		]);
	});

	it('that is a test of the dashboard is answered and starts nothing', async () => {
		await listen();
		expect(await studio.sessionEvents.tested()).toBe(200);
		expect(trigger.started).toEqual([]);
	});

	it.each([
		['no secret', {}],
		['a wrong secret', { 'X-Webhook-Secret': 'guess' }],
		['an empty secret', { 'X-Webhook-Secret': '' }],
	])('with %s is refused', async (_what, headers) => {
		await listen();
		studio.settings.sessionWebhook = { url: trigger.url, headers };
		expect(await studio.sessionEvents.joined(studio.openRoom())).toBe(401);
		expect(await studio.sessionEvents.tested()).toBe(401);
		expect(trigger.started).toEqual([]);
	});

	it('is never taken for an account event, nor an account event for it', async () => {
		await listen();
		const body = JSON.stringify({ id: 'evt_1', event: 'agent.ready', created: 1, data: {} });
		const headers = signed(SECRET, body);
		expect((await trigger.receive(Buffer.from(body), headers)).status).toBe(401);
		await trigger.close();
		await publish({}, { sessionWebhookSecret: SECRET });
		await trigger.create();
		studio.settings.sessionWebhook = { url: trigger.url, headers: header };
		expect(await studio.sessionEvents.joined(studio.openRoom())).toBe(401);
	});

	it('needs a secret in the credential before the workflow can be published', async () => {
		await publish({ source: 'session' });
		expect(await trigger.exists()).toBe(false);
		await expect(trigger.create()).rejects.toMatchObject({
			description: expect.stringContaining('Session Webhook Secret'),
		});
		const answer = await trigger.receive(Buffer.from('{}'), { 'x-webhook-secret': '' });
		expect(answer.status).toBe(401);
	});

	it('makes no webhook, and takes away the one that was made for account events', async () => {
		await listen();
		expect(webhooks()).toEqual([]);
		expect(await trigger.exists()).toBe(true);
		const { data } = await clientFor(studio).post<{ data: { id: string } }>('/v1/webhooks', {
			url: trigger.url,
		});
		Object.assign(trigger.store(), { webhookId: data.id, secret: 'x' });
		expect(await trigger.exists()).toBe(false);
		await trigger.create();
		expect(webhooks()).toEqual([]);
		expect(await trigger.exists()).toBe(true);
	});
});
