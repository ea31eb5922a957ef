import { addressOf } from '../../../nodes/Helpdesk/intercom/address';
import { intercomCredential } from '../../../nodes/Helpdesk/intercom/credentialTest';
import { intercomDesk } from '../../../nodes/Helpdesk/intercom/desk';
import { actorOf } from '../../../nodes/Helpdesk/intercom/records';
import { operations } from '../../../nodes/Helpdesk/operations';
import { INTERCOM_SECRET, INTERCOM_TOKEN, startIntercom } from '../../../sandbox/intercom';
import { runner } from '../runOperation';

let sandbox: Awaited<ReturnType<typeof startIntercom>>;
beforeAll(async () => void (sandbox = await startIntercom()));
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const credential = (change: object = {}) => ({
	environment: 'custom',
	baseUrl: sandbox.url,
	accessToken: INTERCOM_TOKEN,
	clientSecret: INTERCOM_SECRET,
	...change,
});
const perform = runner(() => intercomDesk(credential(), {}));
const run = async (name: string, params: Record<string, unknown> = {}) =>
	await perform(operations.find(({ operation }) => operation === name)!, params);
const writes = () => sandbox.requests.filter(({ method }) => method !== 'GET');
const open = async (change: Record<string, unknown> = {}): Promise<string> => {
	const { id } = await run('create', {
		subject: 'Question',
		customerEmail: 'Jane@example.com',
		customerName: 'Jane Doe',
		customerMessage: 'Where is my parcel?',
		internalNote: 'Please look',
		priority: 'urgent',
		tags: 'vip',
		team: '12',
		externalId: 'chat:1',
		...change,
	});
	sandbox.requests.length = 0;
	return id;
};
const texts = async (conversationId: string) =>
	(await run('listMessages', { conversationId })).map(({ author, ours, text }: any) => [
		author,
		ours,
		text,
	]);

