import { OTHER_BOT, startGorgias } from '../../sandbox/gorgias';
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
	shop = new Shop(desk);
	await shop.say('let me talk to a person', 'visitor@example.com');
	shop.tables.rows.support_messages.length = 0;
	shop.tables.rows.support_events.length = 0;
});

describe('a person who answers', () => {
	it('silences the assistant, and the shopper reads the answer', async () => {
		const { id } = await shop.answer('Hello, how can I help?');
		expect(shop.conversation.status).toBe('human_active');
		expect(shop.tables.rows.support_messages).toMatchObject([
			{ author: 'agent', text: 'Hello, how can I help?', messageId: String(id) },
		]);
		expect(shop.failures).toEqual([]);
	});

	it('is shown once, however often and in whatever order it is told', async () => {
		const first = desk.replyAsAgent(shop.ticket.id, 'First');
		const second = desk.replyAsAgent(shop.ticket.id, 'Second');
		for (const message of [second, first, second, first])
			await shop.deliver(await shop.told(message));
		expect(shop.shown).toEqual([
			['agent', 'Second'],
			['agent', 'First'],
		]);
		expect(shop.tables.rows.support_actions.filter(({ state }) => state === 'done')).toHaveLength(
			2,
		);
	});

	it('is shown once when two deliveries come at the same moment', async () => {
		const told = await shop.told(desk.replyAsAgent(shop.ticket.id, 'Hello'));
		await Promise.all([shop.deliver(told), shop.deliver(told), shop.deliver(told)]);
		expect(shop.shown).toEqual([['agent', 'Hello']]);
	});

	it('is found by the name of the ticket when the chat does not know its number yet', async () => {
		shop.conversation.ticketId = null;
		await shop.answer('Hello');
		expect(shop.conversation.status).toBe('human_active');
	});

	it('with a file of 5 MB: the shopper gets its address, and no byte of it passes through here', async () => {
		const file = {
			url: 'https://uploads.example.com/form.pdf',
			name: 'form.pdf',
			content_type: 'application/pdf',
			size: 5 * 1024 * 1024,
		};
		desk.requests.length = 0;
		await shop.answer('Please sign this', { attachments: [file] });
		expect(shop.shown).toEqual([['agent', `Please sign this\n${file.url}`]]);
		expect(desk.requests.every(({ path }) => path.startsWith('/api/'))).toBe(true);
	});

	it('by mail: the quoted thread and the signature stay at the desk', async () => {
		await shop.answer('', {
			body_text: null,
			body_html:
				'<p>It is on its way.</p><div class="gmail_signature">Kim<br>Example Ltd</div>' +
				'<div class="gmail_quote">On Monday you wrote:<blockquote>Where is it?</blockquote></div>',
		});
		expect(shop.shown).toEqual([['agent', 'It is on its way.']]);
	});

	it('takes over a conversation that the assistant still has', async () => {
		shop.conversation.status = 'ai_active';
		await shop.answer('I saw this and step in');
		expect(shop.conversation.status).toBe('human_active');
	});

	it.each([
		['an internal note', { channel: 'internal-note', public: false }],
		['a rule', { via: 'rule' }],
		['a message of our own', { external_id: 'commerce-support:chat:1' }],
	])('is not what %s is', async (_, change) => {
		await shop.answer('Not for the shopper', change);
		expect(shop.conversation.status).toBe('handoff_requested');
		expect(shop.shown).toEqual([]);
	});

	it('is not what another vendor’s bot is', async () => {
		const message = desk.replyAsAgent(shop.ticket.id, 'Automatic', { via: 'api' }, OTHER_BOT);
		await shop.deliver(await shop.told(message));
		expect(shop.conversation.status).toBe('handoff_requested');
		expect(shop.shown).toEqual([]);
	});

	it('concerns only the chat of that ticket', async () => {
		await shop.atDesk('POST', '/tickets', {
			channel: 'email',
			via: 'api',
			messages: [
				{
					channel: 'email',
					via: 'api',
					from_agent: false,
					body_text: 'A mail',
					sender: { email: 'somebody@example.com' },
				},
			],
		});
		const other = [...desk.desk.tickets.values()].at(-1)!;
		await shop.deliver(await shop.told(desk.replyAsAgent(other.id, 'To somebody else')));
		expect(shop.conversation.status).toBe('handoff_requested');
		expect(shop.shown).toEqual([]);
	});
});

