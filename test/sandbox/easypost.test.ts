import {
	EASYPOST_PRODUCTION_KEY,
	EASYPOST_TEST_KEY,
	signatures,
	startEasyPost,
} from '../../sandbox/easypost';
import { linesOf } from '../../sandbox/easypost/labels';
import { verifyEasyPost } from '../../nodes/shared/signature';
import { basic, callerOf } from './client';

let account: Awaited<ReturnType<typeof startEasyPost>>;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const as = (key: string) => callerOf(account.url, basic(key, ''));
const call: ReturnType<typeof callerOf> = (...given) => as(EASYPOST_TEST_KEY)(...given);
const place = (street1: string, country = 'US') => ({
	street1,
	city: 'Town',
	zip: '10001',
	country,
});
const shipment = (change: object = {}) => ({
	shipment: {
		from_address: place('1 Shop Street'),
		to_address: place('2 Shopper Street'),
		parcel: { weight: 10 },
		...change,
	},
});
const create = async (change: object = {}) =>
	(await call('POST', '/v2/shipments', shipment(change))).body;
const buy = async ({ id, rates }: any) =>
	await call('POST', `/v2/shipments/${id}/buy`, { rate: { id: rates[0].id } });

describe('the EasyPost sandbox', () => {
	it('wants a key, and keeps test and production apart', async () => {
		const anonymous = await callerOf(account.url)('GET', '/v2/trackers');
		expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'APIKEY.INACTIVE']);
		const { id, mode } = await create();
		expect(mode).toBe('test');
		const other = await as(EASYPOST_PRODUCTION_KEY)('GET', `/v2/shipments/${id}`);
		expect([other.status, other.body.error.code]).toEqual([404, 'NOT_FOUND']);
	});

	it('turns the addresses round on the label of a return, and only there', async () => {
		for (const is_return of [true, false]) {
			const made = await create({ is_return });
			await buy(made);
			const kept = account.shipments.get(made.id)!;
			expect(kept.from_address.street1).toBe('1 Shop Street');
			const [, from, to] = linesOf(kept);
			expect([from, to].map((line) => /Shopper/i.test(line))).toEqual([is_return, !is_return]);
		}
	});

	it('finds a shipment by its reference, the first one of two', async () => {
		const first = await create({ reference: 'ours' });
		await create({ reference: 'ours' });
		expect((await call('GET', '/v2/shipments/ours')).body.id).toBe(first.id);
	});

	it('sells a shipment once', async () => {
		const made = await create();
		expect((await buy(made)).status).toBe(200);
		const again = await buy(made);
		expect([again.status, again.body.error.code]).toEqual([422, 'SHIPMENT.POSTAGE.EXISTS']);
		expect(account.purchases).toHaveLength(1);
	});

	it('refuses a second purchase while the first is under way', async () => {
		account.settings.buyMs = 100;
		const made = await create();
		const [one, two] = await Promise.all([buy(made), buy(made)]);
		expect([one.status, two.status].sort()).toEqual([200, 422]);
		expect([one, two].find(({ status }) => status === 422)!.body.error.code).toBe(
			'SHIPMENT.PURCHASE.IN_PROGRESS',
		);
	});

	it('gives no rates across a border without customs information, and says so in a message', async () => {
		const abroad = await create({ to_address: place('3 Rue Exemple', 'CA') });
		expect(abroad.rates).toEqual([]);
		expect(abroad.messages).toMatchObject([{ type: 'rate_error', carrier: 'USPS' }]);
	});

	it('refunds an unused label once, and no used one', async () => {
		const made = await create();
		const refund = async (id: string) => await call('POST', `/v2/shipments/${id}/refund`, {});
		expect((await refund(made.id)).body.error.code).toBe('SHIPMENT.REFUND.UNAVAILABLE');
		await buy(made);
		expect((await refund(made.id)).body.refund_status).toBe('submitted');
		expect((await refund(made.id)).status).toBe(422);
		const used = await create();
		const { body } = await buy(used);
		account.scan(body.tracking_code, 'in_transit');
		expect((await refund(used.id)).body.refund_status).toBe('rejected');
	});

	it('signs what it delivers in both ways', () => {
		const url = 'https://n8n.example.com/webhook/abc';
		const rawBody = '{"id":"evt_1"}';
		const made = signatures('sécret', url, rawBody);
		const v2 = {
			signature: made['X-Hmac-Signature-V2'],
			timestamp: made['X-Timestamp'],
			path: made['X-Path'],
			method: 'POST',
		};
		const check = { rawBody, secret: 'sécret' };
		expect(verifyEasyPost({ ...check, signature: made['X-Hmac-Signature'] })).toEqual({ ok: true });
		expect(verifyEasyPost({ ...check, signature: undefined, v2 })).toEqual({ ok: true });
	});

	it('refuses what lacks its parts, with the name of the field', async () => {
		const { status, body } = await call('POST', '/v2/shipments', shipment({ parcel: undefined }));
		expect([status, body.error.errors]).toEqual([
			422,
			[{ field: 'parcel', message: 'cannot be blank' }],
		]);
		expect((await call('GET', '/v2/nowhere')).body.error.code).toBe('NOT_FOUND');
		expect((await call('POST', '/v2/shipments', '{')).status).toBe(400);
	});
});
