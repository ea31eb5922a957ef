import { gidOf } from '../../../nodes/Shopify/fields';
import { ownNodes, PREFIX } from '../../harness';
import { credential, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const lists = () => ownNodes[`${PREFIX}shopifySupport`].methods!.listSearch!;
const editor = () =>
	({
		getCredentials: async () => credential(shop),
		getNode: () => ({ parameters: {} }),
		helpers: {},
	}) as never;
const namesOf = async (list: string, filter?: string, after?: string) =>
	(await lists()[list].call(editor(), filter, after)).results.map(({ name }) => name);

describe('the lists of the Shopify node', () => {
	it('offer orders page by page, newest first, with day and total', async () => {
		const first = await lists().searchOrders.call(editor());
		expect(first.results[0].name).toMatch(/^#10\d\d · \d{4}-\d\d-\d\d · €\d+\.\d\d$/);
		expect(first.results[0].value).toMatch(/^gid:\/\/shopify\/Order\/\d+$/);
		const second = await namesOf('searchOrders', undefined, first.paginationToken as string);
		expect(second).toHaveLength(25);
		expect(second).not.toContain(first.results[0].name);
		const third = await lists().searchOrders.call(editor(), '1001');
		expect(third.results.map(({ name }) => name.split(' ')[0])).toContain('#1001');
		expect(third.paginationToken).toBeUndefined();
	});

	it('find an order by its id', async () => {
		const { id, name } = shop.shop.orders[5];
		expect((await namesOf('searchOrders', id))[0]).toContain(`${name} `);
	});

	it('offer customers by name or address', async () => {
		expect((await namesOf('searchCustomers', 'mia.keller@example.com')).join()).toContain(
			'Mia Keller · mia.keller@example.com',
		);
		expect((await namesOf('searchCustomers', 'Haruka')).join()).toContain('Haruka Sato');
	});

	it('offer returns with day and status, also by the number of the order', async () => {
		const [first] = await namesOf('searchReturns');
		expect(first).toMatch(
			/^#10\d\d-R1 · \d{4}-\d\d-\d\d · (requested|open|closed|declined|canceled)$/,
		);
		expect(await namesOf('searchReturns', '#1017-R1')).toEqual([
			expect.stringMatching(/^#1017-R1 · .* · open$/),
		]);
	});

	it('offer return reasons that Shopify still recommends', async () => {
		shop.shop.returnReasons[0].deleted = true;
		const names = await namesOf('searchReturnReasons');
		expect(names).toContain('Size was too large');
		expect(names).not.toContain('Size was too small');
		expect(await namesOf('searchReturnReasons', 'wrong')).toEqual(['Received the wrong item']);
	});

	it('offer products by the beginning of a word, and say which are not on sale', async () => {
		const names = await namesOf('searchProducts', 'boo');
		expect(names).toContain('Alder Leather Boots');
		expect(names.length).toBeLessThan(10);
		shop.shop.products.find(({ handle }) => handle === 'alder-leather-boots')!.status = 'DRAFT';
		expect(await namesOf('searchProducts', 'boo')).toContain('Alder Leather Boots · draft');
	});

	it('offer only locations that are in use', async () => {
		expect(await namesOf('searchLocations')).toEqual(['Berlin store', 'Hamburg warehouse']);
		expect(await namesOf('searchLocations', 'berlin')).toEqual(['Berlin store']);
	});
});

describe('an ID of a Shopify record', () => {
	it.each([
		'gid://shopify/Order/5420100001001',
		'5420100001001',
		'https://admin.shopify.com/store/alder-and-pine/orders/5420100001001?from=list',
	])('is read from %s', (text) => {
		expect(gidOf('Order', text)).toBe('gid://shopify/Order/5420100001001');
	});

	it.each(['', '#1001', '1001', 'gid://shopify/Customer/7012300000001', 'x'])(
		'is not "%s"',
		(text) => {
			expect(() => gidOf('Order', text)).toThrow(/order/);
		},
	);
});