describe('a conversation in Intercom', () => {
	it('is opened once under one name, in a workspace that never saw one, and nothing is sent', async () => {
		const conversationId = await open();
		expect(await open()).toBe(conversationId);
		expect(sandbox.desk.sent).toEqual([]);
		expect(await run('get', { conversationId })).toEqual({
			provider: 'intercom',
			id: conversationId,
			url: `https://app.intercom.com/a/inbox/demo/inbox/conversation/${conversationId}`,
			externalId: 'chat:1',
			mergedFrom: null,
			subject: 'Question',
			status: 'open',
			priority: 'urgent',
			channel: 'conversation',
			customer: { id: expect.any(String), email: 'jane@example.com', name: 'Jane Doe' },
			assigneeId: null,
			teamId: '12',
			tags: ['vip', 'priority-urgent'],
			createdAt: expect.stringMatching(/Z$/),
			updatedAt: expect.stringMatching(/Z$/),
		});
		expect(await texts(conversationId)).toEqual([
			['customer', true, 'Where is my parcel?'],
			['our_bot', true, 'Please look'],
		]);
	});

	it.each([
		['POST /conversations', 'disconnect_after_apply'],
		['PUT /conversations/', 'disconnect'],
		['POST /conversations/.*/reply', 'disconnect'],
	] as const)(
		'is found again when %s ended with a %s',
		async (match, kind) => {
			sandbox.fail({ kind, match: `^${match}`, times: kind === 'disconnect' ? 2 : 1 });
			await open().catch(() => undefined);
			sandbox.faults.length = 0;
			const conversationId = await open();
			expect(sandbox.desk.conversations.size).toBe(1);
			expect(await texts(conversationId)).toHaveLength(2);
		},
		30_000,
	);

	it('of a shopper without an address has a contact of its own', async () => {
		const anonymous = { customerEmail: '', customerMessage: '' };
		const conversationId = await open(anonymous);
		expect(await open(anonymous)).toBe(conversationId);
		expect(sandbox.desk.contacts.size).toBe(1);
		const given = { conversationId, text: 'Hello', externalId: 'm-1' };
		expect(await run('importMessage', given)).toMatchObject({ applied: 'yes' });
	});

	it('is answered once under one name', async () => {
		const conversationId = await open();
		const answer = { conversationId, text: 'Sorry <3\n\nBye', externalId: 'r-1' };
		const first = await run('reply', answer);
		expect(first).toMatchObject({ delivery: 'sent', applied: 'yes', externalId: 'r-1' });
		expect(await run('reply', answer)).toMatchObject({ id: first.id, applied: 'already' });
		expect(sandbox.desk.sent).toEqual([
			{
				conversation: conversationId,
				to: 'jane@example.com',
				html: '<p>Sorry &lt;3</p><p>Bye</p>',
			},
		]);
		sandbox.fail({ kind: 'disconnect_after_apply', match: '^POST .*/reply' });
		const lost = await run('reply', { ...answer, text: 'Once more', externalId: 'r-2' });
		expect(lost).toMatchObject({ applied: 'yes' });
		expect(sandbox.desk.sent).toHaveLength(2);
		sandbox.receive('jane@example.com', 'And now?', conversationId);
		const later = await run('reply', { ...answer, text: 'Once more', externalId: 'r-3' });
		expect(later).toMatchObject({ applied: 'yes' });
	});

	it('takes in what the customer wrote elsewhere, each thing once, and opens again', async () => {
		const conversationId = await open();
		await run('setStatus', { conversationId, status: 'closed' });
		const at = (second: number) => new Date(Date.now() - 60_000 + second * 1_000).toISOString();
		const first = { conversationId, text: 'hello?', externalId: 'm-1', sentAt: at(0) };
		expect(await run('importMessage', first)).toMatchObject({ applied: 'yes', delivery: null });
		expect(await run('importMessage', first)).toMatchObject({ applied: 'already' });
		const second = { ...first, externalId: 'm-2', sentAt: at(5) };
		expect(await run('importMessage', second)).toMatchObject({ applied: 'yes' });
		expect(await texts(conversationId)).toHaveLength(4);
		expect(await run('get', { conversationId })).toMatchObject({ status: 'open' });
		expect(sandbox.desk.sent).toEqual([]);
	});

	it('is read with who wrote what', async () => {
		const conversationId = await open();
		sandbox.write(conversationId, '<p>I take over</p>');
		sandbox.write(conversationId, '<p>As the token’s own teammate</p>', {}, '1');
		sandbox.write(conversationId, '<p>Automatic</p>', {}, '91');
		sandbox.write(conversationId, '<p>From the AI agent</p>', {}, '92');
		sandbox.write(conversationId, '<p>Careful</p>', { part_type: 'note' });
		sandbox.write(conversationId, '<p>Bye</p>', { part_type: 'close' });
		sandbox.receive('jane@example.com', '<p>Thanks</p>', conversationId);
		expect((await texts(conversationId)).slice(2)).toEqual([
			['human_agent', false, 'I take over'],
			['human_agent', false, 'As the token’s own teammate'],
			['rule', false, 'Automatic'],
			['other_bot', false, 'From the AI agent'],
			['human_agent', false, 'Careful'],
			['human_agent', false, 'Bye'],
			['customer', false, 'Thanks'],
		]);
	});

	it('changes one thing at a time', async () => {
		const given = { conversationId: await open() };
		expect(await run('addTags', { ...given, tags: 'a, VIP' })).toMatchObject({
			tags: ['vip', 'priority-urgent', 'a'],
		});
		expect(await run('removeTags', { ...given, tags: 'A' })).toMatchObject({
			tags: ['vip', 'priority-urgent'],
		});
		expect(await run('setPriority', { ...given, priority: 'low' })).toMatchObject({
			priority: 'low',
			tags: ['vip', 'priority-low'],
		});
		const assigned = await run('assign', { ...given, assignee: '2' });
		expect(assigned).toMatchObject({ assigneeId: '2', teamId: '12' });
		const nobody = await run('assign', { ...given, nobody: true });
		expect(nobody).toMatchObject({ assigneeId: null, teamId: null });
		const until = new Date(Date.now() + 60_000).toISOString();
		for (const [status, shown] of [
			['pending', 'snoozed'],
			['open', 'open'],
			['closed', 'closed'],
			['closed', 'closed'],
		]) {
			expect(await run('setStatus', { ...given, status, until })).toMatchObject({ status: shown });
		}
	});

	it('is followed after a merge', async () => {
		const [old, survivor] = [await open(), await open({ externalId: 'chat:2' })];
		sandbox.merge(old, survivor);
		for (const [name, params] of [
			['get', {}],
			['addTags', { tags: 'a' }],
			['setStatus', { status: 'closed' }],
		] as const) {
			const done = await run(name, { conversationId: old, ...params });
			expect(done).toMatchObject({ id: survivor, mergedFrom: old });
		}
		const note = await run('addNote', { conversationId: old, text: 'x', externalId: 'n-1' });
		expect(note).toMatchObject({ conversationId: survivor, mergedFrom: old });
	});

	it.each([
		['create', { externalId: 'a' }, /would be empty/],
		['reply', { conversationId: '1', text: 'x' }, /External ID/],
		['addNote', { conversationId: '1', text: ' ', externalId: 'a' }, /text is empty/],
		['get', { conversationId: '1/../2' }, /not a number/],
		['removeTags', { conversationId: '1', tags: ',' }, /no tag/],
		['findOrCreate', {}, /nobody to look for/],
	])('refuses %s with %j', async (name, params, message) => {
		await expect(run(name, params)).rejects.toThrow(message);
		expect(writes()).toEqual([]);
	});

	it('is snoozed only until a time to come', async () => {
		const given = { conversationId: await open(), status: 'pending', until: '' };
		await expect(run('setStatus', given)).rejects.toThrow(/Fill in Until/);
	});
});

