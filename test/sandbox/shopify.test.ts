import { createShop, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify, type Shopify } from '../../sandbox/shopify';
import type { Vendor } from '../../sandbox/vendor';

interface Answer {
	status: number;
	headers: Headers;
	data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
	errors: any; // eslint-disable-line @typescript-eslint/no-explicit-any
	extensions: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

let shop: Shop;
let shopify: Shopify & Vendor;

beforeAll(async () => {
	shop = createShop(new Date());
	shopify = await startShopify({ shop });
});
beforeEach(() => shopify.reset());
afterAll(() => shopify.close());

async function ask(
	query: string,
	variables: object = {},
	token: string = SHOPIFY_DEMO.accessToken,
	version = '2026-10',
): Promise<Answer> {
	const response = await fetch(`${shopify.url}/admin/api/${version}/graphql.json`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Shopify-Access-Token': token },
		body: JSON.stringify({ query, variables }),
	});
	return {
		status: response.status,
		headers: response.headers,
		...((await response.json()) as Omit<Answer, 'status' | 'headers'>),
	};
}

const orderId = (number: number) =>
	`gid://shopify/Order/${shop.orders.find((order) => order.number === number)!.id}`;
const names = ({ data }: Answer): string[] =>
	data.orders.nodes.map(({ name }: { name: string }) => name);
const find = (query: string, token?: string) =>
	ask(
		'query ($query: String) { orders(first: 100, query: $query, sortKey: ORDER_NUMBER) { nodes { name } } }',
		{ query },
		token,
	);

describe('signing in', () => {
	it('refuses an unknown token with 401 and the words of Shopify', async () => {
		const { status, errors } = await ask('{ shop { name } }', {}, 'shpat_wrong');
		expect([status, errors]).toEqual([
			401,
			'[API] Invalid API key or access token (unrecognized login or wrong password)',
		]);
	});

	it('answers with the API version and a request id', async () => {
		const { headers } = await ask('{ shop { name } }');
		expect(headers.get('x-shopify-api-version')).toBe('2026-10');
		expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}-\d+$/);
	});

	it('answers a version out of support with the oldest supported one', async () => {
		const { headers } = await ask('{ shop { name } }', {}, undefined, '2024-07');
		expect(headers.get('x-shopify-api-version')).toBe('2026-01');
	});

	it('names the scope that a token lacks', async () => {
		const { status, data, errors } = await ask(
			'{ orders(first: 1) { nodes { id } } }',
			{},
			SHOPIFY_DEMO.withoutOrdersToken,
		);
		expect([status, data]).toEqual([200, null]);
		expect(errors[0]).toMatchObject({
			message: 'Access denied for orders field. Required access: `read_orders` access scope.',
			path: ['orders'],
			extensions: { code: 'ACCESS_DENIED', requiredAccess: '`read_orders` access scope.' },
		});
	});

	it('lets a read-only token read but not tag', async () => {
		const { errors } = await ask(
			'mutation ($id: ID!) { tagsAdd(id: $id, tags: ["x"]) { userErrors { message } } }',
			{ id: orderId(1001) },
			SHOPIFY_DEMO.readOnlyToken,
		);
		expect(errors[0].message).toContain('`write_orders` access scope');
		expect(names(await find('name:1002', SHOPIFY_DEMO.readOnlyToken))).toEqual(['#1002']);
	});

	it('lists the granted scopes', async () => {
		const { data } = await ask(
			'{ currentAppInstallation { accessScopes { handle } } }',
			{},
			SHOPIFY_DEMO.withoutOrdersToken,
		);
		const handles = data.currentAppInstallation.accessScopes.map(
			({ handle }: { handle: string }) => handle,
		);
		expect(handles).toContain('read_products');
		expect(handles).not.toContain('read_orders');
	});

	it('grants a token for client credentials, as form or JSON, and refuses a wrong secret', async () => {
		const { clientId: client_id, clientSecret: client_secret } = SHOPIFY_DEMO;
		const grant = async (secret: string) => {
			const body = new URLSearchParams({
				grant_type: 'client_credentials',
				client_id,
				client_secret: secret,
			});
			const response = await fetch(`${shopify.url}/admin/oauth/access_token`, {
				method: 'POST',
				body,
			});
			return { status: response.status, body: (await response.json()) as Record<string, unknown> };
		};
		expect(await grant(client_secret)).toMatchObject({
			status: 200,
			body: { access_token: expect.stringMatching(/^shpat_/), expires_in: 86399 },
		});
		expect(await grant('guess')).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
	});
});

