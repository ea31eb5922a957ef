import type { IDataObject } from 'n8n-workflow';
import { gid } from '../../../sandbox/shop';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const CALL = 'discountCodeBasicCreate\\(';
const customer = (index = 0) => gid('Customer', shop.shop.customers[index].id);
const create = async (parameters: IDataObject = {}) => {
	const { items, error } = await run('discount.createCode', {
		customerId: { __rl: true, mode: 'id', value: customer() },
		idempotencyKey: 'ticket-1',
		...parameters,
	});
	const problem = error as unknown as { message: string; context: { data: IDataObject } };
	return { item: items[0] as any, error: problem, code: problem?.context?.data?.code };
};
const codes = () => shop.shop.discountCodes;

describe('a discount code', () => {
	it('is for one customer, one use and a time', async () => {
		const { item } = await create({ percentage: 12.5, minimumSubtotal: '40', validDays: 14 });
		expect(item).toMatchObject({
			code: expect.stringMatching(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/),
			discountId: expect.stringContaining('DiscountCodeNode/'),
			customerId: customer(),
			percentage: 12.5,
			amount: null,
			minimumSubtotal: { amount: '40.00', currency: 'EUR' },
			status: 'active',
			applied: 'yes',
			repeated: false,
		});
		const [made] = codes();
		expect(made).toMatchObject({
			percentage: 0.125,
			minimum: 4000,
			usageLimit: 1,
			oncePerCustomer: true,
			customerIds: [shop.shop.customers[0].id],
			title: 'Customer support',
		});
		expect(made.endsAt!.getTime() - made.startsAt.getTime()).toBe(14 * 86_400_000);
	});

	it('can take an amount off', async () => {
		expect((await create({ type: 'amount', amount: '7.5' })).item).toMatchObject({
			percentage: null,
			amount: { amount: '7.50', currency: 'EUR' },
		});
		expect(codes()).toMatchObject([{ amount: 750, percentage: null }]);
	});

	it('is found again when it is asked for again', async () => {
		const first = await create();
		expect((await create()).item).toMatchObject({ code: first.item.code, repeated: true });
		expect(codes()).toHaveLength(1);
	});

	it.each([
		['another percentage', { percentage: 20 }],
		['an amount', { type: 'amount', amount: '5' }],
		['a minimum', { minimumSubtotal: '10' }],
		['another time', { validDays: 31 }],
	])('is refused for %s under the same key', async (_what, other) => {
		await create();
		expect((await create(other)).code).toBe('key_reused');
		expect(codes()).toHaveLength(1);
	});

	it('is the same whatever it is called', async () => {
		const first = await create();
		const second = await create({ title: 'Late parcel' });
		expect(second.item).toMatchObject({ code: first.item.code, repeated: true });
		expect(codes()).toHaveLength(1);
	});

	it('is another one for another key or customer', async () => {
		await create();
		await create({ idempotencyKey: 'ticket-2' });
		await create({ customerId: { __rl: true, mode: 'id', value: customer(1) } });
		expect(new Set(codes().map(({ code }) => code)).size).toBe(3);
	});

	it('is made once when two ask at the same moment', async () => {
		shop.fail({ kind: 'slow', delayMs: 300, match: CALL });
		const both = await Promise.all([create(), create()]);
		expect(both[0].item.code).toBe(both[1].item.code);
		expect(codes()).toHaveLength(1);
	});

	it.each(['disconnect_after_apply', 'timeout_after_apply'] as const)(
		'is made once when the answer is lost by %s',
		async (kind) => {
			shop.fail({ kind, match: CALL, delayMs: 4_000 });
			const { item } = await create({ options: { giveUpSeconds: 2 } });
			expect(item).toMatchObject({ applied: 'yes', status: 'active' });
			expect(codes()).toHaveLength(1);
		},
	);

	it('is unknown when Shopify does not say, and found or made by the next run', async () => {
		shop.fail({ kind: 'disconnect', match: CALL });
		const { error } = await create();
		expect(error.context.data).toMatchObject({ applied: 'unknown' });
		expect((await create()).item.status).toBe('active');
		expect(codes()).toHaveLength(1);
	});

	it.each([
		['no share', { percentage: 0 }],
		['more than everything', { percentage: 101 }],
		['no amount', { type: 'amount', amount: '0' }],
		['no end', { validDays: 0 }],
		['a year and more', { validDays: 366 }],
	])('is refused for %s', async (_what, parameters) => {
		expect((await create(parameters)).code).toBe('invalid_input');
		expect(codes()).toEqual([]);
	});

	it('is not made by a dry run, which tells its name', async () => {
		const dry = await create({ dryRun: true });
		expect(dry.item).toMatchObject({ discountId: null, applied: 'no', dryRun: true });
		expect(codes()).toEqual([]);
		expect((await create()).item.code).toBe(dry.item.code);
	});
});
