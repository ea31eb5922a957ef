import { startGorgias } from '../../sandbox/gorgias';
import { Shop, type Desk } from './world';

let desk: Desk;
let shop: Shop;

beforeAll(async () => {
	desk = await startGorgias();
});
afterAll(async () => await desk.close());
beforeEach(async () => {
	desk.reset();
	desk.settings.limit.calls = 10_000;
	shop = wanted();
	await minute();
});

const wanted = (config: object = {}) =>
	new Shop(desk, { config: { mirror: { mirror: true }, ...config } });

/** The run of one minute. */
const minute = async (of = shop) => await of.run('mirror', {}, 'Every minute');

/** The chat as its ticket shows it: c for the customer, a for the assistant, n for a note. */
const talk = () =>
	desk.desk
		.messagesOf(shop.ticket.id)
		.map(({ from_agent, public: isPublic, body_text }) => [
			isPublic ? (from_agent ? 'a' : 'c') : 'n',
			body_text,
		]);
const rows = (of = shop) =>
	of.tables.rows.support_messages
		.filter(({ author, text }) => author !== 'agent' && text)
		.map(({ author, text }) => [author === 'shopper' ? 'c' : 'a', text]);
const knowEmail = () => void (shop.conversation.email = 'visitor@example.com');

it('brings every chat into a ticket of its own, as it was said, and mails nobody', async () => {
	await shop.say('hello', 'visitor@example.com');
	knowEmail();
	await minute();
	await shop.say('good morning');
	await minute();
	expect(rows()).toHaveLength(4);
	expect(talk()).toEqual(rows());
	expect(shop.tags).toEqual(['ai-chat']);
	expect(shop.conversation.ticketId).toBe(String(shop.ticket.id));
	expect(desk.sentToCustomer).toEqual([]);
	for (const message of desk.desk.messages.values()) expect(message.sent_datetime).not.toBeNull();
	expect(shop.failures).toEqual([]);
});

it('asks the desk for nothing while nobody writes', async () => {
	await shop.say('hello');
	await minute();
	desk.requests.length = 0;
	await minute();
	expect(desk.requests).toEqual([]);
});

it('does nothing where it is not wanted', async () => {
	const plain = new Shop(desk);
	await plain.say('hello');
	await minute(plain);
	expect(desk.desk.tickets.size).toBe(0);
	expect(plain.tables.rows.support_events).toEqual([]);
});

it('brings what was said in the minutes before its first run', async () => {
	shop = wanted();
	await shop.say('hello', 'visitor@example.com');
	await minute();
	await minute();
	expect(desk.desk.messagesOf(shop.ticket.id)).toHaveLength(2);
});

it('leaves older chats alone, until they go on: then it brings the whole chat', async () => {
	shop = wanted();
	await shop.say('hello', 'visitor@example.com');
	const earlier = new Date(Date.now() - 11 * 60_000).toISOString();
	for (const row of shop.tables.rows.support_messages) row.at = earlier;
	await minute();
	await minute();
	expect(desk.desk.tickets.size).toBe(0);
	await shop.say('are you there?');
	await minute();
	expect(desk.desk.messagesOf(shop.ticket.id)).toHaveLength(4);
});

it('is in the ticket of the hand-over at once, where no word stands twice', async () => {
	await shop.say('hello', 'visitor@example.com');
	knowEmail();
	await shop.say('let me talk to a person');
	expect(desk.desk.tickets.size).toBe(1);
	const words = () =>
		talk()
			.filter(([who]) => who === 'c')
			.map(([, text]) => text)
			.sort();
	expect(words()).toEqual(['hello', 'let me talk to a person']);
	await shop.answer('How can I help?');
	await shop.say('My parcel is wet');
	await minute();
	await minute();
	expect(words()).toEqual(['My parcel is wet', 'hello', 'let me talk to a person']);
	expect(shop.inTicket('How can I help?')).toHaveLength(1);
	expect(shop.tags).toEqual(expect.arrayContaining(['ai-handover', 'esc:explicit_request']));
	expect(desk.sentToCustomer.map(({ text }) => text)).toEqual(['How can I help?']);
	expect(shop.failures).toEqual([]);
});

it('gives the hand-over its ticket, with the tags of both', async () => {
	await shop.say('hello', 'visitor@example.com');
	knowEmail();
	await minute();
	await shop.say('let me talk to a person');
	await minute();
	expect(desk.desk.tickets.size).toBe(1);
	expect(shop.tags).toEqual(expect.arrayContaining(['ai-chat', 'ai-handover']));
	expect(
		talk()
			.filter(([who]) => who !== 'n')
			.sort(),
	).toEqual(rows().sort());
});

it('a person who steps in takes the chat over', async () => {
	await shop.say('hello', 'visitor@example.com');
	await minute();
	await shop.answer('I saw this and step in');
	expect(shop.conversation.status).toBe('human_active');
	expect(shop.shown.at(-1)).toEqual(['agent', 'I saw this and step in']);
	await minute();
	expect(shop.inTicket('I saw this')).toHaveLength(1);
});

it('writes the words of an unknown visitor as notes', async () => {
	await shop.say('hello');
	await minute();
	expect(talk()[0]).toEqual(['n', 'Customer wrote: hello']);
	expect(talk()).toHaveLength(2);
});

it('writes one note a run in a desk that imports nothing', async () => {
	shop = wanted({ helpdesk: { customerMessagesAsNotes: true } });
	await minute();
	await shop.say('hello');
	await minute();
	await shop.say('good morning');
	await minute();
	await shop.run('mirror', { session: 'chat-1' });
	expect(talk().map(([who]) => who)).toEqual(['n', 'n']);
	expect(talk()[0][1]).toMatch(/^Shopper: hello\nAssistant: /);
	expect(talk()[1][1]).toMatch(/^Shopper: good morning\nAssistant: /);
});

it('makes up for what the desk refused, once, and writes that down', async () => {
	await shop.say('hello', 'visitor@example.com');
	knowEmail();
	desk.fail({ kind: 'server_error', times: 30 });
	await minute();
	expect(shop.failures).toMatchObject([{ kind: 'conversation', session: 'chat-1' }]);
	desk.faults.length = 0;
	await minute();
	expect(desk.desk.tickets.size).toBe(0);
	shop.failures[0].at = new Date(Date.now() - 11 * 60_000).toISOString();
	await minute();
	expect(talk()).toEqual(rows());
	expect(shop.failures).toEqual([]);
}, 60_000);

it('lets one run go at a time, and takes over from one that was killed', async () => {
	await shop.say('hello', 'visitor@example.com');
	const [cursor] = shop.tables.rows.support_events;
	cursor.at = new Date(Date.now() + 60_000).toISOString();
	await minute();
	expect(desk.desk.tickets.size).toBe(0);
	cursor.at = new Date(Date.now() - 1_000).toISOString();
	await minute();
	expect(talk()).toHaveLength(2);
});

it('takes up the rest a minute later when there is much', async () => {
	shop = wanted({ mirror: { mirror: true, atOnce: 2 } });
	await minute();
	for (const text of ['hello', 'hi', 'good morning']) await shop.say(text, 'visitor@example.com');
	const place = () => Number(shop.tables.rows.support_events[0].detail);
	const ids = shop.tables.rows.support_messages.map(({ id }) => id);
	await minute();
	expect(place()).toBe(ids[1]);
	await minute();
	await minute();
	expect(place()).toBe(ids[5]);
	expect(talk()).toHaveLength(6);
});
