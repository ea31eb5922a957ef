import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const numbers = async (by: string, value: string, more: object = {}) => {
	const { items, error } = await run('order.find', { by, value, ...more });
	expect(error).toBeUndefined();
	return items.map(({ number }) => number);
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
});
