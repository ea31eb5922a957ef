import { startGorgias } from '../../sandbox/gorgias';
import { Shop, type Desk } from './world';

let desk: Desk;
let shop: Shop;

beforeAll(async () => {
	desk = await startGorgias();
});
afterAll(async () => await desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit.calls = 10_000;
	shop = new Shop(desk);
});

const TICKET = {
	step: 'ticket',
	session: 'chat-1',
	externalId: 'chat:chat-1',
	name: 'handover-1',
	subject: 'Wants a person',
	email: 'visitor@example.com',
	text: 'I need help',
	note: 'Reason: explicit request',
	priority: 'urgent',
	tags: ['ai-handover'],
	team: '13',
};

const step = async (item: object, world = shop) =>
	(await world.run('helpdesk', item)).last[0].json as Record<string, never>;

it('opens a ticket with the words, the note, priority, team and tags', async () => {
	const { conversationId } = await step(TICKET);
	expect(conversationId).toBe(String(shop.ticket.id));
	expect(shop.ticket).toMatchObject({ priority: 'critical', assignee_team_id: 13 });
	expect(shop.tags).toEqual(['ai-handover']);
	expect(shop.inTicket('I need help')).toHaveLength(1);
	expect(shop.inTicket('Reason: explicit request')).toHaveLength(1);
	expect(desk.sentToCustomer).toEqual([]);
});

it('finds the ticket of the chat again, opens it, adds the tags and says why once', async () => {
	await step(TICKET);
	await shop.close();
	await shop.tag('vip');
	const again = { ...TICKET, name: 'handover-2', note: 'Reason: no progress', tags: ['esc:no'] };
	await step(again);
	await step(again);
	expect(desk.desk.tickets.size).toBe(1);
	expect(shop.ticket.status).toBe('open');
	expect(shop.tags.sort()).toEqual(['ai-handover', 'esc:no', 'vip']);
	expect(shop.inTicket('Reason: no progress')).toHaveLength(1);
});

describe('in a ticket', () => {
	let conversationId: string;
	beforeEach(async () => void ({ conversationId } = await step(TICKET)));

	it.each([
		['note', { text: 'For the team', externalId: 'n-1' }, 'For the team'],
		['message', { text: 'From the shopper', externalId: 'm-1' }, 'From the shopper'],
	])('a %s is written once, and nothing is sent', async (name, item, text) => {
		await step({ step: name, conversationId, ...item });
		expect(await step({ step: name, conversationId, ...item })).toMatchObject({ conversationId });
		expect(shop.inTicket(text)).toHaveLength(1);
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('tags come and go, and the others stay', async () => {
		await step({ step: 'tags', conversationId, tags: ['vip', 'ai-resume'] });
		await step({ step: 'untag', conversationId, tags: ['ai-resume'] });
		expect(shop.tags).toEqual(['ai-handover', 'vip']);
		expect(await step({ step: 'look', conversationId })).toMatchObject({
			status: 'open',
			tags: ['ai-handover', 'vip'],
		});
	});

	it('the status changes', async () => {
		expect(await step({ step: 'status', conversationId, status: 'closed' })).toMatchObject({
			status: 'closed',
		});
		expect(shop.ticket.status).toBe('closed');
	});

	it('a shopper’s words become notes where the client wants it', async () => {
		const other = new Shop(desk, { config: { helpdesk: { customerMessagesAsNotes: true } } });
		await step({ step: 'message', conversationId, text: 'Hi', externalId: 'm-1' }, other);
		expect(desk.desk.messagesOf(shop.ticket.id).at(-1)).toMatchObject({
			channel: 'internal-note',
			public: false,
		});
	});
});

it('takes a shopper without an address for a note', async () => {
	const { conversationId } = await step({ ...TICKET, email: '', text: '' });
	await step({ step: 'message', conversationId, text: 'Hello there', externalId: 'm-1' });
	expect(shop.inTicket('Hello there')).toEqual(['Shopper wrote in the chat: Hello there']);
	expect(shop.failures).toEqual([]);
});

it.each([
	['ticket', TICKET],
	['note', { step: 'note', conversationId: '1', text: 'x', externalId: 'n-1' }],
	['message', { step: 'message', conversationId: '1', text: 'x', externalId: 'm-1' }],
	['untag', { step: 'untag', conversationId: '1', tags: ['a'] }],
	['look', { step: 'look', conversationId: '1' }],
])(
	'a %s that cannot be done is written down, and the caller is told',
	async (kind, item) => {
		desk.fail({ kind: 'server_error', times: 60 });
		expect(await step(item)).toMatchObject({ failed: true });
		expect(shop.failures).toMatchObject([{ kind, channel: 'helpdesk', state: 'failed' }]);
	},
	60_000,
);

it('a step that does not exist is written down too', async () => {
	expect(await step({ step: 'dance', session: 'chat-1' })).toMatchObject({ failed: true });
	expect(shop.failures).toMatchObject([{ kind: 'dance', session: 'chat-1' }]);
});
