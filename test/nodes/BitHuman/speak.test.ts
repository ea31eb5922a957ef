import { speak } from '../../../nodes/BitHuman/session/speak';
import { AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { startVendor } from '../../../sandbox/vendor';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const say = (params: Record<string, unknown>) =>
	run(speak, { agent: AGENT_CODE, text: 'Your parcel is on its way.', ...params });
const spoken = () => studio.requests.filter(({ path }) => path.endsWith('/speak'));

describe('speaking to one visitor', () => {
	it('is heard in the room of that visitor only', async () => {
		const [mine, other] = [studio.openRoom(), studio.openRoom()];
		expect(await say({ roomId: mine.id })).toEqual({
			spoken: true,
			reason: null,
			agent: AGENT_CODE,
			rooms: [mine.id],
			skipped: [],
			text: 'Your parcel is on its way.',
		});
		expect(studio.heard[mine.id]).toEqual(['Your parcel is on its way.']);
		expect(studio.heard[other.id]).toEqual([]);
	});

	it.each([undefined, '', '  ', null])(
		'is refused when the room is %j: nobody hears it',
		async (roomId) => {
			const room = studio.openRoom();
			await expect(say({ roomId })).rejects.toThrow(/every visitor would hear/);
			expect(studio.requests).toEqual([]);
			expect(studio.heard[room.id]).toEqual([]);
		},
	);

	it('leaves out what cannot be spoken', async () => {
		const room = studio.openRoom();
		await say({ roomId: room.id, text: '**Track it** 📦: https://example.com/t?x=1' });
		expect(studio.heard[room.id].join()).not.toMatch(/\*|📦|http|example\.com/);
	});

	it('does not call when no word is left', async () => {
		await expect(say({ roomId: 'room-1', text: ' 📦 ' })).rejects.toThrow(/nothing to say/);
		expect(studio.requests).toEqual([]);
	});

	it.each([
		['nobody has the agent open', 'no_session', () => 'room-gone'],
		['the visitor has left', 'room_gone', () => (studio.openRoom(), 'room-gone')],
		[
			'the room takes no speech',
			'not_deliverable',
			() => Object.assign(studio.openRoom(), { deliverable: false }).id,
		],
	])('reports that %s', async (_name, reason, roomOf) => {
		const roomId = roomOf();
		expect(await say({ roomId })).toMatchObject({ spoken: false, reason, rooms: [] });
	});

	it('stops for a silence when asked to', async () => {
		const failed = say({ roomId: 'room-gone', whenNobodyListens: 'fail' });
		await expect(failed).rejects.toMatchObject({ code: 'no_session', applied: 'no' });
	});

	it('does not take an unknown agent for a silence', async () => {
		const failed = say({ agent: 'A00', roomId: 'room-1' });
		await expect(failed).rejects.toMatchObject({ httpStatus: 404, code: 'NOT_FOUND' });
	});

	it('does not take a broken gateway for a silence', async () => {
		studio.fail({ kind: 'html_error', match: '/speak' });
		const error = await say({ roomId: 'room-1' }).catch((thrown) => thrown);
		expect(error).toMatchObject({ httpStatus: 502, applied: 'unknown' });
		expect(error.nextStep).not.toMatch(/<|html/i);
	});
});

describe('speaking once', () => {
	it.each(['timeout_after_apply', 'disconnect_after_apply', 'server_error'] as const)(
		'does not repeat after %s',
		async (kind) => {
			const room = studio.openRoom();
			studio.fail({ kind, match: '/speak', delayMs: 20 });
			await expect(say({ roomId: room.id })).rejects.toMatchObject({ applied: 'unknown' });
			expect(spoken()).toHaveLength(1);
		},
	);

	it('waits and repeats when there were too many requests', async () => {
		const room = studio.openRoom();
		studio.fail({ kind: 'rate_limited', match: '/speak', retryAfter: 1 });
		expect(await say({ roomId: room.id })).toMatchObject({ spoken: true });
		expect(studio.heard[room.id]).toHaveLength(1);
	});
});

describe('speaking to everyone', () => {
	it('needs the explicit choice and reaches every room', async () => {
		const rooms = [studio.openRoom(), studio.openRoom()];
		const result = await say({ target: 'everyone', roomId: rooms[0].id });
		expect(result.rooms).toEqual(rooms.map(({ id }) => id));
		expect(spoken()[0].body).not.toHaveProperty('room_id');
	});

	it('reports that nobody is there', async () => {
		expect(await say({ target: 'everyone' })).toMatchObject({
			spoken: false,
			reason: 'no_session',
		});
	});
});

describe('an answer that does not name the room', () => {
	const answering = async (body: object) => {
		const vendor = await startVendor({
			name: 'bithuman',
			handle: () => ({ status: 200, body }),
			faultReply: () => ({ status: 500 }),
		});
		const result = runner(() => clientFor(vendor))(speak, {
			agent: AGENT_CODE,
			roomId: 'room-1',
			text: 'Hello.',
		}).catch((error) => error);
		return await result.finally(() => vendor.close());
	};

	it('is an alarm when another room heard it', async () => {
		const error = await answering({ rooms: ['room-1', 'room-2'], delivered_to_rooms: 2 });
		expect(error).toMatchObject({ code: 'wrong_room', applied: 'yes' });
	});

	it('is no proof that it was heard', async () => {
		expect(await answering({ delivered_to_rooms: 1 })).toMatchObject({
			spoken: false,
			reason: 'not_confirmed',
		});
	});

	it('tells a room that was skipped', async () => {
		expect(await answering({ rooms: [], rooms_skipped: ['room-1'] })).toMatchObject({
			spoken: false,
			reason: 'not_deliverable',
			skipped: ['room-1'],
		});
	});
});
