import { gorgiasDesk } from '../../../nodes/Helpdesk/gorgias';
import { operations } from '../../../nodes/Helpdesk/operations';
import { SECRET_HEADER } from '../../../nodes/Gorgias/trigger/form';
import {
	AGENT,
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
} from '../../../sandbox/gorgias';
import { runNode } from '../../harness';
import { runner } from '../runOperation';
import type { Desk as Sandbox } from '../Gorgias/desk';

let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await startGorgias()));
afterAll(() => sandbox.close());
beforeEach(() => {
	sandbox.reset();
	sandbox.settings.limit = { calls: 10_000, seconds: 1 };
});

const credential = () => ({
	environment: 'custom',
	baseUrl: sandbox.url,
	email: GORGIAS_EMAIL,
	apiKey: GORGIAS_API_KEY,
	webhookSecret: 'long-secret',
});
const desk = () => gorgiasDesk(credential(), {});
const perform = runner(desk);
const run = async (name: string, params: Record<string, unknown> = {}) =>
	await perform(operations.find(({ operation }) => operation === name)!, params);
const open = async (change: Record<string, unknown> = {}): Promise<string> => {
	const { id } = await run('create', {
		subject: 'Question',
		customerEmail: 'jane@example.com',
		customerMessage: 'Where is my parcel?',
		internalNote: 'Please look',
		priority: 'urgent',
		tags: 'vip',
		team: '12',
		externalId: 'chat-1',
		...change,
	});
	return id;
};

describe('a conversation in the words of every helpdesk', () => {
	it('is opened once under one name', async () => {
		const conversationId = await open();
		expect(await open()).toBe(conversationId);
		expect(await run('get', { conversationId })).toEqual({
			provider: 'gorgias',
			id: conversationId,
			url: `${sandbox.url}/app/ticket/${conversationId}`,
			externalId: 'chat-1',
			mergedFrom: null,
			subject: 'Question',
			status: 'open',
			priority: 'urgent',
			channel: 'email',
			customer: { id: expect.any(String), email: 'jane@example.com', name: null },
			assigneeId: null,
			teamId: '12',
			tags: ['vip'],
			createdAt: expect.stringMatching(/Z$/),
			updatedAt: expect.stringMatching(/Z$/),
		});
	});

	it('is answered, noted and read', async () => {
		const conversationId = await open();
		const note = { conversationId, text: 'Lost', externalId: 'note-1' };
		expect(await run('addNote', note)).toMatchObject({
			conversationId,
			delivery: null,
			applied: 'yes',
		});
		expect(await run('addNote', note)).toMatchObject({ created: false, applied: 'already' });
		const answer = { conversationId, text: 'Sorry', externalId: 'r-1', sendFrom: SUPPORT_ADDRESS };
		expect(await run('reply', answer)).toMatchObject({ delivery: 'sent', externalId: 'r-1' });
		expect(sandbox.sentToCustomer).toMatchObject([{ to: 'jane@example.com', text: 'Sorry' }]);
		const words = { conversationId, text: 'It is wet', externalId: 'm-1' };
		expect(await run('importMessage', words)).toMatchObject({ conversationId, applied: 'yes' });
		sandbox.replyAsAgent(Number(conversationId), 'I take over');
		const messages = await run('listMessages', { conversationId });
		expect(messages.map(({ author, text }: any) => [author, text])).toEqual([
			['customer', 'Where is my parcel?'],
			['our_bot', 'Please look'],
			['our_bot', 'Lost'],
			['our_bot', 'Sorry'],
			['customer', 'It is wet'],
			['human_agent', 'I take over'],
		]);
	});

	it('changes one thing at a time', async () => {
		const conversationId = await open();
		const given = { conversationId };
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
		const until = new Date(Date.now() + 60_000).toISOString();
		const waiting = await run('setStatus', { ...given, status: 'pending', until });
		expect(waiting).toMatchObject({ status: 'snoozed' });
		expect(await run('setStatus', { ...given, status: 'closed' })).toMatchObject({
			tags: ['vip', 'b'],
		});
		expect(await run('setStatus', { ...given, status: 'open' })).toMatchObject({ status: 'open' });
	});

	it('is followed after a merge', async () => {
		const [old, survivor] = [await open(), await open({ externalId: 'chat-2' })];
		sandbox.mergeTickets(Number(old), Number(survivor));
		for (const [name, params] of [
			['get', {}],
			['addTags', { tags: 'a' }],
			['setStatus', { status: 'closed' }],
		] as const) {
			const done = await run(name, { conversationId: old, ...params });
			expect(done).toMatchObject({ id: survivor, mergedFrom: old });
		}
	});

	it.each([
		['create', { internalNote: 'x' }, /External ID/],
		['assign', { conversationId: '1' }, /Nobody is chosen/],
	])('refuses %s with %j', async (name, params, message) => {
		await expect(run(name, params)).rejects.toThrow(message);
	});
});

