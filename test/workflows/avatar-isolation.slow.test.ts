import avatar from '../../workflows/avatar/workflow.json';
import watch from '../../workflows/avatar-watch/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman, type Room } from '../../sandbox/bithuman';
import { MemoryTables, runWorkflow } from '../harness';

const VISITORS = 50;
/** As the avatar opens and is heard, in ms: a cold start takes some visitors longer. */
const SLOWEST_ROOM_MS = 1_500;
const ARRIVING_MS = 15_000;

let bithuman: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => {
	bithuman = await startBitHuman();
});
afterAll(async () => await bithuman.close());

const tables = new MemoryTables();
/** The avatar template as a shop sets it up whose session events are told. */
const opening = structuredClone(avatar);
for (const { name, parameters } of opening.nodes) {
	if (name !== 'Client config') continue;
	for (const setting of parameters.assignments!.assignments as Array<Record<string, unknown>>) {
		if (setting.name === 'greetingTellsRoom') setting.value = true;
		if (setting.name === 'mostRooms') setting.value = VISITORS * 2;
	}
}

async function run(template: object, node: string, item: object) {
	const done = await runWorkflow(template as never, {
		tables,
		credentials: {
			commerceSupportBitHumanApi: {
				apiSecret: BITHUMAN_API_SECRET,
				environment: 'custom',
				baseUrl: bithuman.url,
			},
		},
		start: { node, items: [item as never] },
	});
	if (done.error) throw new Error(`${done.error.node?.name}: ${done.error.message}`);
	return done;
}

const happens = async (topic: string, { sid }: Room, data: object) =>
	await run(watch, 'Something happens in a room', {
		topic,
		data: { agent: AGENT_CODE, sessionId: sid, role: 'avatar', ...data },
	});
const pause = async (ms: number) => await new Promise((done) => setTimeout(done, ms));
const roomOf = (session: string) =>
	(tables.rows.support_conversations ?? []).find((row) => row.session === session)?.room ?? null;

async function openRoom(session: string) {
	const { last } = await run(opening, 'Request', {
		step: 'open',
		session,
		shop: 'demo.myshopify.com',
		customerId: '',
		agent: AGENT_CODE,
	});
	// Not opened: this visitor reads.
	if (!last[0].json.url) return undefined;
	const url = new URL(String(last[0].json.url));
	await pause(Math.random() * SLOWEST_ROOM_MS);
	return { greeting: url.searchParams.get('greetingMsg')!, room: bithuman.openRoom(AGENT_CODE) };
}

const secretOf = (session: string) => `The order of ${session} is on its way.`;

async function answer(session: string) {
	await run(record, 'Turn', {
		session,
		room: roomOf(session),
		said: true,
		breaker: { answers: 40, minutes: 10 },
		turn: { session, agent: AGENT_CODE, spoken: secretOf(session), messages: [] },
	});
}

it('nobody hears what is meant for another, with fifty visitors at once who close, come back and steal', async () => {
	Object.assign(bithuman.settings, {
		plan: 'business',
		maxSessions: VISITORS * 3,
		perMinute: { write: 10_000, read: 10_000, token: 10_000 },
		credits: 1_000_000,
	});
	// The first run of a process loads n8n's nodes, once for all that follow.
	await run(watch, 'Every five minutes', {});
	const greetings: string[] = [];
	const rooms = new Map<string, Room>();

	await Promise.all(
		Array.from({ length: VISITORS }, async (_, count) => {
			const session = `chat-${count}`;
			await pause(Math.random() * ARRIVING_MS);
			let opened = await openRoom(session);
			if (opened && count % 10 === 3) {
				// Closed before the avatar spoke, and opened again.
				opened.room.ended = true;
				opened = await openRoom(session);
			}
			if (!opened) return;
			const { greeting, room } = opened;
			await happens('room.join', room, { roomId: room.id });
			if (count % 10 === 7) {
				// A thief has the avatar repeat what it was heard to say to somebody else.
				await happens('chat.push', room, { message: greetings[0] ?? 'K7Q2M9XA' });
			}
			await happens('chat.push', room, { message: greeting });
			greetings.push(greeting);
			rooms.set(session, room);
		}),
	);
	const bound = [...rooms].filter(([session, { id }]) => roomOf(session) === id);
	expect(bound.length).toBeGreaterThanOrEqual(VISITORS * 0.9);
	for (const [session] of rooms) {
		const room = roomOf(session);
		expect([null, rooms.get(session)!.id]).toContain(room);
	}

	await Promise.all(bound.map(async ([session]) => await answer(session)));
	for (const [session, { id }] of rooms) {
		const heard = bithuman.heard[id] ?? [];
		expect(heard.filter((text) => text !== secretOf(session))).toEqual([]);
	}
	const hearing = bound.filter(([session, { id }]) =>
		bithuman.heard[id].includes(secretOf(session)),
	);
	expect(hearing).toHaveLength(bound.length);
}, 600_000);
