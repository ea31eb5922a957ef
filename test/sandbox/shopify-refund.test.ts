import { createShop, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify, type Shopify } from '../../sandbox/shopify';
import type { Vendor } from '../../sandbox/vendor';

let shop: Shop;
let shopify: Shopify & Vendor;

beforeAll(async () => {
	shop = createShop(new Date());
	shopify = await startShopify({ shop });
});
beforeEach(() => shopify.reset());
afterAll(() => shopify.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
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

const order = (number: number) => shop.orders.find((candidate) => candidate.number === number)!;
const orderId = (number: number) => `gid://shopify/Order/${order(number).id}`;
const lineId = (number: number, index: number) =>
	`gid://shopify/LineItem/${order(number).lines[index].id}`;
const LOCATION = () => `gid://shopify/Location/${shop.locations[0].id}`;

const REFUND = `mutation ($input: RefundInput!, $key: String!) { refundCreate(input: $input) @idempotent(key: $key) {
	refund { id totalRefundedSet { presentmentMoney { amount currencyCode } } }
	order { displayFinancialStatus totalRefundedSet { presentmentMoney { amount } } } userErrors { field message } } }`;
const SUGGEST = `query ($id: ID!, $lines: [RefundLineItemInput!], $full: Boolean, $shipping: Boolean, $duties: [RefundDutyInput!]) { order(id: $id) {
	suggestedRefund(refundLineItems: $lines, suggestFullRefund: $full, refundShipping: $shipping, refundDuties: $duties) {
		amountSet { presentmentMoney { amount currencyCode } shopMoney { amount currencyCode } } maximumRefundableSet { presentmentMoney { amount } }
		suggestedTransactions { gateway parentTransaction { id } amountSet { presentmentMoney { amount } } } } } }`;

async function suggest(variables: object) {
	const { data } = await ask(SUGGEST, variables);
	return data.order.suggestedRefund;
}

async function inputFor(number: number, lines: object[], currency?: string) {
	const suggestion = await suggest({ id: orderId(number), lines });
	const transactions = suggestion.suggestedTransactions.map(
		(tender: {
			gateway: string;
			parentTransaction: { id: string };
			amountSet: { presentmentMoney: { amount: string } };
		}) => ({
			orderId: orderId(number),
			kind: 'REFUND',
			gateway: tender.gateway,
			parentId: tender.parentTransaction.id,
			amount: tender.amountSet.presentmentMoney.amount,
		}),
	);
	return {
		orderId: orderId(number),
		refundLineItems: lines,
		transactions,
		...(currency ? { currency } : {}),
	};
}

const moneyBack = (number: number) =>
	order(number).transactions.filter(({ kind }) => kind === 'REFUND');

describe('suggestedRefund', () => {
	it('prorates the discount over the pieces, to the last cent', async () => {
		const all = order(1027).lines.map((_, index) => index);
		const whole = await suggest({ id: orderId(1027), full: true });
		let sum = 0;
		for (const index of all) {
			const { quantity } = order(1027).lines[index];
			const part = await suggest({
				id: orderId(1027),
				lines: [{ lineItemId: lineId(1027, index), quantity, restockType: 'NO_RESTOCK' }],
			});
			sum += Math.round(Number(part.amountSet.presentmentMoney.amount) * 100);
		}
		expect(sum).toBe(Math.round(Number(whole.amountSet.presentmentMoney.amount) * 100));
		expect(whole.amountSet.presentmentMoney.amount).toBe('387.9');
	});

	it('splits over a gift card and a card', async () => {
		const { suggestedTransactions } = await suggest({ id: orderId(1028), full: true });
		expect(
			suggestedTransactions.map(
				(tender: { gateway: string; amountSet: { presentmentMoney: { amount: string } } }) => [
					tender.gateway,
					tender.amountSet.presentmentMoney.amount,
				],
			),
		).toEqual([
			['gift_card', '50.0'],
			['shopify_payments', '169.0'],
		]);
	});

	it('gives both currencies of an order in yen, without decimals', async () => {
		const { amountSet } = await suggest({
			id: orderId(1029),
			lines: [{ lineItemId: lineId(1029, 0), quantity: 1, restockType: 'NO_RESTOCK' }],
		});
		expect(amountSet).toEqual({
			presentmentMoney: { amount: '3586.0', currencyCode: 'JPY' },
			shopMoney: { amount: '22.0', currencyCode: 'EUR' },
		});
	});

	it('includes shipping and duties only when asked', async () => {
		const lines = [{ lineItemId: lineId(1030, 0), quantity: 1, restockType: 'NO_RESTOCK' }];
		const duty = `gid://shopify/Duty/${order(1030).lines[0].duties[0].id}`;
		const amount = async (more: object) =>
			Number(
				(await suggest({ id: orderId(1030), lines, ...more })).amountSet.presentmentMoney.amount,
			);
		const goods = await amount({});
		expect(await amount({ shipping: true })).toBeCloseTo(
			goods + order(1030).shipping!.price / 100,
			2,
		);
		expect(await amount({ duties: [{ dutyId: duty, refundType: 'FULL' }] })).toBeCloseTo(
			goods + order(1030).lines[0].duties[0].price / 100,
			2,
		);
	});

	it('suggests nothing for an order that was only authorised', async () => {
		const { amountSet, suggestedTransactions } = await suggest({ id: orderId(1007), full: true });
		expect([amountSet.presentmentMoney.amount, suggestedTransactions]).toEqual(['0.0', []]);
	});
});

describe('refundCreate', () => {
	const line = (number: number, index = 0, quantity = 1) => ({
		lineItemId: lineId(number, index),
		quantity,
		restockType: 'RETURN',
		locationId: LOCATION(),
	});

	it('moves money once for the same key and the same input', async () => {
		const input = await inputFor(1005, [line(1005)]);
		const first = await ask(REFUND, { input, key: 'k-1' });
		const second = await ask(REFUND, { input, key: 'k-1' });
		expect(first.data.refundCreate.userErrors).toEqual([]);
		expect(first.data.refundCreate.order).toEqual({
			displayFinancialStatus: 'PARTIALLY_REFUNDED',
			totalRefundedSet: { presentmentMoney: { amount: '79.0' } },
		});
		expect(second.data.refundCreate.refund.id).toBe(first.data.refundCreate.refund.id);
		expect(moneyBack(1005)).toHaveLength(1);
	});

	it('moves money once when the first answer was lost', async () => {
		const input = await inputFor(1005, [line(1005)]);
		shopify.fail({ kind: 'disconnect_after_apply', match: 'refundCreate' });
		await expect(ask(REFUND, { input, key: 'k-2' })).rejects.toThrow();
		expect((await ask(REFUND, { input, key: 'k-2' })).data.refundCreate.userErrors).toEqual([]);
		expect(moneyBack(1005)).toHaveLength(1);
	});

	it('refuses the key with another input', async () => {
		const input = await inputFor(1027, [line(1027)]);
		await ask(REFUND, { input, key: 'k-3' });
		const { errors } = await ask(REFUND, { input: { ...input, note: 'changed' }, key: 'k-3' });
		expect(errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_PARAMETER_MISMATCH');
		expect(moneyBack(1027)).toHaveLength(1);
	});

	it('refuses to run without the directive', async () => {
		const { data, errors } = await ask(
			'mutation ($input: RefundInput!) { refundCreate(input: $input) { userErrors { message } } }',
			{ input: { orderId: orderId(1005) } },
		);
		expect(data).toEqual({ refundCreate: null });
		expect(errors[0]).toMatchObject({
			message: 'The @idempotent directive is required for this mutation but was not provided.',
			path: ['refundCreate'],
			extensions: { code: 'BAD_REQUEST' },
		});
	});

	it('keeps a refund without transactions as a record that moved nothing', async () => {
		const { data } = await ask(REFUND, {
			input: { orderId: orderId(1005), refundLineItems: [line(1005)] },
			key: 'k-4',
		});
		expect(data.refundCreate.refund.totalRefundedSet.presentmentMoney.amount).toBe('0.0');
		expect(data.refundCreate.order.displayFinancialStatus).toBe('PAID');
	});

	it('puts returned pieces back into stock', async () => {
		const { variantId } = order(1005).lines[0];
		const stock = () =>
			shop.products.flatMap(({ variants }) => variants).find(({ id }) => id === variantId)!
				.inventory;
		const before = stock();
		await ask(REFUND, { input: await inputFor(1005, [line(1005)]), key: 'k-5' });
		expect(stock()).toBe(before + 1);
	});

	it.each<[string, () => Promise<object>, RegExp]>([
		[
			'more pieces than were bought',
			async () => ({ orderId: orderId(1005), refundLineItems: [line(1005, 0, 2)] }),
			/more items than were purchased/,
		],
		[
			'more money than the payment has left',
			async () => {
				const input = await inputFor(1005, [line(1005)]);
				return { ...input, transactions: [{ ...input.transactions[0], amount: '900.00' }] };
			},
			/cannot exceed the amount available/,
		],
		[
			'no currency for an order in pounds',
			async () => await inputFor(1002, [line(1002)]),
			/Currency must be specified/,
		],
		[
			'the shop’s currency for an order in pounds',
			async () => await inputFor(1002, [line(1002)], 'EUR'),
			/must match the presentment currency/,
		],
		[
			'fractions of a yen',
			async () => {
				const input = await inputFor(1048, [line(1048)], 'JPY');
				return { ...input, transactions: [{ ...input.transactions[0], amount: '10.50' }] };
			},
			/greater than zero/,
		],
		[
			'a restock without a location',
			async () => ({
				orderId: orderId(1005),
				refundLineItems: [{ ...line(1005), locationId: undefined }],
			}),
			/Location is required/,
		],
		[
			'a cancel restock of a shipped piece',
			async () => ({
				orderId: orderId(1005),
				refundLineItems: [{ ...line(1005), restockType: 'CANCEL' }],
			}),
			/cannot be cancel for fulfilled/,
		],
		[
			'a line of another order',
			async () => ({ orderId: orderId(1005), refundLineItems: [line(1006)] }),
			/does not belong/,
		],
		['nothing', async () => ({ orderId: orderId(1005) }), /at least one/],
	])('refuses %s and changes nothing', async (_what, input, message) => {
		const { data, errors } = await ask(REFUND, { input: await input(), key: 'k-6' });
		expect(errors).toBeUndefined();
		expect(data.refundCreate.refund).toBeNull();
		expect(data.refundCreate.userErrors[0].message).toMatch(message);
		expect([1002, 1005, 1048].flatMap((number) => order(number).refunds)).toEqual([]);
	});

	it('refunds an order in pounds in pounds', async () => {
		const { data } = await ask(REFUND, {
			input: await inputFor(1002, [line(1002)], 'GBP'),
			key: 'k-7',
		});
		expect(data.refundCreate.refund.totalRefundedSet.presentmentMoney).toEqual({
			amount: '188.34',
			currencyCode: 'GBP',
		});
	});
});
