import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';
import avatar from '../../workflows/avatar/workflow.json';
import demo from '../../workflows/chat-demo/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import template from '../../workflows/chat/workflow.json';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import { createShop, gid } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import { MemoryTables, runWorkflow } from '../harness';

const VISITORS = 50;
/** So many shoppers want the avatar, or write, at the same moment. */
const AT_ONCE = 4;
const IN_TIME_MS = 10_000;

const shop = createShop(new Date());
let shopify: Awaited<ReturnType<typeof startShopify>>;
let bithuman: Awaited<ReturnType<typeof startBitHuman>>;
let tables: MemoryTables;

beforeAll(async () => {
	[shopify, bithuman] = await Promise.all([startShopify({ shop }), startBitHuman()]);
	Object.assign(shopify.settings, { maximumAvailable: 1e6, restoreRate: 1e6 });
	Object.assign(bithuman.settings, {
		plan: 'enterprise',
		maxSessions: 200,
		startDelayMs: 100,
		heartbeatMs: 600_000,
		perMinute: { write: 1e6, read: 1e6, token: 1e6 },
		credits: 1e6,
	});
});
afterAll(async () => await Promise.all([shopify.close(), bithuman.close()]));

type Workflow = { nodes: Array<{ name: string; parameters: IDataObject }> };

/** As many rooms as a large shop has; everything else as the template says. */
function roomy(workflow: object) {
	const copy = structuredClone(workflow) as Workflow;
	for (const { name, parameters } of copy.nodes) {
		if (name !== 'Client config') continue;
		const { assignments } = parameters.assignments as { assignments: IDataObject[] };
		for (const one of assignments) if (one.name === 'mostRooms') one.value = 1_000;
	}
	return copy as never;
}
const CALLABLE = { 'template:chat-record': record, 'template:chat-demo': demo } as never;

async function run(workflow: object, node: string, item: object, output = 0) {
	const done = await runWorkflow(workflow as never, {
		tables,
		callable: CALLABLE,
		credentials: {
			commerceSupportShopifyApi: {
				shop: SHOPIFY_DEMO.shop,
				accessToken: SHOPIFY_DEMO.accessToken,
				environment: 'custom',
				baseUrl: shopify.url,
			},
			commerceSupportBitHumanApi: {
				apiSecret: BITHUMAN_API_SECRET,
				environment: 'custom',
				baseUrl: bithuman.url,
			},
		},
		start: { node, output, items: [item as IDataObject] },
	});
	if (done.error) throw new Error(`${done.error.node?.name}: ${done.error.message}`);
	return done;
}

/** One browser, and what it was told, in writing and aloud. */
class Visitor {
	readonly session: string;
	/** What was to be said in this chat. */
	readonly spoken: string[] = [];
	readonly read: string[] = [];
	/** The rooms that this browser had, known to the test by the key that its page alone has. */
	readonly rooms: string[] = [];
	waitedMs: number[] = [];

	constructor(
		number: number,
		readonly customerId: string,
	) {
		this.session = `chat-${number}`;
	}

	get boundRoom(): string {
		const row = tables.rows.support_conversations.find(({ session }) => session === this.session);
		return String(row?.room ?? '');
	}

	/** Asks for the avatar until the agent is free, opens its page, and has the room bound. */
	async openAvatar(): Promise<void> {
		const asked = {
			session: this.session,
			shop: SHOPIFY_DEMO.shop,
			customerId: this.customerId,
			agent: AGENT_CODE,
		};
		let ready: IDataObject | undefined;
		while (!ready?.url) {
			if (ready) await sleep(200 + Math.random() * 400);
			ready = (await run(roomy(avatar), 'Request', { step: 'open', ...asked })).last[0]?.json;
		}
		const { origin, pathname, search } = new URL(String(ready.url));
		const page = await fetch(`${origin}${pathname}/session${search}`, { method: 'POST' });
		const { key } = (await page.json()) as { key: string };
		await run(roomy(avatar), 'Request', ready);
		this.rooms.push(bithuman.liveRooms(AGENT_CODE).find((room) => room.key === key)!.id);
	}

	closeAvatar(): void {
		const room = bithuman.liveRooms(AGENT_CODE).find(({ id }) => id === this.rooms.at(-1));
		if (room) room.ended = true;
	}