describe('while a person has it', () => {
	beforeEach(async () => await shop.answer('Hello'));

	it('what the shopper writes goes to the ticket exactly once, and the assistant says nothing', async () => {
		const answer = await shop.say('My parcel is wet', null, 'm-1');
		await shop.say('My parcel is wet', null, 'm-1');
		expect(answer).toEqual({ reply: null, conversation: { status: 'human_active' } });
		expect(shop.inTicket('My parcel is wet')).toHaveLength(1);
		expect(shop.shown).toEqual([['agent', 'Hello']]);
		expect(desk.sentToCustomer.map(({ text }) => text)).toEqual(['Hello']);
	});

	it('stands in the ticket as the customer’s own words', async () => {
		await shop.say('My parcel is wet');
		const [message] = desk.desk
			.messagesOf(shop.ticket.id)
			.filter((it) => `${it.body_text}${it.body_html}`.includes('My parcel is wet'));
		expect(message).toMatchObject({ from_agent: false, public: true });
		expect(message.sent_datetime).not.toBeNull();
	});

	it('a desk that is down leaves a row in the ledger', async () => {
		desk.fail({ kind: 'server_error', times: 30 });
		await shop.say('Are you still there?');
		expect(shop.failures).toMatchObject([{ kind: 'message', channel: 'helpdesk' }]);
	}, 60_000);
});

it('an answer that was ready when a person took over becomes an internal note', async () => {
	shop.conversation.status = 'ai_active';
	const provider = shop.tables.provider();
	let reads = 0;
	jest.spyOn(shop.tables, 'provider').mockReturnValue({
		...provider,
		getDataTableProxy: async (workflow, node, id) => {
			if (id === 'support_conversations' && ++reads === 3)
				shop.conversation.status = 'human_active';
			return await provider.getDataTableProxy(workflow, node, id);
		},
	});
	const { reply } = await shop.say('hello');
	expect(reply).toBeNull();
	expect(shop.shown).toEqual([]);
	expect(shop.inTicket('had this answer ready')).toHaveLength(1);
	const note = desk.desk.messagesOf(shop.ticket.id).at(-1)!;
	expect(note).toMatchObject({ channel: 'internal-note', public: false });
	expect(shop.inTicket('hello')).toHaveLength(1);
});

describe('a conversation is given back', () => {
	beforeEach(async () => await shop.answer('Hello'));

	it('by the tag, which is taken off while the others stay', async () => {
		await shop.tag('vip', 'ai-resume');
		await shop.deliver(await shop.toldOfTicket('ticket-updated'));
		expect(shop.conversation.status).toBe('ai_active');
		expect(shop.tags).toEqual(expect.arrayContaining(['vip', 'ai-handover']));
		expect(shop.tags).not.toContain('ai-resume');
		expect(shop.tables.rows.support_messages.at(-1)).toMatchObject({
			author: 'system',
			intent: 'ai_active',
			text: 'I am back and happy to help you further.',
		});
		expect((await shop.say('hello')).reply).not.toBeNull();
	});

	it('in the language of the conversation', async () => {
		shop.conversation.language = 'de';
		await shop.tag('ai-resume');
		await shop.deliver(await shop.toldOfTicket('ticket-updated'));
		expect(shop.shown.at(-1)![1]).toMatch(/wieder für Sie da/);
	});

	it('when the ticket is closed', async () => {
		await shop.close();
		await shop.deliver(await shop.toldOfTicket('ticket-status-updated'));
		expect(shop.conversation.status).toBe('closed');
		expect((await shop.say('hello')).reply).not.toBeNull();
	});

	it('and a person can be asked for again in the same ticket', async () => {
		await shop.close();
		await shop.deliver(await shop.toldOfTicket('ticket-status-updated'));
		await shop.say('let me talk to a person again');
		expect(shop.conversation.status).toBe('handoff_requested');
		expect(desk.desk.tickets.size).toBe(1);
		expect(shop.ticket.status).toBe('open');
		expect(shop.inTicket('let me talk to a person again')).not.toHaveLength(0);
	});

	it('stays with the assistant when an older answer is told late', async () => {
		const late = desk.replyAsAgent(shop.ticket.id, 'One more thing');
		await pause();
		await shop.tag('ai-resume');
		await shop.deliver(await shop.toldOfTicket('ticket-updated'));
		await shop.deliver(await shop.told(late));
		expect(shop.conversation.status).toBe('ai_active');
		expect(shop.shown.at(-1)).toEqual(['agent', 'One more thing']);
	});

	it('goes back to a person who answers again', async () => {
		await shop.tag('ai-resume');
		await shop.deliver(await shop.toldOfTicket('ticket-updated'));
		await pause();
		await shop.answer('I am here again');
		expect(shop.conversation.status).toBe('human_active');
	});

	it('not by a customer who opens a ticket that nobody closed', async () => {
		desk.writeAsCustomer(shop.ticket.id, 'By mail');
		await shop.deliver(await shop.toldOfTicket('ticket-updated'));
		expect(shop.conversation.status).toBe('human_active');
	});

	it('also when the desk cannot take the tag off, and that is written down', async () => {
		await shop.tag('ai-resume');
		const told = await shop.toldOfTicket('ticket-updated');
		desk.fail({ kind: 'server_error', times: 30 });
		await shop.deliver(told);
		expect(shop.conversation.status).toBe('ai_active');
		expect(shop.failures).toMatchObject([{ kind: 'untag' }]);
	}, 60_000);
});

