import { INTERCOM_TOKEN, startIntercom } from '../../sandbox/intercom';
import { callerOf, type Caller } from './client';

let intercom: Awaited<ReturnType<typeof startIntercom>>;
let call: Caller;
beforeAll(async () => {
	intercom = await startIntercom();
	call = callerOf(intercom.url, {
		Authorization: `Bearer ${INTERCOM_TOKEN}`,
		'Intercom-Version': '2.16',
	});
});
afterAll(() => intercom.close());
beforeEach(() => intercom.reset());

const open = () => intercom.receive('jane@example.com', 'Hello');
const reply = (id: string, body: object) => call('POST', `/conversations/${id}/reply`, body);

describe("the sandbox's Intercom", () => {
	it('asks for token and version, and tells its limit with every answer', async () => {
		const stranger = await callerOf(intercom.url)('GET', '/me');
		expect([stranger.status, stranger.body.errors[0].code]).toEqual([401, 'unauthorized']);
		const old = callerOf(intercom.url, { Authorization: `Bearer ${INTERCOM_TOKEN}` });
		expect((await old('GET', '/me')).status).toBe(400);
		intercom.settings.limit = { calls: 1, seconds: 60 };
		expect((await call('GET', '/me')).headers.get('x-ratelimit-remaining')).toBe('0');
		expect((await call('GET', '/me')).status).toBe(429);
	});

	it('shows a teammate’s comment to the customer, no note and nothing of the customer’s own', async () => {
		const id = open();
		const by = { type: 'admin', admin_id: '1' };
		await reply(id, { ...by, message_type: 'comment', body: '<p class="x">Hi</p>' });
		await reply(id, { ...by, message_type: 'note', body: 'Psst' });
		const contact = intercom.desk.conversations.get(id)!.contact;
		const own = { type: 'user', message_type: 'comment', body: 'Me', intercom_user_id: contact };
		const { body } = await reply(id, own);
		expect(intercom.desk.sent).toEqual([
			{ conversation: id, to: 'jane@example.com', html: '<p>Hi</p>' },
		]);
		expect(body.conversation_parts.conversation_parts.at(-1)).toMatchObject({
			body: '<p>Me</p>',
			author: { type: 'user' },
			app_package_code: 'commerce-support',
		});
	});

	it('knows only attributes that were made', async () => {
		const id = open();
		const change = { custom_attributes: { ours: 'x' } };
		expect((await call('PUT', `/conversations/${id}`, change)).status).toBe(400);
		const attribute = { name: 'ours', data_type: 'string' };
		expect((await call('POST', '/conversations/attributes', attribute)).status).toBe(200);
		const { body } = await call('PUT', `/conversations/${id}`, change);
		expect(body.custom_attributes).toEqual({ ours: 'x' });
	});

	it('makes a tag once, whatever its case, and takes it off by its id', async () => {
		const [one, two] = [
			await call('POST', '/tags', { name: 'VIP' }),
			await call('POST', '/tags', { name: 'vip' }),
		];
		expect(one.body.id).toBe(two.body.id);
		const path = `/conversations/${open()}/tags`;
		await call('POST', path, { id: one.body.id, admin_id: '1' });
		const off = () => call('DELETE', `${path}/${one.body.id}`, { admin_id: '1' });
		expect([(await off()).status, (await off()).status]).toEqual([200, 404]);
	});

	it.each([
		['an unknown field', 'reply', { type: 'admin', message_type: 'note', internal: true }, 400],
		['a stranger as author', 'parts', { message_type: 'open', admin_id: '9' }, 404],
		['a bot as author', 'parts', { message_type: 'open', admin_id: '91' }, 404],
		[
			'a time that is over',
			'parts',
			{ message_type: 'snoozed', admin_id: '1', snoozed_until: 1 },
			400,
		],
	])('refuses %s', async (_what, part, body, status) => {
		const refused = await call('POST', `/conversations/${open()}/${part}`, body);
		expect([refused.status, refused.body.type]).toEqual([status, 'error.list']);
	});

	it('refuses to write without the permission, and a contact that exists', async () => {
		const contact = { role: 'user', email: 'joe@example.com' };
		expect((await call('POST', '/contacts', contact)).status).toBe(200);
		expect((await call('POST', '/contacts', contact)).body.errors[0].code).toBe('conflict');
		intercom.settings.readOnly = true;
		expect((await call('POST', '/tags', { name: 'x' })).status).toBe(403);
	});
});
