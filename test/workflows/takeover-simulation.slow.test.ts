import type { Delivery } from '../../nodes/shared/delivery';
import { startGorgias, type Message } from '../../sandbox/gorgias';
import { Shop, type Desk } from './world';

/**
 * Conversations that are played, each with its own seed, so that a failing one can be played again. `PLAYED=500` plays
 * as many as count for a release.
 */
const PLAYED = Number(process.env.PLAYED ?? 60);
const AT_A_TIME = 20;
const STEPS = 5;

let desk: Desk;

beforeAll(async () => {
	desk = await startGorgias();
});
afterAll(async () => await desk.close());

/** Mulberry32: the same numbers for the same seed. */
function dice(seed: number) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	return {
		chance: (share: number) => next() < share,
		of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)],
	};
}

type Row = Record<string, unknown>;

/** A webhook on its way: the trigger reads the desk when it arrives, not when it leaves. */
type Webhook = () => Promise<Delivery[]>;

const ACTIONS = [
	'shopper',
	'shopper',
	'shopper',
	'person',
	'person',
	'person while the assistant thinks',
	'rule',
	'note',
	'release',
	'close',
	'late',
	'late',
	'look after',
] as const;

/** One conversation in which all act in a random order, and the desk's webhooks get lost, late or doubled. */
class Play {
	private readonly shop: Shop;
	private readonly random;
	private readonly late: Webhook[] = [];
	private readonly story: string[] = [];
	private readonly answers: Message[] = [];
	/** What the shopper wrote to a person. */
	private readonly words: string[] = [];
	/** Who acted last at the desk: a person, or somebody who gave the conversation back. */
	private last: 'person' | 'release' | 'close' = 'release';
	private readonly mirrored: boolean;
	private broken = '';
	private count = 0;

	constructor(private readonly seed: number) {
		desk.reset();
		desk.settings.limit.calls = 1_000_000;
		this.random = dice(seed);
		this.mirrored = seed % 2 === 1;
		this.shop = new Shop(desk, { config: { mirror: { mirror: this.mirrored } } });
	}

	async run() {
		const { shop } = this;
		await this.mirror();
		await shop.say('let me talk to a person', 'visitor@example.com');
		await shop.tag('vip');
		this.watchTheAssistant();
		for (let step = 0; step < STEPS; step++) {
			const action = this.random.of(ACTIONS);
			this.story.push(action);
			await this.act(action);
			// Times at the desk are in milliseconds: nobody acts twice within one.
			await new Promise((done) => setTimeout(done, 2));
			if (this.random.chance(0.4)) await this.mirror();
		}
		this.story.push('the rest arrives');
		for (const webhook of this.late.splice(0)) await this.arrive(webhook);
		await shop.lookAfter();
		await this.mirror();
		this.check();
		await this.checkTheAssistant();
	}

	/** Every second conversation stands in the desk as a whole. */
	private async mirror() {
		if (this.mirrored) await this.shop.run('mirror', {}, 'Every minute');
	}

	private async act(action: (typeof ACTIONS)[number]) {
		const { shop } = this;
		switch (action) {
			case 'shopper':
				return await this.shopperWrites();
			case 'person':
				return await this.send(this.personAnswers());
			case 'person while the assistant thinks':
				return await this.shopperWrites(this.personAnswers());
			case 'rule':
				return await this.send(this.atDesk('Rule', { via: 'rule' }).webhook);
			case 'note':
				return await this.send(
					this.atDesk('Note', { channel: 'internal-note', public: false }).webhook,
				);
			case 'release':
				this.last = 'release';
				await shop.tag('ai-resume');
				return await this.send(shop.ofTicket('ticket-updated'));
			case 'close':
				this.last = 'close';
				await shop.close();
				return await this.send(shop.ofTicket('ticket-status-updated'));
			case 'late':
				return await this.arrive(this.late.shift() ?? (async () => []));
			case 'look after':
				await shop.lookAfter();
		}
	}

