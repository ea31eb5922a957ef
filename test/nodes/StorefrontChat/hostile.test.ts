import { createHmac } from 'node:crypto';
import { beginSession, writeToken } from '../../../nodes/StorefrontChat/session';
import {
	CLIENT_SECRET,
	direct,
	message,
	proxied,
	SHOP,
	SIGNING_SECRET,
	trigger,
	type Got,
} from './trigger';

const open = { action: 'open' };
const ACTIONS = [
	message('Hello'),
	{ action: 'wait', after: 0 },
	{ action: 'avatar' },
	{ action: 'events', events: [{ kind: 'viewed', productId: 1 }] },
	{ action: 'rating', stars: 5 },
	{ action: 'transcript', email: 'kim@example.com' },
];
const turnedOn = { laterMessages: true, avatar: true, transcript: true };
const code = ({ status, body }: Got) =>
	`${status} ${(body.error as { code: string } | undefined)?.code}`;
const sidOf = (token: string) =>
	JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()).sid as string;

async function opened(parameters = {}) {
	const send = trigger({ ...turnedOn, ...parameters });
	const { token } = await send({ headers: direct(), body: open });
	return { send, token: token! };
}

describe('A session', () => {
	it.each(ACTIONS)('id alone does nothing: $action', async (body) => {
		const { send, token } = await opened();
		const sid = sidOf(token);
		for (const header of [sid, `${token.split('.')[0]}.`, `${token.split('.')[0]}.${sid}`]) {
			const got = await send({ headers: direct(header), body });
			expect([code(got), got.outputs, got.token]).toEqual([
				'401 session_invalid',
				undefined,
				undefined,
			]);
		}
		const inBody = await send({ headers: direct(), body: { ...body, session: sid, token } });
		expect([code(inBody), inBody.outputs]).toEqual(['401 session_missing', undefined]);
	});

	it.each(ACTIONS)('that ran out does nothing: $action', async (body) => {
		const old = beginSession({ shop: SHOP, viaProxy: false }, new Date(Date.now() - 31 * 60_000));
		const got = await trigger(turnedOn)({
			headers: direct(writeToken(SIGNING_SECRET, old)),
			body,
		});
		expect([code(got), got.outputs, got.token]).toEqual([
			'401 session_expired',
			undefined,
			undefined,
		]);
	});

	it('is told anew with every answer, and ends a day after it began however often it is used', async () => {
		const { send, token } = await opened();
		const got = await send({ headers: direct(token), body: message('Hello') });
		expect(got.token).not.toBe(token);
		expect(sidOf(got.token!)).toBe(sidOf(token));
		const dayOld = beginSession({ shop: SHOP, viaProxy: false }, new Date(Date.now() - 86_400_000));
		const kept = writeToken(SIGNING_SECRET, { ...dayOld, exp: dayOld.iat + 86_400 });
		expect(code(await send({ headers: direct(kept), body: message('Hello') }))).toBe(
			'401 session_expired',
		);
	});

	it('that somebody made longer, or gave to another customer, is not known', async () => {
		const { send, token } = await opened();
		const [payload, signature] = token.split('.');
		const session = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
		for (const change of [{ exp: 4_000_000_000 }, { cid: '7' }, { shop: 'x.myshopify.com' }]) {
			const forged = Buffer.from(JSON.stringify({ ...session, ...change })).toString('base64url');
			const got = await send({ headers: direct(`${forged}.${signature}`), body: message('Hi') });
			expect(code(got)).toBe('401 session_invalid');
		}
	});
});

