import type { Order } from '../../../nodes/shared/types';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const contexts = async (orders: string[]) => {
	const { items, error } = await run(
		'order.getContext',
		{ access: 'trusted', orderNumber: '={{ $json.number }}' },
		{ items: orders.map((number) => ({ number })) },
	);
	expect(error).toBeUndefined();
	return items.map(({ order }) => order as unknown as Order);
};
const context = async (number: string) => (await contexts([number]))[0];

describe('the context of an order', () => {
	it('is read for all 61 orders of the shop, in the order of the items', async () => {
		const names = shop.shop.orders.map(({ name }) => name);
		const orders = await contexts(names);
		expect(orders).toHaveLength(61);
		expect(orders.map(({ number }) => number)).toEqual(names);
		for (const order of orders) {
			expect([order.paymentStatus, order.fulfillmentStatus]).not.toContain('unknown');
			expect(order.items.length).toBeGreaterThan(0);
			for (const { quantity, refundable, returnable } of order.items) {
				expect(refundable).toBeLessThanOrEqual(quantity);
				expect(returnable).toBeLessThanOrEqual(refundable);
				expect(returnable).toBeGreaterThanOrEqual(0);
			}
		}
	});

	it('tells parcels with their events, newest first', async () => {
		const { shipments, fulfillmentStatus } = await context('1001');
		expect(fulfillmentStatus).toBe('fulfilled');
		expect(shipments).toHaveLength(1);
		expect(shipments[0]).toMatchObject({ carrier: 'DHL', status: 'in_transit', deliveredAt: null });
		expect(shipments[0].url).toMatch(/^https:/);
		const times = shipments[0].events.map(({ at }) => Date.parse(at));
		expect(times.length).toBeGreaterThan(1);
		expect(times).toEqual([...times].sort((a, b) => b - a));
		expect(shipments[0].events.map(({ status }) => status)).not.toContain('unknown');
	});

	it('tells both parcels of a split order', async () => {
		const { shipments } = await context('1011');
		expect(shipments.map(({ status }) => status).sort()).toEqual(['delivered', 'in_transit']);
	});

	it.each([
		['1004', 'out_for_delivery'],
		['1009', 'not_delivered'],
		['1010', 'delayed'],
		['1024', 'label_created'],
		['1026', 'delivery_attempted'],
		['1031', 'ready_for_pickup'],
		['1002', 'delivered'],
	])('tells that the parcel of %s is %s', async (number, status) => {
		expect((await context(number)).shipments[0].status).toBe(status);
	});

	it.each([
		['1007', 'authorized', 'unfulfilled'],
		['1008', 'pending', 'unfulfilled'],
		['1038', 'partially_paid', 'unfulfilled'],
		['1039', 'expired', 'unfulfilled'],
		['1040', 'voided', 'unfulfilled'],
		['1013', 'refunded', 'unfulfilled'],
		['1012', 'paid', 'partially_fulfilled'],
		['1033', 'paid', 'on_hold'],
		['1047', 'paid', 'scheduled'],
		['1045', 'paid', 'in_progress'],
		['1015', 'partially_refunded', 'fulfilled'],
	])('tells that %s is %s and %s', async (number, paymentStatus, fulfillmentStatus) => {
		expect(await context(number)).toMatchObject({ paymentStatus, fulfillmentStatus });
	});

	it('counts what can still go back and what can still be refunded', async () => {
		const piecesOf = async (number: string) =>
			(await context(number)).items.map(({ quantity, refundable, returnable }) => [
				quantity,
				refundable,
				returnable,
			]);
		expect(await piecesOf('1002')).toEqual([
			[1, 1, 1],
			[2, 2, 2],
		]);
		expect(await piecesOf('1003')).toEqual([[1, 1, 0]]);
		expect((await piecesOf('1012')).filter(([, , returnable]) => returnable === 0)).toHaveLength(1);
		expect(
			(await piecesOf('1014')).every(([, refundable, returnable]) => refundable + returnable === 0),
		).toBe(true);
		expect((await piecesOf('1016'))[0][2]).toBe(0);
		expect((await piecesOf('1034'))[0][2]).toBe(1);
		expect((await piecesOf('1035'))[0][2]).toBe(1);
		const refunded = await context('1014');
		expect(refunded.totals.refundable?.amount).toMatch(/^0(\.0+)?$/);
		expect(refunded.refunds[0].amount).toEqual(refunded.totals.refunded);
		expect(refunded.totals.refunded.amount).not.toMatch(/^0(\.0+)?$/);
	});

	it('tells money in the currency that the customer paid in', async () => {
		const yen = await context('1029');
		expect(yen.totals.paid).toMatchObject({
			currency: 'JPY',
			amount: expect.stringMatching(/^\d{4,}(\.0)?$/),
		});
		expect(yen.items.every(({ unitPaid }) => unitPaid.currency === 'JPY')).toBe(true);
		expect((await context('1002')).totals.paid.currency).toBe('GBP');
	});

	it('shares a discount out over the pieces', async () => {
		const discounted = await context('1027');
		const socks = discounted.items.find(({ quantity }) => quantity === 2)!;
		const full = (await context('1002')).items.find(({ quantity }) => quantity === 2)!;
		expect(socks.sku).toBe(full.sku);
		expect(Number(socks.unitPaid.amount)).toBeGreaterThan(0);
		const line = shop.shop.orders
			.find(({ name }) => name === '#1027')!
			.lines.find(({ sku }) => sku === socks.sku)!;
		expect(Number(socks.unitPaid.amount)).toBeCloseTo(
			(line.unitPrice * 2 - line.discount) / 200,
			1,
		);
	});

	it('has no customer for a guest, and the day of a cancellation', async () => {
		expect((await context('1024')).customer).toEqual({ id: null, email: 'guest.one@example.com' });
		expect((await context('1013')).cancelledAt).toMatch(/^\d{4}-/);
	});

	it('tells returns and disputes', async () => {
		expect((await context('1016')).returns).toMatchObject([{ status: 'requested' }]);
		expect((await context('1018')).returns).toMatchObject([{ status: 'closed' }]);
		expect((await context('1019')).disputed).toBe(true);
		expect((await context('1002')).disputed).toBe(false);
	});

	it('finds an order by its id, and says so when there is none', async () => {
		const [{ id }] = await contexts(['1003']);
		expect((await context(id)).number).toBe('#1003');
		const { items } = await run('order.getContext', {
			access: 'trusted',
			orderNumber: 'gid://shopify/Order/1',
		});
		expect(items).toMatchObject([{ found: false }]);
	});

	it('reserves a fifth of what five whole orders would, and is charged less still', async () => {
		await context('1001');
		const costs = await Promise.all(
			shop.requests.map(async ({ body }) => {
				const answer = await fetch(`${shop.url}/admin/api/2026-10/graphql.json`, {
					method: 'POST',
					headers: {
						'content-type': 'application/json',
						'X-Shopify-Access-Token': SHOPIFY_DEMO.accessToken,
					},
					body: JSON.stringify(body),
				});
				const { extensions } = (await answer.json()) as {
					extensions: { cost: { requestedQueryCost: number } };
				};
				return extensions.cost.requestedQueryCost;
			}),
		);
		expect(costs).toHaveLength(2);
		expect(costs[0] + costs[1]).toBeLessThan(210);
	});
});

