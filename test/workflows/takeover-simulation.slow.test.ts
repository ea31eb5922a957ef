import type { Delivery } from '../../nodes/shared/delivery';
import { startGorgias, type Message } from '../../sandbox/gorgias';
import { Shop, type Desk } from './world';

/** Conversations that are played; each with its own seed, so that a failing one can be played again. */
const PLAYED = 60;
const AT_A_TIME = 25;
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
	private broken = '';
	private count = 0;

	constructor(private readonly seed: number) {
		desk.reset();
		desk.settings.limit.calls = 1_000_000;
		this.random = dice(seed);
		this.shop = new Shop(desk);
	}

	async run() {
		const { shop } = this;
		await shop.say('let me talk to a person', 'visitor@example.com');
		await shop.tag('vip');
		this.watchTheAssistant();
		for (let step = 0; step < STEPS; step++) {
			const action = this.random.of(ACTIONS);
			this.story.push(action);
			await this.act(action);
			// Times at the desk are in milliseconds: nobody acts twice within one.
			await new Promise((done) => setTimeout(done, 2));
		}
		this.story.push('the rest arrives');
		for (const webhook of this.late.splice(0)) await this.arrive(webhook);
		await shop.lookAfter();
		this.check();
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

	private async shopperWrites(meanwhile?: Webhook) {
		const text = `shopper says ${++this.count}.`;
		if (meanwhile) this.duringTheTurn(meanwhile);
		const { reply } = await this.shop.say(text);
		// What a customer writes opens a closed ticket again: the person has it.
		if (this.last === 'close' && this.shop.ticket.status === 'open') this.last = 'person';
		if (this.shop.conversation.status !== 'human_active') return;
		this.words.push(text);
		if (reply !== null) this.broken ||= `the browser got an answer to "${text}"`;
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
		for (const { id, body_text } of answers) {
			const times = rows.filter(({ messageId }) => messageId === String(id)).length;
			if (times !== 1) fails(`"${body_text}" was shown ${times} times`);
		}
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
		if (this.broken) throw new Error(`Seed ${this.seed}: ${this.broken}. ${this.story.join(', ')}`);
	}
}

const timeOf = ({ at }: Row) => new Date(String(at)).getTime();

it.each(Array.from({ length: PLAYED / AT_A_TIME }, (_, block) => block * AT_A_TIME))(
	'a person is never talked over, and nothing is lost or doubled, in the conversations from %i on',
	async (first) => {
		for (let seed = first; seed < first + AT_A_TIME; seed++) await new Play(seed).run();
	},
	600_000,
);
