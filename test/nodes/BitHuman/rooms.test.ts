import { bind } from '../../../nodes/BitHuman/session/bind';
import { list } from '../../../nodes/BitHuman/session/list';
import { AGENT_CODE, startBitHuman } from '../../../sandbox/bithuman';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const now = () => new Date().toISOString();
const find = (params: Record<string, unknown> = {}) =>
	run(bind, { agent: AGENT_CODE, since: now(), timeoutSeconds: 3, ...params });
const later = (ms: number, work: () => void) => void setTimeout(work, ms);

describe('listing sessions', () => {
	it('gives the rooms of the agent in the words of the project', async () => {
		const room = studio.openRoom();
		studio.openRoom('A80DEM0002');
		expect(await run(list, { agent: AGENT_CODE })).toEqual([
			{
				roomId: room.id,
				agent: AGENT_CODE,
				participants: 2,
				createdAt: new Date(Math.floor(room.startsAt / 1000) * 1000).toISOString(),
				deliverable: true,
			},
		]);
	});

	it('gives no items when nobody is there', async () => {
		expect(await run(list, { agent: AGENT_CODE })).toEqual([]);
	});

	it('fails for an unknown agent and a wrong secret', async () => {
		await expect(run(list, { agent: 'A00' })).rejects.toMatchObject({ httpStatus: 404 });
		studio.settings.plan = 'free';
		await expect(run(list, { agent: AGENT_CODE })).rejects.toMatchObject({
			code: 'PLAN_REQUIRED',
			nextStep: expect.stringContaining('Creator plan'),
		});
	});

	it('cannot be led to another address by an agent code', async () => {
		await expect(run(list, { agent: '../../v1/me?' })).rejects.toMatchObject({ httpStatus: 404 });
		expect(studio.requests[0].path).toBe('/v1/agent/..%2F..%2Fv1%2Fme%3F/sessions');
	});
});

describe('binding the room of a new visitor', () => {
	it('waits for the one room that was not there before', async () => {
		const before = studio.openRoom();
		let opened: { id: string } | undefined;
		later(300, () => (opened = studio.openRoom()));
		const bound = await find({ knownRooms: JSON.stringify([before.id]) });
		expect(bound).toMatchObject({
			bound: true,
			reason: null,
			roomId: opened?.id,
			deliverable: true,
		});
	});

	it('takes a list as well as its JSON', async () => {
		const before = studio.openRoom();
		const room = studio.openRoom();
		expect(await find({ knownRooms: [before.id] })).toMatchObject({ bound: true, roomId: room.id });
	});

	it('does not choose between two', async () => {
		studio.openRoom();
		studio.openRoom();
		expect(await find()).toEqual({
			bound: false,
			reason: 'ambiguous',
			agent: AGENT_CODE,
			roomId: null,
		});
	});

	it('does not choose between a room that can speak and one that cannot yet', async () => {
		studio.openRoom();
		Object.assign(studio.openRoom(), { deliverable: false });
		expect(await find()).toMatchObject({ bound: false, reason: 'ambiguous' });
	});

	it('waits until the room can be spoken in', async () => {
		const room = Object.assign(studio.openRoom(), { deliverable: false });
		later(500, () => Object.assign(room, { deliverable: true }));
		expect(await find()).toMatchObject({ bound: true, roomId: room.id });
	});

	it('never takes a room that is older than the visitor', async () => {
		studio.openRoom();
		const since = new Date(Date.now() + 5_000).toISOString();
		expect(await find({ since, timeoutSeconds: 1 })).toMatchObject({
			bound: false,
			reason: 'timeout',
			roomId: null,
		});
	});

	it('gives up in time', async () => {
		const started = Date.now();
		expect(await find({ timeoutSeconds: 1 })).toMatchObject({ bound: false, reason: 'timeout' });
		expect(Date.now() - started).toBeLessThan(1_900);
	});

	it('ends at once when the execution is cancelled', async () => {
		const cancel = new AbortController();
		const cancelled = runner(() => clientFor(studio, cancel.signal));
		later(200, () => cancel.abort());
		const started = Date.now();
		const waiting = cancelled(bind, { agent: AGENT_CODE, since: now(), timeoutSeconds: 20 });
		await expect(waiting).rejects.toThrow();
		expect(Date.now() - started).toBeLessThan(1_000);
	});

	it.each([
		[{ knownRooms: '{"a":1}' }, /not a list of room IDs/],
		[{ knownRooms: '[1]' }, /not a list of room IDs/],
		[{ knownRooms: 'room-1' }, /not a list of room IDs/],
		[{ since: 'yesterday' }, /not a point in time/],
		[{ since: '' }, /not a point in time/],
	])('refuses %j', async (params, message) => {
		await expect(find(params)).rejects.toThrow(message);
		expect(studio.requests).toEqual([]);
	});
});
