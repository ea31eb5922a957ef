import { addInternalNote } from '../../../nodes/Gorgias/message/addInternalNote';
import { importMessage } from '../../../nodes/Gorgias/message/importMessage';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { importConversation } from '../../../nodes/Gorgias/ticket/importConversation';
import { startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
});

const run = runner(() => clientFor(desk));
const at = (second: number) => new Date(Date.UTC(2026, 2, 20, 12, 0, second)).toISOString();
const line = (number: number, change: object = {}) => ({
	id: `chat:m-${number}`,
	author: number % 2 ? 'customer' : 'assistant',
	text: `Line ${number}`,
	at: at(number),
	...change,
});
const talk = (...numbers: number[]) => numbers.map((number) => line(number));
const bring = async (messages: unknown, change: object = {}) =>
	await run(importConversation, {
		externalId: 'chat:1',
		customerEmail: 'jane@example.com',
		channel: 'email',
		tags: 'ai-chat',
		messages,
		...change,
	});
const thread = () =>
	[...desk.desk.tickets.values()].map(({ id }) =>
		desk.desk.messagesOf(id).map(({ from_agent, body_text }) => [from_agent, body_text]),
	);

describe('importing a conversation', () => {
	it('opens its ticket with all of it, in order, and mails nobody', async () => {
		const result = await bring(talk(1, 2, 3));
		expect(result).toMatchObject({ created: true, imported: 3, tags: ['ai-chat'], applied: 'yes' });
		expect(thread()).toEqual([
			[
				[false, 'Line 1'],
				[true, 'Line 2'],
				[false, 'Line 3'],
			],
		]);
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(desk.sentToCustomer).toEqual([]);
		for (const message of desk.desk.messages.values()) {
			expect(message.sent_datetime).toBe(message.created_datetime);
		}
	});

	it('adds later what is missing, once, and leaves tags as they are', async () => {
		const { id } = await bring(talk(1, 2));
		const named = { names: ['vip'] };
		await clientFor(desk).set('POST', `/tickets/${id}/tags`, named);
		expect(await bring(talk(1, 2, 3, 4))).toMatchObject({ id, created: false, imported: 2 });
		expect(await bring(talk(1, 2, 3, 4))).toMatchObject({ imported: 0, applied: 'already' });
		expect(thread()[0]).toHaveLength(4);
		const names = desk.desk.tickets
			.get(Number(id))!
			.tag_ids.map((it) => desk.desk.tags.get(it)?.name);
		expect(names).toEqual(['ai-chat', 'vip']);
	});

	it('happens once, also when the answer was lost or two do it at one moment', async () => {
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST /api/tickets ' });
		const both = await Promise.all([bring(talk(1, 2, 3)), bring(talk(1, 2, 3, 4))]);
		expect(both[0].id).toBe(both[1].id);
		expect(thread()).toHaveLength(1);
		expect(thread()[0]).toHaveLength(4);
	});

	it('knows what the hand-over and the takeover have written', async () => {
		const { id } = await run(create, {
			customerEmail: 'jane@example.com',
			customerMessage: 'Line 3',
			channel: 'email',
			externalId: 'chat:1',
		});
		await run(importMessage, { ticketId: id, text: 'Line 5', externalId: 'chat:m-5' });
		await bring(talk(1, 2, 3, 4, 5));
		expect(thread()).toHaveLength(1);
		expect(
			thread()[0]
				.map(([, text]) => text)
				.sort(),
		).toEqual(talk(1, 2, 3, 4, 5).map((it) => it.text));
	});

	it('writes an unknown visitor’s words as notes', async () => {
		await bring(talk(1, 2), { customerEmail: '' });
		expect([...desk.desk.messages.values()]).toMatchObject([
			{ channel: 'internal-note', public: false, body_text: 'Customer wrote: Line 1' },
			{ channel: 'email', public: true, from_agent: true, body_text: 'Line 2' },
		]);
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('follows a merged ticket', async () => {
		const { id } = await bring(talk(1, 2));
		const { id: survivor } = await run(create, { internalNote: 'A mail' });
		desk.mergeTickets(Number(id), Number(survivor));
		const result = await bring(talk(1, 2, 3), { ticketId: id });
		expect(result).toMatchObject({ id: survivor, mergedFrom: id, created: false });
		const texts = desk.desk.messagesOf(Number(survivor)).map(({ body_text }) => body_text);
		expect(texts.filter((text) => text === 'Line 3')).toHaveLength(1);
	});

	it('takes out what two processes wrote at one moment', async () => {
		const { id } = await bring(talk(1, 2));
		const [first] = desk.desk.messagesOf(Number(id));
		const double = { ...first, id: desk.desk.nextId() };
		desk.desk.messages.set(double.id, double);
		expect(await bring(talk(1, 2))).toMatchObject({ removed: 1, imported: 0 });
		expect(thread()[0]).toHaveLength(2);
		expect(desk.desk.messages.has(first.id)).toBe(true);
	});

	it('opens a ticket with 500 messages, and adds the others', async () => {
		const numbers = Array.from({ length: 503 }, (_, index) => index + 1);
		expect(await bring(talk(...numbers))).toMatchObject({ imported: 503 });
		expect(thread()[0]).toHaveLength(503);
		expect(desk.requests.filter(({ method }) => method === 'POST')).toHaveLength(4);
	}, 60_000);

	it.each([
		['{', /not JSON/],
		['{}', /not a list/],
		[[], /nothing to import/],
		[[line(1), line(1)], /same ID/],
		[[line(1, { author: 'robot' })], /Message 1 has no author/],
		[[line(1), line(2, { text: ' ' })], /Message 2 is not complete/],
		[[line(1, { at: 'yesterday' })], /Message 1 is not complete/],
		[[null], /Message 1 is not complete/],
	])('refuses %j', async (messages, message) => {
		await expect(bring(messages)).rejects.toThrow(message);
		expect(desk.requests).toEqual([]);
	});
});

describe('messages of one ticket', () => {
	it('keep their order, however slow the desk is', async () => {
		const { id: ticketId } = await run(create, { internalNote: 'A visitor' });
		const texts = Array.from({ length: 12 }, (_, index) => `Message ${index}`);
		desk.fail({ kind: 'slow', times: 3, delayMs: 60 });
		await Promise.all(
			texts.map((text, index) =>
				run(importMessage, {
					ticketId,
					text,
					externalId: `m-${index}`,
					customerEmail: 'j@example.com',
				}),
			),
		);
		await run(addInternalNote, { ticketId, note: 'End' });
		const ids = [...desk.desk.messages.values()].sort((a, b) => a.id - b.id);
		expect(ids.map(({ body_text }) => body_text)).toEqual(['A visitor', ...texts, 'End']);
	});
});
