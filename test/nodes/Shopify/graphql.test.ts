import { inspect, refuseChanges } from '../../../nodes/Shopify/graphql/inspect';
import { gid } from '../../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => shop.reset());

const node = shopifyNode(() => shop);
const run = async (
	document: string,
	more: object = {},
	options: Parameters<typeof node>[2] = {},
) => {
	const { items, error } = await node('graphql.run', { document, ...more }, options);
	return { item: items[0], error: error as typeof error & { errorResponse?: object } };
};
const TAG = 'mutation T($id: ID!) { tagsAdd(id: $id, tags: ["a"]) { userErrors { message } } }';

describe('a document of one’s own', () => {
	it('is run with its variables, and its cost is shown', async () => {
		const id = gid('Order', shop.shop.orders[0].id);
		const { item } = await run('query O($id: ID!) { order(id: $id) { name } }', {
			variables: JSON.stringify({ id }),
		});
		expect(item).toMatchObject({
			data: { order: { name: '#1001' } },
			cost: { requested: 1, charged: 1, maximum: 2_000, restoredPerSecond: 100 },
		});
	});

	it.each([
		['a mutation', TAG],
		['a mutation below a comment', `# query only\n${TAG}`],
		['a mutation named query', TAG.replace('mutation T', 'mutation query')],
		['a mutation behind a fragment', `fragment F on Shop { name } ${TAG}`],
		['a mutation with a comma and a BOM before it', `\ufeff,,${TAG}`],
	])('is refused when it is %s and changes are not allowed', async (_what, document) => {
		const { error } = await run(document, { variables: '{}' });
		expect(error).toMatchObject({
			message: expect.stringContaining('Allow Changes is off'),
			errorResponse: { applied: 'no' },
		});
		expect(shop.requests).toHaveLength(0);
	});

	it.each([
		['nothing', ' '],
		['no GraphQL', 'select * from orders'],
		['two operations', 'query A { shop { name } } query B { shop { name } }'],
		['a query and a mutation', `query A { shop { name } } ${TAG}`],
		['a subscription', 'subscription S { shop { name } }'],
		['a type', 'type A { b: Int } query A { shop { name } }'],
	])('is refused when it holds %s', async (_what, document) => {
		const { error } = await run(document, { allowChanges: true });
		expect(error.errorResponse).toMatchObject({ applied: 'no', code: 'refused' });
		expect(shop.requests).toHaveLength(0);
	});

	it('is not mistaken for a mutation because a word or a string says so', async () => {
		const { item } = await run('query mutation { shop { mutation: name } } # mutation { x }');
		expect(item.data).toEqual({ shop: { mutation: 'Alder & Pine' } });
		const search = 'query Q { orders(first: 1, query: "mutation { x }") { nodes { id } } }';
		expect((await run(search)).error).toBeUndefined();
	});

	it('may change something when that is allowed', async () => {
		const variables = JSON.stringify({ id: gid('Order', shop.shop.orders[0].id) });
		const { item } = await run(TAG, { allowChanges: true, variables });
		expect(item.data).toEqual({ tagsAdd: { userErrors: [] } });
		expect(shop.shop.orders[0].tags).toContain('a');
	});

	it("says what Shopify's user errors say instead of looking fine", async () => {
		const variables = JSON.stringify({ id: 'gid://shopify/Order/1' });
		const { error } = await run(TAG, { allowChanges: true, variables });
		expect(error).toMatchObject({
			message: 'Shopify refused the change',
			errorResponse: { applied: 'no' },
		});
	});

	it.each(['refundCreate', 'orderCancel', 'returnProcess', 'storeCreditAccountCredit'])(
		'never moves money: %s has its own operation',
		async (name) => {
			const hidden = `mutation M { ...F } fragment F on Mutation { a: ${name}(x: 1) { id } }`;
			const inspected = await inspect(hidden);
			expect(inspected).toEqual({ kind: 'mutation', rootFields: [name] });
			expect(() => refuseChanges(inspected, true)).toThrow('moves money');
		},
	);

	it.each(['[]', '"x"', '{', 'null'])('needs an object of variables, not %s', async (variables) => {
		const { error } = await run('{ shop { name } }', { variables });
		expect(error.message).toBe('The variables are not a JSON object');
	});

	it('names the scope that is missing', async () => {
		const { error } = await run(
			'{ orders(first: 1) { nodes { id } } }',
			{},
			{
				credential: { accessToken: SHOPIFY_DEMO.withoutOrdersToken },
			},
		);
		expect(error.message).toBe('The Shopify app lacks the scope read_orders');
	});
});
