import { startEasyPost } from '../../../sandbox/easypost';
import { quote, runnerFor, SHOP, SHOPPER, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const run: ReturnType<typeof runnerFor> = (...given) => runnerFor(account)(...given);
const ask = (change = {}) => run('returnShipment createAndQuote', quote(change));
const sent = () => account.requests.filter(({ method }) => method === 'POST');
const offer = (
	carrier: string,
	rate: string,
	currency = 'USD',
	delivery_days: number | null = 3,
) => ({
	carrier,
	service: 'Ground',
	rate,
	currency,
	delivery_days,
});

describe('creating and quoting a return shipment', () => {
	it('quotes the cheapest rate and names the others', async () => {
		const quoted = await ask();
		expect(quoted).toMatchObject({
			shipmentId: expect.stringMatching(/^shp_/),
			decision: 'quoted',
			applied: 'yes',
			bought: false,
			mode: 'test',
			usedFallback: false,
			rate: {
				id: expect.stringMatching(/^rate_/),
				carrier: 'USPS',
				service: 'GroundAdvantage',
				amount: '5.93',
				currency: 'USD',
				deliveryDays: 3,
			},
			messages: [],
		});
		expect(quoted.otherRates.map(({ amount }: any) => amount)).toEqual(['6.90', '8.41', '33.10']);
		expect(account.purchases).toEqual([]);
	});

	it('sends the addresses of the way out with is_return, and tells the way that the parcel really goes', async () => {
		const quoted = await ask();
		const [{ body }] = sent() as any[];
		expect(body.shipment).toMatchObject({
			is_return: true,
			from_address: { street1: SHOP.address.street1 },
			to_address: { street1: SHOPPER.address.street1 },
		});
		expect(quoted.shipsFrom).toEqual({
			city: 'Redondo Beach',
			state: 'CA',
			postalCode: '90277',
			country: 'US',
		});
		expect(quoted.shipsTo).toMatchObject({ city: 'San Francisco', postalCode: '94107' });
	});

	it('converts grams and centimetres exactly, never below what was given', async () => {
		await ask({ dimensions: { box: { length: 25.4, width: 30, height: 10, unit: 'cm' } } });
		const [{ body }] = sent() as any[];
		expect(body.shipment.parcel).toEqual({ weight: 30, length: 10, width: 11.82, height: 3.94 });
	});

	it('makes one shipment for one key, however often it runs', async () => {
		const first = await ask();
		const again = await ask();
		expect(again.shipmentId).toBe(first.shipmentId);
		expect(again.applied).toBe('no');
		expect(again.rate).toEqual(first.rate);
		expect(account.shipments.size).toBe(1);
	});

	it('knows its shipment again after EasyPost rewrote the address', async () => {
		const { shipmentId, rate } = await ask();
		await run('returnShipment buy', { shipmentId, rateId: rate.id, idempotencyKey: 'return-1' });
		const [{ to_address }] = account.shipments.values();
		expect(to_address).toMatchObject({ street1: '179 N HARBOR DR', zip: '90277-2506' });
		expect(await ask()).toMatchObject({ shipmentId, applied: 'no', bought: true, rate });
	});

	it('refuses the key for another parcel or another place', async () => {
		await ask();
		await expect(ask({ weight: 900 })).rejects.toMatchObject({
			context: { data: { code: 'key_reused', applied: 'no' } },
		});
		const elsewhere = { address: { ...SHOPPER.address, zip: '10001', city: 'New York' } };
		await expect(ask({ shopperAddress: elsewhere })).rejects.toThrow(/idempotency key/);
		const nextDoor = { address: { ...SHOPPER.address, street1: '181 N Harbor Dr' } };
		await expect(ask({ shopperAddress: nextDoor })).rejects.toThrow(/idempotency key/);
		expect(account.shipments.size).toBe(1);
	});

	it('finds the shipment that was made although the answer got lost', async () => {
		account.fail({ kind: 'disconnect_after_apply', match: '^POST /v2/shipments' });
		const quoted = await ask();
		expect(quoted.decision).toBe('quoted');
		expect(account.shipments.size).toBe(1);
	});

	it('gives two callers at once the same shipment', async () => {
		const [one, two] = await Promise.all([ask(), ask()]);
		expect(one.shipmentId).toBe(two.shipmentId);
	});

	it('passes on what carriers said when there is no rate', async () => {
		account.settings.rates = [];
		expect(await ask()).toMatchObject({
			decision: 'no_rate',
			rate: null,
			otherRates: [],
			messages: [{ carrier: 'USPS', message: expect.stringContaining('Unable to retrieve') }],
		});
		expect(account.requests.some(({ path }) => path.endsWith('/rerate'))).toBe(false);
	});

	it('asks for new rates when those of an earlier run are a day old', async () => {
		account.settings.ageHours = 30;
		const first = await ask();
		const again = await ask();
		expect(again.shipmentId).toBe(first.shipmentId);
		expect(again.rate.id).not.toBe(first.rate.id);
	});

	it('refuses to cross a customs border without a declaration, before anything is sent', async () => {
		const shopperAddress = { address: { ...SHOPPER.address, country: 'CA', zip: 'V6C 2R9' } };
		await expect(ask({ shopperAddress })).rejects.toThrow(/customs border/);
		expect(account.requests).toEqual([]);
	});

	it('declares returned goods at a customs border', async () => {
		const shopperAddress = { address: { ...SHOPPER.address, country: 'CA', zip: 'V6C 2R9' } };
		const item = {
			description: 'Wool scarf',
			quantity: 1,
			value: '39.00',
			weight: 200,
			originCountry: 'pt',
			currency: 'USD',
		};
		const customs = { customsItems: { item: [item] }, customsSigner: 'Warehouse lead' };
		expect((await ask({ shopperAddress, ...customs })).decision).toBe('quoted');
		const [{ body }] = sent() as any[];
		expect(body.shipment.customs_info).toMatchObject({
			contents_type: 'returned_goods',
			customs_certify: true,
			customs_items: [{ value: '39.00', weight: 7.1, origin_country: 'PT' }],
		});
	});

	it('needs no declaration within the European Union', async () => {
		const at = (place: typeof SHOP, country: string, zip: string) => ({
			address: { ...place.address, country, zip },
		});
		await ask({
			shopperAddress: at(SHOPPER as never, 'FR', '75001'),
			shopAddress: at(SHOP, 'DE', '10115'),
		});
		expect(account.shipments.size).toBe(1);
	});

	it('names what an address lacks', async () => {
		const shopperAddress = { address: { name: 'Robin Example', country: 'United States' } };
		await expect(ask({ shopperAddress })).rejects.toThrow(
			'Shopper Address: Street, City or Postal Code, Country Code of two letters is missing',
		);
	});

	it('says above_limit and what it would cost', async () => {
		expect(await ask({ maximumAmount: '5.00' })).toMatchObject({
			decision: 'above_limit',
			rate: { amount: '5.93' },
		});
	});
});

describe('choosing a rate', () => {
	it('takes the wished carrier', async () => {
		expect(await ask({ carriers: 'ups, FedEx' })).toMatchObject({
			decision: 'quoted',
			rate: { carrier: 'UPS', amount: '8.41' },
			usedFallback: false,
		});
	});

	it('chooses nothing when the wished carrier is missing', async () => {
		expect(await ask({ carriers: 'FedEx' })).toMatchObject({ decision: 'no_rate', rate: null });
	});

	it('falls back to the cheapest of all when told so, and says it', async () => {
		expect(
			await ask({ carriers: 'FedEx', whenNoMatch: 'cheapest', prefer: 'fastest' }),
		).toMatchObject({
			decision: 'quoted',
			rate: { amount: '5.93' },
			usedFallback: true,
		});
	});

	it('takes the cheapest of the fastest', async () => {
		expect(await ask({ prefer: 'fastest' })).toMatchObject({
			rate: { service: 'Priority', amount: '6.90', deliveryDays: 2 },
		});
	});

	it('never compares two currencies', async () => {
		account.settings.rates = [offer('USPS', '5.93'), offer('CanadaPost', '5.10', 'CAD')];
		expect(await ask()).toMatchObject({ decision: 'other_currency', rate: null });
		expect(await ask({ currency: 'usd' })).toMatchObject({
			decision: 'quoted',
			rate: { amount: '5.93' },
		});
		expect(await ask({ currency: 'EUR' })).toMatchObject({ decision: 'other_currency' });
	});

	it('puts a rate without a time of delivery behind the others', async () => {
		account.settings.rates = [offer('USPS', '1.00', 'USD', null), offer('UPS', '9.00', 'USD', 5)];
		expect(await ask({ prefer: 'fastest' })).toMatchObject({ rate: { carrier: 'UPS' } });
	});
});
