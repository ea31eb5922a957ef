import { gid } from '../../../sandbox/shop';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

let shop: ShopStandIn;
beforeAll(async () => void (shop = await startShop()));
afterAll(async () => await shop.close());
beforeEach(() => {
	shop.reset();
	Object.assign(shop.settings, { maximumAvailable: 100_000, restoreRate: 10_000 });
});

const run = shopifyNode(() => shop);
const order = (name: string) => shop.shop.orders.find((one) => one.name === name)!;

describe('tracking', () => {
	it('tells the parcels of an order with their events', async () => {
		const orderId = { __rl: true, mode: 'id', value: gid('Order', order('#1011').id) };
		const { items } = await run('fulfillment.track', { by: 'order', orderId });
		expect(items[0]).toMatchObject({
			found: true,
			order: { number: '#1011', fulfillmentStatus: 'fulfilled' },
			shipments: [
				{ name: '#1011.1', status: 'delivered', trackingNumbers: [expect.any(String)] },
				{ name: '#1011.2', status: 'in_transit' },
			],
		});
		const [{ shipments }] = items as unknown as [{ shipments: Array<{ events: unknown[] }> }];
		expect(shipments[0].events.length).toBeGreaterThan(1);
	});

	it('finds the one parcel that carries a number, whatever spaces it is written with', async () => {
		const { number } = order('#1011').fulfillments[1].tracking[0];
		const spaced = ` ${number.slice(0, 4)} ${number.slice(4).toLowerCase()} `;
		const { items } = await run('fulfillment.track', {
			by: 'trackingNumber',
			trackingNumber: spaced,
		});
		expect(items[0]).toMatchObject({
			order: { number: '#1011' },
			shipments: [{ name: '#1011.2', trackingNumbers: [number] }],
		});
	});

	it.each(['00000000', ' ', '" OR name:*', '*'])(
		'finds nothing for "%s", and says why',
		async (trackingNumber) => {
			const { items, error } = await run('fulfillment.track', {
				by: 'trackingNumber',
				trackingNumber,
			});
			expect(error).toBeUndefined();
			expect(items).toEqual([{ found: false, hint: expect.stringContaining('60 days') }]);
		},
	);
});
