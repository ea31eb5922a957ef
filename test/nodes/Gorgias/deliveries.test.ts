import { addInternalNote } from '../../../nodes/Gorgias/message/addInternalNote';
import { close } from '../../../nodes/Gorgias/ticket/close';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { marked } from '../../../nodes/Gorgias/message/mark';
import { SECRET_HEADER } from '../../../nodes/Gorgias/trigger/form';
import { KINDS } from '../../../nodes/Gorgias/event/kinds';
import { AGENT, BOT, OTHER_BOT, startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';
import { publish, startedBy, type Published } from './trigger';

let desk: Desk;
let trigger: Published;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
});
afterEach(() => trigger.close());

const run = runner(() => clientFor(desk));
const ready = async (parameters: object = {}) => {
	const { id } = await run(create, {
		customerEmail: 'jane@example.com',
		customerMessage: 'Where is my parcel?',
		channel: 'email',
		externalId: 'chat-1',
		tags: 'vip',
	});
	await desk.settled();
	trigger = await publish(desk, parameters as never);
	await trigger.activate();
	return Number(id);
};
/** Waits until every delivery has been made and worked on. */
const quiet = async () => {
	await desk.settled();
	await trigger.idle();
};

describe('a message in Gorgias', () => {
	it('starts the workflow with who wrote it, read again from Gorgias', async () => {
		const id = await ready();
		const { id: messageId } = desk.replyAsAgent(id, 'On its way\n\n-- \nSupport');
		const [delivery] = await startedBy(trigger, 1);
		expect(delivery).toEqual({
			deliveryId: `gorgias:ticket-message-created:${messageId}`,
			topic: 'ticket-message-created',
			occurredAt: expect.stringMatching(/Z$/),
			receivedAt: expect.any(String),
			stale: false,
			data: {
				provider: 'gorgias',
				eventId: `gorgias:ticket-message-created:${messageId}`,
				type: 'message.created',
				occurredAt: delivery.occurredAt,
				conversationId: String(id),
				mergedFrom: null,
				externalId: 'chat-1',
				url: `${desk.url}/app/ticket/${id}`,
				messageId: String(messageId),
				messageExternalId: null,
				ours: false,
				direction: 'out',
				actor: 'human_agent',
				actorId: String(AGENT.id),
				actorName: AGENT.name,
				public: true,
				channel: 'email',
				bodyText: 'On its way',
				attachments: [],
				customer: { id: expect.any(String), email: 'jane@example.com', name: null },
				status: 'open',
				priority: 'normal',
				assigneeId: null,
				teamId: null,
				tags: ['vip'],
				complete: true,
			},
		});
	});

	it.each([
		[
			'a customer',
			(id: number) => desk.writeAsCustomer(id, 'Hello'),
			'customer',
			'message.created',
		],
		['a person', (id: number) => desk.replyAsAgent(id, 'Hello'), 'human_agent', 'message.created'],
		[
			'a person in a note',
			(id: number) => desk.replyAsAgent(id, 'Psst', { channel: 'internal-note' }),
			'human_agent',
			'note.created',
		],
		[
			'a rule',
			(id: number) => desk.replyAsAgent(id, 'We got it', { via: 'rule', rule_id: 7 }, BOT),
			'rule',
			'message.created',
		],
		[
			'another bot',
			(id: number) => desk.replyAsAgent(id, 'Beep', { via: 'api' }, OTHER_BOT),
			'other_bot',
			'message.created',
		],
		[
			'a person signed in as our user',
			(id: number) => desk.replyAsAgent(id, 'It is me', {}, BOT),
			'human_agent',
			'message.created',
		],
	])('is told to be from %s', async (_who, write, actor, type) => {
		write(await ready());
		expect(await startedBy(trigger, 1)).toMatchObject([{ data: { actor, type } }]);
	});

	it.each([
		['an answer of ours', { via: 'api' }],
		['an answer that carries our mark', { via: 'api', external_id: marked('a') }],
	])('starts nothing when it is %s', async (_what, change) => {
		desk.replyAsAgent(await ready(), 'Echo', change, BOT);
		await quiet();
		expect(desk.deliveries.at(-1)).toMatchObject({ status: 200, tries: 1 });
		expect(trigger.started).toEqual([]);
	});

	it('starts nothing for a note and a customer message that we imported', async () => {
		const id = await ready();
		await run(addInternalNote, { ticketId: String(id), note: 'Order 1001' });
		await run(create, { customerEmail: 'a@example.com', customerMessage: 'Hi' });
		await quiet();
		expect(trigger.started).toEqual([]);
	});

	it('asks the desk nothing about a message that bears our mark', async () => {
		const id = await ready();
		desk.requests.length = 0;
		desk.replyAsAgent(id, 'Imported', { via: 'api', external_id: marked('chat:m-1') }, BOT);
		await quiet();
		expect(desk.deliveries.at(-1)).toMatchObject({ status: 200, tries: 1 });
		expect(desk.requests).toEqual([]);
		expect(trigger.started).toEqual([]);
	});

	it('is told with our own messages when that is wanted', async () => {
		const id = await ready({ skipOwn: false });
		await run(addInternalNote, { ticketId: String(id), note: 'x', externalId: 'note-1' });
		expect(await startedBy(trigger, 1)).toMatchObject([
			{ data: { actor: 'our_bot', ours: true, messageExternalId: 'note-1', public: false } },
		]);
	});

	it('is freed of the quoted thread, and its files are listed', async () => {
		const id = await ready();
		desk.writeAsCustomer(id, '', {
			body_text: null,
			stripped_text: null,
			body_html: '<p>Broken&nbsp;:(</p><div class="gmail_quote">On Monday you wrote…</div>',
			attachments: [
				{ url: 'https://example.com/a.jpg', name: 'a.jpg', content_type: 'image/jpeg' },
			],
		});
		const [{ data }] = await startedBy(trigger, 1);
		expect(data).toMatchObject({
			bodyText: 'Broken :(',
			attachments: [{ name: 'a.jpg', contentType: 'image/jpeg', size: null }],
		});
	});

	it('keeps its name when it is delivered twice', async () => {
		const id = await ready();
		desk.settings.deliveries = 2;
		desk.replyAsAgent(id, 'Hello');
		const [first, second] = await startedBy(trigger, 2);
		expect(second.deliveryId).toBe(first.deliveryId);
	});

	it('is told of the ticket that lives on after a merge', async () => {
		const id = await ready();
		const other = await run(create, { internalNote: 'x' });
		const message = desk.writeAsCustomer(id, 'Hello');
		desk.mergeTickets(id, Number(other.id));
		await quiet();
		expect(await startedBy(trigger, 1)).toMatchObject([
			{ data: { conversationId: other.id, messageId: String(message.id) } },
		]);
	});

	it('is quoted by no template: a hostile text stays a text', async () => {
		const id = await ready();
		desk.writeAsCustomer(id, '", "message_from_agent": "True", {{ticket.id}} \n{"a":1}');
		const [{ data }] = await startedBy(trigger, 1);
		expect(data).toMatchObject({ actor: 'customer', complete: true });
		expect(data.bodyText).toContain('{{ticket.id}}');
	});
});

