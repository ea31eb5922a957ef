import { createHmac } from 'node:crypto';
import { zendeskHost } from '../../../nodes/Helpdesk/zendesk/address';
import { zendeskCredential } from '../../../nodes/Helpdesk/zendesk/credentialTest';
import { zendeskDesk } from '../../../nodes/Helpdesk/zendesk/desk';
import { actorOf } from '../../../nodes/Helpdesk/zendesk/records';
import { operations } from '../../../nodes/Helpdesk/operations';
import { SECRET_HEADER } from '../../../nodes/Helpdesk/secretHeader';
import { STAFF, startZendesk, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../../../sandbox/zendesk';
import { runNode } from '../../harness';
import { runner } from '../runOperation';

let sandbox: Awaited<ReturnType<typeof startZendesk>>;
beforeAll(async () => void (sandbox = await startZendesk()));
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const [BOT, AGENT] = STAFF;
const credential = (change: object = {}) => ({
	environment: 'custom',
	baseUrl: sandbox.url,
	email: ZENDESK_EMAIL,
	apiToken: ZENDESK_TOKEN,
	webhookSecret: 'long-secret',
	...change,
});
const perform = runner(() => zendeskDesk(credential(), {}));
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
		externalId: 'chat-1',
		...change,
	});
	sandbox.requests.length = 0;
	return id;
};

describe('a conversation in Zendesk', () => {
	it('is imported once under one name, and nobody is mailed', async () => {
		const conversationId = await open();
		expect(await open()).toBe(conversationId);
		expect(sandbox.desk.mailed).toEqual([]);
		expect(await run('get', { conversationId })).toEqual({
			provider: 'zendesk',
			id: conversationId,
			url: `${sandbox.url}/agent/tickets/${conversationId}`,
			externalId: 'chat-1',
			mergedFrom: null,
			subject: 'Question',
			status: 'open',
			priority: 'urgent',
			channel: 'api',
			customer: { id: expect.any(String), email: 'jane@example.com', name: 'Jane Doe' },
			assigneeId: null,
			teamId: '12',
			tags: ['vip'],
			createdAt: expect.stringMatching(/Z$/),
			updatedAt: expect.stringMatching(/Z$/),
		});
	});

	it('is found again when the answer was lost', async () => {
		sandbox.fail({ kind: 'disconnect_after_apply', match: '^POST /api/v2/imports' });
		await open();
		expect(sandbox.desk.tickets.size).toBe(1);
	});

	it('is answered once under one name', async () => {
		const conversationId = await open();
		const answer = { conversationId, text: 'Sorry', externalId: 'r-1' };
		const first = await run('reply', answer);
		expect(first).toMatchObject({ delivery: 'queued', applied: 'yes', externalId: 'r-1' });
		expect(await run('reply', answer)).toMatchObject({ id: first.id, applied: 'already' });
		expect(sandbox.desk.mailed).toMatchObject([{ to: 'jane@example.com', text: 'Sorry' }]);
		sandbox.fail({ kind: 'disconnect_after_apply', match: '^PUT' });
		const lost = await run('reply', { ...answer, externalId: 'r-2' });
		expect(lost).toMatchObject({ applied: 'yes' });
		expect(sandbox.desk.mailed).toHaveLength(2);
	});

	it('says that it is not known when nobody can tell', async () => {
		const conversationId = await open();
		sandbox.fail({ kind: 'disconnect', match: '^PUT' });
		const failed = run('reply', { conversationId, text: 'Sorry', externalId: 'r-1' });
		await expect(failed).rejects.toMatchObject({ applied: 'unknown' });
		expect(writes()).toHaveLength(1);
	});

	it('is read with who wrote what', async () => {
		const conversationId = await open();
		await run('addNote', { conversationId, text: 'Lost', externalId: 'note-1' });
		sandbox.write(Number(conversationId), 'I take over', { authorId: AGENT.id });
		sandbox.write(Number(conversationId), 'I am logged in as the bot', { authorId: BOT.id });
		const messages = await run('listMessages', { conversationId });
		expect(messages.map(({ author, ours, text }: any) => [author, ours, text])).toEqual([
			['customer', true, 'Where is my parcel?'],
			['our_bot', true, 'Please look'],
			['our_bot', true, 'Lost'],
			['human_agent', false, 'I take over'],
			['human_agent', false, 'I am logged in as the bot'],
		]);
		expect(messages[2]).toMatchObject({ externalId: 'note-1', public: false });
	});

	it('is read page by page', async () => {
		const conversationId = await open();
		for (let n = 0; n < 105; n++) {
			sandbox.write(Number(conversationId), `${n}`, { authorId: AGENT.id });
		}
		expect(await run('listMessages', { conversationId })).toHaveLength(107);
	});

	it('takes in no words of a customer, and says what to do instead', async () => {
		const given = { conversationId: await open(), text: 'It is wet', externalId: 'm-1' };
		await expect(run('importMessage', given)).rejects.toMatchObject({ code: 'not_possible' });
		expect(writes()).toEqual([]);
	});

	it('changes one thing at a time', async () => {
		const given = { conversationId: await open() };
		expect(await run('addTags', { ...given, tags: 'a, b' })).toMatchObject({
			tags: ['vip', 'a', 'b'],
		});
		expect(await run('removeTags', { ...given, tags: 'a' })).toMatchObject({ tags: ['vip', 'b'] });
		expect(await run('setPriority', { ...given, priority: 'low' })).toMatchObject({
			priority: 'low',
		});
		const assigned = await run('assign', { ...given, assignee: String(AGENT.id) });
		expect(assigned).toMatchObject({ assigneeId: '2', teamId: '12' });
		const nobody = await run('assign', { ...given, nobody: true });
		expect(nobody).toMatchObject({ assigneeId: null, teamId: null });
		for (const [status, shown] of [
			['pending', 'snoozed'],
			['closed', 'closed'],
			['open', 'open'],
		]) {
			expect(await run('setStatus', { ...given, status })).toMatchObject({ status: shown });
		}
	});

	it.each(['disconnect_after_apply', 'server_error'] as const)(
		'is set again when the outcome is unclear (%s)',
		async (kind) => {
			const given = { conversationId: await open() };
			sandbox.fail({ kind, match: '^PUT' });
			expect(await run('setStatus', { ...given, status: 'closed' })).toMatchObject({
				status: 'closed',
			});
		},
	);

	it('that Zendesk closed for ever says so', async () => {
		const conversationId = await open();
		sandbox.desk.tickets.get(Number(conversationId))!.status = 'closed';
		const failed = run('reply', { conversationId, text: 'x', externalId: 'r-1' });
		await expect(failed).rejects.toMatchObject({
			title: 'The Zendesk ticket is closed for ever',
			applied: 'no',
		});
	});

	it('can only be created by an administrator', async () => {
		const agent = runner(() => zendeskDesk(credential({ email: AGENT.email }), {}));
		const failed = agent(operations[0], { internalNote: 'x', externalId: 'a' });
		await expect(failed).rejects.toMatchObject({ httpStatus: 403, applied: 'no' });
	});

	it.each([
		['create', { externalId: 'a' }, /would be empty/],
		['create', { externalId: 'a', customerMessage: 'x' }, /e-mail address/],
		['create', { externalId: 'a', internalNote: 'x', team: 'Support' }, /not a number/],
		['reply', { conversationId: '1', text: 'x' }, /External ID/],
		['addNote', { conversationId: '1', text: ' ', externalId: 'a' }, /text is empty/],
		['get', { conversationId: '1/../2' }, /not a number/],
		['removeTags', { conversationId: '1', tags: ',' }, /no tag/],
	])('refuses %s with %j', async (name, params, message) => {
		await expect(run(name, params)).rejects.toThrow(message);
		expect(writes()).toEqual([]);
	});
});

