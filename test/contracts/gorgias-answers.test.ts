import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customerByEmail } from '../../nodes/Gorgias/customer/customer';
import { helpdeskEvent } from '../../nodes/Gorgias/event/event';
import { readGorgiasError } from '../../nodes/Gorgias/answers';
import { list as listMessages } from '../../nodes/Gorgias/message/list';
import { routeOf } from '../../nodes/Gorgias/message/route';
import { refuseFailed } from '../../nodes/Gorgias/message/follow';
import { get } from '../../nodes/Gorgias/ticket/get';
import { list } from '../../nodes/Gorgias/ticket/list';
import type { Message, Ticket } from '../../nodes/Gorgias/ticket/ticket';
import { startVendor, type Reply, type Vendor } from '../../sandbox/vendor';
import { clientFor } from '../nodes/Gorgias/desk';
import { runner } from '../nodes/runOperation';

const FOLDER = join(__dirname, '../../../shared/specs/gorgias/samples');
const present = existsSync(FOLDER);
if (!present) console.warn(`Gorgias' recorded answers are absent (${FOLDER}): tests are skipped.`);

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** What a real account answered, as it was recorded. */
(present ? describe : describe.skip)('recorded answers of Gorgias', () => {
	let gorgias: Vendor;
	let answers: Record<string, unknown> = {};
	beforeAll(async () => {
		gorgias = await startVendor({
			name: 'gorgias',
			handle: ({ path }): Reply =>
				path in answers ? { status: 200, body: answers[path] } : { status: 404, body: {} },
			faultReply: () => ({ status: 500 }),
		});
	});
	afterAll(() => gorgias.close());
	const run = runner(() => clientFor(gorgias));
	const ticketOf = (file: string): Ticket => read(file);

	it('are read: a conversation by mail, with who wrote what', async () => {
		const ticket = ticketOf('get-ticket.email.conversation.trimmed.json');
		answers = {
			[`/api/tickets/${ticket.id}`]: ticket,
			'/api/users/0': { id: 1 },
			'/api/users/400746608': { id: 400746608, role: { name: 'agent' } },
		};
		const messages = await run(listMessages, { ticketId: String(ticket.id) });
		expect(messages).toMatchObject([
			{ author: 'customer', delivery: null, attachments: [] },
			{ author: 'human_agent', text: 'lllll', delivery: 'sent', ours: false },
			{ author: 'human_agent', text: 'another one in here', delivery: 'sent' },
		]);
		expect(await run(get, { ticketId: String(ticket.id) })).toMatchObject({
			status: 'open',
			tags: ['sample ticket'],
			assigneeUser: { id: '400746608' },
			snoozedUntil: null,
		});
	});

	it('show how to answer', () => {
		const ticket = ticketOf('get-ticket.email.conversation.trimmed.json');
		const route = routeOf(ticket, { channel: '', sendFrom: '' });
		expect(route.channel).toBe('email');
		expect(route.source.from).toEqual({ address: 'person2@example.com' });
		expect(route.source.to).toMatchObject([{ address: 'person4@example.com' }]);
	});

	it('show a mail that was sent and came back', () => {
		const ticket = ticketOf('get-ticket.email.failed-message.json');
		const failed = ticket.messages!.find((it) => it.failed_datetime) as Message;
		expect(() => refuseFailed(failed)).toThrow(
			expect.objectContaining({ nextStep: expect.stringMatching(/rejected by recipient/) }),
		);
		const event = helpdeskEvent({
			kind: 'ticket-message-failed',
			eventId: 'e',
			occurredAt: null,
			conversationId: String(ticket.id),
			mergedFrom: null,
			messageId: String(failed.id),
			actor: 'human_agent',
			url: '',
			ticket,
			message: failed,
		});
		expect(event).toMatchObject({ type: 'message.failed', complete: true, direction: 'out' });
		expect(Object.values(event)).not.toContain(undefined);
	});

	it('are listed: tickets and customers', async () => {
		const tickets = read('list-tickets.json');
		const customers = read('list-customers.json');
		const [customer] = customers.data;
		answers = {
			'/api/tickets': { ...tickets, meta: { prev_cursor: null, next_cursor: null } },
			'/api/customers': customers,
		};
		const found = await run(list, { returnAll: true });
		expect(found).toHaveLength(tickets.data.length);
		for (const ticket of found) expect(Object.values(ticket)).not.toContain(undefined);
		const client = clientFor(gorgias);
		expect(await customerByEmail(client, customer.email)).toMatchObject({ id: customer.id });
		answers['/api/customers'] = read('list-customers.by-email.empty.json');
		expect(await customerByEmail(client, customer.email)).toBeUndefined();
	});

	it('say why they refuse', () => {
		const { body } = read('error-403.response.json');
		const answer = { status: 403, headers: {}, bytes: Buffer.alloc(0), json: () => body };
		expect(readGorgiasError(answer)).toMatchObject({
			title: 'The Gorgias account may send no more messages',
		});
	});
});
