import { FRONT_TOKEN, startFront } from '../../sandbox/front';
import { callerOf, type Caller } from './client';

let front: Awaited<ReturnType<typeof startFront>>;
let call: Caller;
beforeAll(async () => {
	front = await startFront();
	call = callerOf(front.url, { Authorization: `Bearer ${FRONT_TOKEN}` });
});
afterAll(() => front.close());
beforeEach(() => front.reset());

const message = (change: object = {}) => ({
	sender: { handle: 'jane@example.com', name: 'Jane' },
	to: ['support@demo-shop.example.com'],
	subject: 'Hi',
	body: 'Hello',
	external_id: 'x-1',
	created_at: 1_790_000_000,
	metadata: { is_inbound: true, is_archived: false },
	...change,
});
const path = '/inboxes/inb_11/imported_messages';
const open = async () => {
	front.settings.hidden = 0;
	await call('POST', path, message());
	return [...front.desk.conversations.keys()][0];
};

describe("the sandbox's Front", () => {
	it('asks for the token, and tells its limit with every answer', async () => {
		const stranger = await callerOf(front.url)('GET', '/me');
		expect([stranger.status, stranger.body._error.status]).toEqual([401, 401]);
		front.settings.limit = { calls: 1, seconds: 60 };
		const first = await call('GET', '/me');
		expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
		const second = await call('GET', '/me');
		expect([second.status, Number(second.headers.get('retry-after')) > 0]).toEqual([429, true]);
	});

	it('takes a message in, makes it later, and takes none twice under one external id', async () => {
		const { status, body } = await call('POST', path, message());
		expect([status, body.status]).toEqual([202, 'accepted']);
		const uid = `/messages/alt:uid:${body.message_uid}`;
		expect([(await call('GET', uid)).status, (await call('GET', uid)).status]).toEqual([404, 200]);
		await call('POST', path, message());
		expect(front.desk.messages).toHaveLength(1);
		expect(front.desk.sent).toEqual([]);
	});

	it('archives with a reply unless told not to, and needs a channel for what came by none', async () => {
		const id = await open();
		const reply = (body: object) => call('POST', `/conversations/${id}/messages`, body);
		expect((await reply({ body: 'Hi' })).status).toBe(400);
		const stay = { body: 'Hi', channel_id: 'cha_11', options: { archive: false } };
		expect((await reply(stay)).status).toBe(202);
		expect(front.desk.conversations.get(id)!.status).toBe('open');
		await reply({ body: 'Bye' });
		expect(front.desk.conversations.get(id)!.status).toBe('archived');
		expect(front.desk.sent).toHaveLength(2);
	});

	it('answers 301 for a merged conversation, with the place of the other', async () => {
		const [old, survivor] = ['a', 'b'].map(
			(name) => front.receive(`${name}@example.com`, 'Hi').conversation,
		);
		front.merge(old, survivor);
		const moved = await call('GET', `/conversations/${old}/messages`);
		expect(moved.status).toBe(301);
		expect(moved.headers.get('location')).toBe(`${front.url}/conversations/${survivor}/messages`);
	});

	it.each([
		['an unknown field', 'comments', { body: 'x', internal: true }, 400],
		['an empty comment', 'comments', { body: ' ' }, 400],
		['an unknown tag', 'tags', { tag_ids: ['tag_x'] }, 404],
		['too much text', 'comments', { body: 'x'.repeat(1_100_000) }, 413],
	])('refuses %s', async (_what, part, body, status) => {
		const refused = await call('POST', `/conversations/${await open()}/${part}`, body);
		expect([refused.status, refused.body._error.status]).toEqual([status, status]);
	});

	it('refuses what the token has no scope for, and a contact that exists', async () => {
		front.settings.missing = ['tags:read'];
		expect((await call('GET', '/tags')).status).toBe(403);
		const contact = { handles: [{ source: 'email', handle: 'jane@example.com' }] };
		expect((await call('POST', '/contacts', contact)).status).toBe(201);
		expect((await call('POST', '/contacts', contact)).status).toBe(409);
	});
});
