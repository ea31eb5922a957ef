import { startEasyPost } from '../../../sandbox/easypost';
import { quote, runnerFor, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const run: ReturnType<typeof runnerFor> = (...given) => runnerFor(account)(...given);
const quoted = (change = {}) => run('returnShipment createAndQuote', quote(change));
const order = async (change = {}) => {
	const { shipmentId, rate } = await quoted();
	return { shipmentId, rateId: rate.id, idempotencyKey: 'return-1', ...change };
};
const buy = (parameters: object) => run('returnShipment buy', parameters as never);
const BUY = '^POST /v2/shipments/\\w+/buy';
const buys = () => account.requests.filter(({ path }) => path.endsWith('/buy'));

describe('buying a return label', () => {
	it('buys the quoted rate and gives label, tracking code, tracker and cost', async () => {
		expect(await buy(await order())).toMatchObject({
			applied: 'yes',
			bought: true,
			labelUrl: expect.stringMatching(/\.pdf$/),
			labelType: 'application/pdf',
			trackingCode: expect.stringMatching(/^94001\d+$/),
			trackerId: expect.stringMatching(/^trk_/),
			carrier: 'USPS',
			service: 'GroundAdvantage',
			cost: { amount: '5.93', currency: 'USD' },
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		expect(account.purchases).toHaveLength(1);
	});

	it('prints a label from the shopper to the shop', async () => {
		const { labelUrl } = await buy(await order());
		const label = await (await fetch(labelUrl)).text();
		expect(label).toMatch(/FROM: Robin Example, 179 N Harbor Dr/i);
		expect(label).toMatch(/TO: 388 Townsend St, San Francisco/);
	});

	it('gives the label that is there when it runs again', async () => {
		const parameters = await order();
		const first = await buy(parameters);
		const again = await buy(parameters);
		expect(again).toEqual({ ...first, applied: 'no' });
		expect(buys()).toHaveLength(1);
	});

	it('gives the label that is there days later', async () => {
		account.settings.ageHours = 72;
		const parameters = await order();
		await buy(parameters);
		expect(await buy(parameters)).toMatchObject({ applied: 'no', bought: true });
		expect(account.purchases).toHaveLength(1);
	});

	it('buys once when the answer is lost, and reads the label back', async () => {
		const parameters = await order();
		account.fail({ kind: 'timeout_after_apply', match: BUY });
		const done = await buy({ ...parameters, options: { giveUpSeconds: 2 } });
		expect(done).toMatchObject({ applied: 'yes', trackingCode: expect.any(String) });
		expect(account.purchases).toHaveLength(1);
	});

	it('buys one label when asked twice at once, also while the carrier is still at it', async () => {
		const parameters = await order();
		account.settings.buyMs = 400;
		const done = await Promise.all([buy(parameters), buy(parameters)]);
		expect(done.map(({ applied }) => applied).sort()).toEqual(['no', 'yes']);
		expect(done[0].labelUrl).toBe(done[1].labelUrl);
		expect(account.purchases).toHaveLength(1);
	});

	it('waits and tries again after 429, also for the purchase', async () => {
		const parameters = await order();
		account.fail({ kind: 'rate_limited', match: BUY, retryAfter: 1 });
		expect(await buy(parameters)).toMatchObject({ applied: 'yes' });
		expect(buys()).toHaveLength(2);
	});

	it('says unknown with the key when EasyPost answers with an HTML page, and buys at the next try', async () => {
		const parameters = await order();
		account.fail({ kind: 'html_error', match: BUY });
		await expect(buy(parameters)).rejects.toMatchObject({
			message: 'EasyPost has a fault of its own',
			description: expect.stringContaining('Run the step again with the same shipment'),
			context: {
				data: { applied: 'unknown', httpStatus: 502, idempotencyKey: expect.any(String) },
			},
		});
		expect(buys()).toHaveLength(1);
		expect(await buy(parameters)).toMatchObject({ applied: 'yes' });
	});

	it('buys nothing above the maximum amount', async () => {
		const parameters = await order({ maximumAmount: '5.92' });
		await expect(buy(parameters)).rejects.toMatchObject({
			message: 'The label costs 5.93 USD, which is above the maximum amount of 5.92',
			context: { data: { code: 'above_limit', applied: 'no' } },
		});
		expect(buys()).toEqual([]);
		expect(await buy({ ...parameters, maximumAmount: '5.93' })).toMatchObject({ applied: 'yes' });
	});

	it('buys nothing as a dry run, and tells what it would buy', async () => {
		expect(await buy(await order({ dryRun: true }))).toMatchObject({
			applied: 'no',
			dryRun: true,
			bought: false,
			rate: { amount: '5.93' },
		});
		expect(buys()).toEqual([]);
		await buy(await order());
		expect(await buy(await order({ dryRun: true }))).toMatchObject({ dryRun: true, bought: true });
	});

	it('refuses a shipment that was made with another key', async () => {
		const parameters = await order({ idempotencyKey: 'return-2' });
		await expect(buy(parameters)).rejects.toMatchObject({
			context: { data: { code: 'key_reused', applied: 'no' } },
		});
		expect(account.purchases).toEqual([]);
	});

	it('refuses another service once a label is there', async () => {
		const { shipmentId, rate, otherRates } = await quoted();
		const idempotencyKey = 'return-1';
		await buy({ shipmentId, rateId: rate.id, idempotencyKey });
		const other = { shipmentId, rateId: otherRates[0].id, idempotencyKey };
		await expect(buy(other)).rejects.toMatchObject({ context: { data: { code: 'key_reused' } } });
	});

	it('refuses a second shipment with the reference of one that has a label', async () => {
		const parameters = await order();
		await buy(parameters);
		const [first] = account.shipments.values();
		const twin = { ...first, id: 'shp_twin', postage_label: null, tracking_code: null };
		account.shipments.set(twin.id, twin);
		await expect(buy({ ...parameters, shipmentId: twin.id })).rejects.toThrow(/already is a label/);
		expect(account.purchases).toHaveLength(1);
	});

	it('chooses a rate anew by carrier', async () => {
		const { shipmentId } = await order();
		const parameters = {
			shipmentId,
			idempotencyKey: 'return-1',
			chooseBy: 'wish',
			carriers: 'UPS',
		};
		expect(await buy(parameters)).toMatchObject({ applied: 'yes', cost: { amount: '8.41' } });
	});

	it('says when there is nothing to choose', async () => {
		account.settings.rates = [];
		const { shipmentId } = await quoted();
		const parameters = { shipmentId, idempotencyKey: 'return-1', chooseBy: 'wish' };
		await expect(buy(parameters)).rejects.toMatchObject({ context: { data: { code: 'no_rate' } } });
	});

	it('insures for a value, as text', async () => {
		await buy(await order({ insuredValue: '120' }));
		expect(buys()[0].body).toMatchObject({ insurance: '120.00' });
		expect(account.purchases).toMatchObject([{ insurance: '120.00' }]);
		const again = await order({ insuredValue: '200' });
		await expect(buy(again)).rejects.toMatchObject({ context: { data: { code: 'key_reused' } } });
	});

	it('names the field of a wrong id before anything is sent', async () => {
		const wrong = { shipmentId: '../webhooks', rateId: 'rate_1', idempotencyKey: 'x' };
		await expect(buy(wrong)).rejects.toThrow('The shipment ID is not one of EasyPost');
		expect(account.requests).toEqual([]);
	});
});
