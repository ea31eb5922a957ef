import type { Voice, Stand } from './stand';
import { ShopAt } from './shop';

/** The same hand-over and takeover, whatever the desk: only the provider differs. */
export function handsOverAndBack(start: () => Promise<Stand>): void {
	let stand: Stand;
	let shop: ShopAt;
	beforeAll(async () => {
		stand = await start();
		stand.ready();
		shop = new ShopAt(stand);
	});
	afterAll(async () => await stand.vendor.close());

	const messages = async () => await stand.desk.listMessages(stand.ticketId());
	const inTicket = async (text: string) =>
		(await messages()).filter((it) => String(it.text).includes(text));
	const say = async (voice: Voice, text: string) => {
		const message = stand.say(voice, text);
		const told = await stand.tellOf({ message, note: voice === 'note' });
		await shop.tell(told);
		return told;
	};

	it('a shopper who asks for a person gets a ticket with the words, the reason, priority, team and tags', async () => {
		await shop.say('let me talk to a person', 'visitor@example.com');
		const ticket = await stand.desk.get(stand.ticketId());
		expect(shop.conversation).toMatchObject({
			status: 'handoff_requested',
			ticketId: ticket.id,
		});
		expect(ticket).toMatchObject({
			externalId: 'chat:chat-1',
			status: 'open',
			priority: 'normal',
			teamId: stand.teams.support,
			customer: { email: 'visitor@example.com' },
		});
		expect(ticket.tags).toEqual(expect.arrayContaining(['ai-handover', 'esc:explicit_request']));
		expect(await inTicket('let me talk to a person')).toContainEqual(
			expect.objectContaining({ author: 'customer', public: true, ours: true }),
		);
		expect(await inTicket('Reason: explicit request')).toMatchObject([
			{ author: 'our_bot', public: false },
		]);
		expect(stand.mailed()).toEqual([]);
		expect(shop.failures).toEqual([]);
	});

	it('a person’s answer silences the assistant and is shown once; notes, rules, bots and our own words do nothing', async () => {
		shop.tables.rows.support_messages.length = 0;
		for (const voice of ['note', 'rule', 'bot'] as const) await say(voice, `By a ${voice}`);
		const own = { text: 'Our own', externalId: 'own-1', sendFrom: '', waitSeconds: 5 };
		const ours = await stand.desk.addNote(stand.ticketId(), own);
		await shop.tell(await stand.tellOf({ message: ours.id, note: true }));
		expect(shop.conversation.status).toBe('handoff_requested');
		expect(shop.shown).toEqual([]);

		const told = await say('person', 'Hello, how can I help?');
		await shop.tell(told);
		expect(shop.conversation.status).toBe('human_active');
		expect(shop.shown).toEqual([['agent', 'Hello, how can I help?']]);
		expect(shop.failures).toEqual([]);
	});

	it('while a person has it, the shopper’s words go to the ticket once, and the tag gives it back', async () => {
		const mailed = stand.mailed().length;
		const answer = await shop.say('My parcel is wet', null, 'm-1');
		await shop.say('My parcel is wet', null, 'm-1');
		expect(answer).toEqual({ reply: null, conversation: { status: 'human_active' } });
		expect(await inTicket('My parcel is wet')).toHaveLength(1);
		expect(stand.mailed()).toHaveLength(mailed);

		stand.tag('vip');
		stand.tag('ai-resume');
		await shop.tell(await stand.tellOf('tag'));
		expect(shop.conversation.status).toBe('ai_active');
		const { tags } = await stand.desk.get(stand.ticketId());
		expect(tags).toEqual(expect.arrayContaining(['vip', 'ai-handover']));
		expect(tags).not.toContain('ai-resume');
		expect((await shop.say('hello')).reply).not.toBeNull();
	});
}

/** What need not be tried every time. */
export function keepsItsRules(start: () => Promise<Stand>): void {
	let stand: Stand;
	let shop: ShopAt;
	beforeAll(async () => void (stand = await start()));
	afterAll(async () => await stand.vendor.close());
	beforeEach(async () => {
		stand.vendor.reset();
		stand.ready();
		shop = new ShopAt(stand);
		await shop.say('let me talk to a person', 'visitor@example.com');
		shop.tables.rows.support_messages.length = 0;
	});
	const answer = async (text: string) => {
		const message = stand.say('person', text);
		await shop.tell(await stand.tellOf({ message }));
	};

	it('closing gives it back, and a person can be asked for again in the same ticket', async () => {
		await answer('Hello');
		stand.close();
		await shop.tell(await stand.tellOf('close'));
		expect(shop.conversation.status).toBe('closed');
		const id = stand.ticketId();
		await shop.say('let me talk to a person again', 'visitor@example.com');
		expect(shop.conversation).toMatchObject({ status: 'handoff_requested', ticketId: id });
		expect((await stand.desk.get(id)).status).toBe('open');
	});

	it('two answers told twice and in the wrong order are each shown once', async () => {
		const [first, second] = ['First', 'Second'].map((text) => stand.say('person', text));
		for (const message of [second, first, second, first])
			await shop.tell(await stand.tellOf({ message }));
		expect(shop.shown.map(([, text]) => text).sort()).toEqual(['First', 'Second']);
	});

	it('is found by its name when the chat does not know the number yet', async () => {
		shop.conversation.ticketId = null;
		await answer('Hello');
		expect(shop.conversation.status).toBe('human_active');
	});

	it('a look every few minutes notices what was closed or released', async () => {
		await answer('Hello');
		stand.tag('ai-resume');
		await shop.lookAfter();
		expect(shop.conversation.status).toBe('ai_active');
		expect(
			shop.tables.rows.support_events.filter(({ kind }) => kind === 'desk_unreachable'),
		).toEqual([]);
	});

	it('a shopper without an address gets a ticket as well', async () => {
		stand.vendor.reset();
		stand.ready();
		shop = new ShopAt(stand);
		await shop.say('let me talk to a person');
		expect(shop.conversation.ticketId).toBe(stand.ticketId());
		await shop.say('Is anybody there?');
		const texts = (await stand.desk.listMessages(stand.ticketId())).map(({ text }) => text);
		expect(texts.filter((text) => String(text).includes('Is anybody there?'))).toHaveLength(1);
		expect(shop.failures).toEqual([]);
	});

	it('a desk that is down is written down, and the ticket is made with the next message', async () => {
		stand.vendor.reset();
		stand.ready();
		shop = new ShopAt(stand);
		stand.vendor.fail({ kind: 'server_error', times: 60 });
		await shop.say('let me talk to a person', 'visitor@example.com');
		expect(shop.failures.map(({ kind }) => kind)).toEqual(['ticket']);
		stand.vendor.faults.length = 0;
		await shop.say('is anybody there?', 'visitor@example.com');
		expect(shop.conversation.ticketId).toBe(stand.ticketId());
	}, 120_000);
}