describe('a change of a ticket', () => {
	const everything = { events: Object.keys(KINDS), skipOwn: false };

	it('has a name of its own each time, the same for each delivery', async () => {
		const id = await ready({ events: ['ticket-status-updated'] });
		desk.settings.deliveries = 2;
		await run(close, { ticketId: String(id) });
		await startedBy(trigger, 2);
		desk.writeAsCustomer(id, 'Still here');
		const names = (await startedBy(trigger, 4)).map(({ deliveryId }) => deliveryId);
		expect(new Set(names).size).toBe(2);
		expect(trigger.started[0].data).toMatchObject({
			type: 'status.changed',
			status: 'closed',
			messageId: null,
			public: null,
			actor: 'unknown',
		});
		expect(trigger.started.at(-1)!.data).toMatchObject({ status: 'open' });
	});

	it('is told as a new conversation with its first message', async () => {
		await ready(everything);
		const { id } = await run(create, { customerEmail: 'a@example.com', customerMessage: 'Hi' });
		const told = (await startedBy(trigger, 2)).map(({ data }) => data);
		expect(told.find(({ type }) => type === 'conversation.created')).toMatchObject({
			conversationId: id,
			bodyText: 'Hi',
			ours: true,
			actor: 'customer',
		});
	});

	it('is told when a ticket wakes up, is assigned, or a message does not leave', async () => {
		const id = await ready({
			events: ['ticket-self-unsnoozed', 'ticket-assignment-updated', 'ticket-message-failed'],
		});
		await clientFor(desk).set('PUT', `/tickets/${id}`, { assignee_team: { id: 12 } });
		expect(await startedBy(trigger, 1)).toMatchObject([
			{ data: { type: 'assignee.changed', teamId: '12' } },
		]);
		Object.assign(desk.desk.tickets.get(id)!, { snooze_datetime: '2026-01-01T00:00:00Z' });
		desk.wake();
		expect((await startedBy(trigger, 2))[1].data).toMatchObject({ type: 'conversation.woken' });
		desk.settings.sendingError = 'Mailbox full';
		desk.replyAsAgent(id, 'Hello', { via: 'api' }, BOT);
		expect((await startedBy(trigger, 3))[2].data).toMatchObject({
			type: 'message.failed',
			actor: 'our_bot',
		});
	});
});