describe('finding orders', () => {
	it('searches names by words, so 1001 also finds #1001-A', async () => {
		expect(names(await find('name:1001'))).toEqual(['#1001', '#1001-A']);
		expect(names(await find('name:"#1001"'))).toEqual(['#1001', '#1001-A']);
		expect(names(await find('name:1001-A'))).toEqual(['#1001-A']);
	});

	it('searches e-mails by words, so a look-alike address is found too', async () => {
		const emails = async (query: string) => {
			const { data } = await ask(
				'query ($query: String) { customers(first: 20, query: $query) { nodes { defaultEmailAddress { emailAddress } } } }',
				{ query },
			);
			return data.customers.nodes.map(
				(node: { defaultEmailAddress: { emailAddress: string } }) =>
					node.defaultEmailAddress.emailAddress,
			);
		};
		expect(await emails('email:"mia.keller@example.com"')).toEqual([
			'mia.keller@example.com',
			'mia-keller@example.com',
		]);
	});

	it('looks up exactly one customer by identifier', async () => {
		const { data } = await ask(
			'{ customerByIdentifier(identifier: { emailAddress: "mia.keller@example.com" }) { displayName } }',
		);
		expect(data.customerByIdentifier.displayName).toBe('Mia Keller');
	});

	it.each([
		['financial_status:voided', ['#1040', '#1041']],
		['financial_status:pending OR financial_status:expired', ['#1008', '#1039']],
		['status:cancelled -financial_status:voided', ['#1013', '#1046']],
		['(tag:review OR tag:final-sale-noted) AND status:open', ['#1020', '#1032']],
		['fulfillment_status:partial', ['#1012']],
		['return_status:in_progress', ['#1017']],
		['risk_level:high financial_status:authorized', ['#1020']],
		['email:"guest.one@example.com"', ['#1024', '#1057']],
		["sku:'AP-LT2-RUS'", ['#1020']],
		['email:"nobody@example.com"', []],
	])('understands %s', async (query, expected) => {
		expect(names(await find(query))).toEqual(expected);
	});

	it('filters by date', async () => {
		const tenDaysAgo = new Date(shop.now.getTime() - 2.5 * 86_400_000).toISOString();
		const found = names(await find(`created_at:>='${tenDaysAgo}'`));
		expect(found).toEqual([
			'#1003',
			'#1007',
			'#1020',
			'#1033',
			'#1038',
			'#1042',
			'#1045',
			'#1047',
			'#1056',
			'#1060',
		]);
	});

	it('ignores a filter that it does not know, and says so in extensions.search', async () => {
		const answer = await find('phone:+4930901820 name:1002');
		expect(names(answer)).toEqual(['#1002']);
		expect(answer.extensions.search[0]).toMatchObject({
			path: ['orders'],
			warnings: [
				{ field: 'phone', message: 'Invalid search field for this query.', code: 'invalid_field' },
			],
		});
		expect(names(await find('phone:+4930901820'))).toHaveLength(61);
	});

	it('hides orders older than 60 days without read_all_orders, in searches and by id', async () => {
		expect(names(await find('name:1023'))).toEqual(['#1023']);
		expect(names(await find('name:1023', SHOPIFY_DEMO.recentOrdersToken))).toEqual([]);
		const { data, errors } = await ask(
			'query ($id: ID!) { order(id: $id) { name } }',
			{ id: orderId(1023) },
			SHOPIFY_DEMO.recentOrdersToken,
		);
		expect([data, errors]).toEqual([{ order: null }, undefined]);
	});

	it('pages with cursors, forwards and in reverse', async () => {
		const page = async (after: string | null) => {
			const { data } = await ask(
				'query ($after: String) { orders(first: 25, after: $after, sortKey: CREATED_AT, reverse: true) { nodes { name createdAt } pageInfo { hasNextPage endCursor } } }',
				{ after },
			);
			return data.orders as {
				nodes: Array<{ name: string; createdAt: string }>;
				pageInfo: { hasNextPage: boolean; endCursor: string };
			};
		};
		const all: Array<{ name: string; createdAt: string }> = [];
		let after: string | null = null;
		for (let pages = 0; pages < 5; pages += 1) {
			const { nodes, pageInfo } = await page(after);
			all.push(...nodes);
			after = pageInfo.endCursor;
			if (!pageInfo.hasNextPage) break;
		}
		expect(new Set(all.map(({ name }) => name)).size).toBe(61);
		const times = all.map(({ createdAt }) => createdAt);
		expect(times).toEqual([...times].sort().reverse());
	});

	it('refuses a connection without a size, a page that is too large and a foreign cursor', async () => {
		const message = async (args: string) =>
			(await ask(`{ orders${args} { nodes { id } } }`)).errors[0].message;
		expect(await message('')).toBe('you must provide one of first or last');
		expect(await message('(first: 251)')).toContain('250');
		expect(await message('(first: 1, after: "abc")')).toBe(
			'Invalid cursor for current pagination sort.',
		);
	});
});

