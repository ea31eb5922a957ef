import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
	AGENT,
	BOT,
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
	type Gorgias,
} from '../../sandbox/gorgias';
import type { Vendor } from '../../sandbox/vendor';
import { basic, callerOf, type Caller } from './client';

describe("the sandbox's Gorgias", () => {
	let gorgias: Gorgias & Vendor;
	let call: Caller;

	beforeAll(async () => {
		gorgias = await startGorgias();
		call = callerOf(`${gorgias.url}/api`, basic(GORGIAS_EMAIL, GORGIAS_API_KEY));
	});
	beforeEach(() => {
		gorgias.reset();
		gorgias.settings.limit = { calls: 10_000, seconds: 20 };
	});
	afterAll(() => gorgias.close());

	const incoming = {
		channel: 'api',
		via: 'api',
		from_agent: false,
		body_text: 'Where is my order?',
	};
	const customer = { email: 'mara@example.com', name: 'Mara Example' };
	const open = async (change: object = {}) =>
		(await call('POST', '/tickets', { via: 'api', customer, messages: [incoming], ...change }))
			.body;

	it('asks for a known e-mail and key', async () => {
		const unknown = callerOf(`${gorgias.url}/api`, basic(GORGIAS_EMAIL, 'wrong'));
		expect(await unknown('GET', '/account')).toMatchObject({
			status: 401,
			body: { error: { msg: expect.any(String) } },
		});
		expect((await callerOf(`${gorgias.url}/api`)('GET', '/account')).status).toBe(401);
		expect((await call('GET', '/account')).status).toBe(200);
	});

	it('names the owner of the key as user 0, and never shows a key', async () => {
		expect((await call('GET', '/users/0')).body).toMatchObject({
			id: BOT.id,
			role: { name: 'bot' },
		});
		const { text } = await call('GET', '/users');
		expect(text).toContain(AGENT.email);
		expect(text).not.toContain(AGENT.apiKey);
	});

	describe('customers', () => {
		it('are found by their primary e-mail, exactly', async () => {
			await call('POST', '/customers', customer);
			const found = await call('GET', '/customers?email=mara%40example.com');
			expect(found.body).toMatchObject({
				object: 'list',
				data: [{ email: customer.email, firstname: 'Mara', lastname: 'Example' }],
				meta: { prev_cursor: null, next_cursor: null },
			});
			expect((await call('GET', '/customers?email=mara')).body.data).toEqual([]);
		});

		it('cannot take an address of another, not even a secondary one, which search finds', async () => {
			const channels = [{ type: 'email', address: 'second@example.com', preferred: false }];
			const { body: first } = await call('POST', '/customers', { ...customer, channels });
			const again = await call('POST', '/customers', { email: 'second@example.com' });
			expect(again.status).toBe(409);
			expect((await call('GET', '/customers?email=second%40example.com')).body.data).toEqual([]);
			const search = { type: 'customer_profile', query: 'second@example.com' };
			expect((await call('POST', '/search', search)).body.data).toMatchObject([{ id: first.id }]);
		});

		it('keep their own address when they are changed, and lose the channels that are not named', async () => {
			const { body: first } = await call('POST', '/customers', customer);
			const channels = [{ type: 'phone', address: '+15550100', preferred: true }];
			const { body } = await call('PUT', `/customers/${first.id}`, { ...customer, channels });
			expect(body.channels.map(({ type }: { type: string }) => type)).toEqual(['email', 'phone']);
			await call('PUT', `/customers/${first.id}`, { channels });
			const { body: after } = await call('GET', `/customers/${first.id}`);
			expect(after.channels).toHaveLength(1);
		});
	});

	describe('tickets', () => {
		it('are created with their messages and found by our own id', async () => {
			const ticket = await open({ external_id: 'chat:1', tags: [{ name: 'ai' }], subject: 'Help' });
			expect(ticket).toMatchObject({
				status: 'open',
				priority: 'normal',
				channel: 'api',
				customer: { email: customer.email },
				tags: [{ name: 'ai' }],
				messages: [{ body_text: incoming.body_text, from_agent: false }],
			});
			const { body } = await call('GET', '/tickets?external_id=chat%3A1');
			expect(body.data).toMatchObject([{ id: ticket.id, messages_count: 1 }]);
			expect(body.data[0]).not.toHaveProperty('messages');
		});

		it.each([
			['no via', { via: undefined }, 'via'],
			['no messages', { messages: [] }, 'messages'],
			[
				'a message without from_agent',
				{ messages: [{ channel: 'api', via: 'api' }] },
				'messages.0.from_agent',
			],
			['an unknown field', { internal: true }, 'internal'],
			[
				'an unknown field of the sender',
				{ messages: [{ ...incoming, sender: { type: 'agent' } }] },
				'messages.0.sender.type',
			],
			[
				'an unknown channel',
				{ messages: [{ ...incoming, channel: 'pigeon' }] },
				'messages.0.channel',
			],
			['a status of another desk', { status: 'solved' }, 'status'],
			['a priority of another desk', { priority: 'urgent' }, 'priority'],
			['a subject that is too long', { subject: 'x'.repeat(999) }, 'subject'],
			['an assignee that does not exist', { assignee_user: { id: 99 } }, 'assignee_user'],
		])('are refused with %s', async (_what, change, field) => {
			const reply = await call('POST', '/tickets', {
				via: 'api',
				customer,
				messages: [incoming],
				...change,
			});
			expect(reply.status).toBe(400);
			expect(reply.body.error.data).toHaveProperty([field]);
			expect(gorgias.desk.tickets.size).toBe(0);
		});

		it('change one field at a time, except that tags and custom fields replace the set', async () => {
			const ticket = await open({ tags: [{ name: 'a' }, { name: 'b' }], subject: 'Old' });
			const fields = [{ id: 7, value: 'x' }];
			await call('PUT', `/tickets/${ticket.id}`, { custom_fields: fields });
			const { body } = await call('PUT', `/tickets/${ticket.id}`, {
				tags: [{ name: 'c' }],
				custom_fields: [{ id: 8, value: 'y' }],
				assignee_user: { id: AGENT.id },
				status: 'closed',
			});
			expect(body).toMatchObject({ subject: 'Old', status: 'closed', assignee_user_id: AGENT.id });
			expect(body.closed_datetime).not.toBeNull();
			expect(body.tags.map(({ name }: { name: string }) => name)).toEqual(['c']);
			const shown = await call('GET', `/tickets/${ticket.id}?relationships=custom_fields`);
			expect(shown.body.custom_fields).toEqual({ 8: { id: 8, value: 'y' } });
			const unassigned = await call('PUT', `/tickets/${ticket.id}`, {
				assignee_user: { id: null },
			});
			expect(unassigned.body.assignee_user).toBeNull();
		});

		it('take and lose single tags, with empty answers of 201, 202 and 204', async () => {
			const { id } = await open({ tags: [{ name: 'a' }] });
			const names = async () =>
				(await call('GET', `/tickets/${id}`)).body.tags.map(({ name }: { name: string }) => name);
			const added = await call('POST', `/tickets/${id}/tags`, { names: ['b', 'A'] });
			expect([added.status, added.text, await names()]).toEqual([201, '', ['a', 'b', 'A']]);
			const removed = await call('DELETE', `/tickets/${id}/tags`, { names: ['a', 'unknown'] });
			expect([removed.status, removed.text, await names()]).toEqual([204, '', ['b', 'A']]);
			const set = await call('PUT', `/tickets/${id}/tags`, {});
			expect([set.status, set.text, await names()]).toEqual([202, '', []]);
		});

		it('are listed in pages, filtered by customer and by repeated ids', async () => {
			const ids: number[] = [];
			for (let index = 0; index < 5; index += 1) ids.push((await open()).id);
			await open({ customer: { email: 'other@example.com' } });
			const owner = gorgias.desk.tickets.get(ids[0] as number)?.customer_id;
			const seen: number[] = [];
			let cursor: string | null = '';
			while (cursor !== null) {
				const path = `/tickets?customer_id=${owner}&limit=2&order_by=created_datetime:asc`;
				const { body } = await call('GET', cursor ? `${path}&cursor=${cursor}` : path);
				expect(body.data.length).toBeLessThanOrEqual(2);
				seen.push(...body.data.map(({ id }: { id: number }) => id));
				cursor = body.meta.next_cursor;
			}
			expect(seen).toEqual(ids);
			const some = await call('GET', `/tickets?ticket_ids=${ids[1]}&ticket_ids=${ids[3]}`);
			expect(some.body.data).toHaveLength(2);
			const whole = await call('GET', '/tickets?limit=6');
			expect([whole.body.data.length, whole.body.meta.next_cursor]).toEqual([6, null]);
			expect((await call('GET', '/tickets?limit=101')).status).toBe(400);
			expect((await call('GET', '/tickets?cursor=nonsense')).status).toBe(400);
		});

		it('answer 301 with the new address once merged into another', async () => {
			const [from, into] = [await open(), await open()];
			gorgias.mergeTickets(from.id, into.id);
			for (const [method, path] of [
				['GET', ''],
				['POST', '/messages'],
				['PUT', ''],
			] as const) {
				const reply = await call(
					method,
					`/tickets/${from.id}${path}`,
					method === 'GET' ? undefined : {},
				);
				expect([reply.status, reply.headers.get('location')]).toEqual([
					301,
					`/api/tickets/${into.id}${path}`,
				]);
			}
			expect((await call('GET', `/tickets/${into.id}`)).body.messages).toHaveLength(2);
		});

		it('answer 404 when there is none', async () => {
			expect((await call('GET', '/tickets/1')).status).toBe(404);
		});
	});

	describe('messages', () => {
		const outgoing = {
			channel: 'api',
			via: 'api',
			from_agent: true,
			body_text: 'It arrives today.',
		};

		it('really leave when they are outgoing, public and without sent_datetime', async () => {
			const { id } = await open();
			const reply = await call('POST', `/tickets/${id}/messages`, outgoing);
			expect(reply.status).toBe(201);
			expect(reply.body).toMatchObject({ sent_datetime: null, sender: { id: BOT.id } });
			expect(gorgias.sentToCustomer).toMatchObject([
				{ ticketId: id, to: customer.email, text: outgoing.body_text },
			]);
			await new Promise((resolve) => setTimeout(resolve, gorgias.settings.sendingMs + 10));
			const later = await call('GET', `/tickets/${id}/messages/${reply.body.id}`);
			expect(later.body.sent_datetime).not.toBeNull();
		});

		it('are only imported with sent_datetime, and notes and incoming ones never leave', async () => {
			const sent_datetime = '2026-01-02T10:00:00Z';
			const { id } = await open({ messages: [incoming, { ...outgoing, sent_datetime }] });
			await call('POST', `/tickets/${id}/messages`, { ...outgoing, sent_datetime });
			const note = { ...outgoing, channel: 'internal-note' };
			expect((await call('POST', `/tickets/${id}/messages`, note)).body.public).toBe(false);
			await call('POST', `/tickets/${id}/messages`, incoming);
			await call('POST', `/tickets/${id}/messages`, { ...outgoing, public: false });
			expect(gorgias.sentToCustomer).toEqual([]);
		});

		it('fail later when no integration can carry them', async () => {
			const email = { ...incoming, channel: 'email', via: 'email' };
			const { id } = await open({ messages: [email] });
			const reply = { ...outgoing, channel: 'email' };
			const failed = await call('POST', `/tickets/${id}/messages`, reply);
			expect(failed).toMatchObject({
				status: 201,
				body: { failed_datetime: expect.any(String), is_retriable: true },
			});
			expect(gorgias.sentToCustomer).toEqual([]);
			const source = { type: 'email', from: { address: SUPPORT_ADDRESS } };
			await call('POST', `/tickets/${id}/messages`, { ...reply, source });
			expect(gorgias.sentToCustomer).toHaveLength(1);
		});

		it('are listed oldest first on request, for one ticket', async () => {
			const { id } = await open();
			await open();
			await call('POST', `/tickets/${id}/messages`, { ...outgoing, external_id: 'ours:1' });
			const path = `/messages?ticket_id=${id}&order_by=created_datetime:asc`;
			const { data } = (await call('GET', path)).body;
			expect(data).toMatchObject([{ from_agent: false }, { external_id: 'ours:1' }]);
		});

		it('open a closed ticket when the customer writes', async () => {
			const { id } = await open({ status: 'closed' });
			await call('POST', `/tickets/${id}/messages`, incoming);
			expect((await call('GET', `/tickets/${id}`)).body.status).toBe('open');
		});

		it('carry the person who used their own key', async () => {
			const { id } = await open();
			const person = callerOf(`${gorgias.url}/api`, basic(AGENT.email, AGENT.apiKey));
			const { body } = await person('POST', `/tickets/${id}/messages`, outgoing);
			expect(body.sender).toMatchObject({ id: AGENT.id, email: AGENT.email });
		});
	});

	it('counts calls in a leaky bucket and refuses the overflow with Retry-After', async () => {
		gorgias.settings.limit = { calls: 3, seconds: 6 };
		const replies = [];
		for (let index = 0; index < 4; index += 1) replies.push(await call('GET', '/account'));
		expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
		const header = 'x-gorgias-account-api-call-limit';
		expect(replies[0]?.headers.get(header)).toBe('1/3');
		expect(replies[3]?.headers.get(header)).toBe('3/3');
		expect(replies[3]?.headers.get('retry-after')).toBe('2');
		expect(replies[3]?.body.error.msg).toBeTruthy();
	});

	describe('HTTP integrations', () => {
		const form = {
			ticket: '{{ticket.id}}',
			text: '{{message.body_text}}',
			agent: '{{message.from_agent}}',
			rule: '{{ message.rule_id }}',
			nothing: '{{message.no_such_field}}',
		};
		const http = (url: string) => ({
			url,
			method: 'POST',
			request_content_type: 'application/json',
			response_content_type: 'application/json',
			headers: { 'X-Secret': 's3cret' },
			form,
			hmac_secret: 'hidden',
			triggers: { 'ticket-message-created': true },
		});
		const integration = (url: string) => ({ name: 'ours', type: 'http', http: http(url) });

		it('are told what happened in the words of their form, and again until they answer', async () => {
			const heard: Array<{ headers: unknown; body: string }> = [];
			const receiver = createServer((incomingCall, response) => {
				let body = '';
				incomingCall.on('data', (chunk) => (body += chunk));
				incomingCall.on('end', () => {
					heard.push({ headers: incomingCall.headers, body });
					response.writeHead(heard.length === 1 ? 500 : 200).end();
				});
			});
			await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
			const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
			const made = await call('POST', '/integrations', integration(url));
			expect([made.status, made.body.http.hmac_secret]).toEqual([201, undefined]);

			const { id } = await open();
			await gorgias.settled();
			gorgias.replyAsAgent(id, 'A person here.');
			await gorgias.settled();
			receiver.close();
			receiver.closeAllConnections();

			const empty = { rule: 'None', nothing: '' };
			expect(heard.map(({ body }) => JSON.parse(body))).toEqual([
				{ ticket: String(id), text: incoming.body_text, agent: 'False', ...empty },
				{ ticket: String(id), text: incoming.body_text, agent: 'False', ...empty },
				{ ticket: String(id), text: 'A person here.', agent: 'True', ...empty },
			]);
			expect(heard[0]?.headers).toMatchObject({ 'x-secret': 's3cret' });
			expect(gorgias.deliveries.map(({ tries, status }) => [tries, status])).toEqual([
				[2, 200],
				[1, 200],
			]);
		});

		it('never reach another machine', async () => {
			await call('POST', '/integrations', integration('https://example.com/hook'));
			await open();
			await gorgias.settled();
			expect(gorgias.deliveries).toMatchObject([{ tries: 0, status: 0 }]);
		});

		it('are silent while they are deactivated', async () => {
			const { body } = await call('POST', '/integrations', integration('http://127.0.0.1:9/'));
			const off = { name: 'ours', deactivated_datetime: '2026-01-01T00:00:00Z' };
			await call('PUT', `/integrations/${body.id}`, off);
			await open();
			await gorgias.settled();
			expect(gorgias.deliveries).toEqual([]);
		});
	});

	it("wraps faults in Gorgias' error body", async () => {
		gorgias.fail({ kind: 'rate_limited', retryAfter: 3 });
		const limited = await call('GET', '/account');
		expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
		expect(limited.body.error.msg).toBeTruthy();
	});
});
