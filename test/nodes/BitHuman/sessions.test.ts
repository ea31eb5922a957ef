import { addContext } from '../../../nodes/BitHuman/session/addContext';
import { end } from '../../../nodes/BitHuman/session/end';
import { AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const tell = (params: Record<string, unknown>) =>
	run(addContext, { agent: AGENT_CODE, context: 'A regular customer.', ...params });

describe('adding context', () => {
	it('tells it in the room of one visitor, in silence', async () => {
		const [mine, other] = [studio.openRoom(), studio.openRoom()];
		expect(await tell({ roomId: mine.id })).toEqual({
			added: true,
			reason: null,
			agent: AGENT_CODE,
			rooms: [mine.id],
			skipped: [],
			context: 'A regular customer.',
		});
		expect(studio.context[mine.id]).toEqual(['A regular customer.']);
		expect(studio.context[other.id]).toEqual([]);
		expect(studio.heard[mine.id]).toEqual([]);
	});

	it.each([undefined, '', '  ', null])(
		'is refused when the room is %j: no conversation gets it',
		async (roomId) => {
			const room = studio.openRoom();
			await expect(tell({ roomId })).rejects.toThrow(/every conversation/);
			expect(studio.requests).toEqual([]);
			expect(studio.context[room.id]).toEqual([]);
		},
	);

	it('reaches everyone only when that is chosen', async () => {
		const rooms = [studio.openRoom(), studio.openRoom()].map(({ id }) => id);
		expect(await tell({ target: 'everyone', roomId: 'left over' })).toMatchObject({ rooms });
	});

	it('needs something to tell', async () => {
		await expect(tell({ roomId: 'room-1', context: ' ' })).rejects.toThrow(/nothing to tell/);
	});

	it('reports a visitor who has left, or stops', async () => {
		studio.openRoom();
		expect(await tell({ roomId: 'room-x' })).toMatchObject({ added: false, reason: 'room_gone' });
		await expect(tell({ roomId: 'room-x', whenNobodyListens: 'fail' })).rejects.toMatchObject({
			code: 'room_gone',
			applied: 'no',
		});
	});
});

describe('ending a session', () => {
	const terminated = () => studio.requests.filter(({ path }) => path.endsWith('/terminate'));

	it('closes the one room, and says so when it is closed already', async () => {
		const [mine, other] = [studio.openRoom(), studio.openRoom()];
		expect(await run(end, { roomId: mine.id })).toEqual({
			ended: true,
			reason: null,
			roomId: mine.id,
			agent: AGENT_CODE,
			sessionId: mine.sid,
			minutes: expect.any(Number),
			credits: expect.any(Number),
		});
		expect(studio.liveRooms().map(({ id }) => id)).toEqual([other.id]);
		expect(await run(end, { roomId: mine.id })).toEqual({
			ended: false,
			reason: 'not_running',
			roomId: mine.id,
		});
		expect(terminated()).toHaveLength(1);
	});

	it('closes nothing as a dry run', async () => {
		const room = studio.openRoom();
		expect(await run(end, { roomId: room.id, dryRun: true })).toMatchObject({
			ended: false,
			dryRun: true,
			sessionId: room.sid,
		});
		expect(studio.liveRooms()).toHaveLength(1);
	});

	it('closes nothing without a room', async () => {
		studio.openRoom();
		await expect(run(end, { roomId: ' ' })).rejects.toThrow(/Fill in Room ID/);
		expect(studio.requests).toEqual([]);
	});

	it('looks when the answer got lost, and sends it once', async () => {
		const room = studio.openRoom();
		studio.fail({ kind: 'disconnect_after_apply', match: '/terminate' });
		expect(await run(end, { roomId: room.id })).toMatchObject({ ended: true });
		expect(terminated()).toHaveLength(1);
	});

	it('says that it is unclear when the session still runs after a fault', async () => {
		const room = studio.openRoom();
		studio.fail({ kind: 'server_error', match: '/terminate' });
		await expect(run(end, { roomId: room.id })).rejects.toMatchObject({ applied: 'unknown' });
	});
});