describe('order #1001', () => {
	it('is Mia Keller’s, on its way with DHL, with a link and events', async () => {
		const { data } = await ask(
			`query ($id: ID!) { order(id: $id) { name email displayFulfillmentStatus customer { displayName }
				totalPriceSet { shopMoney { amount currencyCode } }
				fulfillments { displayStatus estimatedDeliveryAt trackingInfo { company number url }
					events(first: 9, reverse: true) { nodes { status happenedAt city } } } } }`,
			{ id: orderId(1001) },
		);
		expect(data.order).toMatchObject({
			name: '#1001',
			email: 'mia.keller@example.com',
			displayFulfillmentStatus: 'FULFILLED',
			customer: { displayName: 'Mia Keller' },
			totalPriceSet: { shopMoney: { amount: '167.9', currencyCode: 'EUR' } },
			fulfillments: [
				{
					displayStatus: 'IN_TRANSIT',
					trackingInfo: [{ company: 'DHL', number: expect.stringMatching(/^\d{20}$/) }],
				},
			],
		});
		const [{ trackingInfo, events, estimatedDeliveryAt }] = data.order.fulfillments;
		expect(trackingInfo[0].url).toContain(trackingInfo[0].number);
		expect(events.nodes).toHaveLength(4);
		expect(Date.parse(events.nodes[0].happenedAt)).toBeLessThan(Date.now());
		expect(Date.parse(estimatedDeliveryAt)).toBeGreaterThan(Date.now());
	});
});

describe('products', () => {
	const titles = async (query: string) => {
		const { data } = await ask(
			'query ($query: String) { products(first: 50, query: $query, sortKey: RELEVANCE) { nodes { title } } }',
			{ query },
		);
		return data.products.nodes.map(({ title }: { title: string }) => title) as string[];
	};

	it('finds words in title, type, tags and vendor, the title first', async () => {
		expect((await titles('wool status:active'))[0]).toBe('Harbour Wool Throw');
		expect(await titles('tent')).toEqual(['Lark Two-Person Tent']);
		expect(await titles("title:'camp lantern'")).toEqual(['Ember Camp Lantern']);
		expect(await titles('sku:AP-SWM-PIN')).toEqual(['Stoneware Mug']);
		expect(await titles('tag:final-sale status:active')).toHaveLength(4);
	});

	it('keeps the draft, archived and unlisted ones out of status:active', async () => {
		expect(await titles('status:active published_status:published')).toHaveLength(30);
		expect(await titles('')).toHaveLength(33);
		expect(await titles('published_status:published -status:active')).toEqual(['Trade Sample Box']);
	});

	it('tells stock, prices and translations', async () => {
		const { data } =
			await ask(`{ productByIdentifier(identifier: { handle: "birch-table-lamp" }) { totalInventory hasOutOfStockVariants
			priceRangeV2 { minVariantPrice { amount } } translations(locale: "de") { key value }
			variants(first: 3) { nodes { title price compareAtPrice availableForSale inventoryQuantity } } } }`);
		expect(data.productByIdentifier).toMatchObject({
			totalInventory: 15,
			hasOutOfStockVariants: true,
			priceRangeV2: { minVariantPrice: { amount: '119.0' } },
			translations: [{ key: 'title', value: 'Tischleuchte Birke' }, { key: 'body_html' }],
		});
		expect(data.productByIdentifier.variants.nodes[2]).toEqual({
			title: 'US',
			price: '119.00',
			compareAtPrice: '149.00',
			availableForSale: false,
			inventoryQuantity: 0,
		});
	});
});

