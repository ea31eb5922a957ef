import {
	createShop,
	financialStatus,
	fulfillmentStatus,
	received,
	refundedMoney,
	returnStatus,
	total,
} from '../../sandbox/shop';

const NOW = new Date('2026-11-22T10:00:00Z');
const shop = createShop(NOW);
const count = (values: string[]) => new Set(values).size;

describe('the demo shop', () => {
	it('is the same shop for the same day', () => {
		expect(JSON.stringify(createShop(NOW))).toBe(JSON.stringify(shop));
	});

	it('has 30 products for shoppers and three that they must never see', () => {
		const visible = shop.products.filter(({ status }) => status === 'ACTIVE');
		expect(visible).toHaveLength(30);
		expect(
			shop.products.filter(({ status }) => status !== 'ACTIVE').map(({ status }) => status),
		).toEqual(['DRAFT', 'ARCHIVED', 'UNLISTED']);
		const stock = visible.flatMap(({ variants }) => variants.map(({ inventory }) => inventory));
		expect([
			stock.some((pieces) => pieces === 0),
			stock.some((pieces) => pieces > 0 && pieces < 4),
			stock.some((pieces) => pieces > 20),
		]).toEqual([true, true, true]);
	});

	it('gives every variant its own id, SKU and barcode', () => {
		const variants = shop.products.flatMap((product) => product.variants);
		for (const key of ['id', 'sku', 'barcode'] as const)
			expect(count(variants.map((variant) => variant[key]))).toBe(variants.length);
	});

	it('has customers in three languages, at example.com only, one of them without orders', () => {
		expect(shop.customers).toHaveLength(25);
		expect(count(shop.customers.map(({ email }) => email))).toBe(25);
		expect([...new Set(shop.customers.map(({ locale }) => locale))].sort()).toEqual([
			'de',
			'en',
			'fr',
		]);
		expect(shop.customers.every(({ email }) => email.endsWith('@example.com'))).toBe(true);
		const idle = shop.customers.filter(
			({ id }) => !shop.orders.some(({ customerId }) => customerId === id),
		);
		expect(idle.map(({ email }) => email)).toEqual(['clara.weiss@example.com']);
	});

	it('has orders #1001 to #1060, and #1001-A as a trap', () => {
		const names = shop.orders.map(({ name }) => name);
		expect(names).toEqual([
			...Array.from({ length: 60 }, (_, index) => `#${1001 + index}`),
			'#1001-A',
		]);
	});

	it('has every state of payment, delivery and return', () => {
		const states = (of: (order: (typeof shop.orders)[number]) => string) =>
			[...new Set(shop.orders.map(of))].sort();
		expect(states(financialStatus)).toEqual([
			'AUTHORIZED',
			'EXPIRED',
			'PAID',
			'PARTIALLY_PAID',
			'PARTIALLY_REFUNDED',
			'PENDING',
			'REFUNDED',
			'VOIDED',
		]);
		expect(states(fulfillmentStatus)).toEqual([
			'FULFILLED',
			'FULFILLMENT_NOT_REQUIRED',
			'IN_PROGRESS',
			'ON_HOLD',
			'PARTIALLY_FULFILLED',
			'SCHEDULED',
			'UNFULFILLED',
		]);
		expect(states(returnStatus)).toEqual([
			'IN_PROGRESS',
			'NO_RETURN',
			'RETURNED',
			'RETURN_REQUESTED',
		]);
		const parcels = shop.orders.flatMap(({ fulfillments }) => fulfillments);
		expect([...new Set(parcels.map(({ displayStatus }) => displayStatus))].sort()).toEqual([
			'ATTEMPTED_DELIVERY',
			'DELAYED',
			'DELIVERED',
			'FAILURE',
			'FULFILLED',
			'IN_TRANSIT',
			'LABEL_PRINTED',
			'OUT_FOR_DELIVERY',
			'READY_FOR_PICKUP',
		]);
		expect(
			count(parcels.flatMap(({ tracking }) => tracking.map(({ company }) => company))),
		).toBeGreaterThanOrEqual(7);
	});

	it('never has an event in the future or before its order', () => {
		for (const { createdAt, updatedAt, fulfillments, refunds, returns } of shop.orders) {
			const times = [
				updatedAt,
				...fulfillments.flatMap((parcel) => [
					parcel.createdAt,
					...parcel.events.map(({ happenedAt }) => happenedAt),
				]),
				...refunds.map((refund) => refund.createdAt),
				...returns.map((value) => value.createdAt),
			];
			for (const time of times) {
				expect(time.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
				expect(time.getTime()).toBeLessThanOrEqual(NOW.getTime());
			}
		}
	});

	it('never received more than an order cost nor gave back more than it received', () => {
		for (const order of shop.orders) {
			expect(received(order)).toBeLessThanOrEqual(total(order));
			expect(refundedMoney(order)).toBeLessThanOrEqual(received(order));
		}
	});
});
