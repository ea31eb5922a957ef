import type { IDataObject } from 'n8n-workflow';
import { SHOPIFY_DEMO } from '../../../../sandbox/shopify';
import { shopifyNode, startShop, type ShopStandIn } from '../shop';

/** A stand-in for a whole test file, with what the tests of returns ask again and again. */
export function returningShop() {
	let shop: ShopStandIn;
	beforeAll(async () => void (shop = await startShop()));
	afterAll(async () => await shop.close());
	beforeEach(() => shop.reset());

	const node = shopifyNode(() => shop);
	const order = (number: number) =>
		shop.shop.orders.find((candidate) => candidate.number === number)!;
	const locator = (value: string) => ({ __rl: true, mode: 'id', value });

	/** Runs `return.<operation>`; a failed one throws the engine's error. */
	const run = async (operation: string, parameters: IDataObject): Promise<IDataObject> => {
		const { items, error } = await node(`return.${operation}`, withDefaults(operation, parameters));
		if (error) throw Object.assign(new Error(error.message), error);
		return items[0];
	};
	const withDefaults = (operation: string, parameters: IDataObject): IDataObject => ({
		...parameters,
		...(typeof parameters.orderId === 'string' && { orderId: locator(parameters.orderId) }),
		...(typeof parameters.returnId === 'string' && { returnId: locator(parameters.returnId) }),
		...(typeof parameters.location === 'string' && { location: locator(parameters.location) }),
		...(['request', 'create'].includes(operation) && {
			reason: locator(String(parameters.reason ?? '')),
		}),
	});

	return {
		get shop() {
			return shop;
		},
		order,
		run,
		node,
		withDefaults,
		orderId: (number: number) => `gid://shopify/Order/${order(number).id}`,
		lineId: (number: number, index: number) =>
			`gid://shopify/LineItem/${order(number).lines[index].id}`,
		/** The seeded return of an order. */
		returnId: (number: number) => `gid://shopify/Return/${order(number).returns[0].id}`,
		location: () => `gid://shopify/Location/${shop.shop.locations[0].id}`,
		/** Calls of one mutation that reached the vendor. */
		calls: (mutation: string) =>
			shop.requests.filter(({ rawBody }) => rawBody.includes(`${mutation}(`)).length,
		/** Takes a scope away from the token. */
		without: (scope: string) => {
			const all = shop.scopes[SHOPIFY_DEMO.accessToken];
			shop.scopes[SHOPIFY_DEMO.accessToken] = all.filter((one) => one !== scope);
		},
	};
}
