import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import {
	AGENT_CODE,
	BITHUMAN_API_SECRET,
	OTHER_AGENT_CODE,
	readToken,
	startBitHuman,
	USER_ID,
	type BitHuman,
} from '../../sandbox/bithuman';
import { signToken } from '../../sandbox/bithuman/tokens';
import type { Vendor } from '../../sandbox/vendor';
import { callerOf, type Caller } from './client';

describe("the sandbox's bitHuman", () => {
	let bithuman: BitHuman & Vendor;
	let call: Caller;
	let visit: Caller;

	beforeAll(async () => {
		bithuman = await startBitHuman();
		call = callerOf(bithuman.url, { 'api-secret': BITHUMAN_API_SECRET });
		visit = callerOf(bithuman.url);
	});
	beforeEach(() => {
		bithuman.reset();
		bithuman.settings.startDelayMs = 40;
	});
	afterAll(() => bithuman.close());

	const speak = (body: object, code = AGENT_CODE) => call('POST', `/v1/agent/${code}/speak`, body);
	const sessions = async (code = AGENT_CODE) =>
		(await call('GET', `/v1/agent/${code}/sessions`)).body.sessions;
	const mint = async () => {
		const request = { agent_id: AGENT_CODE, fingerprint: 'ab12' };
		return (await call('POST', '/v1/embed-tokens/request', request)).body.data;
	};

	describe('the secret', () => {
		it('is asked for, and a missing one is told from a wrong one', async () => {
			expect((await visit('GET', '/v1/me')).body).toEqual({
				error: { code: 'MISSING_AUTH', message: expect.any(String), httpStatus: 401 },
				status: 'error',
				status_code: 401,
			});
			const wrong = callerOf(bithuman.url, { 'api-secret': 'wrong' });
			expect((await wrong('GET', '/v1/me')).body.error.code).toBe('UNAUTHORIZED');
		});

		it('is validated with a 200 whether it is valid or not', async () => {
			expect(await call('POST', '/v1/validate')).toMatchObject({
				status: 200,
				body: { valid: true },
			});
			expect(await visit('POST', '/v1/validate')).toMatchObject({
				status: 200,
				body: { valid: false },
			});
		});
	});

	it('answers in three shapes of success', async () => {
		expect((await call('GET', '/v1/me')).body).toMatchObject({
			status: 'success',
			status_code: 200,
			data: { user_id: USER_ID, plan: 'creator' },
		});
		expect((await call('GET', `/v1/agent/${AGENT_CODE}`)).body).toMatchObject({
			success: true,
			data: { code: AGENT_CODE, status: 'ready' },
		});
		bithuman.openRoom();
		expect((await speak({ message: 'Hello' })).body).toMatchObject({ context_type: 'speak' });
	});

	it('pages through the agents', async () => {
		const { body } = await call('GET', '/v1/agents?limit=1&offset=1');
		expect(body.data).toMatchObject([{ code: OTHER_AGENT_CODE }]);
		expect(body.pagination).toEqual({ limit: 1, offset: 1, total: 2, has_more: false });
		expect((await call('GET', '/v1/agents?limit=101')).body.error.code).toBe('VALIDATION_ERROR');
	});

	it('changes an agent, and refuses to change nothing', async () => {
		const path = `/v1/agent/${AGENT_CODE}`;
		expect((await call('POST', path, {})).body.error.code).toBe('MISSING_PARAM');
		const changed = await call('POST', path, { system_prompt: 'Greet only.' });
		expect(changed.body).toEqual({ agent_code: AGENT_CODE, updated: true });
		expect(bithuman.agents.get(AGENT_CODE)?.system_prompt).toBe('Greet only.');
	});

	describe('speaking', () => {
		it('reaches the named room alone', async () => {
			const [mine, theirs] = [bithuman.openRoom(), bithuman.openRoom()];
			const { body } = await speak({ message: 'Your order is on its way.', room_id: mine.id });
			expect(body).toEqual({
				agent_code: AGENT_CODE,
				context_type: 'speak',
				delivered_to_rooms: 1,
				rooms: [mine.id],
				rooms_skipped: [],
				rooms_failed: [],
			});
			expect(bithuman.heard[mine.id]).toEqual(['Your order is on its way.']);
			expect(bithuman.heard[theirs.id]).toEqual([]);
		});

		it('without a room is a broadcast to every visitor of that agent', async () => {
			const rooms = [bithuman.openRoom(), bithuman.openRoom()];
			const other = bithuman.openRoom(OTHER_AGENT_CODE);
			(rooms[1] as (typeof rooms)[0]).deliverable = false;
			const { body } = await speak({ message: 'Hello all' });
			expect([body.rooms, body.rooms_skipped]).toEqual([[rooms[0]?.id], [rooms[1]?.id]]);
			expect(bithuman.heard[other.id]).toEqual([]);
		});

		it('tells an unknown agent from an agent without a room by the message only', async () => {
			const unknown = await speak({ message: 'x' }, 'A00XXX0000');
			const silent = await speak({ message: 'x' });
			expect([unknown.status, unknown.body.error.code, unknown.body.error.message]).toEqual([
				404,
				'NOT_FOUND',
				'Agent not found for code: A00XXX0000',
			]);
			expect([silent.status, silent.body.error.code, silent.body.error.message]).toEqual([
				404,
				'NOT_FOUND',
				`No active rooms found for agent ${AGENT_CODE}`,
			]);
		});

		it("does not reach another agent's room, one that ended, or one that takes no speech", async () => {
			const other = bithuman.openRoom(OTHER_AGENT_CODE);
			const ended = bithuman.openRoom();
			ended.ended = true;
			const rendering = bithuman.openRoom();
			rendering.deliverable = false;
			for (const { id } of [other, ended, rendering]) {
				expect((await speak({ message: 'x', room_id: id })).status).toBe(404);
				expect(bithuman.heard[id]).toEqual([]);
			}
		});

		it('needs a message of text', async () => {
			expect((await speak({})).body.error.code).toBe('MISSING_PARAM');
			expect((await speak({ message: 7 })).body.error.code).toBe('VALIDATION_ERROR');
		});

		it('is apart from adding context, which stays silent unless its type is speak', async () => {
			const { id } = bithuman.openRoom();
			const path = `/v1/agent/${AGENT_CODE}/add-context`;
			await call('POST', path, { context: 'A regular customer', room_id: id });
			expect([bithuman.heard[id], bithuman.context[id]]).toEqual([[], ['A regular customer']]);
			await call('POST', path, { context: 'Hi', type: 'speak', room_id: id });
			expect(bithuman.heard[id]).toEqual(['Hi']);
			expect((await call('POST', path, { context: 'Hi', type: 'sing' })).status).toBe(400);
		});
	});

	describe('the hosted page', () => {
		const page = (token: string, code = AGENT_CODE) =>
			visit('GET', `/embed/${code}?token=${token}`);
		const start = (token: string) => visit('POST', `/embed/${AGENT_CODE}/session?token=${token}`);
		const listen = (key: string, after = 0) =>
			visit('GET', `/embed/${AGENT_CODE}/session?key=${key}&after=${after}`);

		it('opens with a token for one hour that carries the session and the fingerprint', async () => {
			const { token, sid } = await mint();
			const claims = readToken(token);
			expect(claims).toMatchObject({ agent_id: AGENT_CODE, sid, fingerprint: 'ab12' });
			expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(3_600);
			expect((await page(token)).headers.get('content-type')).toMatch('text/html');
		});

		it('is refused without a token, with a forged or old one, and for another agent', async () => {
			const { token } = await mint();
			const owner = { agent_id: AGENT_CODE, sid: 's', fingerprint: 'f' };
			const old = signToken(owner, Date.now() - 3_601_000);
			const refused = [await page(''), await page(old), await page(token, OTHER_AGENT_CODE)];
			refused.push(await page(`${token.slice(0, -4)}AAAA`));
			for (const { status, text } of refused) {
				expect(status).toBe(403);
				expect(text).toContain('Embedding is disabled for this agent');
			}
			expect((await start('')).status).toBe(403);
		});

		it('starts a room after a delay, which hears its own words only and ends in silence', async () => {
			bithuman.settings.heartbeatMs = 120;
			const { token } = await mint();
			const { key } = (await start(token)).body;
			expect(await sessions()).toEqual([]);
			expect((await listen(key)).body.state).toBe('starting');
			await wait(60);
			const [room] = await sessions();
			expect(room).toEqual({
				room_id: expect.stringMatching(new RegExp(`^room-${AGENT_CODE}-[0-9a-f]{4}-[0-9a-f]{4}$`)),
				num_participants: 2,
				created_at: expect.any(Number),
				deliverable: true,
			});
			const other = bithuman.openRoom();
			await speak({ message: 'For you', room_id: room.room_id });
			await speak({ message: 'For the other', room_id: other.id });
			expect((await listen(key)).body).toEqual({ state: 'live', sentences: ['For you'] });
			expect((await listen(key, 1)).body.sentences).toEqual([]);
			expect((await listen('guessed')).body).toEqual({ state: 'ended', sentences: [] });

			await wait(150);
			expect(await sessions()).toMatchObject([{ room_id: other.id }]);
			expect((await listen(key)).body.state).toBe('ended');
		});

		it('is refused beyond the sessions of the plan', async () => {
			for (let index = 0; index < 3; index += 1) bithuman.openRoom();
			const { token } = await mint();
			const { status, body } = await start(token);
			expect([status, body.error.code]).toEqual([403, 'CONCURRENCY_LIMIT_REACHED']);
			(bithuman.liveRooms()[0] as { ended: boolean }).ended = true;
			expect((await start(token)).status).toBe(200);
		});

		it('is closed by ending its session over the API', async () => {
			const { token, sid } = await mint();
			const { key } = (await start(token)).body;
			await wait(60);
			const path = `/v2/${USER_ID}/runtime-sessions`;
			expect((await call('GET', path)).body.data.sessions).toMatchObject([
				{ id: sid, status: 'live' },
			]);
			expect((await call('POST', `${path}/${sid}/terminate`)).status).toBe(200);
			expect((await listen(key)).body.state).toBe('ended');
			expect((await call('GET', '/v2/user_other/runtime-sessions')).status).toBe(403);
		});

		it('keeps its polling out of the request log', async () => {
			await listen('x');
			expect(bithuman.requests).toEqual([]);
		});
	});

	describe('embed tokens', () => {
		it.each([
			[{ fingerprint: 'a' }, 400, 'MISSING_PARAM'],
			[{ agent_id: AGENT_CODE }, 400, 'MISSING_PARAM'],
			[{ agent_id: 'A00XXX0000', fingerprint: 'a' }, 404, 'NOT_FOUND'],
			[{ agent_id: AGENT_CODE, fingerprint: 'a', model: 'own' }, 400, 'VALIDATION_ERROR'],
			[
				{ agent_id: AGENT_CODE, fingerprint: 'a', model: 'expression-2' },
				409,
				'MODEL_NOT_GENERATED',
			],
		])('%j is refused with %d %s', async (body, status, code) => {
			const reply = await call('POST', '/v1/embed-tokens/request', body);
			expect([reply.status, reply.body.error.code]).toEqual([status, code]);
		});

		it('carry the model that was asked for', async () => {
			const request = { agent_id: AGENT_CODE, fingerprint: 'a', model: 'essence-2-gpu' };
			const { data } = (await call('POST', '/v1/embed-tokens/request', request)).body;
			expect([data.model, readToken(data.token)?.model]).toEqual([
				'essence-2-gpu',
				'essence-2-gpu',
			]);
		});
	});

	it('limits writes and reads apart, and says when to come back', async () => {
		bithuman.settings.perMinute = { write: 2, read: 100, token: 100 };
		bithuman.openRoom();
		const replies = [];
		for (let index = 0; index < 3; index += 1) replies.push(await speak({ message: 'x' }));
		expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
		expect(replies[0]?.headers.get('x-ratelimit-remaining')).toBe('1');
		expect(replies[2]?.headers.get('retry-after')).toBe('30');
		expect(replies[2]?.body.error.code).toBe('RATE_LIMITED');
		expect((await call('GET', '/v1/agents')).status).toBe(200);
	});

	it('needs a plan with API access', async () => {
		bithuman.settings.plan = 'free';
		const { status, body } = await call('GET', '/v1/agents');
		expect([status, body.error.code]).toEqual([403, 'PLAN_REQUIRED']);
		expect(body.error.upgrade_url).toMatch(/^https:/);
	});

	describe('what is rendered', () => {
		const request = {
			model: 'essence-2',
			agent_code: AGENT_CODE,
			input: { type: 'text', text: 'Hi' },
		};

		it('is a video that is polled for and paid once per key', async () => {
			bithuman.settings.renderMs = 40;
			const keyed = callerOf(bithuman.url, {
				'api-secret': BITHUMAN_API_SECRET,
				'Idempotency-Key': 'k1',
			});
			const first = await keyed('POST', '/v1/video/generate', request);
			const again = await keyed('POST', '/v1/video/generate', request);
			expect(again.body).toEqual(first.body);
			expect(again.headers.get('idempotency-replayed')).toBe('true');
			expect(bithuman.settings.credits).toBe(1_796);
			const path = `/v1/video/${first.body.job_id}`;
			expect((await call('GET', path)).body.status).toBe('processing');
			await wait(60);
			expect((await call('GET', path)).body).toMatchObject({
				status: 'completed',
				credits_charged: 4,
			});
		});

		it('is not made without credits', async () => {
			bithuman.settings.credits = 1;
			const { status, body } = await call('POST', '/v1/video/generate', request);
			expect([status, Boolean(body.error.topup_url)]).toEqual([402, true]);
		});

		it('is speech as a WAV file', async () => {
			const reply = await call('POST', '/v1/tts', { text: 'Hello there', voice: 'F1' });
			expect(reply.headers.get('content-type')).toBe('audio/wav');
			expect(reply.text.slice(0, 4)).toBe('RIFF');
			const unknown = await call('POST', '/v1/tts', { text: 'Hello', voice: 'Z9' });
			expect([unknown.status, unknown.body.error.code]).toEqual([404, 'VOICE_NOT_FOUND']);
		});
	});

	it('signs account events over the timestamp and the raw body', async () => {
		const heard: Array<{ headers: IncomingHttpHeaders; body: string }> = [];
		const receiver = createServer((incoming, response) => {
			let body = '';
			incoming.on('data', (chunk) => (body += chunk));
			incoming.on('end', () => {
				heard.push({ headers: incoming.headers, body });
				response.end();
			});
		});
		await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
		const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
		const { data } = (await call('POST', '/v1/webhooks', { url, events: ['ping'] })).body;
		const tested = await call('POST', `/v1/webhooks/${data.id}/test`);
		receiver.close();
		receiver.closeAllConnections();
		expect(tested.body.data).toEqual({ delivered: true, status_code: 200, attempts: 1 });
		const { headers, body } = heard[0] as (typeof heard)[0];
		const signed = `${headers['x-bithuman-timestamp']}.${body}`;
		const expected = createHmac('sha256', data.secret).update(signed).digest('hex');
		expect(headers['x-bithuman-signature']).toBe(`sha256=${expected}`);
		expect((await call('GET', '/v1/webhooks')).text).not.toContain(data.secret);
		expect((await call('POST', '/v1/webhooks', { url: 'http://example.com' })).status).toBe(400);
	});
});