	/** Whoever has the conversation gets the words: the assistant answers them, or they stand in the ticket. */
	private async shopperWrites(meanwhile?: Webhook) {
		const { shop } = this;
		const text = `shopper says ${++this.count}.`;
		if (meanwhile) this.duringTheTurn(meanwhile);
		const { reply } = await shop.say(text);
		// What a customer writes opens a closed ticket again: the person has it.
		if (this.last === 'close' && shop.ticket.status === 'open') this.last = 'person';
		const { status } = shop.conversation;
		if (status === 'human_active' || status === 'handoff_requested') this.words.push(text);
		if (status === 'human_active' && reply !== null)
			this.broken ||= `the browser got an answer to "${text}"`;
		if (status === 'ai_active' && reply === null) this.broken ||= `nobody answered "${text}"`;
		if (status === 'ai_active' && !this.mirrored && shop.inTicket(text).length > 0)
			this.broken ||= `"${text}" went to the assistant and into the ticket`;
	}

	/** A webhook that arrives between the shopper's message and the last look at the status. */
	private duringTheTurn(webhook: Webhook) {
		const { tables } = this.shop;
		const provider = tables.provider();
		let reads = 0;
		const spy = jest.spyOn(tables, 'provider').mockReturnValue({
			...provider,
			getDataTableProxy: async (workflow, node, id) => {
				if (id === 'support_conversations' && ++reads === 3) {
					spy.mockRestore();
					await this.arrive(webhook);
				}
				return await provider.getDataTableProxy(workflow, node, id);
			},
		});
	}

	private async send(webhook: Webhook) {
		if (this.random.chance(0.15)) return void this.story.push('(lost)');
		if (this.random.chance(0.3)) {
			this.story.push('(late)');
			return void this.late.splice(this.random.chance(0.5) ? 0 : this.late.length, 0, webhook);
		}
		await this.arrive(webhook);
		if (this.random.chance(0.3)) this.late.push(webhook);
	}

	private async arrive(webhook: Webhook) {
		const deliveries = await webhook();
		const atOnce = this.random.chance(0.2) ? 2 : 1;
		await Promise.all(Array.from({ length: atOnce }, () => this.shop.deliver(deliveries)));
	}

	private personAnswers(): Webhook {
		const { message, webhook } = this.atDesk(`person says ${++this.count}.`);
		this.answers.push(message);
		this.last = 'person';
		return webhook;
	}

	private atDesk(text: string, change = {}) {
		const message = desk.replyAsAgent(this.shop.ticket.id, text, change);
		return { message, webhook: async () => await this.shop.told(message) };
	}

	/** Judges by the rows alone: the newest release counts, and each answer of a person after it. */
	private watchTheAssistant() {
		const { tables } = this.shop;
		const insert = tables.insert.bind(tables);
		jest.spyOn(tables, 'insert').mockImplementation((table, row) => {
			if (table === 'support_messages' && row.author === 'assistant') {
				const rows: Row[] = tables.rows.support_messages;
				const released = rows.filter(({ author }) => author === 'system');
				const lastRow = Number(released.at(-1)?.id ?? 0);
				const lastTime = Math.max(0, ...released.map(timeOf));
				const silent = rows.some(
					(it) => it.author === 'agent' && Number(it.id) > lastRow && timeOf(it) > lastTime,
				);
				if (silent) this.broken ||= `the assistant said "${String(row.text)}" over a person`;
			}
			return insert(table, row);
		});
	}

