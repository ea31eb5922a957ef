import { creditLeft } from '../../../nodes/BitHuman/account/creditLeft';
import { get } from '../../../nodes/BitHuman/account/get';
import { usage } from '../../../nodes/BitHuman/account/usage';
import { AGENT_CODE, startBitHuman, USER_ID } from '../../../sandbox/bithuman';
import { demoUsage } from '../../../sandbox/bithuman/billing';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const spent = async (params: object) =>
	(await run(usage, { returnAll: true, ...params })).map(
		({ credits }: { credits: number }) => credits,
	);

describe('the account', () => {
	it('is told with its plan', async () => {
		expect(await run(get)).toEqual({
			accountId: USER_ID,
			email: 'owner@demo-shop.example.com',
			plan: 'creator',
			planCode: 'membership_creator',
			status: 'active',
			credits: 1_800,
			planCredits: 1_800,
			topUpCredits: 0,
		});
	});

	it('is told with the credit that is left, and warns in time', async () => {
		expect(await run(creditLeft)).toEqual({
			credits: 1_800,
			low: false,
			planCredits: 1_800,
			topUpCredits: 0,
			minutesLeft: { essence_2_cloud: 450, camera_chat: 180 },
			enterprise: false,
		});
		studio.settings.credits = 199;
		expect(await run(creditLeft)).toMatchObject({ credits: 199, low: true });
		expect(await run(creditLeft, { warnBelow: 199 })).toMatchObject({ low: false });
	});
});

describe('the usage', () => {
	it('is told in the words of the project', async () => {
		const rows = await run(usage, { limit: 3 });
		expect(rows).toHaveLength(3);
		expect(rows[2]).toEqual({
			usageId: expect.any(String),
			activity: 'bithuman-serve',
			pricingCode: 'usage_essence_2_model_cloud',
			agent: 'A80DEM0002',
			roomId: 'room-A80DEM0002-2',
			credits: 40,
			startedAt: '2026-11-02T10:00:00.000Z',
			endedAt: '2026-11-02T10:00:00.000Z',
			createdAt: '2026-11-02T10:00:00.000Z',
		});
	});

	it('is that of a time and an agent', async () => {
		expect(await spent({})).toEqual([-8, 8, 40, 20]);
		expect(await spent({ agent: AGENT_CODE })).toEqual([-8, 8, 20]);
		expect(await spent({ since: '2026-11-02T00:00:00Z', until: '2026-11-03T12:00:00Z' })).toEqual([
			8, 40,
		]);
		await expect(spent({ since: 'yesterday' })).rejects.toThrow(/Since is not a point in time/);
	});

	it('is read page by page', async () => {
		for (let round = 0; round < 100; round++) studio.usage.push(...demoUsage());
		expect(await spent({})).toHaveLength(404);
		expect(studio.requests.map(({ query }) => query.offset)).toEqual(['0', '200', '400']);
		expect(await spent({ returnAll: false, limit: 7 })).toHaveLength(7);
	});
});
