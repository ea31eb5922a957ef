import type { IDataObject } from 'n8n-workflow';
import type { Shopify } from '../../../nodes/Shopify/client';
import { wholeOrder } from '../../../nodes/Shopify/order/whole';
import type { Decision, Order } from '../../../nodes/shared/types';
import type { Order as StoredOrder } from '../../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { policyRun } from '../SupportPolicy/world';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const stored = (number: string): StoredOrder =>
	shop.shop.orders.find(({ name }) => name === `#${number}`)!;

async function answer(number: string): Promise<IDataObject> {
	const { items, error } = await run('order.getContext', {
		access: 'trusted',
		orderNumber: number,
	});
	expect(error).toBeUndefined();
	return items[0];
}
const context = async (number: string) => (await answer(number)).order as unknown as Order;
const seconds = (date: Date | null) => date && date.toISOString().replace(/\.\d+Z$/, 'Z');

describe('what a policy decides by', () => {
	it('has the days on which a line was sent and came', async () => {
		const [parcel] = stored('1002').fulfillments;
		const { items } = await context('1002');
		expect(parcel.deliveredAt).not.toBeNull();
		for (const item of items) {
			expect(item.deliveredAt).toBe(seconds(parcel.deliveredAt));
			expect(item.fulfilledAt).toBe(seconds(parcel.createdAt));
		}
		const [waiting] = (await context('1003')).items;
		expect(waiting).toMatchObject({ deliveredAt: null, fulfilledAt: null });
	});

	it('has for each line of two parcels its own day, and none for the one under way', async () => {
		const order = stored('1011');
		const { items } = await context('1011');
		const came = order.fulfillments.find(({ deliveredAt }) => deliveredAt)!;
		const carried = came.lines.map(({ lineId }) => `gid://shopify/LineItem/${lineId}`);
		const days = items.map(({ id, deliveredAt }) => [carried.includes(id), deliveredAt]);
		expect(days).toContainEqual([true, seconds(came.deliveredAt)]);
		expect(days).toContainEqual([false, null]);
		expect(items.every(({ fulfilledAt }) => fulfilledAt)).toBe(true);
	});

	it('counts a line that came in two parcels from the later one, once both are there', async () => {
		const order = stored('1002');
		const [first] = order.fulfillments;
		const line = order.lines.find(({ quantity }) => quantity === 2)!;
		const rest = structuredClone(first);
		const [piece] = rest.lines.filter(({ lineId }) => lineId === line.id);
		first.lines.find(({ lineId }) => lineId === line.id)!.quantity = 1;
		Object.assign(rest, { id: '99001', deliveredAt: null, displayStatus: 'IN_TRANSIT' });
		rest.lines = [{ ...piece, id: '99002', quantity: 1 }];
		rest.createdAt = new Date(first.createdAt.getTime() + 3_600_000);
		order.fulfillments.push(rest);
		const split = async () => (await context('1002')).items.find(({ quantity }) => quantity === 2)!;
		expect(await split()).toMatchObject({
			deliveredAt: null,
			fulfilledAt: seconds(rest.createdAt),
		});
		rest.deliveredAt = new Date(first.deliveredAt!.getTime() + 86_400_000);
		expect((await split()).deliveredAt).toBe(seconds(rest.deliveredAt));
		order.fulfillments.reverse();
		expect((await split()).deliveredAt).toBe(seconds(rest.deliveredAt));
		Object.assign(rest, { status: 'CANCELLED', deliveredAt: null });
		expect((await split()).deliveredAt).toBe(seconds(first.deliveredAt));
	});

	it('has the days of every line of a parcel with many', async () => {
		const order = stored('1002');
		const [line] = order.lines;
		const [parcel] = order.fulfillments;
		order.lines = Array.from({ length: 40 }, (_, at) => ({ ...line, id: String(88_000_000 + at) }));
		parcel.lines = order.lines.map(({ id, quantity }) => ({ id: `6${id}`, lineId: id, quantity }));
		const { items } = await context('1002');
		expect(items).toHaveLength(40);
		expect(new Set(items.map(({ deliveredAt }) => deliveredAt))).toEqual(
			new Set([seconds(parcel.deliveredAt)]),
		);
	});

	it('has prices before discounts, product types, codes, countries and tags', async () => {
		const order = stored('1027');
		const { items, discountCodes, customer, shippingCountry, billingCountry } =
			await context('1027');
		expect(discountCodes).toEqual([order.discount!.code]);
		const socks = items.find(({ quantity }) => quantity === 2)!;
		expect(Number(socks.unitPrice!.amount)).toBeGreaterThan(Number(socks.unitPaid.amount));
		const products = shop.shop.products.map(({ type }) => type);
		for (const { productType } of items) expect(products).toContain(productType);
		expect(shippingCountry).toBe(order.shippingAddress!.countryCode);
		expect(billingCountry).toBe(order.shippingAddress!.countryCode);
		const buyer = shop.shop.customers.find(({ id }) => id === order.customerId)!;
		buyer.tags = ['wholesale', 'loyal'];
		expect(customer.tags).toBeDefined();
		expect((await context('1027')).customer.tags).toEqual(['loyal', 'wholesale']);
		expect((await context('1002')).discountCodes).toEqual([]);
	});

	it('tells a company from a consumer, and a guest from both', async () => {
		expect((await context('1002')).business).toBe(false);
		expect(await context('1024')).not.toHaveProperty('business');
		stored('1002').company = { id: '4401', name: 'Example Ltd' };
		expect((await context('1002')).business).toBe(true);
	});

	it('has all money in the currency that the customer paid in', async () => {
		const { items, totals } = await context('1029');
		const told = [
			totals.shipping!,
			totals.shippingRefunded!,
			...items.map((one) => one.unitPrice!),
		];
		expect(told.map(({ currency }) => currency)).toEqual(told.map(() => 'JPY'));
		expect(totals.shipping).toEqual({
			amount: String(stored('1029').shipping!.price),
			currency: 'JPY',
		});
	});

	it('has what the delivery cost and what of it went back', async () => {
		const order = stored('1002');
		order.shipping = { id: '7701', title: 'Standard', price: 990 };
		const refund = structuredClone(stored('1014').refunds[0]);
		order.refunds = [{ ...refund, lines: [], duties: [], transactionIds: [], shipping: 400 }];
		expect((await context('1002')).totals).toMatchObject({
			shipping: { amount: '9.90', currency: 'GBP' },
			shippingRefunded: { amount: '4.00', currency: 'GBP' },
		});
		order.shipping = null;
		order.refunds = [];
		expect((await context('1002')).totals).toMatchObject({
			shipping: { amount: '0.00' },
			shippingRefunded: { amount: '0.00' },
		});
	});

	it('has no tax where prices contain it', async () => {
		for (const item of (await context('1002')).items) expect(item).not.toHaveProperty('unitTax');
	});
});

