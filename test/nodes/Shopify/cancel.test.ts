import { gid } from '../../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const order = (name: string) => shop.shop.orders.find((one) => one.name === name)!;
const cancel = async (name: string, more: object = {}, options: Parameters<typeof run>[2] = {}) => {
	const { items, error } = await run(
		'order.cancel',
		{
			orderId: { __rl: true, mode: 'id', value: gid('Order', order(name).id) },
			idempotencyKey: 'chat-1',
			...more,
		},
		options,
	);
	return { item: items[0], error: error as typeof error & { errorResponse?: object } };
};
const refunds = (name: string) =>
	order(name).transactions.filter(({ kind }) => kind === 'REFUND').length;

describe('cancelling an order', () => {
	it('follows the job to its end and gives the money back to the payment', async () => {
		const stock = () =>
			shop.shop.products
				.flatMap(({ variants }) => variants)
				.find(({ id }) => id === order('#1003').lines[0].variantId)!.inventory;
		const before = stock();
		const { item } = await cancel('#1003', { reason: 'CUSTOMER' });
		expect(item).toMatchObject({
			applied: 'yes',
			orderNumber: '#1003',
			cancelled: true,
			reason: 'customer',
			refunded: { amount: expect.stringMatching(/^[1-9]\d*\.\d\d$/), currency: 'GBP' },
			idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		expect(order('#1003')).toMatchObject({
			cancelReason: 'CUSTOMER',
			cancelledAt: expect.any(Date),
		});
		expect(refunds('#1003')).toBe(1);
		expect(stock()).toBe(before + 1);
	});

	it('sends what was chosen, and always says whether to notify', async () => {
		await cancel('#1003', {
			reason: 'INVENTORY',
			destination: 'none',
			restock: false,
			notifyCustomer: false,
			staffNote: 'Out of stock',
		});
		const sent = shop.requests.find(({ rawBody }) => rawBody.includes('orderCancel'))!;
		expect((sent.body as { variables: object }).variables).toEqual({
			orderId: gid('Order', order('#1003').id),
			reason: 'INVENTORY',
			refundMethod: { originalPaymentMethodsRefund: false },
			restock: false,
			notifyCustomer: false,
			staffNote: 'Out of stock',
		});
		expect(refunds('#1003')).toBe(0);
		expect(order('#1003').cancelledAt).not.toBeNull();
	});

	it('pays to store credit when asked', async () => {
		const { item } = await cancel('#1003', { destination: 'store_credit' });
		expect(item).toMatchObject({ applied: 'yes', refunded: { currency: 'GBP' } });
		const customer = shop.shop.customers.find(({ id }) => id === order('#1003').customerId)!;
		expect(customer.storeCredit[0].transactions).toHaveLength(1);
	});

	it('releases a payment that was only authorized', async () => {
		const { item } = await cancel('#1007');
		expect(item).toMatchObject({ applied: 'yes', refunded: { amount: '0.00' } });
		expect(order('#1007').transactions.map(({ kind }) => kind)).toContain('VOID');
	});

	it('tells as a dry run what would be refunded, and sends nothing', async () => {
		const { item } = await cancel('#1003', { dryRun: true });
		expect(item).toMatchObject({
			applied: 'no',
			dryRun: true,
			cancelled: false,
			refund: { currency: 'GBP' },
		});
		expect(shop.requests.some(({ rawBody }) => rawBody.includes('mutation'))).toBe(false);
	});

	it('refuses what is above the limit', async () => {
		const { error } = await cancel('#1003', { maximumAmount: '1.00' });
		expect(error.errorResponse).toMatchObject({
			code: 'above_maximum',
			idempotencyKey: expect.any(String),
		});
		expect(order('#1003').cancelledAt).toBeNull();
	});
});

describe('an order that cannot be cancelled', () => {
	it.each([
		['#1001', 'already_sent', /return.*Refund: Create/],
		['#1012', 'already_sent', /return/],
		['#1016', 'open_return', /Return operations/],
		['#1017', 'open_return', /Return operations/],
	])('%s is refused before anything is asked of Shopify (%s)', async (name, code, nextStep) => {
		const { error } = await cancel(name);
		expect(error).toMatchObject({
			description: expect.stringMatching(nextStep),
			errorResponse: { applied: 'no', code },
		});
		expect(shop.requests.some(({ rawBody }) => rawBody.includes('orderCancel'))).toBe(false);
	});

	it('is refused store credit when a guest ordered', async () => {
		order('#1003').customerId = null;
		const { error } = await cancel('#1003', { destination: 'store_credit' });
		expect(error.errorResponse).toMatchObject({ code: 'no_customer', applied: 'no' });
	});

	it("carries Shopify's own words when the job fails", async () => {
		shop.shop.locations[0].isActive = false;
		const { error } = await cancel('#1003');
		expect(error).toMatchObject({
			message: 'Shopify did not cancel order #1003',
			description: expect.stringContaining('deactivated location'),
			errorResponse: { applied: 'no', code: 'cancel_failed' },
		});
	});

	it('names the scope that is missing', async () => {
		const credential = { accessToken: SHOPIFY_DEMO.readOnlyToken };
		const { error } = await cancel('#1003', {}, { credential });
		expect(error?.message).toBe('The Shopify app lacks the scope write_orders');
	});
});

describe('cancelling twice', () => {
	it('answers the second time with the facts, and moves nothing', async () => {
		const first = await cancel('#1003');
		const again = await cancel('#1003');
		expect(again.item).toEqual({ ...first.item, applied: 'no' });
		expect(refunds('#1003')).toBe(1);
		expect((await cancel('#1013')).item).toMatchObject({ applied: 'no', cancelled: true });
	});

	it('at the same moment cancels once, and one of the two says that it did nothing', async () => {
		const both = await Promise.all([cancel('#1003'), cancel('#1003')]);
		expect(both.map(({ item }) => item.applied).sort()).toEqual(['no', 'yes']);
		expect(refunds('#1003')).toBe(1);
	});

	it('with the same key and other values is refused, before and after', async () => {
		shop.shop.locations[0].isActive = false;
		await cancel('#1003');
		const other = await cancel('#1003', { restock: false });
		expect(other.error.errorResponse).toMatchObject({ code: 'key_reused', applied: 'no' });
		expect(order('#1003').cancelledAt).toBeNull();
		const deliberate = await cancel('#1003', { restock: false, idempotencyKey: 'chat-2' });
		expect(deliberate.item).toMatchObject({ applied: 'yes' });
		const late = await cancel('#1003', { destination: 'none', idempotencyKey: 'chat-2' });
		expect(late.error.errorResponse).toMatchObject({ code: 'key_reused', applied: 'no' });
	});

	it('goes on where a run ended between its claim and the cancellation', async () => {
		shop.fail({ kind: 'disconnect', times: 1, match: 'orderCancel\\(' });
		const { error } = await cancel('#1003', { options: { giveUpSeconds: 2 } });
		expect(error.errorResponse).toMatchObject({ applied: 'unknown' });
		expect((await cancel('#1003')).item).toMatchObject({ applied: 'yes' });
		expect(refunds('#1003')).toBe(1);
	}, 15_000);

	it('is safe when the answer was lost: the order is read, and only once cancelled', async () => {
		shop.fail({ kind: 'disconnect_after_apply', times: 1, match: 'orderCancel\\(' });
		const { item } = await cancel('#1003');
		expect(item).toMatchObject({ applied: 'yes', cancelled: true });
		expect(refunds('#1003')).toBe(1);
		expect(shop.requests.filter(({ rawBody }) => rawBody.includes('orderCancel('))).toHaveLength(1);
	});

	it('is unknown, with the key, while the job has not ended; asked again later it has', async () => {
		shop.shop.jobMs = 4_000;
		const { error } = await cancel('#1003', { options: { giveUpSeconds: 2 } });
		expect(error).toMatchObject({
			message: 'Shopify has not finished cancelling order #1003',
			errorResponse: {
				applied: 'unknown',
				idempotencyKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
			},
		});
		expect((await cancel('#1003')).item).toMatchObject({ cancelled: true });
		expect(refunds('#1003')).toBe(1);
	}, 20_000);
});