describe('rate limits', () => {
	it('reports requested and actual cost and drains the bucket by the actual one', async () => {
		const { extensions } = await ask(
			'{ orders(first: 10, query: "name:1002") { nodes { name } } }',
		);
		const { requestedQueryCost, actualQueryCost, throttleStatus } = extensions.cost;
		expect(actualQueryCost).toBeLessThan(requestedQueryCost);
		expect(throttleStatus).toEqual({
			maximumAvailable: 2000,
			currentlyAvailable: 2000 - actualQueryCost,
			restoreRate: 100,
		});
	});

	it('prices a page of 250 variants with their inventory item like a real shop: 25 points', async () => {
		const { extensions } = await ask(
			'{ product(id: "gid://shopify/Product/1") { variants(first: 250) { nodes { inventoryItem { id tracked } } } } }',
		);
		expect(extensions.cost).toMatchObject({ requestedQueryCost: 25, actualQueryCost: 1 });
	});

	it('throttles in a 200 answer without data, then recovers by the restore rate', async () => {
		Object.assign(shopify.settings, { maximumAvailable: 12, restoreRate: 1 });
		const mutation =
			'mutation ($id: ID!) { tagsAdd(id: $id, tags: ["seen"]) { userErrors { message } } }';
		await ask(mutation, { id: orderId(1002) });
		const { status, data, errors, extensions } = await ask(mutation, { id: orderId(1003) });
		expect([status, data]).toEqual([200, undefined]);
		expect(errors[0]).toMatchObject({ message: 'Throttled', extensions: { code: 'THROTTLED' } });
		expect(extensions.cost).toMatchObject({
			requestedQueryCost: 10,
			actualQueryCost: null,
			throttleStatus: { maximumAvailable: 12, currentlyAvailable: 2 },
		});
		expect(shop.orders.find(({ number }) => number === 1003)!.tags).toEqual([]);
		shopify.settings.restoreRate = 1_000;
		await new Promise((done) => setTimeout(done, 20));
		expect((await ask(mutation, { id: orderId(1003) })).errors).toBeUndefined();
	});

	it('keeps one bucket for each token', async () => {
		Object.assign(shopify.settings, { maximumAvailable: 3, restoreRate: 0.001 });
		await ask('{ shop { plan { shopifyPlus } } }');
		const again = () => ask('{ shop { plan { shopifyPlus } } }');
		expect((await again()).errors[0].extensions.code).toBe('THROTTLED');
		expect((await ask('{ shop { name } }', {}, SHOPIFY_DEMO.readOnlyToken)).errors).toBeUndefined();
	});

	it('refuses a single query of more than 1000 points before running it', async () => {
		const { errors, data } = await ask(
			'{ orders(first: 250) { nodes { lineItems(first: 250) { nodes { product { variants(first: 250) { nodes { id } } } } } } } }',
		);
		expect(data).toBeUndefined();
		expect(errors[0].extensions).toMatchObject({ code: 'MAX_COST_EXCEEDED', maxCost: 1000 });
	});
});