/** The same shop, though with prices that do not contain the tax. */
const taxedOnTop: Pick<Shopify, 'query'> = {
	async query<T>(query: string, variables: Record<string, unknown>) {
		const response = await fetch(`${shop.url}/admin/api/2026-10/graphql.json`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'X-Shopify-Access-Token': SHOPIFY_DEMO.accessToken,
			},
			body: JSON.stringify({ query, variables }),
		});
		const { data } = (await response.json()) as { data: { order: IDataObject } };
		if ('taxesIncluded' in data.order) data.order.taxesIncluded = false;
		return data as T;
	},
};

describe('tax on top of the prices', () => {
	it('is told per piece, and is part of what the delivery cost', async () => {
		const order = stored('1002');
		order.taxRate = 0.2;
		order.lines[1].unitPrice = 1_000;
		order.shipping = { id: '7701', title: 'Standard', price: 1_200 };
		const refund = structuredClone(stored('1014').refunds[0]);
		order.refunds = [{ ...refund, lines: [], duties: [], transactionIds: [], shipping: 600 }];
		const read = await wholeOrder(taxedOnTop as Shopify, `gid://shopify/Order/${order.id}`);
		// Two pieces bear 3.33 of tax: half a penny is not given back twice.
		expect(read!.items[1].unitTax).toEqual({ amount: '1.66', currency: 'GBP' });
		expect(read!.totals).toMatchObject({
			shipping: { amount: '14.00' },
			shippingRefunded: { amount: '7.00' },
		});
	});
});

