import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const run = shopifyNode(() => shop);
const ask = async (claim: { orderNumber?: string; email?: string; customerId?: string }) => {
	const before = shop.requests.length;
	const { items, error } = await run('order.getContext', { access: 'shopper', ...claim });
	expect(error).toBeUndefined();
	return { answer: items[0], requests: shop.requests.length - before };
};
const idOf = (email: string) =>
	`gid://shopify/Customer/${shop.shop.customers.find((customer) => customer.email === email)!.id}`;
const MIA = 'mia.keller@example.com';

describe("a shopper's own order", () => {
	it.each([MIA, ' Mia.Keller@EXAMPLE.com '])(
		'is found with its number and the address "%s"',
		async (email) => {
			const { answer } = await ask({ orderNumber: '#1001', email });
			expect(answer).toMatchObject({
				found: true,
				proof: 'order_and_email',
				order: { number: '#1001' },
			});
		},
	);

	it("is found with a guest's address", async () => {
		const { answer } = await ask({ orderNumber: '1024', email: 'Guest.One@example.com' });
		expect(answer).toMatchObject({ found: true, order: { number: '#1024' } });
	});

	it('is found for the signed-in customer, the newest one when no number is given', async () => {
		expect((await ask({ customerId: idOf(MIA) })).answer).toMatchObject({
			proof: 'signed_customer',
			order: { number: '#1001' },
		});
		expect((await ask({ customerId: idOf(MIA), orderNumber: '1021' })).answer).toMatchObject({
			proof: 'signed_customer',
			order: { number: '#1021' },
		});
	});

	it('is found by its address when it was ordered as a guest or with another account', async () => {
		const { answer } = await ask({
			customerId: idOf(MIA),
			orderNumber: '1024',
			email: 'guest.one@example.com',
		});
		expect(answer).toMatchObject({ found: true, proof: 'order_and_email' });
	});
});

describe("somebody else's order is answered like one that does not exist", () => {
	it.each([
		['another address', 'someone@example.com'],
		['a look-alike with a hyphen', 'mia-keller@example.com'],
		['a look-alike with more letters', 'mia.kellermann@example.com'],
		['a part of the address', 'mia.keller'],
		['the host alone', 'example.com'],
		['a wildcard', '*'],
		['a wildcard in the address', 'mia*@example.com'],
		['a filter of its own', '" OR email:*'],
		['a filter behind the right address', `${MIA}" OR name:"1001`],
		['the right address in quotes', `"${MIA}"`],
		['a backslash at its end', `${MIA}\\`],
		['a backslash before a quote', '\\" OR email:mia.keller@example.com OR "'],
		['control characters', `mia.keller\u0000@example.com\u0007\n`],
		['a line break before another filter', `x\nemail:${MIA}`],
		['10 kB', 'a'.repeat(10_000) + '@example.com'],
		['10 kB of quotes', '"'.repeat(10_000)],
	])('for %s', async (_what, email) => {
		const missing = await ask({ orderNumber: '9999', email: 'someone@example.com' });
		expect(missing).toEqual({ answer: { found: false }, requests: 1 });
		expect(await ask({ orderNumber: '#1001', email })).toEqual(missing);
	});

	it.each([
		'" OR name:*',
		'1001" OR name:"1002',
		'*',
		'1001-',
		'\\',
		'1001\u0000\u0001',
		'1'.repeat(10_000),
		'"'.repeat(10_000),
	])('for the number %j', async (orderNumber) => {
		const missing = await ask({ orderNumber: '9999', email: MIA });
		expect(await ask({ orderNumber, email: MIA })).toEqual(missing);
	});

	it('for the customer id of somebody else', async () => {
		const customerId = idOf('james.whitfield@example.com');
		const missing = await ask({ orderNumber: '9999', customerId });
		expect(missing).toEqual({ answer: { found: false }, requests: 1 });
		expect(await ask({ orderNumber: '1001', customerId })).toEqual(missing);
	});

	it('for a foreign customer id and a wrong address together', async () => {
		const claim = {
			customerId: idOf('james.whitfield@example.com'),
			email: 'mia-keller@example.com',
		};
		const missing = await ask({ orderNumber: '9999', ...claim });
		expect(missing.answer).toEqual({ found: false });
		expect(await ask({ orderNumber: '1001', ...claim })).toEqual(missing);
	});

	it.each(['gid://shopify/Customer/1 OR customer_id:*', 'gid://shopify/Order/1', '*', '" OR id:*'])(
		'for the customer id "%s"',
		async (customerId) => {
			expect((await ask({ customerId })).answer).toEqual({ found: false });
			expect((await ask({ customerId, orderNumber: '1001' })).answer).toEqual({ found: false });
		},
	);

	it("for an order's own id, which only staff may use", async () => {
		const order = shop.shop.orders.find(({ name }) => name === '#1001')!;
		const { answer } = await ask({ orderNumber: `gid://shopify/Order/${order.id}`, email: MIA });
		expect(answer).toEqual({ found: false });
	});

	it('for nothing at all', async () => {
		expect((await ask({})).answer).toEqual({ found: false });
		expect((await ask({ orderNumber: '1001' })).answer).toEqual({ found: false });
		expect((await ask({ email: MIA })).answer).toEqual({ found: false });
	});
});
