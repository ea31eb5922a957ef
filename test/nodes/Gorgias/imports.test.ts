import { findOrCreate } from '../../../nodes/Gorgias/customer/findOrCreate';
import { updateData } from '../../../nodes/Gorgias/customer/updateData';
import { importMessage } from '../../../nodes/Gorgias/message/importMessage';
import { create as createSurvey } from '../../../nodes/Gorgias/satisfactionSurvey/create';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { BOT, OBSERVER, startGorgias } from '../../../sandbox/gorgias';
import { createGorgiasClient } from '../../../nodes/Gorgias/client';
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
const open = async (change: object = {}): Promise<string> => {
	const { id } = await run(create, {
		customerEmail: 'jane@example.com',
		customerMessage: 'Hello',
		channel: 'email',
		...change,
	});
	desk.requests.length = 0;
	return id;
};

describe('importing a message', () => {
	const said = { text: 'It is on its way', externalId: 'chat-1:2', sentAt: '2026-11-20T10:00:00Z' };

	it.each([
		['agent', { from_agent: true, sender_id: BOT.id }],
		['customer', { from_agent: false }],
	])('of the %s writes it down and sends nothing', async (author, stored) => {
		const ticketId = await open();
		const imported = await run(importMessage, { ticketId, author, ...said });
		expect(imported).toMatchObject({ ticketId, externalId: 'chat-1:2', applied: 'yes' });
		await new Promise((resolve) => setTimeout(resolve, 60));
		expect(desk.desk.messages.get(Number(imported.id))).toMatchObject({
			...stored,
			sent_datetime: '2026-11-20T10:00:00.000000+00:00',
			created_datetime: '2026-11-20T10:00:00.000000+00:00',
		});
		expect(posts()[0].body).toMatchObject({ sent_datetime: '2026-11-20T10:00:00.000Z' });
		expect(desk.sentToCustomer).toEqual([]);
	});

	it('happens once under one name, also when the answer was lost', async () => {
		const ticketId = await open();
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST' });
		const first = await run(importMessage, { ticketId, author: 'agent', ...said });
		const second = await run(importMessage, { ticketId, author: 'agent', ...said });
		expect(second).toMatchObject({ id: first.id, created: false, applied: 'already' });
		expect(posts()).toHaveLength(1);
	});

	it('needs somebody who wrote it', async () => {
		const { id: ticketId } = await run(create, { internalNote: 'A visitor' });
		const params = { ticketId, author: 'customer', ...said };
		await expect(run(importMessage, params)).rejects.toThrow(/Customer Email/);
		await run(importMessage, { ...params, customerEmail: 'joe@example.com' });
		expect([...desk.desk.customers.values()]).toMatchObject([{ email: 'joe@example.com' }]);
	});

	it('follows a merged ticket', async () => {
		const [old, survivor] = [await open(), await open()];
		desk.mergeTickets(Number(old), Number(survivor));
		const imported = await run(importMessage, { ticketId: old, author: 'agent', ...said });
		expect(imported).toMatchObject({ ticketId: survivor, mergedFrom: old });
	});
});