	private check() {
		const { shop, answers } = this;
		const rows: Row[] = shop.tables.rows.support_messages;
		const fails = (what: string) => (this.broken ||= what);
		for (const { id, body_text, created_datetime } of answers) {
			const shown = rows.filter(({ messageId }) => messageId === String(id));
			if (shown.length !== 1) fails(`"${body_text}" was shown ${shown.length} times`);
			else this.measure(created_datetime, shown[0]);
		}
		if (this.mirrored) {
			const texts = rows.filter(({ author, text }) => author !== 'agent' && text);
			for (const { messageId, text } of texts) {
				const times = this.timesInTicket(String(messageId), String(text));
				if (times !== 1) fails(`"${String(text)}" stands in the mirrored ticket ${times} times`);
			}
		}
		const said = (author: string) => rows.filter((row) => row.author === author).length;
		if (said('assistant') > said('shopper')) fails('the assistant talks to itself');
		for (const { text } of desk.sentToCustomer)
			if (text?.includes('shopper says')) fails(`"${text}" was mailed to the shopper`);
		if (rows.filter(({ author }) => author === 'agent').length !== answers.length)
			fails('something else was shown as the answer of a person');
		for (const text of this.words) {
			const times = shop.inTicket(text).length;
			if (times !== 1) fails(`"${text}" stands in the ticket ${times} times`);
		}
		if (
			this.last !== 'person' &&
			shop.conversation.status === 'human_active' &&
			this.answers.length
		)
			fails('the assistant stays silent although the conversation was given back');
		for (const tag of ['vip', 'ai-handover', 'esc:explicit_request'])
			if (!shop.tags.includes(tag)) fails(`the tag ${tag} is gone`);
		const names = rows.map(({ author, messageId }) => `${String(author)} ${String(messageId)}`);
		if (new Set(names).size < names.length) fails('a message is stored twice');
		if (shop.failures.length > 0) fails('a step failed');
		this.judge();
	}

	/** By its name; the words that asked for a person may have opened the ticket. */
	private timesInTicket(messageId: string, text: string): number {
		const named = (name: string) => `commerce-support:chat:${name}`;
		return desk.desk
			.messagesOf(this.shop.ticket.id)
			.filter(
				({ external_id, body_text }) =>
					external_id === named(messageId) ||
					(external_id === named('chat-1:customer') && body_text === text),
			).length;
	}

	/** Once given back, it answers again. */
	private async checkTheAssistant() {
		const { status } = this.shop.conversation;
		if (status !== 'ai_active' && status !== 'closed') return;
		windows.released++;
		if ((await this.shop.say('hello')).reply === null) this.broken ||= 'the assistant is not back';
		this.judge();
	}

	private judge() {
		if (this.broken) throw new Error(`Seed ${this.seed}: ${this.broken}. ${this.story.join(', ')}`);
	}

	/** How long an answer stood at the desk before it was stored here, and what the assistant said meanwhile. */
	private measure(written: string, row: Row) {
		const [from, until] = [Date.parse(written), storedAt(row)];
		expect(until).not.toBeNaN();
		windows.lengths.push(until - from);
		const said = this.shop.tables.rows.support_messages.filter(
			(row) => row.author === 'assistant' && storedAt(row) > from && storedAt(row) < until,
		);
		windows.spoken += said.length;
	}
}

/** From a person's answer at the desk to its row here: the only time in which the assistant may still speak. */
const windows = { lengths: [] as number[], spoken: 0, released: 0 };

afterAll(() => {
	const { lengths, spoken, released } = windows;
	lengths.sort((a, b) => a - b);
	const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)];
	console.log(
		`${PLAYED} conversations, ${lengths.length} answers of people: stored after ${at(0.5)} ms (median), ${at(0.95)} ms (95 %, late and lost webhooks included); ${spoken} messages of the assistant in that time, none after it. ${released} conversations were given back, the assistant answered in each.`,
	);
});

const storedAt = ({ createdAt }: Row) => new Date(createdAt as string).getTime();
const timeOf = ({ at }: Row) => new Date(String(at)).getTime();

it.each(Array.from({ length: PLAYED / AT_A_TIME }, (_, block) => block * AT_A_TIME))(
	'a person is never talked over, and nothing is lost or doubled, in the conversations from %i on',
	async (first) => {
		for (let seed = first; seed < first + AT_A_TIME; seed++) await new Play(seed).run();
	},
	600_000,
);
