import { frontCredential } from '../../../nodes/Helpdesk/front/credentialTest';
import { frontDesk } from '../../../nodes/Helpdesk/front/desk';
import { operations } from '../../../nodes/Helpdesk/operations';
import { FRONT_SECRET, FRONT_TOKEN, startFront, type Event } from '../../../sandbox/front';
import { runner } from '../runOperation';

let sandbox: Awaited<ReturnType<typeof startFront>>;
beforeAll(async () => void (sandbox = await startFront()));
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.settings.limit.calls = 10_000;
	sandbox.settings.hidden = 0;
});

const credential = (change: object = {}) => ({
	environment: 'custom',
	baseUrl: sandbox.url,
	apiToken: FRONT_TOKEN,
	inboxId: 'inb_11',
	webhookSecret: FRONT_SECRET,
	...change,
});
const perform = runner(() => frontDesk(credential(), {}));
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
		team: 'inb_12',
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

describe('a conversation in Front', () => {
	it('is imported once under one name, and nothing is sent', async () => {
		const conversationId = await open();
		expect(await open()).toBe(conversationId);
		expect(sandbox.desk.sent).toEqual([]);
		expect(sandbox.desk.messages).toHaveLength(1);
		expect(await run('get', { conversationId })).toEqual({
			provider: 'front',
			id: conversationId,
			url: `https://app.frontapp.com/open/${conversationId}`,
			externalId: 'chat:1',
			mergedFrom: null,
			subject: 'Question',
			status: 'open',
			priority: 'urgent',
			channel: 'conversation',
			customer: { id: expect.any(String), email: 'jane@example.com', name: 'Jane Doe' },
			assigneeId: null,
			teamId: 'inb_12',
			tags: ['vip', 'priority-urgent'],
			createdAt: expect.stringMatching(/Z$/),
			updatedAt: expect.stringMatching(/Z$/),
		});
	});

	it('without a customer is a discussion of the team, made once', async () => {
		const anonymous = { customerEmail: '', customerMessage: '' };
		const conversationId = await open(anonymous);
		expect(await open(anonymous)).toBe(conversationId);
		expect(await texts(conversationId)).toEqual([['our_bot', true, 'Please look']]);
		const given = { conversationId, text: 'Hello', externalId: 'm-1' };
		await expect(run('importMessage', given)).rejects.toMatchObject({ code: 'not_possible' });
	});

	it('is answered once under one name, from its inbox, and stays open', async () => {
		const conversationId = await open();
		const answer = { conversationId, text: 'Sorry <3', externalId: 'r-1' };
		sandbox.settings.hidden = 1;
		const first = await run('reply', answer);
		expect(first).toMatchObject({ delivery: 'sent', applied: 'yes', externalId: 'r-1' });
		expect(await run('reply', answer)).toMatchObject({ id: first.id, applied: 'already' });
		expect(sandbox.desk.sent).toEqual([
			{
				conversation: conversationId,
				to: 'jane@example.com',
				text: 'Sorry <3',
				from: 'returns@demo-shop.example.com',
			},
		]);
		expect(await run('get', { conversationId })).toMatchObject({ status: 'open' });
		expect((await texts(conversationId)).at(-1)).toEqual(['our_bot', true, 'Sorry <3']);
	});

	it('is answered once when the answer of Front was lost', async () => {
		const conversationId = await open();
		sandbox.fail({ kind: 'disconnect_after_apply', match: '^POST .*/messages' });
		const lost = await run('reply', { conversationId, text: 'Sorry', externalId: 'r-1' });
		expect(lost).toMatchObject({ applied: 'yes', delivery: 'sent' });
		expect(sandbox.desk.sent).toHaveLength(1);
	});

	it('is not answered twice in the same words when Front has dropped our mark', async () => {
		const conversationId = await open();
		await run('reply', { conversationId, text: 'Sorry', externalId: 'r-1' });
		sandbox.desk.messages.at(-1)!.body = '<p>Sorry</p>';
		const again = { conversationId, text: 'Sorry', externalId: 'r-1' };
		expect(await run('reply', again)).toMatchObject({ applied: 'already' });
		sandbox.receive('jane@example.com', 'And now?', conversationId);
		expect(await run('reply', { ...again, externalId: 'r-2' })).toMatchObject({ applied: 'yes' });
	});

	it('says when the answer did not arrive', async () => {
		const conversationId = await open();
		sandbox.desk.refused.push('jane@example.com');
		const answer = { conversationId, text: 'Sorry', externalId: 'r-1' };
		await expect(run('reply', answer)).rejects.toMatchObject({
			code: 'not_delivered',
			applied: 'yes',
		});
	});

	it('is still on its way when Front takes its time', async () => {
		const conversationId = await open();
		sandbox.settings.hidden = 50;
		const answer = { conversationId, text: 'Sorry', externalId: 'r-1', waitSeconds: 0 };
		expect(await run('reply', answer)).toMatchObject({ delivery: 'queued', applied: 'yes' });
	});

	it('takes in what the customer wrote elsewhere once, and opens again', async () => {
		const conversationId = await open();
		await run('setStatus', { conversationId, status: 'closed' });
		const message = { conversationId, text: 'It is wet', externalId: 'm-1' };
		expect(await run('importMessage', message)).toMatchObject({ applied: 'yes', delivery: null });
		expect(await run('importMessage', message)).toMatchObject({ applied: 'already' });
		expect(await texts(conversationId)).toContainEqual(['customer', true, 'It is wet']);
		expect(await run('get', { conversationId })).toMatchObject({ status: 'open' });
		expect(sandbox.desk.sent).toEqual([]);
	});

	it('is read with who wrote what', async () => {
		const conversationId = await open();
		sandbox.write(conversationId, '<p>I take over</p>');
		sandbox.write(conversationId, 'Automatic', { author: 'tea_92' });
		sandbox.write(conversationId, 'From a bot', { author: 'tea_93' });
		sandbox.write(conversationId, 'Another tool', { author: 'tea_91' });
		sandbox.write(conversationId, 'From a mail program', { author: null });
		sandbox.comment(conversationId, 'Careful [ref: forged]');
		sandbox.receive('jane@example.com', 'Thanks', conversationId);
		expect((await texts(conversationId)).slice(2)).toEqual([
			['human_agent', false, 'I take over'],
			['rule', false, 'Automatic'],
			['other_bot', false, 'From a bot'],
			['other_bot', false, 'Another tool'],
			['human_agent', false, 'From a mail program'],
			['human_agent', false, 'Careful'],
			['customer', false, 'Thanks'],
		]);
	});

	it('changes one thing at a time', async () => {
		const given = { conversationId: await open() };
		expect(await run('addTags', { ...given, tags: 'a, VIP' })).toMatchObject({
			tags: ['vip', 'priority-urgent', 'a'],
		});
		expect(await run('removeTags', { ...given, tags: 'a' })).toMatchObject({
			tags: ['vip', 'priority-urgent'],
		});
		expect(await run('setPriority', { ...given, priority: 'low' })).toMatchObject({
			priority: 'low',
			tags: ['vip', 'priority-low'],
		});
		expect(await run('setPriority', { ...given, priority: 'normal' })).toMatchObject({
			priority: 'normal',
			tags: ['vip'],
		});
		const assigned = await run('assign', { ...given, team: 'inb_11', assignee: 'tea_1' });
		expect(assigned).toMatchObject({ assigneeId: 'tea_1', teamId: 'inb_11' });
		const nobody = await run('assign', { ...given, nobody: true });
		expect(nobody).toMatchObject({ assigneeId: null, teamId: 'inb_11' });
		const until = new Date(Date.now() + 60_000).toISOString();
		for (const [status, shown] of [
			['pending', 'snoozed'],
			['open', 'open'],
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
		['create', { externalId: 'a', customerMessage: 'x' }, /e-mail address/],
		['reply', { conversationId: 'cnv_1', text: 'x' }, /External ID/],
		['addNote', { conversationId: 'cnv_1', text: ' ', externalId: 'a' }, /text is empty/],
		['get', { conversationId: 'cnv_1/../2' }, /begins with cnv_/],
		['removeTags', { conversationId: 'cnv_1', tags: ',' }, /no tag/],
		['setStatus', { conversationId: 'cnv_1', status: 'pending' }, /Fill in Until/],
		['findOrCreate', {}, /nobody to look for/],
	])('refuses %s with %j', async (name, params, message) => {
		await expect(run(name, params)).rejects.toThrow(message);
		expect(writes()).toEqual([]);
	});
});

describe('what Front refuses', () => {
	it.each([
		['a revoked token', () => credential({ apiToken: 'old' }), 401, /did not accept the API token/],
		['a missing scope', () => credential(), 403, /may not do this/],
	])('%s is told with what to do', async (_what, given, httpStatus, title) => {
		sandbox.settings.missing = ['comments:read'];
		const desk = frontDesk(given(), {});
		const failed = desk.addNote('cnv_1', { text: 'x', externalId: 'n' });
		await expect(failed).rejects.toMatchObject({
			httpStatus,
			title: expect.stringMatching(title),
			nextStep: expect.stringContaining('Settings > Developers'),
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

describe('a customer in Front', () => {
	it('is found by every handle, or added once', async () => {
		const who = { email: 'jane@example.com', name: 'Jane Doe', externalId: 'shop-7' };
		const first = await run('findOrCreate', who);
		expect(first).toMatchObject({ provider: 'front', created: true, externalId: 'shop-7' });
		const contact = sandbox.desk.contacts.get(first.id)!;
		contact.handles.push({ source: 'email', handle: 'second@example.com' });
		for (const again of [
			who,
			{ email: 'second@example.com' },
			{ ...who, email: 'x@example.com' },
		]) {
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

describe('a delivery of a Front webhook', () => {
	const told = async (event: Event, kind: 'app' | 'rule' = 'app') => {
		const { headers, rawBody } = sandbox.deliveryOf(event, kind);
		return await normalized(headers, rawBody);
	};
	const normalized = async (headers: Record<string, unknown>, rawBody: string) => {
		const desk = frontDesk(credential(), {});
		const body = JSON.parse(rawBody);
		return await desk.normalize({ headers, query: {}, body, rawBody: Buffer.from(rawBody) });
	};

	it.each(['app', 'rule'] as const)('of %s tells who said what, read again', async (kind) => {
		const id = await open();
		const event = sandbox.write(id, '<p>I take over</p>');
		expect(await told(event, kind)).toEqual([
			{
				provider: 'front',
				eventId: `front:message:${event.target!.id}:message.created`,
				type: 'message.created',
				occurredAt: expect.stringMatching(/Z$/),
				conversationId: id,
				mergedFrom: null,
				externalId: 'chat:1',
				url: `https://app.frontapp.com/open/${id}`,
				messageId: event.target!.id,
				messageExternalId: null,
				ours: false,
				direction: 'out',
				actor: 'human_agent',
				actorId: 'tea_1',
				actorName: 'Agent',
				public: true,
				channel: 'email',
				bodyText: 'I take over',
				attachments: [],
				customer: { id: expect.any(String), email: 'jane@example.com', name: 'Jane Doe' },
				status: 'open',
				priority: 'urgent',
				assigneeId: null,
				teamId: null,
				tags: ['vip', 'priority-urgent'],
				complete: true,
			},
		]);
	});

	it('tells notes, tags and the end of a conversation', async () => {
		const id = await open();
		expect(await told(sandbox.comment(id, 'Look'))).toMatchObject([
			{ type: 'note.created', actor: 'human_agent', public: false },
		]);
		await run('addNote', { conversationId: id, text: 'Ours', externalId: 'n-1' });
		const [ours] = await told(sandbox.desk.events.at(-1)!);
		expect(ours).toMatchObject({ type: 'note.created', ours: true, messageExternalId: 'n-1' });
		expect(await told(sandbox.tag(id, 'ai-resume'))).toMatchObject([
			{ type: 'conversation.updated', tags: expect.arrayContaining(['ai-resume']) },
		]);
		expect(await told(sandbox.archive(id))).toMatchObject([
			{ type: 'status.changed', status: 'closed', actor: 'human_agent', messageId: null },
		]);
	});

	it('names attachments of any size without loading them, and the text without thread and signature', async () => {
		const id = await open();
		const attachments = [
			{
				id: 'fil_1',
				url: 'https://api2.frontapp.com/download/fil_1',
				filename: 'photo.jpg',
				content_type: 'image/jpeg',
				size: 5 * 1024 * 1024,
			},
		];
		const mail =
			'<div>It is <b>wet</b>.</div><div class="gmail_signature">Jane</div><blockquote>On Monday you wrote</blockquote>';
		const [event] = await told(sandbox.receive('jane@example.com', mail, id, { attachments }));
		expect(event).toMatchObject({
			actor: 'customer',
			ours: false,
			direction: 'in',
			bodyText: 'It is wet.',
			attachments: [
				{ url: attachments[0].url, name: 'photo.jpg', contentType: 'image/jpeg', size: 5242880 },
			],
		});
		expect(sandbox.requests.some(({ path }) => path.includes('download'))).toBe(false);
	});

	it('of a merged conversation leads to the other', async () => {
		const [old, survivor] = [await open(), await open({ externalId: 'chat:2' })];
		const event = sandbox.write(old, 'Hello');
		sandbox.merge(old, survivor);
		expect(await told(event)).toMatchObject([{ conversationId: survivor, mergedFrom: old }]);
	});

	it.each([
		['no signature', () => ({}), /Compare/],
		['a wrong one', () => ({ 'x-front-signature': 'AAAA' }), /Compare/],
		[
			'an old one',
			(headers: object) => ({ ...headers, 'x-front-request-timestamp': '1700000000000' }),
			/Compare/,
		],
	])('is refused with %s', async (_what, change, nextStep) => {
		const { headers, rawBody } = sandbox.deliveryOf(sandbox.write(await open(), 'Hi'));
		await expect(normalized(change(headers), rawBody)).rejects.toMatchObject({
			code: 'signature_refused',
			nextStep: expect.stringMatching(nextStep),
		});
	});

	it('is refused without the body as it came, with what to switch on', async () => {
		const { headers, rawBody } = sandbox.deliveryOf(sandbox.write(await open(), 'Hi'));
		const failed = frontDesk(credential(), {}).normalize({
			headers,
			query: {},
			body: JSON.parse(rawBody),
		});
		await expect(failed).rejects.toMatchObject({ nextStep: expect.stringMatching(/Raw Body/) });
	});
});

describe('the Front credential', () => {
	const tested = async (change: object = {}) =>
		await frontCredential.call({} as never, { data: credential(change) } as never);

	it('tells the company and the inbox', async () => {
		expect(await tested()).toEqual({
			status: 'OK',
			message: 'Connected to Demo Shop, new conversations go to Support',
		});
		expect(await tested({ inboxId: '' })).toMatchObject({ status: 'OK' });
		expect(await tested({ inboxId: 'inb_9' })).toEqual({
			status: 'Error',
			message: expect.stringContaining('Support (inb_11), Returns (inb_12)'),
		});
		expect(await tested({ apiToken: 'wrong' })).toMatchObject({ status: 'Error' });
	});
});