describe('what Intercom refuses', () => {
	it.each([
		['a revoked token', { accessToken: 'old' }, 401, /did not accept the access token/],
		['a missing permission', {}, 403, /may not do this/],
	])('%s is told with what to do', async (_what, change, httpStatus, title) => {
		const conversationId = await open();
		sandbox.settings.readOnly = true;
		const desk = intercomDesk(credential(change), {});
		const failed = desk.addNote(conversationId, { text: 'x', externalId: 'n' });
		await expect(failed).rejects.toMatchObject({
			httpStatus,
			title: expect.stringMatching(title),
			nextStep: expect.stringContaining('Developer Hub'),
			applied: 'no',
		});
	});

	it('too large a message is refused, and says so', async () => {
		const conversationId = await open();
		const text = 'x'.repeat(5 * 1024 * 1024);
		const failed = run('reply', { conversationId, text, externalId: 'r-1' });
		await expect(failed).rejects.toMatchObject({ httpStatus: 413, applied: 'no' });
	});
});

describe('a customer in Intercom', () => {
	it('is found by name and address, or added once', async () => {
		const who = { email: 'jane@example.com', name: 'Jane Doe', externalId: 'shop-7' };
		const first = await run('findOrCreate', who);
		expect(first).toMatchObject({ provider: 'intercom', created: true, externalId: 'shop-7' });
		for (const again of [who, { email: 'Jane@example.com' }, { ...who, email: 'x@example.com' }]) {
			expect(await run('findOrCreate', again)).toMatchObject({ id: first.id, created: false });
		}
	});

	it('whom somebody else adds in the same moment is taken', async () => {
		const all = [1, 2, 3].map(() => run('findOrCreate', { email: 'jane@example.com' }));
		const ids = (await Promise.all(all)).map(({ id }) => id);
		expect(new Set(ids).size).toBe(1);
		expect(sandbox.desk.contacts.size).toBe(1);
	});
});

