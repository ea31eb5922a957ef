import { randomUUID } from 'node:crypto';

import { createShop, placeOrder, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';

let shop: Shop;
let shopify: Awaited<ReturnType<typeof startShopify>>;

beforeAll(async () => {
	shop = createShop(new Date());
	shopify = await startShopify({ shop });
});
beforeEach(() => shopify.reset());
afterAll(() => shopify.close());

async function ask(query: string, variables: object): Promise<any> {
	const response = await fetch(`${shopify.url}/admin/api/2026-10/graphql.json`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'X-Shopify-Access-Token': SHOPIFY_DEMO.accessToken,
		},
		body: JSON.stringify({ query, variables }),
	});
	return await response.json();
}

const customerId = () => `gid://shopify/Customer/${shop.customers[0].id}`;

describe('storeCreditAccountCredit', () => {
	const CREDIT = `mutation ($id: ID!, $creditInput: StoreCreditAccountCreditInput!) {
		storeCreditAccountCredit(id: $id, creditInput: $creditInput) {
			storeCreditAccountTransaction { id balanceAfterTransaction { amount currencyCode } account { id } }
			userErrors { code field } } }`;
	const credit = async (
		amount: string,
		currencyCode = 'EUR',
		more: object = {},
		id = customerId(),
	) => {
		const creditInput = { creditAmount: { amount, currencyCode }, ...more };
		return (await ask(CREDIT, { id, creditInput })).data.storeCreditAccountCredit;
	};

	it('credits again with every call, in an account for each currency', async () => {
		const first = await credit('10');
		const second = await credit('10');
		expect(second.storeCreditAccountTransaction).toMatchObject({
			balanceAfterTransaction: { amount: '20.0', currencyCode: 'EUR' },
			account: first.storeCreditAccountTransaction.account,
		});
		const dinars = await credit('1.125', 'KWD');
		expect(dinars.storeCreditAccountTransaction.balanceAfterTransaction.amount).toBe('1.125');
		expect(shop.customers[0].storeCredit).toHaveLength(2);
	});

	it.each<[string, () => Promise<any>]>([
		['NEGATIVE_OR_ZERO_AMOUNT', async () => await credit('0')],
		['UNSUPPORTED_CURRENCY', async () => await credit('1', 'CHF')],
		[
			'EXPIRES_AT_IN_PAST',
			async () => await credit('1', 'EUR', { expiresAt: '2020-01-01T00:00:00Z' }),
		],
		['CREDIT_LIMIT_EXCEEDED', async () => await credit('10000.01')],
		['OWNER_NOT_FOUND', async () => await credit('1', 'EUR', {}, 'gid://shopify/Customer/1')],
		[
			'ACCOUNT_NOT_FOUND',
			async () => await credit('1', 'EUR', {}, 'gid://shopify/StoreCreditAccount/1'),
		],
		[
			'MISMATCHING_CURRENCY',
			async () => {
				const { storeCreditAccountTransaction: made } = await credit('1');
				return await credit('1', 'GBP', {}, made.account.id);
			},
		],
	])('refuses with %s', async (code, run) => {
		expect(await run()).toMatchObject({
			storeCreditAccountTransaction: null,
			userErrors: [{ code }],
		});
	});
});

describe('metafieldsSet', () => {
	const SET = `mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
		metafields { value compareDigest } userErrors { code field } } }`;
	const set = async (value: string, more: object = {}) =>
		(
			await ask(SET, {
				metafields: [
					{
						ownerId: customerId(),
						namespace: 'own_app',
						key: 'list',
						type: 'json',
						value,
						...more,
					},
				],
			})
		).data.metafieldsSet;

	it('writes only over what the caller has read', async () => {
		const made = await set('[1]', { compareDigest: null });
		const digest = made.metafields[0].compareDigest;
		expect((await set('[2]', { compareDigest: null })).userErrors).toMatchObject([
			{ code: 'STALE_OBJECT' },
		]);
		expect((await set('[2]', { compareDigest: digest })).userErrors).toEqual([]);
		expect((await set('[3]', { compareDigest: digest })).userErrors).toMatchObject([
			{ code: 'STALE_OBJECT' },
		]);
		expect((await set('[4]')).userErrors).toEqual([]);
		expect(shop.customers[0].metafields).toMatchObject([{ value: '[4]' }]);
	});

	it('refuses what is no JSON', async () => {
		expect((await set('[')).userErrors).toMatchObject([{ code: 'INVALID_VALUE' }]);
	});
});