describe('a large order', () => {
	it('is never cut: lines, parcels, refunds and returns are read on', async () => {
		const order = shop.shop.orders.find(({ name }) => name === '#1002')!;
		const [line] = order.lines;
		const [parcel] = order.fulfillments;
		const copies = <T extends { id: string }>(one: T, count: number, base: number): T[] =>
			Array.from({ length: count }, (_, index) => ({ ...one, id: String(base + index) }));
		order.lines = copies(line, 230, 88_000_000);
		order.fulfillments = copies(parcel, 12, 77_000_000);
		order.fulfillments.forEach((one, index) => {
			one.lines = order.lines
				.filter((_, at) => at % 12 === index)
				.map(({ id, quantity }) => ({ id: `6${id}`, lineId: id, quantity }));
		});
		const sent = order.fulfillments.flatMap(({ lines }) => lines);
		order.returns = Array.from({ length: 14 }, (_, index) => ({
			id: String(66_000_000 + index),
			name: `#1002-R${index}`,
			status: 'OPEN' as const,
			createdAt: order.createdAt,
			requestApprovedAt: order.createdAt,
			closedAt: null,
			decline: null,
			lines: sent.slice(index * 15, index * 15 + 15).map(({ id }, at) => ({
				id: String(55_000_000 + index * 100 + at),
				fulfillmentLineId: id,
				quantity: 1,
				reason: 'unwanted',
				reasonNote: '',
				customerNote: null,
				processed: 0,
				refunded: 0,
				restockingFee: null,
			})),
			exchangeLines: [],
			shippingFee: null,
			reverseOrders: [],
		}));
		const whole = await context('1002');
		expect(whole.items).toHaveLength(230);
		expect(new Set(whole.items.map(({ id }) => id)).size).toBe(230);
		expect(whole.shipments).toHaveLength(12);
		expect(whole.returns).toHaveLength(14);
		expect(whole.items.filter(({ returnable }) => returnable === 0)).toHaveLength(210);
		expect(whole.items.filter(({ returnable }) => returnable === 1)).toHaveLength(20);
	});
});