describe('a customer', () => {
	it('is found, or added once', async () => {
		const who = { email: 'jane@example.com', name: 'Jane Doe' };
		const first = await run('findOrCreate', who);
		expect(first).toMatchObject({ provider: 'gorgias', created: true, name: 'Jane Doe' });
		expect(await run('findOrCreate', who)).toMatchObject({ id: first.id, created: false });
	});
});

describe('a delivery to a Webhook node', () => {
	const delivery = (id: string, secret = 'long-secret') => ({
		headers: { [SECRET_HEADER.toLowerCase()]: secret },
		query: { event: 'ticket-created' },
		body: { ticket_id: id },
	});

	it('becomes the event that the trigger would have told', async () => {
		const id = await open();
		expect(await run('normalize', { delivery: delivery(id) })).toMatchObject([
			{
				provider: 'gorgias',
				type: 'conversation.created',
				eventId: `gorgias:ticket-created:${id}`,
				conversationId: id,
				externalId: 'chat-1',
				actor: 'customer',
				ours: true,
			},
		]);
		const text = JSON.stringify(delivery(id));
		expect(await run('normalize', { delivery: text })).toMatchObject([{ conversationId: id }]);
	});

	it.each([
		['a wrong secret', () => delivery('1', 'wrong'), 'signature_refused'],
		['no secret', () => ({ ...delivery('1'), headers: {} }), 'signature_refused'],
		['no event', () => ({ ...delivery('1'), query: {} }), 'not_understood'],
		['no ticket', () => ({ ...delivery('1'), body: {} }), 'not_understood'],
		['nothing at all', () => null, 'signature_refused'],
	])('is refused with %s', async (_what, given, code) => {
		await expect(run('normalize', { delivery: given() })).rejects.toMatchObject({ code });
	});

	it('is refused as a text that is none', async () => {
		await expect(run('normalize', { delivery: '{' })).rejects.toThrow(/Webhook node/);
	});
});

describe('the Helpdesk node in n8n', () => {
	it('works on items with its fields as n8n hands them over', async () => {
		const { items, error } = await runNode({
			type: 'helpdesk',
			credentials: { commerceSupportGorgiasApi: credential() },
			parameters: {
				resource: 'conversation',
				operation: 'create',
				internalNote: '={{ $json.note }}',
				externalId: '={{ $json.name }}',
				team: { __rl: true, mode: 'id', value: '12' },
				assignee: { __rl: true, mode: 'list', value: '' },
			},
			items: [
				{ note: 'One', name: 'a' },
				{ note: 'Two', name: 'b' },
			],
		});
		expect(error).toBeUndefined();
		expect(items.map(({ externalId }) => externalId)).toEqual(['a', 'b']);
	});

	it('offers teams and people', async () => {
		expect(await desk().searchTeams('return')).toEqual([{ name: 'Returns', value: '12' }]);
		expect(await desk().searchUsers('lead')).toEqual([{ name: 'Support Lead', value: '3' }]);
	});
});