describe('finding or creating a customer', () => {
	it('adds a missing one once', async () => {
		const who = { email: 'Jane@Example.com', name: 'Jane Doe', language: 'DE', phone: '+15550100' };
		const first = await run(findOrCreate, who);
		expect(first).toEqual({
			id: expect.any(String),
			email: 'jane@example.com',
			name: 'Jane Doe',
			externalId: null,
			language: 'de',
			created: true,
			applied: 'yes',
		});
		expect(await run(findOrCreate, who)).toMatchObject({ id: first.id, created: false });
		expect(desk.desk.customers.size).toBe(1);
	});

	it('knows a customer by a secondary address, and by our own name before that', async () => {
		const { id } = await clientFor(desk).post<{ id: number }>('/customers', {
			email: 'jane@example.com',
			external_id: 'shop-7',
			channels: [{ type: 'email', address: 'second@example.com' }],
		});
		const found = { id: String(id), created: false, applied: 'already' };
		expect(await run(findOrCreate, { email: 'Second@example.com' })).toMatchObject(found);
		const other = { externalId: 'shop-7', email: 'new@example.com' };
		expect(await run(findOrCreate, other)).toMatchObject(found);
	});

	it('takes the customer whom somebody else added at the same moment', async () => {
		const who = { email: 'jane@example.com' };
		const both = await Promise.all([run(findOrCreate, who), run(findOrCreate, who)]);
		expect(both[0].id).toBe(both[1].id);
		expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
		expect(
			posts()
				.map(({ status }) => status)
				.sort(),
		).toEqual([201, 409]);
		expect(desk.desk.customers.size).toBe(1);
	});

	it('explains an address that is taken by nobody who can be found', async () => {
		await clientFor(desk).post('/customers', {
			name: 'Joe',
			channels: [{ type: 'phone', address: '+15550100' }],
		});
		const failed = run(findOrCreate, { email: 'jane@example.com', phone: '+15550100' });
		await expect(failed).rejects.toMatchObject({ httpStatus: 409, applied: 'no' });
	});

	it('needs to know whom', async () => {
		await expect(run(findOrCreate)).rejects.toThrow(/nobody to look for/);
	});
});

describe('the side panel of a customer', () => {
	it('shows our data, and follows a merged customer', async () => {
		const [old, survivor] = await Promise.all(
			['a@example.com', 'b@example.com'].map(
				async (email) => (await run(findOrCreate, { email })).id as string,
			),
		);
		desk.mergeCustomers(Number(old), Number(survivor));
		const shown = await run(updateData, { customerId: old, data: { orders: 3 } });
		expect(shown).toMatchObject({ id: survivor, mergedFrom: old });
		expect(desk.desk.customers.get(Number(survivor))!.data).toEqual({ orders: 3 });
	});

	it('refuses what is no JSON', async () => {
		await expect(run(updateData, { customerId: '1', data: '{' })).rejects.toThrow(/valid JSON/);
	});
});

describe('a satisfaction survey', () => {
	it('is sent once per ticket', async () => {
		const ticketId = await open();
		const first = await run(createSurvey, { ticketId });
		expect(first).toMatchObject({ ticketId, applied: 'yes', sendAt: expect.any(String) });
		expect(await run(createSurvey, { ticketId })).toMatchObject({
			id: first.id,
			applied: 'already',
		});
		expect(desk.desk.surveys.size).toBe(1);
	});

	it('is found again when the answer was lost', async () => {
		const ticketId = await open();
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST' });
		expect(await run(createSurvey, { ticketId })).toMatchObject({ applied: 'yes' });
		expect(posts()).toHaveLength(1);
	});

	it('records a rating that was given in the chat, without asking again', async () => {
		const ticketId = await open();
		const params = { ticketId, purpose: 'record', score: 4, comment: 'Quick' };
		expect(await run(createSurvey, params)).toMatchObject({ score: 4, sendAt: null });
		expect([...desk.desk.surveys.values()]).toMatchObject([
			{ score: 4, body_text: 'Quick', should_send_datetime: null },
		]);
	});

	it.each([0, 6, 2.5])('has no score of %s', async (score) => {
		const params = { ticketId: await open(), purpose: 'record', score };
		await expect(run(createSurvey, params)).rejects.toThrow(/1 to 5/);
	});

	it('needs somebody to ask', async () => {
		const { id: ticketId } = await run(create, { internalNote: 'A visitor' });
		await expect(run(createSurvey, { ticketId })).rejects.toThrow(/no customer/);
	});
});

describe('a user without permission', () => {
	it('is told where to give it', async () => {
		const ticketId = await open();
		const observer = createGorgiasClient(
			{ environment: 'custom', baseUrl: desk.url, email: OBSERVER.email, apiKey: OBSERVER.apiKey },
			{},
		);
		const failed = runner(() => observer)(importMessage, {
			ticketId,
			author: 'agent',
			text: 'x',
			externalId: 'y',
		});
		await expect(failed).rejects.toMatchObject({
			httpStatus: 403,
			applied: 'no',
			nextStep: expect.stringContaining('Settings > Users & teams'),
		});
	});
});