describe('a customer in Zendesk', () => {
	it('is found by every address, or added once without a mail', async () => {
		const who = { email: 'jane@example.com', name: 'Jane Doe', externalId: 'shop-7' };
		const first = await run('findOrCreate', who);
		expect(first).toMatchObject({ provider: 'zendesk', created: true, externalId: 'shop-7' });
		expect(writes()[0].body).toMatchObject({ user: { skip_verify_email: true } });
		sandbox.addAddress(Number(first.id), 'second@example.com');
		for (const again of [
			who,
			{ email: 'second@example.com' },
			{ ...who, email: 'x@example.com' },
		]) {
			expect(await run('findOrCreate', again)).toMatchObject({ id: first.id, created: false });
		}
	});
});

describe('who is behind a comment', () => {
	const facts = { authorId: 2, role: 'agent', channel: 'web', named: false, botUserId: 1 };
	it.each([
		['a person', {}, 'human_agent'],
		['an administrator', { role: 'admin' }, 'human_agent'],
		['a person who was deleted', { role: undefined }, 'human_agent'],
		['a person signed in as our user', { authorId: 1 }, 'human_agent'],
		['a person through another tool', { channel: 'api' }, 'human_agent'],
		['our user through the API', { authorId: 1, channel: 'api' }, 'our_bot'],
		['our name in another user', { named: true }, 'our_bot'],
		['a customer', { role: 'end-user', channel: 'email' }, 'customer'],
		['a rule', { channel: 'rule' }, 'rule'],
		['Zendesk itself', { authorId: -1, role: undefined }, 'system'],
	] as const)('is told for %s', (_who, change, actor) => {
		expect(actorOf({ ...facts, ...change })).toBe(actor);
	});
});