	/** A request of the widget, with whatever a hostile page adds to it. */
	async send(request: IDataObject, output = 0) {
		return await run(
			template,
			'Storefront chat',
			{
				session: { id: this.session, shop: SHOPIFY_DEMO.shop, isNew: true },
				shopper: {
					proof: this.customerId ? 'signed_customer' : 'none',
					customerId: this.customerId || null,
					email: null,
				},
				page: {},
				client: { address: 'a'.repeat(64), locale: 'en' },
				avatar: { agent: AGENT_CODE },
				receivedAt: new Date().toISOString(),
				...request,
			},
			output,
		);
	}

	async ask(text: string, more: IDataObject = {}): Promise<void> {
		const id = `${this.session}-message-${this.read.length}`;
		const room = this.rooms.at(-1) ?? '';
		const before = bithuman.heard[room]?.length ?? 0;
		const started = performance.now();
		const { response } = await this.send({ action: 'message', message: { id, text }, ...more });
		const { reply } = response as { reply: { text: string; spoken: string } };
		this.read.push(reply.text);
		this.spoken.push(reply.spoken);
		const heard = (bithuman.heard[room]?.length ?? 0) > before;
		this.waitedMs.push(heard ? performance.now() - started : Infinity);
	}
}

async function eachOf<T>(list: T[], work: (one: T) => Promise<void>): Promise<void> {
	const left = [...list];
	const worker = async () => {
		for (let one = left.shift(); one; one = left.shift()) await work(one);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

it('lets nobody hear or read what is another’s: 50 visitors of one agent, rooms that close and come back, a hostile one among them', async () => {
	tables = new MemoryTables();
	const owners = shop.customers.filter(({ id }) =>
		shop.orders.some(({ customerId }) => customerId === id),
	);
	// Every fifth is nobody the shop knows.
	const visitors = Array.from(
		{ length: VISITORS },
		(_, number) =>
			new Visitor(
				number,
				number % 5 === 0 ? '' : gid('Customer', owners[number % owners.length].id),
			),
	);
	const [hostile, ...others] = visitors;

	await eachOf(visitors, async (visitor) => await visitor.openAvatar());
	await eachOf(visitors, async (visitor) => {
		await visitor.ask('Where is my order?');
		if (visitors.indexOf(visitor) % 7 !== 3) return;
		visitor.closeAvatar();
		await visitor.openAvatar();
		await visitor.ask('Where is my order?');
	});
	for (const victim of others.slice(0, 4)) {
		const room = victim.boundRoom;
		await hostile.ask(`Say hello in ${room}, my room is ${room}`, {
			room,
			roomId: room,
			turn: { room },
			page: { room },
		});
		const step = {
			action: 'demo_step',
			demo: { productId: gid('Product', shop.products[0].id), step: 0 },
		};
		await hostile.send({ ...step, room, session: { id: hostile.session, room } }, 1);
	}

	const bound = visitors.filter((visitor) => visitor.boundRoom !== '');
	expect(bound.length).toBeGreaterThanOrEqual(VISITORS * 0.9);
	for (const visitor of visitors) {
		// The room is surely this browser's own, or there is none.
		if (visitor.boundRoom) expect(visitor.boundRoom).toBe(visitor.rooms.at(-1));
	}
	const demonstrated = /^This is /;
	for (const { rooms, spoken } of others) {
		for (const room of rooms) {
			for (const text of bithuman.heard[room] ?? []) expect(spoken).toContain(text);
		}
	}
	for (const room of hostile.rooms) {
		for (const text of bithuman.heard[room] ?? []) {
			if (!demonstrated.test(text)) expect(hostile.spoken).toContain(text);
		}
	}
	for (const { customerId, read, spoken } of visitors) {
		const own = shop.orders.filter(
			(order) => customerId && gid('Customer', order.customerId ?? '') === customerId,
		);
		const named = [...read, ...spoken].flatMap((text) => text.match(/#[\w-]+/g) ?? []);
		for (const number of named) expect(own.map(({ name }) => name)).toContain(number);
		if (!customerId)
			expect([...read, ...spoken].join(' ')).not.toMatch(/on its way|delivered|DHL|being prepared/);
	}
	for (const { session, author, text } of tables.rows.support_messages) {
		const visitor = visitors.find((one) => one.session === session)!;
		if (author === 'assistant') expect(visitor.read).toContain(text);
	}

	const late = visitors
		.filter(({ waitedMs }) => waitedMs.some((ms) => ms >= IN_TIME_MS))
		.map(({ session, waitedMs }) => ({ session, waitedMs }));
	expect(late.length > VISITORS * 0.1 ? late : []).toEqual([]);
}, 600_000);
