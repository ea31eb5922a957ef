import { createShop, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify, type Shopify } from '../../sandbox/shopify';
import type { Vendor } from '../../sandbox/vendor';
import { callerOf } from './client';

let shop: Shop;
let shopify: Shopify & Vendor;
beforeAll(async () => {
	shop = createShop(new Date());
	shopify = await startShopify({ shop });
});
beforeEach(() => shopify.reset());
afterAll(() => shopify.close());

async function ask(query: string, variables: object) {
	const call = callerOf(shopify.url, { 'X-Shopify-Access-Token': SHOPIFY_DEMO.accessToken });
	const path = `/admin/api/${SHOPIFY_DEMO.apiVersion}/graphql.json`;
	return (await call('POST', path, { query, variables })).body;
}
const order = (number: number) => shop.orders.find((one) => one.number === number)!;
const orderId = (number: number) => `gid://shopify/Order/${order(number).id}`;

const CANCEL = `mutation ($id: ID!, $note: String, $method: OrderCancelRefundMethodInput) {
	orderCancel(orderId: $id, reason: CUSTOMER, restock: true, refundMethod: $method, staffNote: $note) {
		job { id done } jobResult { id status } orderCancelUserErrors { code message } } }`;
const JOB = 'query ($id: ID!) { job(id: $id) { done } }';
const RESULT =
	'query ($id: ID!) { node(id: $id) { ... on OrderCancelJobResult { status errors { code message } } } }';
const cancel = async (number: number, more: object = {}) =>
	(await ask(CANCEL, { id: orderId(number), ...more })).data.orderCancel;
const ended = async () => await new Promise((done) => setTimeout(done, shop.jobMs + 20));

describe('the stand-in for Shopify cancels an order', () => {
	it('in a job: first nothing, a moment later all of it', async () => {
		const { job, jobResult } = await cancel(1003, {
			method: { originalPaymentMethodsRefund: true },
		});
		expect([job.done, jobResult.status, order(1003).cancelledAt]).toEqual([false, 'STARTED', null]);
		await ended();
		expect((await ask(JOB, { id: job.id })).data.job).toEqual({ done: true });
		expect((await ask(RESULT, { id: jobResult.id })).data.node).toEqual({
			status: 'SUCCEEDED',
			errors: [],
		});
		expect(order(1003).transactions.filter(({ kind }) => kind === 'REFUND')).toHaveLength(1);
	});

	it('once: of two accepted jobs the later one fails', async () => {
		const both = await Promise.all([cancel(1003), cancel(1003)]);
		await ended();
		const results = await Promise.all(
			both.map(async ({ jobResult }) => (await ask(RESULT, { id: jobResult.id })).data.node),
		);
		expect(results.map(({ status }) => status)).toEqual(['SUCCEEDED', 'FAILED']);
		expect((await cancel(1003)).orderCancelUserErrors).toMatchObject([{ code: 'INVALID' }]);
	});

	it.each([
		[1001, {}, /fulfillments/],
		[1016, {}, /fulfillments|returns/],
		[1013, {}, /already/],
		[1003, { note: 'x'.repeat(256) }, /too long/],
	])('%i never when its rules forbid it', async (number, more, message) => {
		const { job, orderCancelUserErrors } = await cancel(number, more);
		expect(job).toBeNull();
		expect(orderCancelUserErrors[0].message).toMatch(message);
	});

	it('to store credit only for a customer', async () => {
		order(1003).customerId = null;
		const method = { storeCreditRefund: {} };
		expect((await cancel(1003, { method })).orderCancelUserErrors).toMatchObject([
			{ code: 'STORE_CREDIT_REFUND_MISSING_CUSTOMER' },
		]);
	});
});

describe('the stand-in for Shopify overwrites an address', () => {
	const UPDATE =
		'mutation ($input: OrderInput!) { orderUpdate(input: $input) { userErrors { field message } order { shippingAddress { city address1 phone } } } }';
	const update = async (shippingAddress: object) =>
		(await ask(UPDATE, { input: { id: orderId(1003), shippingAddress } })).data.orderUpdate;

	it('as a whole: what is not given is gone', async () => {
		const address = {
			lastName: 'Whitfield',
			address1: '8 Park Row',
			city: 'Leeds',
			countryCode: 'GB',
		};
		expect(order(1003).shippingAddress!.phone).not.toBeNull();
		expect(await update(address)).toEqual({
			userErrors: [],
			order: { shippingAddress: { city: 'Leeds', address1: '8 Park Row', phone: null } },
		});
	});

	it('only when it can be delivered to', async () => {
		const { userErrors } = await update({ city: 'Leeds' });
		expect(userErrors.map(({ field }: { field: string[] }) => field.at(-1))).toEqual([
			'lastName',
			'address1',
			'countryCode',
		]);
		expect(order(1003).shippingAddress!.address1).toBe('7 Park Row');
	});
});