describe('discountCodeBasicCreate', () => {
	const CREATE = `mutation ($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) {
		codeDiscountNode { id } userErrors { code field } } }`;
	const input = (more: object = {}) => ({
		title: 'Sorry',
		code: 'SORRY-1',
		startsAt: '2026-01-01T00:00:00Z',
		customerGets: { items: { all: true }, value: { percentage: 0.1 } },
		...more,
	});
	const create = async (more: object = {}) =>
		(await ask(CREATE, { input: input(more) })).data.discountCodeBasicCreate;

	it('takes a code once, whatever its case', async () => {
		expect((await create()).userErrors).toEqual([]);
		expect((await create({ code: 'sorry-1' })).userErrors).toMatchObject([{ code: 'TAKEN' }]);
	});

	it.each<[string, object]>([
		['VALUE_OUTSIDE_RANGE', { customerGets: { items: { all: true }, value: { percentage: 10 } } }],
		['END_DATE_BEFORE_START_DATE', { endsAt: '2025-01-01T00:00:00Z' }],
		['INVALID', { context: { customers: { add: ['gid://shopify/Customer/1'] } } }],
		['BLANK', { title: '' }],
	])('refuses with %s', async (code, more) => {
		expect(await create(more)).toMatchObject({ codeDiscountNode: null, userErrors: [{ code }] });
	});
});

describe('a refund of an unusual order', () => {
	const REFUND = `mutation ($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
		refund { id transactions(first: 5) { nodes { status gateway } } } userErrors { field message } } }`;
	const place = (more: object = {}) =>
		placeOrder(shop, {
			number: 4001,
			who: 'mia.keller',
			days: 3,
			state: 'delivered',
			items: [['trail-flask', 'Forest']],
			...more,
		});
	const refund = async (more: object) =>
		(
			await ask(REFUND, {
				input: { orderId: `gid://shopify/Order/${shop.orders.at(-1)!.id}`, ...more },
				key: randomUUID(),
			})
		).data.refundCreate;

	it('never gives back more than came in, as store credit or together with a payment', async () => {
		const order = place();
		const [{ id, amount }] = order.transactions;
		const credit = (minor: number) => ({
			refundMethods: [
				{
					storeCreditRefund: { amount: { amount: (minor / 100).toFixed(2), currencyCode: 'EUR' } },
				},
			],
		});
		const payment = {
			transactions: [
				{
					orderId: `gid://shopify/Order/${order.id}`,
					kind: 'REFUND',
					gateway: 'shopify_payments',
					parentId: `gid://shopify/OrderTransaction/${id}`,
					amount: '1.00',
				},
			],
		};
		expect((await refund(credit(amount + 1))).userErrors[0].message).toMatch(/cannot exceed/);
		expect((await refund({ ...credit(amount), ...payment })).userErrors[0].message).toMatch(
			/cannot exceed/,
		);
		expect(order.refunds).toEqual([]);
	});

	it('needs a customer for store credit', async () => {
		place({ who: 'guest.one@example.com' });
		const { userErrors } = await refund({
			refundMethods: [{ storeCreditRefund: { amount: { amount: '1', currencyCode: 'EUR' } } }],
		});
		expect(userErrors[0].message).toMatch(/customer/);
	});

	it('counts money that is still on its way back as given', async () => {
		const order = place({ tip: 4 });
		order.refundsSettleAs = 'PENDING';
		const [{ id, amount }] = order.transactions;
		const { refund: made } = await refund({
			transactions: [
				{
					orderId: `gid://shopify/Order/${order.id}`,
					kind: 'REFUND',
					gateway: 'shopify_payments',
					parentId: `gid://shopify/OrderTransaction/${id}`,
					amount: (amount / 100).toFixed(2),
				},
			],
		});
		expect(made.transactions.nodes).toEqual([{ status: 'PENDING', gateway: 'shopify_payments' }]);
		const SUBJECT = `query ($id: ID!) { order(id: $id) { totalTipReceivedSet { shopMoney { amount } }
			suggestedRefund(suggestFullRefund: true) { maximumRefundableSet { shopMoney { amount } } } } }`;
		const { data } = await ask(SUBJECT, { id: `gid://shopify/Order/${order.id}` });
		expect(data.order).toEqual({
			totalTipReceivedSet: { shopMoney: { amount: '4.0' } },
			suggestedRefund: { maximumRefundableSet: { shopMoney: { amount: '0.0' } } },
		});
	});
});
