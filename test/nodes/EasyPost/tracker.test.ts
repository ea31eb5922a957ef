import { isScanned, statusOf } from '../../../nodes/EasyPost/tracker/status';
import { eventsOf } from '../../../nodes/EasyPost/tracker/tracker';
import { startEasyPost } from '../../../sandbox/easypost';
import { runNode } from '../../harness';
import { credentialFor, runnerFor, SHOPPER, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const run: ReturnType<typeof runnerFor> = (...given) => runnerFor(account)(...given);

describe('statuses', () => {
	it.each([
		['pre_transit', undefined, 'label_created'],
		['in_transit', 'arrived_at_facility', 'in_transit'],
		['in_transit', 'weather_delay', 'delayed'],
		['out_for_delivery', 'out_for_delivery', 'out_for_delivery'],
		['available_for_pickup', undefined, 'ready_for_pickup'],
		['delivered', 'delayed', 'delivered'],
		['return_to_sender', 'refused', 'not_delivered'],
		['failure', 'lost', 'not_delivered'],
		['cancelled', undefined, 'cancelled'],
		['error', undefined, 'unknown'],
		['beamed_up', undefined, 'unknown'],
		['constructor', undefined, 'unknown'],
		[null, null, 'unknown'],
	])('%s with %s is %s', (status, detail, ours) => {
		expect(statusOf(status, detail)).toBe(ours);
	});

	it('tells a parcel that a carrier has from a label that nobody used', () => {
		expect(['label_created', 'unknown', 'cancelled'].some((one) => isScanned(one as never))).toBe(
			false,
		);
		expect(['in_transit', 'delayed', 'delivered'].every((one) => isScanned(one as never))).toBe(
			true,
		);
	});
});

describe('events', () => {
	it('come newest first, with what is missing as null, and without those that have no time', () => {
		const detail = (datetime: string | null, message: string | null, city?: string) => ({
			datetime,
			message,
			status: 'in_transit',
			tracking_location: city ? { city } : null,
		});
		const events = eventsOf({
			tracking_details: [
				detail('2026-01-01T10:00:00Z', 'first'),
				detail('2026-01-02T10:00:00Z', 'same time, listed first', 'HOUSTON'),
				detail('2026-01-02T10:00:00Z', 'same time, listed last'),
				detail(null, 'lost in time'),
				detail('2026-01-01T12:00:00Z', null),
			],
		} as never);
		expect(events.map(({ message }) => message)).toEqual([
			'same time, listed last',
			'same time, listed first',
			null,
			'first',
		]);
		expect(events[1]).toEqual({
			status: 'in_transit',
			at: '2026-01-02T10:00:00.000Z',
			message: 'same time, listed first',
			city: 'HOUSTON',
		});
		expect(eventsOf({} as never)).toEqual([]);
	});
});

describe('trackers', () => {
	it('give the parcel in our shape, and the same one for the same code', async () => {
		const made = await run('tracker create', { trackingCode: ' EZ4000000004 ' });
		expect(made).toMatchObject({
			trackerId: expect.stringMatching(/^trk_/),
			number: 'EZ4000000004',
			carrier: 'USPS',
			status: 'delivered',
			deliveredAt: expect.any(String),
			scanned: true,
			events: [{ status: 'delivered', city: 'HOUSTON' }, { status: 'label_created' }],
		});
		const again = await run('tracker create', { trackingCode: 'EZ4000000004' });
		expect(again.trackerId).toBe(made.trackerId);
		expect(account.trackers.size).toBe(1);
	});

	it('are created once when the answer is lost', async () => {
		account.fail({ kind: 'disconnect_after_apply', match: '^POST /v2/trackers' });
		expect(await run('tracker create', { trackingCode: 'EZ1000000001' })).toMatchObject({
			status: 'label_created',
			scanned: false,
			deliveredAt: null,
		});
		expect(account.trackers.size).toBe(1);
	});

	it('are found by id and by tracking code', async () => {
		const { trackerId } = await run('tracker create', { trackingCode: 'EZ2000000002' });
		expect(await run('tracker get', { tracker: trackerId })).toMatchObject({
			status: 'in_transit',
		});
		expect(await run('tracker get', { tracker: 'EZ2000000002' })).toMatchObject({ trackerId });
		await expect(run('tracker get', { tracker: 'EZ3000000003' })).rejects.toMatchObject({
			message: 'EasyPost does not follow a parcel with this tracking code',
			httpCode: '404',
		});
		await expect(run('tracker get', { tracker: 'a/../b' })).rejects.toThrow(/tracking code/);
	});

	it('list their history as one item for each event, newest first', async () => {
		await run('tracker create', { trackingCode: 'EZ1000000001' });
		account.scan('EZ1000000001', 'delivered', { city: 'CHARLESTON', message: 'Left at\nthe door' });
		const { items } = await runNode({
			type: 'easyPost',
			parameters: { resource: 'tracker', operation: 'history', tracker: 'EZ1000000001' },
			credentials: { commerceSupportEasyPostApi: credentialFor(account) as never },
		});
		expect(items.map(({ status }) => status)).toEqual([
			'delivered',
			'label_created',
			'label_created',
		]);
		expect(items[0]).toMatchObject({
			message: 'Left at the door',
			city: 'CHARLESTON',
			trackingCode: 'EZ1000000001',
		});
	});
});

describe('verifying an address', () => {
	it('gives it as the postal service writes it', async () => {
		expect(await run('address verify', { address: SHOPPER })).toMatchObject({
			verified: true,
			changed: true,
			residential: false,
			address: { street1: '179 N HARBOR DR', city: 'REDONDO BEACH', zip: '90277-2506' },
			messages: [],
			timeZone: 'America/Los_Angeles',
		});
	});

	it('says what is wrong, without an error', async () => {
		const address = {
			address: { street1: 'unknown street', city: 'Not A City', zip: '00001', country: 'us' },
		};
		expect(await run('address verify', { address })).toMatchObject({
			verified: false,
			changed: false,
			messages: [
				{ code: 'E.ADDRESS.NOT_FOUND', field: 'address', message: 'Address not found' },
				{ code: 'E.HOUSE_NUMBER.MISSING', field: 'street1' },
			],
		});
	});

	it('tries again after a fault, for an address costs nothing', async () => {
		account.fail({ kind: 'server_error', match: '^POST /v2/addresses' });
		expect(await run('address verify', { address: SHOPPER })).toMatchObject({ verified: true });
	});
});
