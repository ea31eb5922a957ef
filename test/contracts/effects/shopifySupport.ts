import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../nodes/Shopify/operations';
import { createShop, gid, type Customer, type Order } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import { locator, type World } from './world';

const EXPECTED = {
	address: 'https://n8n.example.com/webhook/1/shopify-support',
	topics: ['orders/updated', 'refunds/create'],
};

type ShopStandIn = Awaited<ReturnType<typeof startShopify>>;

/** Paid, delivered, in the shop's own currency. */
const order = ({ shop }: ShopStandIn) =>
	locator(gid('Order', shop.orders.find(({ number }) => number === 1005)!.id));

const customer = ({ shop }: ShopStandIn) => locator(gid('Customer', shop.customers[0].id));

/** Everything that went back to customers, as payments and as store credit. */
function movedIn(state: IDataObject): unknown[] {
	const { orders, customers } = state as unknown as { orders: Order[]; customers: Customer[] };
	return [
		...orders.flatMap(({ transactions }) => transactions.filter(({ kind }) => kind === 'REFUND')),
		...customers.flatMap(({ storeCredit }) => storeCredit.flatMap((a) => a.transactions)),
	];
}

export const shopifySupport: World<ShopStandIn> = {
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
	moved: movedIn,
	moneyCall: 'refundCreate\\(|storeCreditAccountCredit\\(',
	samples: {
		'order find': { by: 'number', value: '#1001' },
		'order getContext': { access: 'trusted', orderNumber: '#1001' },
		'product search': { query: 'boots' },
		'webhookHealth list': EXPECTED,
		'webhookHealth repair': EXPECTED,
		'discount createCode': async (_run, vendor) => ({
			customerId: customer(vendor),
			idempotencyKey: 'ticket-1',
		}),
		'storeCredit balance': async (_run, vendor) => ({ customerId: customer(vendor) }),
		'storeCredit issue': async (_run, vendor) => ({
			customerId: customer(vendor),
			amount: '10.00',
			idempotencyKey: 'ticket-1',
		}),
		'refund calculate': async (_run, vendor) => ({ orderId: order(vendor), what: 'everything' }),
		'refund create': async (_run, vendor) => ({
			orderId: order(vendor),
			what: 'amount',
			amount: '10.00',
			idempotencyKey: 'ticket-1',
		}),
		'refund list': async (_run, vendor) => ({ orderId: order(vendor) }),
	},
};
