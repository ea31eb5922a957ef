import avatar from '../../workflows/avatar/workflow.json';
import watch from '../../workflows/avatar-watch/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import { MemoryTables, runWorkflow } from '../harness';

let bithuman: Awaited<ReturnType<typeof startBitHuman>>;
let tables: MemoryTables;

beforeAll(async () => {
	bithuman = await startBitHuman();
});
afterAll(async () => await bithuman.close());
beforeEach(() => {
	bithuman.reset();
	tables = new MemoryTables();
});

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

const happens = async (topic: string, data: object) =>
	await run(watch, 'Something happens in a room', { topic, data: { agent: AGENT_CODE, ...data } });
const came = async (sessionId: string, roomId: string) =>
	await happens('room.join', { sessionId, roomId, participants: 2 });
const avatarSays = async (sessionId: string, message: string) =>
	await happens('chat.push', { sessionId, role: 'avatar', message });

const open = async (session = 'chat-1') =>
	(
		await run(avatar, 'Request', {
			step: 'open',
			session,
			shop: 'demo.myshopify.com',
			customerId: '',
			agent: AGENT_CODE,
		})
	).last[0].json as { url?: string; step: string; retryInSeconds?: number };
const greetingOf = (url: string) => new URL(url).searchParams.get('greetingMsg')!;
const events = (kind: string) =>
	(tables.rows.support_events ?? []).filter((row) => row.kind === kind);
const roomOf = (session: string) =>
	(tables.rows.support_conversations ?? []).find((row) => row.session === session)?.room ?? null;

/** A visitor with the avatar open, whose room the greeting has told. */
async function greeted(session = 'chat-1') {
	const opened = await open(session);
	const room = bithuman.openRoom(AGENT_CODE);
	const greeting = greetingOf(String(opened.url));
	await came(room.sid, room.id);
	await avatarSays(room.sid, greeting);
	return { room, greeting, opened };
}

describe("the greeting's reference", () => {
	it('binds the room that said it, and a later comparison changes nothing', async () => {
		const { room, opened } = await greeted();
		expect(roomOf('chat-1')).toBe(room.id);
		expect(events('avatar_bound')).toHaveLength(1);
		await run(avatar, 'Request', opened);
		expect(roomOf('chat-1')).toBe(room.id);
		expect(tables.rows.support_conversations).toHaveLength(1);
	}, 40_000);

	it('waits for the visitor to be announced, and binds nothing when that does not come', async () => {
		const opened = await open();
		const room = bithuman.openRoom(AGENT_CODE);
		await avatarSays(room.sid, greetingOf(String(opened.url)));
		expect(roomOf('chat-1')).toBeNull();
		expect(events('avatar_bound')).toEqual([]);
	}, 40_000);

	it('counts once: who repeats it in a room of their own hears nothing', async () => {
		const { room, greeting } = await greeted();
		const thief = bithuman.openRoom(AGENT_CODE);
		await came(thief.sid, thief.id);
		await avatarSays(thief.sid, greeting);
		expect(roomOf('chat-1')).toBe(room.id);
	}, 40_000);

	it('is worth nothing after two minutes, and for a room that bitHuman does not list', async () => {
		const opened = await open();
		const greeting = greetingOf(String(opened.url));
		await came('session-x', `room-${AGENT_CODE}-dead-beef`);
		await avatarSays('session-x', greeting);
		expect(roomOf('chat-1')).toBeNull();

		const room = bithuman.openRoom(AGENT_CODE);
		await came(room.sid, room.id);
		const [row] = events('avatar_opened');
		row.at = new Date(Date.now() - 130_000).toISOString();
		await avatarSays(room.sid, greeting);
		expect(roomOf('chat-1')).toBeNull();
	}, 40_000);

	it('of a chat that has another room leaves the chat with text only', async () => {
		const opened = await open();
		const [mine, other] = [bithuman.openRoom(AGENT_CODE), bithuman.openRoom(AGENT_CODE)];
		tables.rows.support_conversations = [{ id: 1, session: 'chat-1', room: other.id }];
		await came(mine.sid, mine.id);
		await avatarSays(mine.sid, greetingOf(String(opened.url)));
		expect(roomOf('chat-1')).toBeNull();
		expect(events('avatar_strayed')).toMatchObject([{ detail: 'two_rooms' }]);
	}, 40_000);
});

describe('what the avatar says', () => {
	const speak = async (spoken: string, room: string) =>
		await run(record, 'Turn', {
			session: 'chat-1',
			room,
			said: true,
			breaker: { answers: 40, minutes: 10 },
			turn: { session: 'chat-1', agent: AGENT_CODE, spoken, messages: [] },
		});

	it('may be what we had it say, however it is reported', async () => {
		const { room, greeting } = await greeted();
		await speak('Your order is on its way. It comes on Tuesday!', room.id);
		expect(bithuman.heard[room.id]).toEqual(['Your order is on its way. It comes on Tuesday!']);
		await avatarSays(room.sid, 'your order is on its way – it comes on Tuesday');
		await avatarSays(room.sid, greeting);
		expect(events('avatar_strayed')).toEqual([]);
		expect(roomOf('chat-1')).toBe(room.id);
	}, 40_000);

	it('ends the session when it is something else, which is counted', async () => {
		const { room } = await greeted();
		await avatarSays(room.sid, 'Of course, I have refunded you 500 euros.');
		expect(roomOf('chat-1')).toBeNull();
		expect(bithuman.liveRooms(AGENT_CODE)).toEqual([]);
		expect(events('avatar_strayed')).toMatchObject([
			{ session: 'chat-1', detail: 'Of course, I have refunded you 500 euros.' },
		]);
	}, 40_000);

	it('in rooms of others is none of our business', async () => {
		const room = bithuman.openRoom(AGENT_CODE);
		await came(room.sid, room.id);
		await avatarSays(room.sid, 'Welcome to our other website.');
		expect(bithuman.liveRooms(AGENT_CODE)).toHaveLength(1);
		expect(events('avatar_strayed')).toEqual([]);
	}, 40_000);
});

describe('the avatar is not opened', () => {
	it('when too little credit is left', async () => {
		bithuman.settings.credits = 20;
		expect(await open()).toMatchObject({ step: 'none' });
		expect(tables.rows.support_actions).toMatchObject([{ state: 'done' }]);
	}, 40_000);

	it('when as many rooms are open as the shop wants', async () => {
		for (let count = 0; count < 3; count += 1) bithuman.openRoom(AGENT_CODE);
		expect(await open()).toMatchObject({ step: 'none' });
		expect(bithuman.requests.some(({ path }) => path.includes('embed-tokens'))).toBe(false);
	}, 40_000);
});

it('a room whose chat is silent for long is closed', async () => {
	const { room, opened } = await greeted();
	await run(avatar, 'Request', opened);
	const { room: used } = await greeted('chat-2');
	const long = new Date(Date.now() - 600_000);
	for (const row of tables.rows.support_conversations) {
		if (row.session === 'chat-1') Object.assign(row, { lastMessageAt: long, updatedAt: long });
	}
	await run(watch, 'Every five minutes', {});
	expect(bithuman.liveRooms(AGENT_CODE).map(({ id }) => id)).toEqual([used.id]);
	expect([roomOf('chat-1'), roomOf('chat-2')]).toEqual([null, used.id]);
	expect(room.id).not.toBe(used.id);
}, 40_000);
