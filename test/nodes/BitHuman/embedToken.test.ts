import { create } from '../../../nodes/BitHuman/embedToken/create';
import { AGENT_CODE, readToken, startBitHuman } from '../../../sandbox/bithuman';
import { startVendor } from '../../../sandbox/vendor';
import { createBitHumanClient } from '../../../nodes/BitHuman/client';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const mint = (params: Record<string, unknown> = {}) =>
	run(create, { agent: AGENT_CODE, visitor: 'session-7f3a', ...params });

describe('creating an embed token', () => {
	it('opens the avatar for one visitor', async () => {
		const made = await mint({ greeting: 'Hello & welcome!' });
		const url = new URL(made.url);
		expect(url.origin + url.pathname).toBe(`${studio.url}/embed/${AGENT_CODE}`);
		expect(Object.fromEntries(url.searchParams)).toEqual({
			token: made.token,
			greetingMsg: 'Hello & welcome!',
		});
		const claims = readToken(made.token);
		expect(claims).toMatchObject({ agent_id: AGENT_CODE, fingerprint: made.fingerprint });
		expect(made.expiresAt).toBe(new Date(claims!.exp * 1000).toISOString());
		expect((await fetch(made.url)).status).toBe(200);
	});

	it('puts a reference nobody can guess into the greeting, where one is wanted', async () => {
		const greeting = 'Hello! Your chat reference is {reference}.';
		const [one, other] = [await mint({ greeting }), await mint({ greeting })];
		expect(one.reference).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
		expect(other.reference).not.toBe(one.reference);
		expect(new URL(one.url).searchParams.get('greetingMsg')).toBe(
			`Hello! Your chat reference is ${one.reference}.`,
		);
		expect(one.greeting).toContain(one.reference);
		expect((await mint({ greeting: 'Hello!' })).reference).toBeNull();
	});

	it('tells bitHuman a fingerprint instead of the visitor', async () => {
		const made = await mint();
		expect(made.fingerprint).toMatch(/^[0-9a-f]{64}$/);
		expect(made.fingerprint).toBe((await mint()).fingerprint);
		expect(made.fingerprint).not.toBe((await mint({ visitor: 'other' })).fingerprint);
		expect(JSON.stringify(studio.requests)).not.toContain('session-7f3a');
	});

	it('leads to the page of bitHuman unless the owner chose another address', () => {
		const live = createBitHumanClient({ environment: 'live', apiSecret: 'x' }, {});
		expect(live.embedUrl('A1', 't', '')).toBe('https://www.bithuman.ai/embed/A1?token=t');
	});

	it('still tells an expiry when the token cannot be read', async () => {
		const vendor = await startVendor({
			name: 'bithuman',
			handle: () => ({ status: 200, body: { data: { token: 'opaque', sid: 's' } } }),
			faultReply: () => ({ status: 500 }),
		});
		const made = await runner(() => clientFor(vendor))(create, {
			agent: AGENT_CODE,
			visitor: 'v',
		}).finally(() => vendor.close());
		expect(Date.parse(made.expiresAt) - Date.now()).toBeGreaterThan(3_590_000);
	});

	it('names the limit when too many tokens are made', async () => {
		studio.fail({ kind: 'rate_limited', times: 9, retryAfter: 120 });
		await expect(mint()).rejects.toMatchObject({
			httpStatus: 429,
			code: 'RATE_LIMITED',
			applied: 'no',
			retryAfterMs: 120_000,
		});
	});

	it('needs a visitor', async () => {
		await expect(mint({ visitor: ' ' })).rejects.toThrow(/Visitor Reference/);
		expect(studio.requests).toEqual([]);
	});
});