describe('every few minutes', () => {
	it('brings in an answer that no delivery told of, once', async () => {
		desk.replyAsAgent(shop.ticket.id, 'Hello');
		await shop.lookAfter();
		await shop.lookAfter();
		expect(shop.conversation.status).toBe('human_active');
		expect(shop.shown).toEqual([['agent', 'Hello']]);
		expect(
			shop.tables.rows.support_events.filter(({ kind }) => kind === 'desk_cursor'),
		).toHaveLength(1);
	});

	it('brings the words of an answer that came while the desk could not be read', async () => {
		const message = desk.replyAsAgent(shop.ticket.id, 'Hello');
		desk.fail({ kind: 'server_error', times: 30 });
		await shop.deliver(await shop.told(message));
		expect(shop.conversation.status).toBe('human_active');
		expect(shop.shown).toEqual([]);
		desk.faults.length = 0;
		await shop.lookAfter();
		expect(shop.shown).toEqual([['agent', 'Hello']]);
	}, 120_000);

	it('takes up an answer whose run was killed', async () => {
		const message = desk.replyAsAgent(shop.ticket.id, 'Hello');
		const [{ deliveryId }] = await shop.told(message);
		const claim = shop.tables.insert('support_actions', {
			key: `delivery:${deliveryId}`,
			kind: 'delivery',
			state: 'claimed',
			leaseUntil: new Date(Date.now() + 60_000).toISOString(),
		});
		await shop.lookAfter();
		expect(shop.shown).toEqual([]);
		claim.leaseUntil = new Date(Date.now() - 1_000).toISOString();
		await shop.lookAfter();
		expect(shop.shown).toEqual([['agent', 'Hello']]);
	});

	it.each([
		['closed', async () => await shop.close(), 'closed'],
		['released', async () => await shop.tag('ai-resume'), 'ai_active'],
	])('notices a ticket that was %s', async (_, change, status) => {
		await shop.answer('Hello');
		await change();
		await shop.lookAfter();
		expect(shop.conversation.status).toBe(status);
	});

	it('gives back what a person left lying, only when that is wanted', async () => {
		await shop.answer('Hello');
		const [answer] = shop.tables.rows.support_messages;
		answer.at = new Date(Date.now() - 3_600_000).toISOString();
		await shop.lookAfter();
		expect(shop.conversation.status).toBe('human_active');

		const eager = new Shop(desk, { config: { 'takeover-idle': { idleMinutes: 90 } } });
		Object.assign(eager.tables.rows, shop.tables.rows);
		await eager.lookAfter();
		expect(eager.conversation.status).toBe('human_active');

		answer.at = new Date(Date.now() - 2 * 3_600_000).toISOString();
		await eager.lookAfter();
		expect(eager.conversation.status).toBe('ai_active');
	});

	it('says so when the desk is out of reach, and begins again at the same place', async () => {
		await shop.lookAfter();
		const place = { ...shop.tables.rows.support_events[0] };
		desk.fail({ kind: 'server_error', times: 60 });
		await shop.lookAfter();
		expect(shop.tables.rows.support_events).toMatchObject([
			{ kind: 'desk_cursor', detail: place.detail },
			{ kind: 'desk_unreachable' },
		]);
	}, 120_000);
});

const pause = async () => await new Promise((done) => setTimeout(done, 5));
