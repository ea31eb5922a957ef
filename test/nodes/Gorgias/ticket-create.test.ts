import { VendorError } from '../../../nodes/shared/errors';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { BOT, startGorgias } from '../../../sandbox/gorgias';
import { startVendor } from '../../../sandbox/vendor';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const run = runner(() => clientFor(desk));
const posts = () => desk.requests.filter(({ method }) => method === 'POST');
const customerWrites = {
	subject: 'Return of order #1001',
	customerEmail: 'jane@example.com',
	customerName: 'Jane Doe',
	customerMessage: 'The shoes are too small.\nCan I return them?',
	sentAt: '2026-11-20T10:00:00.000Z',
};

describe('creating a ticket', () => {
	it('imports the message of the customer and adds the note; nothing leaves the desk', async () => {
		const ticket = await run(create, {
			...customerWrites,
			internalNote: 'Wants a <refund>, order is 40 days old',
			priority: 'high',
			tags: 'ai-handover, refund,',
			assigneeTeam: '12',
			assigneeUser: '2',
			externalId: 'chat-1',
		});

		expect(ticket).toEqual({
			id: expect.stringMatching(/^\d+$/),
			url: `${desk.url}/app/ticket/${ticket.id}`,
			status: 'open',
			priority: 'high',
			tags: ['ai-handover', 'refund'],
			externalId: 'chat-1',
			created: true,
			applied: 'yes',
		});
		const stored = desk.desk.tickets.get(Number(ticket.id));
		expect(stored).toMatchObject({ assignee_team_id: 12, assignee_user_id: 2, from_agent: false });
		const [message, note] = desk.desk.messagesOf(Number(ticket.id));
		expect(message).toMatchObject({
			from_agent: false,
			public: true,
			body_text: customerWrites.customerMessage,
			body_html: 'The shoes are too small.<br>Can I return them?',
			sent_datetime: '2026-11-20T10:00:00.000000+00:00',
		});
		expect(note).toMatchObject({
			channel: 'internal-note',
			public: false,
			from_agent: true,
			sender_id: BOT.id,
			body_html: 'Wants a &lt;refund&gt;, order is 40 days old',
		});
		expect([...desk.desk.customers.values()]).toMatchObject([
			{ email: 'jane@example.com', name: 'Jane Doe' },
		]);
		expect(desk.sentToCustomer).toEqual([]);
		expect(posts()[0].body).toMatchObject({
			messages: [{ sent_datetime: '2026-11-20T10:00:00.000Z' }, {}],
		});
	});

	it('takes an unknown visitor with a note alone', async () => {
		const { id } = await run(create, { internalNote: 'A visitor asks for a person' });
		expect(desk.desk.tickets.get(Number(id))).toMatchObject({
			customer_id: null,
			from_agent: true,
		});
	});

	it('returns the ticket that has the external ID already', async () => {
		const first = await run(create, { ...customerWrites, externalId: 'chat-1' });
		const second = await run(create, { ...customerWrites, externalId: 'chat-1' });
		expect(second).toMatchObject({ id: first.id, created: false, applied: 'already' });
		expect(posts()).toHaveLength(1);
	});

	it('takes no ticket of another name, whatever the list says', async () => {
		const tickets = { data: [{ id: 1, external_id: 'chat-2', tags: [] }] };
		const stranger = await startVendor({
			name: 'desk',
			handle: ({ method }) =>
				method === 'GET'
					? { status: 200, body: tickets }
					: { status: 201, body: { id: 2, external_id: 'chat-1', tags: [] } },
			faultReply: () => ({ status: 500 }),
		});
		const ticket = runner(() => clientFor(stranger))(create, {
			...customerWrites,
			externalId: 'chat-1',
		});
		await ticket.finally(() => stranger.close());
		await expect(ticket).resolves.toMatchObject({ id: '2', created: true });
	});

	it('makes a new ticket when the old one is in the trash', async () => {
		const first = await run(create, { ...customerWrites, externalId: 'chat-1' });
		desk.desk.tickets.get(Number(first.id))!.trashed_datetime = '2026-11-20T11:00:00+00:00';
		const second = await run(create, { ...customerWrites, externalId: 'chat-1' });
		expect(second).toMatchObject({ created: true });
		expect(second.id).not.toBe(first.id);
	});

	it('finds the ticket again when the answer was lost, and does not post twice', async () => {
		desk.fail({ kind: 'timeout_after_apply', match: '^POST /api/tickets', delayMs: 20 });
		const ticket = await run(create, { ...customerWrites, externalId: 'chat-1' });
		expect(ticket).toMatchObject({ externalId: 'chat-1', created: true, applied: 'yes' });
		expect(posts()).toHaveLength(1);
		expect(desk.desk.tickets.size).toBe(1);
	});

	it('leaves the outcome open when the line broke and no ticket is found', async () => {
		desk.fail({ kind: 'disconnect', match: '^POST /api/tickets' });
		const failed = run(create, { ...customerWrites, externalId: 'chat-1' });
		await expect(failed).rejects.toMatchObject({ applied: 'unknown' });
		expect(posts()).toHaveLength(1);
	});

	it('never guesses without an external ID', async () => {
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST /api/tickets' });
		const error = await run(create, customerWrites).catch((thrown) => thrown);
		expect(error).toMatchObject({ applied: 'unknown' });
		expect(error.nextStep).toContain('With an External ID');
		expect(posts()).toHaveLength(1);
	});

	it('waits as long as Gorgias asks and then creates one ticket', async () => {
		desk.fail({ kind: 'rate_limited', match: '^POST /api/tickets', retryAfter: 1 });
		await expect(run(create, customerWrites)).resolves.toMatchObject({ created: true });
		expect(posts().map(({ status }) => status)).toEqual([429, 201]);
		expect(posts()[1].at - posts()[0].at).toBeGreaterThanOrEqual(950);
		expect(desk.desk.tickets.size).toBe(1);
	});

	it('names the refused field and what Gorgias says about it', async () => {
		const failed = run(create, { ...customerWrites, assigneeTeam: '999' });
		const error: VendorError = await failed.catch((thrown) => thrown);
		expect(error).toBeInstanceOf(VendorError);
		expect(error).toMatchObject({ httpStatus: 400, applied: 'no' });
		expect(error.nextStep).toContain('assignee_team: Does not exist.');
		expect(JSON.stringify(error)).not.toMatch(/jane@|too small|\\"error|"msg"/);
	});

	it('survives a web page instead of an answer', async () => {
		desk.fail({ kind: 'html_error', match: '^POST /api/tickets' });
		const error = await run(create, customerWrites).catch((thrown) => thrown);
		expect(error).toMatchObject({ httpStatus: 502, applied: 'unknown' });
		expect(error.message + error.nextStep).not.toMatch(/<|html/i);
	});

	it.each([
		['an empty ticket', {}, /would be empty/],
		['a message of nobody', { customerMessage: 'Hello' }, /Customer Email/],
		['a team that is no number', { internalNote: 'x', assigneeTeam: 'Support' }, /assignee team/],
	])('refuses %s before anything is sent', async (_name, params, message) => {
		await expect(run(create, params)).rejects.toThrow(message);
		expect(posts()).toEqual([]);
	});
});