describe('mistakes in a query', () => {
	it.each([
		[
			'{ orders(first: 1) { nodes { colour } } }',
			"Field 'colour' doesn't exist on type 'Order'",
			'undefinedField',
		],
		[
			'{ orders(first: 1, phone: "1") { nodes { id } } }',
			"Field 'orders' doesn't accept argument 'phone'",
			'argumentNotAccepted',
		],
		[
			'{ order { id } }',
			"Field 'order' is missing required arguments: id",
			'missingRequiredArguments',
		],
		[
			'{ shop }',
			"Field must have selections (field 'shop' returns Shop but has no selections. Did you mean 'shop { ... }'?)",
			'selectionMismatch',
		],
		[
			'query Q($a: ID) { shop { id } }',
			'Variable $a is declared by Q but not used',
			'variableNotUsed',
		],
		[
			'{ orders(first: $n) { nodes { id } } }',
			'Variable $n is used by anonymous query but not declared',
			'variableNotDefined',
		],
		[
			'mutation { refundCreate(input: { orderId: "gid://shopify/Order/1" }) @idempotent { userErrors { message } } }',
			"Directive 'idempotent' is missing required arguments: key",
			'missingRequiredArguments',
		],
	])('%s', async (query, message, code) => {
		const { status, errors } = await ask(query);
		expect(status).toBe(200);
		expect(errors[0]).toMatchObject({ message, extensions: { code } });
	});

	it('says which part of a variable is wrong', async () => {
		const { errors } = await ask(
			'mutation ($input: OrderInput!) { orderUpdate(input: $input) { userErrors { message } } }',
			{ input: { id: orderId(1001), colour: 'red' } },
		);
		expect(errors[0].extensions).toMatchObject({
			code: 'INVALID_VARIABLE',
			problems: [{ explanation: 'Field is not defined on OrderInput' }],
		});
	});

	it('refuses an id that is no global id, and one of another kind', async () => {
		const order = (id: string) => ask('query ($id: ID!) { order(id: $id) { id } }', { id });
		expect((await order('1001')).errors[0].extensions.problems[0].explanation).toBe(
			"Invalid global id '1001'",
		);
		expect((await order('gid://shopify/Product/1')).errors[0]).toMatchObject({
			message: 'Invalid id: gid://shopify/Product/1',
			extensions: { code: 'RESOURCE_NOT_FOUND' },
		});
		expect((await order('gid://shopify/Order/1')).data).toEqual({ order: null });
	});
});

describe('notes and tags', () => {
	it('adds a tag once, whatever its case, and removes it', async () => {
		const change = async (mutation: string, tags: string[]) => {
			const { data } = await ask(
				`mutation ($id: ID!, $tags: [String!]!) { ${mutation}(id: $id, tags: $tags) { node { ... on Order { tags } } userErrors { message } } }`,
				{ id: orderId(1020), tags },
			);
			return data[mutation].node.tags as string[];
		};
		expect(await change('tagsAdd', ['Chat', 'REVIEW'])).toEqual(['Chat', 'review']);
		expect(await change('tagsRemove', ['chat'])).toEqual(['review']);
	});

	it('replaces the note', async () => {
		const { data } = await ask(
			'mutation ($input: OrderInput!) { orderUpdate(input: $input) { order { note } userErrors { message } } }',
			{ input: { id: orderId(1033), note: 'New' } },
		);
		expect(data.orderUpdate).toEqual({ order: { note: 'New' }, userErrors: [] });
	});

	it('is back to the first day after a reset', async () => {
		await ask('mutation ($id: ID!) { tagsAdd(id: $id, tags: ["x"]) { userErrors { message } } }', {
			id: orderId(1001),
		});
		shopify.reset();
		expect(shop.orders.find(({ number }) => number === 1001)!.tags).toEqual([]);
	});
});

describe('faults', () => {
	it('executes a mutation whose answer is lost', async () => {
		shopify.fail({ kind: 'disconnect_after_apply', match: 'tagsAdd' });
		await expect(
			ask('mutation ($id: ID!) { tagsAdd(id: $id, tags: ["lost"]) { userErrors { message } } }', {
				id: orderId(1001),
			}),
		).rejects.toThrow();
		expect(shop.orders.find(({ number }) => number === 1001)!.tags).toEqual(['lost']);
	});

	it('throttles on demand', async () => {
		shopify.fail({ kind: 'rate_limited' });
		expect((await ask('{ shop { name } }')).errors[0].extensions.code).toBe('THROTTLED');
		expect((await ask('{ shop { name } }')).data.shop.name).toBe('Alder & Pine');
	});
});
