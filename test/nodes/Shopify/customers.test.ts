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
const customer = (mailbox: string) =>
	shop.shop.customers.find(({ email }) => email === `${mailbox}@example.com`)!;
const idOf = (mailbox: string) => ({
	__rl: true,
	mode: 'id',
	value: gid('Customer', customer(mailbox).id),
});

describe('finding a customer', () => {
	it.each([
		['emailAddress', ' Mia.Keller@EXAMPLE.com '],
		['phoneNumber', '+49 30 901820'],
		['phoneNumber', '0049 (30) 901-820'],
	])('by %s "%s"', async (by, value) => {
		const { items } = await run('customer.find', { by, value });
		expect(items).toMatchObject([{ found: true, email: 'mia.keller@example.com' }]);
	});

	it.each(['mia', '" OR email:*', '*', ' ', 'x'.repeat(10_000), 'mia.keller@example.com OR *'])(
		'finds nobody for "%s"',
		async (value) => {
			const { items, error } = await run('customer.find', { by: 'emailAddress', value });
			expect(error).toBeUndefined();
			expect(items).toEqual([{ found: false }]);
		},
	);

	it('asks for the country of a phone number', async () => {
		const { error } = await run('customer.find', { by: 'phoneNumber', value: '030 901820' });
		expect(error?.message).toContain('country');
		expect(shop.requests).toHaveLength(0);
	});
});

describe('a customer', () => {
	it('has orders, money spent, tags, note, consent and store credit', async () => {
		const { items } = await run('customer.get', { customerId: idOf('lena.vogel') });
		expect(items[0]).toMatchObject({
			name: 'Lena Vogel',
			language: 'de',
			orders: 3,
			spent: { currency: 'EUR', amount: expect.stringMatching(/^\d+\.\d\d$/) },
			storeCredit: [{ balance: { amount: '25.00', currency: 'EUR' } }],
			consent: { email: { state: 'never_subscribed' }, sms: null },
			lastOrder: { number: expect.stringMatching(/^#/) },
		});
		const { items: others } = await run('customer.get', { customerId: idOf('camille.laurent') });
		expect(others[0]).toMatchObject({
			tags: ['newsletter'],
			consent: { email: { state: 'subscribed', at: expect.stringMatching(/^\d{4}-/) } },
		});
	});

	it('is read without store credit when the scope is missing and nobody asks for it', async () => {
		const scopes = shop.scopes[SHOPIFY_DEMO.accessToken];
		shop.scopes[SHOPIFY_DEMO.accessToken] = scopes.filter((one) => !/store_credit/.test(one));
		const customerId = idOf('mia.keller');
		const { error } = await run('customer.get', { customerId });
		expect(error?.message).toBe('The Shopify app lacks the scope read_store_credit_accounts');
		const { items } = await run('customer.get', { customerId, includeStoreCredit: false });
		expect(items[0]).toMatchObject({ name: 'Mia Keller' });
		expect(items[0].storeCredit).toBeUndefined();
	});

	it('that does not exist is an error that says so', async () => {
		const { error } = await run('customer.get', { customerId: 'gid://shopify/Customer/1' });
		expect(error?.message).toBe('Shopify has no such customer');
	});
});

describe("a customer's orders", () => {
	it('are listed in short, newest first', async () => {
		const { items } = await run('order.listForCustomer', {
			customerId: idOf('mia.keller'),
			limit: 2,
		});
		expect(items).toMatchObject([
			{
				number: '#1001',
				paymentStatus: 'paid',
				fulfillmentStatus: 'fulfilled',
				returnStatus: 'no_return',
				pieces: 3,
				total: { currency: 'EUR' },
			},
			{ number: '#1021' },
		]);
	});

	it('are all returned when asked, however often Shopify throttles', async () => {
		const first = shop.shop.orders.find(({ email }) => email === 'mia.keller@example.com')!;
		for (let number = 3_001; number <= 3_230; number++) {
			const createdAt = new Date(first.createdAt.getTime() - number * 1_000);
			shop.shop.orders.push({ ...first, id: String(number), name: `#${number}`, createdAt });
		}
		Object.assign(shop.settings, { maximumAvailable: 150, restoreRate: 150 });
		shop.fail({ kind: 'rate_limited', times: 2 });
		const { items, error } = await run('order.listForCustomer', {
			customerId: idOf('mia.keller'),
			returnAll: true,
		});
		expect(error).toBeUndefined();
		expect(items).toHaveLength(233);
		expect(new Set(items.map(({ id }) => id)).size).toBe(233);
	}, 30_000);
});
