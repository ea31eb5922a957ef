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
const numbers = async (by: string, value: string, more: object = {}) => {
	const { items, error } = await run('order.find', { by, value, ...more });
	expect(error).toBeUndefined();
	return items.filter(({ found }) => found).map(({ number }) => number);
};

describe('finding an order by its number', () => {
	it.each(['1001', '#1001', ' # 1001 ', '##1001'])('finds #1001 alone for "%s"', async (value) => {
		expect(await numbers('number', value)).toEqual(['#1001']);
	});

	it.each(['1001-A', '#1001-a', ' #1001-A '])(
		'finds the replacement alone for "%s"',
		async (value) => {
			expect(await numbers('number', value)).toEqual(['#1001-A']);
		},
	);

	it.each(['100', '1001-B', '10011', '1001 OR name:*', '#', ' '])(
		'finds nothing for "%s"',
		async (value) => {
			expect(await numbers('number', value)).toEqual([]);
		},
	);

	it('knows a shop whose numbers have another prefix', async () => {
		shop.shop.prefix = 'AP-';
		const order = shop.shop.orders.find(({ name }) => name === '#1002')!;
		order.name = 'AP-1002';
		expect(await numbers('number', '1002')).toEqual(['AP-1002']);
		expect(await numbers('number', 'ap-1002')).toEqual(['AP-1002']);
		expect(await numbers('number', '#AP-1002')).toEqual(['AP-1002']);
	});
});

describe('finding orders by other things', () => {
	it('gives the orders of exactly this e-mail address, newest first', async () => {
		expect(await numbers('email', ' MIA.Keller@example.com ')).toEqual(['#1001', '#1021', '#1023']);
		expect(await numbers('email', 'mia-keller@example.com')).toEqual(['#1060', '#1006']);
		expect(await numbers('email', 'ciara+shop@example.com')).toEqual(['#1054', '#1014']);
	});

	it('gives no more than the limit', async () => {
		expect(await numbers('email', 'mia.keller@example.com', { limit: 1 })).toEqual(['#1001']);
	});

	it.each(['mia', 'keller@example.com', 'example.com', '*', '" OR email:*', 'nobody@example.com'])(
		'gives nothing for the address "%s"',
		async (email) => expect(await numbers('email', email)).toEqual([]),
	);

	it('gives the order of a confirmation number', async () => {
		const order = shop.shop.orders.find(({ name }) => name === '#1004')!;
		expect(await numbers('confirmationNumber', order.confirmationNumber)).toEqual(['#1004']);
		expect(await numbers('confirmationNumber', 'NOSUCH')).toEqual([]);
	});

	it('gives the orders of a customer, by global id or number', async () => {
		const { id } = shop.shop.customers.find(
			({ email }) => email === 'james.whitfield@example.com',
		)!;
		expect(await numbers('customerId', `gid://shopify/Customer/${id}`)).toEqual(['#1003', '#1002']);
		expect(await numbers('customerId', String(id))).toEqual(['#1003', '#1002']);
		expect(await numbers('customerId', 'nobody')).toEqual([]);
	});

	it('gives all of them when asked, whatever the page size', async () => {
		const [first] = shop.shop.orders.filter(({ email }) => email === 'mia.keller@example.com');
		for (let number = 2001; number <= 2060; number++) {
			shop.shop.orders.push({ ...first, id: String(9_000_000 + number), name: `#${number}` });
		}
		const all = await numbers('email', 'mia.keller@example.com', { returnAll: true });
		expect(all).toHaveLength(63);
		expect(new Set(all).size).toBe(63);
	});
});

describe('an order that is not found', () => {
	it('is one item that says so, so that the workflow goes on', async () => {
		const { items } = await run('order.find', { by: 'number', value: '9999' });
		expect(items).toEqual([{ found: false, hint: expect.stringContaining('of this shop') }]);
	});

	it('is explained by its age when the app sees 60 days only', async () => {
		const credential = { accessToken: SHOPIFY_DEMO.recentOrdersToken };
		const { items } = await run('order.find', { by: 'number', value: '1022' }, { credential });
		expect(items[0].found).toBe(false);
		expect(items[0].hint).toMatch(/60 days.*read_all_orders/);
		const staff = { access: 'trusted', orderNumber: '1022' };
		expect((await run('order.getContext', staff, { credential })).items[0].hint).toMatch(/60 days/);
	});

	it('is not explained to a shopper', async () => {
		const shopper = { access: 'shopper', orderNumber: '9999', email: 'mia.keller@example.com' };
		expect((await run('order.getContext', shopper)).items).toEqual([{ found: false }]);
	});

	it('has a hint on protected customer data when Shopify withholds the address', async () => {
		shop.shop.orders.find(({ name }) => name === '#1001')!.email = null;
		const { items } = await run('order.find', { by: 'number', value: '1001' });
		expect(items[0].hint).toContain('protected customer data');
	});
});
