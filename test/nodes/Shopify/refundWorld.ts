import type { IDataObject } from 'n8n-workflow';
import { gid, placeOrder, type Order } from '../../../sandbox/shop';
import { shopifyNode, startShop, type ShopStandIn } from './shop';

type Seed = Parameters<typeof placeOrder>[1];

/** The shop with short ways to refund its orders and to look at what really happened. */
export async function startRefunds() {
	const shop: ShopStandIn = await startShop();
	const run = shopifyNode(() => shop);
	const order = (number: number): Order =>
		shop.shop.orders.find((candidate) => candidate.number === number)!;
	const locator = (value: string) => ({ __rl: true, mode: 'id', value });
	const orderId = (number: number) => locator(gid('Order', order(number).id));
	const line = (number: number, index: number, quantity = 1) => ({
		lineItemId: gid('LineItem', order(number).lines[index].id),
		quantity,
	});
	const refund = async (
		number: number,
		parameters: IDataObject,
		options: Parameters<typeof run>[2] = {},
	) => {
		const { items, error } = await run(
			'refund.create',
			{ orderId: orderId(number), what: 'amount', idempotencyKey: 'ticket-1', ...parameters },
			options,
		);
		const problem = error as unknown as
			| { message: string; description: string; context: { data: IDataObject } }
			| undefined;
		return { item: items[0] as any, error: problem, code: problem?.context?.data?.code };
	};
	const calculate = async (number: number, parameters: IDataObject) => {
		const { items, error } = await run('refund.calculate', {
			orderId: orderId(number),
			...parameters,
		});
		if (error) throw new Error(`${error.message} ${error.description}`);
		return items[0] as any;
	};
	const list = async (number: number) =>
		(await run('refund.list', { orderId: orderId(number) })).items[0] as any;
	const back = (number: number) =>
		order(number).transactions.filter(({ kind }) => kind === 'REFUND');
	/** Minor units that went back, by payment provider. */
	const moved = (number: number) =>
		back(number).map(({ gateway, amount, status }) => [gateway, amount, status]);
	const place = (seed: Partial<Seed> & { number: number }) =>
		placeOrder(shop.shop, {
			who: 'mia.keller',
			days: 5,
			state: 'delivered',
			items: [['alder-leather-boots', '42']],
			...seed,
		});
	const location = () => locator(gid('Location', shop.shop.locations[0].id));
	return {
		shop,
		run,
		order,
		orderId,
		locator,
		line,
		refund,
		calculate,
		list,
		back,
		moved,
		place,
		location,
	};
}