describe('a notification of Intercom', () => {
	type Signed = ReturnType<typeof sandbox.deliveryOf>;
	const normalized = async ({ headers, rawBody }: Signed) =>
		await intercomDesk(credential(), {}).normalize({
			headers,
			query: {},
			body: JSON.parse(rawBody),
			rawBody: Buffer.from(rawBody),
		});
	const told = async (topic: string, id: string, parts: string[] = []) =>
		await normalized(sandbox.deliveryOf(topic, id, parts));

	it('tells who said what, read again', async () => {
		const id = await open();
		const part = sandbox.write(id, '<p>I take over</p>');
		expect(await told('conversation.admin.replied', id, [part.id])).toEqual([
			{
				provider: 'intercom',
				eventId: `intercom:part:${part.id}`,
				type: 'message.created',
				occurredAt: expect.stringMatching(/Z$/),
				conversationId: id,
				mergedFrom: null,
				externalId: 'chat:1',
				url: expect.stringContaining(`/conversation/${id}`),
				messageId: part.id,
				messageExternalId: null,
				ours: false,
				direction: 'out',
				actor: 'human_agent',
				actorId: '2',
				actorName: 'Agent',
				public: true,
				channel: 'comment',
				bodyText: 'I take over',
				attachments: [],
				customer: { id: expect.any(String), email: 'jane@example.com', name: 'Jane Doe' },
				status: 'open',
				priority: 'urgent',
				assigneeId: null,
				teamId: '12',
				tags: ['vip', 'priority-urgent'],
				complete: true,
			},
		]);
	});

	it('may carry many parts, and tells each of them', async () => {
		const id = await open();
		const parts = ['One', 'Two'].map((text) => sandbox.write(id, `<p>${text}</p>`).id);
		const events = await told('conversation.admin.replied', id, parts);
		expect(events.map(({ bodyText }) => bodyText)).toEqual(['One', 'Two']);
	});

	it('tells notes, ours among them, tags, and the end with what was said at it', async () => {
		const id = await open();
		const note = sandbox.write(id, '<p>Look</p>', { part_type: 'note' });
		expect(await told('conversation.admin.noted', id, [note.id])).toMatchObject([
			{ type: 'note.created', actor: 'human_agent', public: false },
		]);
		const ours = await run('addNote', { conversationId: id, text: 'Ours', externalId: 'n-1' });
		expect(await told('conversation.admin.noted', id, [ours.id])).toMatchObject([
			{ type: 'note.created', ours: true, messageExternalId: 'n-1' },
		]);
		sandbox.tag(id, 'ai-resume');
		expect(await told('conversation_part.tag.created', id)).toMatchObject([
			{ type: 'conversation.updated', tags: expect.arrayContaining(['ai-resume']) },
		]);
		sandbox.shut(id);
		const bye = sandbox.write(id, '<p>Bye</p>', { part_type: 'close' });
		expect(await told('conversation.admin.closed', id, [bye.id])).toMatchObject([
			{ type: 'message.created', bodyText: 'Bye', actor: 'human_agent', public: true },
			{ type: 'status.changed', status: 'closed', actor: 'human_agent', messageId: null },
		]);
		expect(await told('conversation.user.created', id)).toMatchObject([
			{ type: 'conversation.created', ours: true, bodyText: 'Where is my parcel?' },
		]);
	});

	it('names attachments of any size without loading them, and the text without the thread', async () => {
		const id = await open();
		const file = { name: 'photo.jpg', url: 'https://downloads.intercomcdn.com/photo.jpg' };
		const part = sandbox.write(id, '<p>Wet.</p><blockquote>On Monday you wrote</blockquote>', {
			attachments: [{ ...file, content_type: 'image/jpeg', filesize: 5 * 1024 * 1024 }],
		});
		expect(await told('conversation.admin.replied', id, [part.id])).toMatchObject([
			{ bodyText: 'Wet.', attachments: [{ ...file, contentType: 'image/jpeg', size: 5242880 }] },
		]);
	});

	it('of a merged conversation leads to the other', async () => {
		const [old, survivor] = [await open(), await open({ externalId: 'chat:2' })];
		sandbox.merge(old, survivor);
		expect(await told('conversation.admin.closed', old)).toMatchObject([
			{ conversationId: survivor, mergedFrom: old },
		]);
	});

	it.each([
		['no signature', { headers: {} }, 'signature_refused'],
		[
			'a wrong one',
			{ headers: { 'x-hub-signature': `sha1=${'0'.repeat(40)}` } },
			'signature_refused',
		],
		[
			'one without its prefix',
			{ headers: { 'x-hub-signature': '0'.repeat(40) } },
			'signature_refused',
		],
		['another body', { rawBody: '{}' }, 'signature_refused'],
	])('is refused with %s', async (_what, change, code) => {
		const genuine = sandbox.deliveryOf('conversation.admin.replied', await open());
		await expect(normalized({ ...genuine, ...change } as Signed)).rejects.toMatchObject({ code });
	});

	it('is not understood when it is the ping of the set-up', async () => {
		const id = await open();
		await expect(told('ping', id)).rejects.toMatchObject({ code: 'not_understood' });
	});
});

describe('who is behind a part', () => {
	const admin = { type: 'admin', id: '1', name: 'Assistant' };
	it.each([
		['a person', { id: '2' }, false, 'human_agent'],
		['a person through another tool', { id: '2' }, true, 'human_agent'],
		['a person signed in as our teammate', {}, false, 'human_agent'],
		['our teammate through the API', {}, true, 'our_bot'],
		['a user', { type: 'user' }, false, 'customer'],
		['a lead', { type: 'lead' }, false, 'customer'],
		['a workflow of Intercom', { type: 'bot' }, false, 'rule'],
		['the AI agent', { type: 'bot', from_ai_agent: true }, false, 'other_bot'],
		['a team', { type: 'team' }, false, 'system'],
		['something new', { type: 'robot' }, false, 'unknown'],
	])('is told for %s', (_who, change, byApi, actor) => {
		expect(actorOf({ ...admin, ...change }, byApi, '1')).toBe(actor);
	});
});

describe('the Intercom credential', () => {
	const tested = async (change: object = {}) =>
		await intercomCredential.call({} as never, { data: credential(change) } as never);

	it('tells in whose name will be written', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Writes as Assistant in Demo Shop' });
		expect(await tested({ adminId: '2' })).toMatchObject({
			message: expect.stringMatching(/Agent/),
		});
		expect(await tested({ adminId: '9' })).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('Agent (2)'),
		});
		expect(await tested({ accessToken: 'wrong' })).toMatchObject({ status: 'Error' });
	});

	it.each([
		['us', 'https://api.intercom.io'],
		['eu', 'https://api.eu.intercom.io'],
		['au', 'https://api.au.intercom.io'],
		['evil.example/', 'https://api.intercom.io'],
	])('of the region %s goes to %s', (region, baseUrl) => {
		expect(addressOf({ region })).toEqual({ baseUrl, custom: false });
	});
});