describe('what Shopify keeps from the app', () => {
	it('is left out, and the rest is told', async () => {
		for (const field of ['shippingAddress', 'billingAddress', 'purchasingEntity', 'phone'])
			shop.withheld.add(`Order.${field}`);
		const { order, shippingAddress, found } = await answer('1002');
		expect(found).toBe(true);
		expect(shippingAddress).toBeUndefined();
		for (const field of ['shippingCountry', 'billingCountry', 'business'])
			expect(order).not.toHaveProperty(field);
		expect((order as unknown as Order).items[0].deliveredAt).toBeTruthy();
	});

	it('leaves the customer where only the tags are kept', async () => {
		shop.withheld.add('Customer.tags');
		const order = stored('1002');
		expect((await context('1002')).customer).toEqual({
			id: `gid://shopify/Customer/${order.customerId}`,
			email: order.email,
		});
	});

	it('leaves the country where only the street is kept', async () => {
		shop.withheld.add('MailingAddress.address1');
		const { order, shippingAddress } = await answer('1002');
		expect(shippingAddress).toBeUndefined();
		expect(order).toMatchObject({ shippingCountry: 'GB' });
	});

	it('fails the look-up where an answer without it would mislead', async () => {
		shop.withheld.add('LineItem.product');
		const { error } = await run('order.getContext', { access: 'trusted', orderNumber: '1002' });
		expect(error?.message).toContain('no approval');
	});
});

describe('the address of an order', () => {
	it('is told to staff as the EasyPost node takes it', async () => {
		const order = stored('1002');
		Object.assign(order.shippingAddress!, { provinceCode: 'ENG', company: null, phone: null });
		const own = order.shippingAddress!;
		expect((await answer('1002')).shippingAddress).toEqual({
			name: `${own.firstName} ${own.lastName}`,
			company: '',
			street1: own.address1,
			street2: '',
			city: own.city,
			state: 'ENG',
			zip: own.zip,
			country: 'GB',
			phone: order.phone,
			email: order.email,
		});
	});

	it('is neither told to a shopper nor asked for', async () => {
		const { items } = await run('order.getContext', {
			access: 'shopper',
			orderNumber: '1002',
			email: stored('1002').email,
		});
		expect(items[0].found).toBe(true);
		expect(items[0]).not.toHaveProperty('shippingAddress');
		expect(JSON.stringify(items)).not.toContain(stored('1002').shippingAddress!.address1);
		const asked = shop.requests.map(({ body }) => (body as IDataObject).variables as IDataObject);
		expect(asked.at(-1)).toMatchObject({ withAddress: false });
	});

	it('is left out where nothing is shipped', async () => {
		stored('1002').shippingAddress = null;
		expect(await answer('1002')).not.toHaveProperty('shippingAddress');
	});
});

describe('a return of a real order', () => {
	it.each(['1002', '1027'])('of %s is approved with nothing unknown', async (number) => {
		const order = stored(number);
		const yesterday = new Date(Date.now() - 86_400_000);
		for (const parcel of order.fulfillments) parcel.deliveredAt = yesterday;
		const decision = (await policyRun('return decide', {
			order: await answer(number),
			lines: [],
			reason: 'too_small',
			history: [],
			proof: 'signed_customer',
			askedAt: new Date().toISOString(),
			policySource: 'json',
			policyJson: {
				shop: { timeZone: 'Europe/Berlin', currency: order.currency },
				approval: { upTo: '100000' },
				window: { days: 30 },
			},
		})) as Decision;
		const rules = decision.reasons.map(({ rule }) => rule);
		expect([decision.outcome, rules.filter((rule) => rule.includes('unknown'))]).toEqual([
			'approve',
			[],
		]);
		expect(rules).toContain('window_open');
		expect(Number(decision.amount!.amount)).toBeGreaterThan(0);
	});
});
