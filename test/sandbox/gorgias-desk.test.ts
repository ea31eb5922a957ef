import {
	AGENT,
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	OBSERVER,
	startGorgias,
	SUPPORT_ADDRESS,
	type Gorgias,
} from '../../sandbox/gorgias';
import type { Vendor } from '../../sandbox/vendor';
import { basic, callerOf, type Caller } from './client';

let gorgias: Gorgias & Vendor;
let call: Caller;
beforeAll(async () => {
	gorgias = await startGorgias();
	call = callerOf(`${gorgias.url}/api`, basic(GORGIAS_EMAIL, GORGIAS_API_KEY));
});
afterAll(() => gorgias.close());
beforeEach(() => {
	gorgias.reset();
	gorgias.settings.limit = { calls: 10_000, seconds: 20 };
});

const open = async () =>
	(
		await call('POST', '/tickets', {
			via: 'api',
			customer: { email: 'mara@example.com' },
			messages: [{ channel: 'email', via: 'email', from_agent: false, body_text: 'Hello' }],
		})
	).body;
const hook = {
	name: 'ours',
	type: 'http',
	http: {
		url: 'http://127.0.0.1:9/hook',
		method: 'POST',
		request_content_type: 'application/json',
		response_content_type: 'application/json',
		form: { ticket: '{{ticket.id}}' },
		triggers: { 'ticket-created': true, 'ticket-self-unsnoozed': true },
	},
};

describe("the sandbox's Gorgias allows", () => {
	it('an observer to look, and an agent everything but integrations', async () => {
		const { id } = await open();
		const as = (user: { email: string; apiKey: string }) =>
			callerOf(`${gorgias.url}/api`, basic(user.email, user.apiKey));
		expect((await as(OBSERVER)('GET', `/tickets/${id}`)).status).toBe(200);
		const refused = await as(OBSERVER)('PUT', `/tickets/${id}`, { status: 'closed' });
		expect([refused.status, refused.body.error.msg]).toEqual([
			403,
			expect.stringMatching(/permissions/),
		]);
		expect((await as(AGENT)('PUT', `/tickets/${id}`, { status: 'closed' })).status).toBe(202);
		expect((await as(AGENT)('POST', '/integrations', hook)).status).toBe(403);
	});
});

describe('a ticket', () => {
	it('that sleeps opens at its time and tells those who listen', async () => {
		await call('POST', '/integrations', hook);
		const { id } = await open();
		const until = new Date(Date.now() + 40).toISOString();
		await call('PUT', `/tickets/${id}`, { status: 'closed', snooze_datetime: until });
		expect((await call('GET', `/tickets/${id}`)).body.status).toBe('closed');
		await new Promise((resolve) => setTimeout(resolve, 60));
		const { body } = await call('GET', `/tickets/${id}`);
		expect(body).toMatchObject({ status: 'open', snooze_datetime: null });
		await gorgias.settled();
		expect(gorgias.deliveries.map(({ event }) => event)).toContain('ticket-self-unsnoozed');
	});

	it('takes one survey', async () => {
		const { id, customer } = await open();
		const survey = { ticket_id: id, customer_id: customer.id, score: 5 };
		const made = await call('POST', '/satisfaction-surveys', survey);
		expect(made).toMatchObject({ status: 201, body: { score: 5, sent_datetime: null } });
		expect((await call('POST', '/satisfaction-surveys', survey)).status).toBe(400);
		const { body } = await call('GET', `/tickets/${id}`);
		expect(body.satisfaction_survey).toMatchObject({ id: made.body.id });
		const stranger = { ...survey, customer_id: 1 };
		expect((await call('POST', '/satisfaction-surveys', stranger)).status).toBe(400);
	});

	it('takes custom values of the right type only', async () => {
		const { id } = await open();
		const put = async (field: number, value: unknown) =>
			(await call('PUT', `/tickets/${id}/custom-fields`, [{ id: field, value }])).status;
		expect(await put(502, 7.5)).toBe(202);
		expect(await put(502, '7.5')).toBe(400);
		expect(await put(999, 'x')).toBe(400);
		const { body } = await call('GET', '/custom-fields?object_type=Ticket&search=refund');
		expect(body.data).toMatchObject([{ id: 502, definition: { data_type: 'number' } }]);
		expect((await call('GET', '/custom-fields')).status).toBe(400);
	});
});

describe('a message', () => {
	it('carries files of at most 5 MB', async () => {
		const { id } = await open();
		const send = async (size: number) =>
			await call('POST', `/tickets/${id}/messages`, {
				channel: 'email',
				via: 'api',
				from_agent: false,
				attachments: [{ url: 'https://example.com/a.pdf', size }],
			});
		expect((await send(5 * 1024 * 1024)).status).toBe(201);
		expect((await send(5 * 1024 * 1024 + 1)).body.error.data).toEqual({
			'attachments.0.size': ['Larger than 5 MB.'],
		});
	});

	it('of a customer may be an HTML mail that quotes the thread', async () => {
		const { id } = await open();
		const html = '<p>Yes</p><blockquote class="gorgias_quote">Shall we?</blockquote>';
		gorgias.writeAsCustomer(id, '', { body_html: html, body_text: null, stripped_text: null });
		const { body } = await call('GET', `/tickets/${id}`);
		expect(body.messages.at(-1)).toMatchObject({ body_html: html, stripped_text: null });
	});

	it('fails when the account cannot send, with the reason', async () => {
		const { id } = await open();
		gorgias.settings.sendingError = 'Mailbox full';
		gorgias.replyAsAgent(id, 'Hi', {
			source: { type: 'email', from: { address: SUPPORT_ADDRESS } },
		});
		const { body } = await call('GET', `/tickets/${id}`);
		expect(body.messages.at(-1)).toMatchObject({
			failed_datetime: expect.any(String),
			last_sending_error: { error: 'Mailbox full' },
		});
		expect(gorgias.sentToCustomer).toEqual([]);
	});
});

describe('merging customers', () => {
	it('moves addresses and tickets, and leaves a 301 behind', async () => {
		const { id, customer } = await open();
		const { body: other } = await call('POST', '/customers', { email: 'second@example.com' });
		await call('PUT', `/customers/merge?source_id=${customer.id}&target_id=${other.id}`);
		const moved = await call('GET', `/customers/${customer.id}`);
		expect([moved.status, moved.text]).toEqual([301, '']);
		expect(moved.headers.get('location')).toBe(`/api/customers/${other.id}`);
		expect((await call('GET', `/tickets/${id}`)).body.customer.id).toBe(other.id);
		const query = 'channel_type=email&channel_address=mara%40example.com';
		expect((await call('GET', `/customers?${query}`)).body.data).toMatchObject([{ id: other.id }]);
	});
});

describe('an HTTP integration', () => {
	it('is told twice when that is asked for, and switched off after failures', async () => {
		gorgias.settings.deliveries = 2;
		gorgias.settings.failuresUntilOff = 2;
		const { body } = await call('POST', '/integrations', hook);
		await open();
		await gorgias.settled();
		expect(gorgias.deliveries).toMatchObject([{ tries: 3, status: 0 }, { tries: 3 }]);
		const { body: after } = await call('GET', `/integrations/${body.id}`);
		expect(after.deactivated_datetime).toEqual(expect.any(String));
	});

	it('cannot be deleted while a rule uses it', async () => {
		const { body } = await call('POST', '/integrations', hook);
		gorgias.desk.usedByRules.add(body.id);
		expect((await call('DELETE', `/integrations/${body.id}`)).status).toBe(400);
	});
});
