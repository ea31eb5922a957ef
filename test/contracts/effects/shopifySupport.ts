import { operations } from '../../../nodes/Shopify/operations';
import { createShop } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import { locator, type World } from './world';

type Vendor = Awaited<ReturnType<typeof startShopify>>;

const ordered = ({ shop }: Vendor, number: number) =>
	shop.orders.find((order) => order.number === number)!;
const orderId = (vendor: Vendor, number: number) =>
	locator(`gid://shopify/Order/${ordered(vendor, number).id}`);
/** The return that is there from the start: #1016 is requested, #1017 open, #1018 closed. */
const returnId = (vendor: Vendor, number: number) =>
	locator(`gid://shopify/Return/${ordered(vendor, number).returns[0].id}`);

export const shopifySupport: World<Vendor> = {
	node: 'shopifySupport',
	operations: operations as World['operations'],
	start: async () => await startShopify({ shop: createShop(new Date()) }),
	credentials: ({ url }) => ({
		commerceSupportShopifyApi: {
			shop: SHOPIFY_DEMO.shop,
			accessToken: SHOPIFY_DEMO.accessToken,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'order find': { by: 'number', value: '#1001' },
		'order getContext': { access: 'trusted', orderNumber: '#1001' },
		'product search': { query: 'boots' },
		'return approve': async (_run, vendor) => ({ returnId: returnId(vendor, 1016) }),
		'return cancel': async (_run, vendor) => ({ returnId: returnId(vendor, 1017) }),
		'return checkEligibility': async (_run, vendor) => ({ orderId: orderId(vendor, 1027) }),
		'return close': async (_run, vendor) => ({ returnId: returnId(vendor, 1017) }),
		'return create': async (_run, vendor) => ({
			orderId: orderId(vendor, 1027),
			reason: locator(''),
			idempotencyKey: 'chat-1',
		}),
		'return decline': async (_run, vendor) => ({ returnId: returnId(vendor, 1016) }),
		'return get': async (_run, vendor) => ({ returnId: returnId(vendor, 1017) }),
		'return listReasons': { search: '' },
		'return reopen': async (_run, vendor) => ({ returnId: returnId(vendor, 1018) }),
		'return request': async (_run, vendor) => ({
			orderId: orderId(vendor, 1027),
			reason: locator('defective'),
			idempotencyKey: 'chat-1',
		}),
	},
};