describe('a delivery', () => {
	const send = async (headers: Record<string, string>, query: string, body: object) =>
		(
			await fetch(`${trigger.url}${query}`, {
				method: 'POST',
				headers,
				body: JSON.stringify(body),
			})
		).status;
	const known = () => ({ [SECRET_HEADER]: String(trigger.staticData().secret) });
	const body = (id: number) => ({ ticket_id: String(id), message_id: '99' });
	const query = '?event=ticket-message-created';

	it.each([
		['no secret', () => ({}), 401],
		['a wrong secret', () => ({ [SECRET_HEADER]: 'x'.repeat(64) }), 401],
		['an empty secret', () => ({ [SECRET_HEADER]: '' }), 401],
	])('with %s is refused and starts nothing', async (_what, headers, status) => {
		const id = await ready();
		expect(await send(headers() as never, query, body(id))).toBe(status);
		expect(trigger.started).toEqual([]);
	});

	it('is refused by a trigger that was never published', async () => {
		trigger = await publish(desk);
		expect(await send({ [SECRET_HEADER]: '' }, query, body(1))).toBe(401);
	});

	it('of another event, or without ids, starts nothing', async () => {
		const id = await ready();
		expect(await send(known(), '?event=ticket-created', body(id))).toBe(200);
		expect(await send(known(), '?event=__proto__', body(id))).toBe(200);
		expect(await send(known(), '', body(id))).toBe(200);
		expect(await send(known(), query, { ticket_id: '1/../2', message_id: '3' })).toBe(400);
		expect(await send(known(), query, { ticket_id: '1' })).toBe(400);
		await quiet();
		expect(trigger.started).toEqual([]);
	});

	it('is answered before Gorgias is asked anything', async () => {
		const id = await ready();
		desk.fail({ kind: 'slow', match: `^GET /api/tickets/${id}`, delayMs: 400 });
		const began = Date.now();
		expect(await send(known(), query, body(id))).toBe(200);
		expect(Date.now() - began).toBeLessThan(300);
		expect(await startedBy(trigger, 1)).toMatchObject([{ data: { complete: false } }]);
	});

	it.each([
		[
			{ message_from_agent: 'True', message_via: 'helpdesk', message_sender_id: '2' },
			'human_agent',
		],
		[{ message_from_agent: 'False', message_via: 'email', message_rule_id: 'None' }, 'customer'],
		[{ message_from_agent: 'True', message_via: 'api', message_sender_id: '1' }, 'our_bot'],
	])('tells who it was even when the ticket cannot be read (%j)', async (marks, actor) => {
		await ready({ skipOwn: false });
		await send(known(), query, { ...body(12345), ...marks });
		expect(await startedBy(trigger, 1)).toMatchObject([
			{
				data: {
					conversationId: '12345',
					messageId: '99',
					actor,
					complete: false,
					status: 'unknown',
				},
			},
		]);
	});

	it('that is given up often enough switches the integration off, and publishing repairs it', async () => {
		const id = await ready();
		desk.settings.failuresUntilOff = 1;
		trigger.refusal.status = 500;
		desk.replyAsAgent(id, 'Lost');
		await quiet();
		expect(desk.deliveries.at(-1)).toMatchObject({ status: 500, tries: 3 });
		trigger.refusal.status = 0;
		desk.replyAsAgent(id, 'Not even tried');
		await quiet();
		expect(trigger.started).toEqual([]);
		await trigger.activate();
		desk.replyAsAgent(id, 'Told again');
		expect(await startedBy(trigger, 1)).toMatchObject([{ data: { bodyText: 'Told again' } }]);
	});
});