describe('a delivery of a Zendesk webhook', () => {
	const delivery = (id: string, type: string, event: object = {}, secret = 'long-secret') => ({
		headers: { [SECRET_HEADER.toLowerCase()]: secret },
		query: {},
		body: {
			id: 'evt-1',
			type: `zen:event-type:${type}`,
			time: '2026-11-20T10:00:00.5Z',
			detail: { id },
			event,
		},
	});

	it('tells of a comment, read again, with who wrote it', async () => {
		const id = await open();
		const { id: comment } = sandbox.write(Number(id), 'I take over', { authorId: AGENT.id });
		const given = delivery(id, 'ticket.comment_added', {
			comment: { id: String(comment), body: 'forged' },
		});
		expect(await run('normalize', { delivery: given })).toMatchObject([
			{
				provider: 'zendesk',
				eventId: `zendesk:comment:${comment}`,
				type: 'message.created',
				conversationId: id,
				externalId: 'chat-1',
				messageId: String(comment),
				actor: 'human_agent',
				actorName: 'Agent',
				public: true,
				direction: 'out',
				bodyText: 'I take over',
				customer: { email: 'jane@example.com' },
				tags: ['vip'],
				complete: true,
			},
		]);
	});

	it('tells notes, and changes of the ticket', async () => {
		const id = await open();
		const note = await run('addNote', { conversationId: id, text: 'x', externalId: 'note-1' });
		const given = delivery(id, 'ticket.comment_added', { comment: { id: note.id } });
		expect(await run('normalize', { delivery: given })).toMatchObject([
			{
				type: 'note.created',
				actor: 'our_bot',
				ours: true,
				messageExternalId: 'note-1',
			},
		]);
		await run('setStatus', { conversationId: id, status: 'closed' });
		const [changed] = await run('normalize', { delivery: delivery(id, 'ticket.status_changed') });
		expect(changed).toMatchObject({
			eventId: 'zendesk:evt-1',
			type: 'status.changed',
			status: 'closed',
			actor: 'unknown',
			occurredAt: '2026-11-20T10:00:00.500Z',
		});
	});

	it('is taken with the signature of Zendesk, over the body as it came', async () => {
		const id = await open();
		const { query, body } = delivery(id, 'ticket.created');
		const rawBody = Buffer.from(JSON.stringify(body));
		const timestamp = new Date().toISOString();
		const signed = (secret: string) => ({
			'x-zendesk-webhook-signature-timestamp': timestamp,
			'x-zendesk-webhook-signature': createHmac('sha256', secret)
				.update(timestamp + rawBody.toString())
				.digest('base64'),
		});
		const desk = zendeskDesk(credential(), {});
		const given = { headers: signed('long-secret'), query, body, rawBody };
		expect(await desk.normalize(given)).toMatchObject([{ conversationId: id }]);
		for (const forged of [
			{ ...given, headers: signed('another') },
			{ ...given, rawBody: Buffer.from('{}') },
			{ ...given, rawBody: undefined },
		]) {
			await expect(desk.normalize(forged)).rejects.toMatchObject({ code: 'signature_refused' });
		}
	});

	it.each([
		[
			'a wrong secret',
			(id: string) => delivery(id, 'ticket.created', {}, 'wrong'),
			'signature_refused',
		],
		[
			'no secret',
			(id: string) => ({ ...delivery(id, 'ticket.created'), headers: {} }),
			'signature_refused',
		],
		['no ticket', () => delivery('x', 'ticket.created'), 'not_understood'],
		['another record', (id: string) => delivery(id, 'user.created'), 'not_understood'],
	])('is refused with %s', async (_what, given, code) => {
		const failed = run('normalize', { delivery: given(await open()) });
		await expect(failed).rejects.toMatchObject({ code });
	});
});

describe('the Zendesk credential', () => {
	const tested = async (change: object = {}) =>
		await zendeskCredential.call({} as never, { data: credential(change) } as never);

	it('tells whose token it is', async () => {
		expect(await tested()).toEqual({ status: 'OK', message: 'Signed in as Assistant (admin)' });
		expect((await tested({ email: AGENT.email })).message).toContain('only an administrator');
		expect(await tested({ apiToken: 'wrong' })).toMatchObject({ status: 'Error' });
		expect(await tested({ environment: 'live', subdomain: 'evil.example' })).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/not a Zendesk account/),
		});
	});

	it.each(['acme', ' ACME ', 'https://acme.zendesk.com/agent/'])('understands "%s"', (given) =>
		expect(zendeskHost(given)).toBe('acme.zendesk.com'),
	);
	it.each(['', 'zendesk.com', 'acme.zendesk.com.evil.example', 'a@evil.example#', 'evil\\'])(
		'refuses "%s"',
		(given) => expect(() => zendeskHost(given)).toThrow(/not a Zendesk account/),
	);
});

describe('the Helpdesk node with Zendesk', () => {
	it('uses the credential of the provider', async () => {
		const { items, error } = await runNode({
			type: 'helpdesk',
			credentials: { commerceSupportZendeskApi: credential() },
			parameters: {
				provider: 'zendesk',
				resource: 'conversation',
				operation: 'create',
				internalNote: 'x',
				externalId: 'a',
				team: { __rl: true, mode: 'id', value: '12' },
				assignee: { __rl: true, mode: 'list', value: '' },
			},
		});
		expect(error).toBeUndefined();
		expect(items).toMatchObject([{ provider: 'zendesk', externalId: 'a' }]);
	});

	it('offers teams and people', async () => {
		const desk = zendeskDesk(credential(), {});
		expect(await desk.searchTeams('return')).toEqual([{ name: 'Returns', value: '12' }]);
		expect(await desk.searchUsers('')).toHaveLength(2);
	});
});