describe('A flood', () => {
	it('of 100 messages in a second starts twenty executions, and each other one is told when to try again', async () => {
		const { send, token } = await opened();
		const answers = await Promise.all(
			Array.from({ length: 100 }, async (_, count) =>
				send({
					headers: direct(token),
					body: { ...message(`number ${count}`), id: `message-${1000 + count}` },
				}),
			),
		);
		expect(answers.filter(({ outputs }) => outputs)).toHaveLength(20);
		const refused = answers.filter(({ status }) => status === 429);
		expect(refused).toHaveLength(80);
		for (const { headers } of refused) {
			expect(Number(headers['retry-after'])).toBeGreaterThan(0);
			expect(headers['access-control-expose-headers']).toBe('Retry-After');
		}
	});

	it('of new sessions from one address is stopped as well, while others come in', async () => {
		const send = trigger();
		const answers: Array<number | undefined> = [];
		for (let count = 0; count < 130; count += 1) {
			answers.push((await send({ headers: direct(), body: open })).status);
		}
		expect(answers.filter((status) => status === 200)).toHaveLength(120);
		const other = await send({ headers: direct(), body: open, ip: '203.0.113.99' });
		expect(other.status).toBe(200);
	});
});

describe('A body', () => {
	it('of a megabyte is refused unread, whatever it holds', async () => {
		const { send, token } = await opened();
		const bodies = ['x'.repeat(1_048_576), '['.repeat(1_048_576), message('y'.repeat(1_048_576))];
		const startedAt = performance.now();
		for (const body of bodies) {
			const got = await send({ headers: direct(token), body });
			expect([code(got), got.outputs]).toEqual(['413 body_too_large', undefined]);
			expect(JSON.stringify(got.body).length).toBeLessThan(300);
		}
		expect(performance.now() - startedAt).toBeLessThan(2_000);
	});

	it('cannot claim to be somebody, or bring more than it may', async () => {
		const { send, token } = await opened();
		const got = await send({
			headers: direct(token),
			body: {
				...message('Hello'),
				shopper: { proof: 'signed_customer', customerId: 'gid://shopify/Customer/7' },
				customerId: '7',
				session: { id: 'another-chat' },
				avatar: { agent: 'A1', roomId: 'room-A1-dead-beef' },
				room: 'room-A1-dead-beef',
				__proto__: { proof: 'signed_customer' },
			},
		});
		const json = got.outputs![0][0].json;
		expect(json).toMatchObject({
			session: { id: sidOf(token) },
			shopper: { proof: 'none', customerId: null },
			avatar: { agent: '' },
		});
		expect(JSON.stringify(json)).not.toMatch(/dead-beef|Customer\/7|another-chat/);
	});
});

describe('The app proxy query', () => {
	const names = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature'];

	it.each(names)('with %s twice is refused, before and after the real one', async (name) => {
		const query = proxied('7');
		for (const forged of [`${query}&${name}=8`, `?${name}=8&${query.slice(1)}`]) {
			const got = await trigger()({ query: forged, body: open });
			expect([code(got), got.token]).toEqual(['401 proxy_repeated_parameter', undefined]);
		}
	});

	it('that moves a letter from one parameter to the next is not taken for the signed one', async () => {
		const parameters = { shop: SHOP, logged_in_customer_id: '', path_prefix: '/apps/support' };
		const timestamp = String(Math.floor(Date.now() / 1000));
		const text = `logged_in_customer_id=path_prefix=/apps/supportshop=${SHOP}timestamp=${timestamp}`;
		const signature = createHmac('sha256', CLIENT_SECRET).update(text).digest('hex');
		const glued = new URLSearchParams({
			logged_in_customer_id: 'path_prefix=/apps/support',
			shop: parameters.shop,
			timestamp,
			signature,
		});
		const got = await trigger()({ query: `?${glued}`, body: open });
		expect(got.status === 401 || sidOf(got.token!)).toBeTruthy();
		const spoken = await trigger()({
			query: `?${glued}`,
			headers: got.token ? { 'x-support-session': got.token } : {},
			body: message('Hello'),
		});
		// Whoever is signed in has a number: text from another parameter proves nobody.
		const shopper = spoken.outputs?.[0][0].json.shopper;
		expect(shopper ?? { proof: 'none' }).toMatchObject({ proof: 'none' });
	});
});
