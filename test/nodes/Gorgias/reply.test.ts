import { reply } from '../../../nodes/Gorgias/message/reply';
import { routeOf } from '../../../nodes/Gorgias/message/route';
import { create } from '../../../nodes/Gorgias/ticket/create';
import type { Message, Ticket } from '../../../nodes/Gorgias/ticket/ticket';
import { BOT, startGorgias, SUPPORT_ADDRESS } from '../../../sandbox/gorgias';
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
const posts = () => desk.requests.filter(({ method }) => method === 'POST');
/** A ticket to which the customer wrote a mail. */
const mailed = async (channel = 'email'): Promise<string> => {
	const { id } = await run(create, {
		customerEmail: 'jane@example.com',
		customerName: 'Jane Doe',
		customerMessage: 'Where is my parcel?',
		channel,
	});
	desk.writeAsCustomer(Number(id), 'Hello?', {
		channel: 'email',
		source: {
			type: 'email',
			from: { address: 'jane@example.com' },
			to: [{ address: SUPPORT_ADDRESS }],
		},
	});
	desk.requests.length = 0;
	return id;
};
const answer = { text: 'On its <way>.\nSoon!', externalId: 'chat-1:7' };

describe('replying to a customer', () => {
	it('really sends a mail from the address to which the customer wrote, and watches it leave', async () => {
		const ticketId = await mailed();
		const sent = await run(reply, { ticketId, ...answer });
		expect(sent).toEqual({
			id: expect.any(String),
			ticketId,
			mergedFrom: null,
			url: `${desk.url}/app/ticket/${ticketId}`,
			externalId: 'chat-1:7',
			channel: 'email',
			from: SUPPORT_ADDRESS,
			to: 'jane@example.com',
			delivery: 'sent',
			created: true,
			applied: 'yes',
		});
		expect(desk.sentToCustomer).toMatchObject([
			{ to: 'jane@example.com', text: 'On its <way>.\nSoon!', channel: 'email' },
		]);
		expect(desk.desk.messages.get(Number(sent.id))).toMatchObject({
			sender_id: BOT.id,
			from_agent: true,
			public: true,
			body_html: 'On its &lt;way&gt;.<br>Soon!',
		});
	});

	it('is never sent twice under one name', async () => {
		const ticketId = await mailed();
		const first = await run(reply, { ticketId, ...answer });
		const second = await run(reply, { ticketId, ...answer });
		expect(second).toMatchObject({
			id: first.id,
			created: false,
			applied: 'already',
			delivery: 'sent',
		});
		expect(desk.sentToCustomer).toHaveLength(1);
		expect(posts()).toHaveLength(1);
	});

	it.each(['timeout_after_apply', 'disconnect_after_apply'] as const)(
		'finds the reply again when the answer was lost (%s)',
		async (kind) => {
			const ticketId = await mailed();
			desk.fail({ kind, match: '^POST', delayMs: 20 });
			const sent = await run(reply, { ticketId, ...answer });
			expect(sent).toMatchObject({ applied: 'yes', delivery: 'sent' });
			expect(desk.sentToCustomer).toHaveLength(1);
		},
	);

	it('says that it is not known when nobody can tell, and does not send again', async () => {
		const ticketId = await mailed();
		desk.fail({ kind: 'disconnect', match: '^POST' });
		await expect(run(reply, { ticketId, ...answer })).rejects.toMatchObject({ applied: 'unknown' });
		expect(posts()).toHaveLength(1);
	});

	it('says that it is queued when it has not left in the time given', async () => {
		desk.settings.sendingMs = 60_000;
		const sent = await run(reply, { ticketId: await mailed(), ...answer, waitSeconds: 0.7 });
		expect(sent).toMatchObject({ delivery: 'queued', applied: 'yes' });
	});

	it('fails when the customer did not get it, also when it is repeated', async () => {
		const ticketId = await mailed();
		desk.settings.sendingError = 'Rejected.<br><b>Error:</b> mailbox full';
		for (let times = 0; times < 2; times++) {
			const failed = run(reply, { ticketId, ...answer });
			await expect(failed).rejects.toMatchObject({
				title: 'The reply was not delivered to the customer',
				nextStep: expect.stringContaining('mailbox full'),
				code: 'not_delivered',
				applied: 'yes',
			});
		}
		expect(posts()).toHaveLength(1);
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('reaches the visitor of a chat', async () => {
		const ticketId = await mailed('chat');
		Object.assign(desk.desk.tickets.get(Number(ticketId))!, {
			meta: { chat: { conversation_id: 'visitor-1' } },
		});
		const sent = await run(reply, { ticketId, ...answer, channel: 'chat' });
		expect(sent).toMatchObject({ channel: 'chat', to: 'visitor-1', delivery: 'sent' });
		expect(posts()[0].body).not.toHaveProperty('receiver');
	});

	it('follows a merged ticket and says so', async () => {
		const [old, survivor] = [await mailed(), await mailed()];
		desk.mergeTickets(Number(old), Number(survivor));
		const sent = await run(reply, { ticketId: old, ...answer });
		expect(sent).toMatchObject({ ticketId: survivor, mergedFrom: old, delivery: 'sent' });
		const again = await run(reply, { ticketId: old, ...answer });
		expect(again).toMatchObject({ id: sent.id, applied: 'already' });
	});

	it('carries files', async () => {
		const attachments = 'https://example.com/a%20label.pdf, https://example.com/x';
		await run(reply, { ticketId: await mailed(), ...answer, attachments });
		expect(posts()[0].body).toMatchObject({
			attachments: [
				{ name: 'a label.pdf', content_type: 'application/pdf' },
				{ name: 'x', content_type: 'application/octet-stream' },
			],
		});
	});

	it('shows in a dry run how it would travel, and sends nothing', async () => {
		const shown = await run(reply, { ticketId: await mailed(), ...answer, dryRun: true });
		expect(shown).toMatchObject({ to: 'jane@example.com', applied: 'no', dryRun: true });
		expect(posts()).toEqual([]);
	});

	it.each([
		['an empty text', { text: ' ' }, /Fill in Text/],
		['no name', { externalId: '' }, /Fill in External ID/],
		['a file that is no web address', { attachments: 'file:///etc/passwd' }, /not a web address/],
	])('refuses %s', async (_what, change, message) => {
		const ticketId = await mailed();
		await expect(run(reply, { ticketId, ...answer, ...change })).rejects.toThrow(message);
		expect(posts()).toEqual([]);
	});
});

describe('the way of a reply', () => {
	const customer = { id: 5, name: null, email: 'jane@example.com' };
	const ticket = (change: object) =>
		({ channel: 'email', customer, meta: null, messages: [], ...change }) as unknown as Ticket;
	const wrote = (change: object) =>
		({ public: true, from_agent: false, channel: 'email', source: null, ...change }) as Message;
	const way = (it: Ticket, channel = '', sendFrom = '') => routeOf(it, { channel, sendFrom });

	it('is the one on which the customer wrote last', () => {
		const sms = wrote({
			channel: 'sms',
			integration_id: 9,
			source: { type: 'sms', from: { address: '+15550100' }, to: [{ address: '+15550199' }] },
		});
		expect(way(ticket({ messages: [wrote({}), sms] }))).toEqual({
			channel: 'sms',
			source: { type: 'sms', from: { address: '+15550199' }, to: [{ address: '+15550100' }] },
			receiver: { id: 5 },
			integration_id: 9,
		});
	});

	it('is a mail for a ticket of the API, from the address that people name', () => {
		const api = ticket({ channel: 'api', messages: [wrote({ channel: 'api' })] });
		expect(way(api, '', 'support@example.com').source).toEqual({
			type: 'email',
			from: { address: 'support@example.com' },
			to: [{ address: 'jane@example.com' }],
		});
		expect(() => way(api)).toThrow(/from which address/);
	});

	it('takes our own address from our own answer rather than from what the customer typed', () => {
		const mail = (from: string, to: string) => ({
			source: { type: 'email', from: { address: from }, to: [{ address: to }] },
		});
		const messages = [
			wrote({ ...mail('shop@example.com', 'jane@example.com'), from_agent: true }),
			wrote(mail('jane.work@example.com', 'friend@example.com')),
		];
		expect(way(ticket({ messages })).source).toMatchObject({
			from: { address: 'shop@example.com' },
			to: [{ address: 'jane.work@example.com' }],
		});
	});

	it.each([
		[{ customer: null }, '', 'a@example.com', /no e-mail address of the customer/],
		[{}, 'chat', '', /no visitor/],
		[{ messages: [wrote({ channel: 'whatsapp' })] }, '', '', /channel whatsapp/],
	] as const)('is refused where there is none (%j %s)', (change, channel, from, message) => {
		expect(() => way(ticket(change), channel, from)).toThrow(message);
	});
});
