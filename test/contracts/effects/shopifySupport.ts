import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../nodes/Shopify/operations';
import { createShop, gid, type Customer, type Order } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import { locator, type Run, type World } from './world';

type ShopStandIn = Awaited<ReturnType<typeof startShopify>>;

/** Paid, delivered, in the shop's own currency. */
const order = ({ shop }: ShopStandIn) =>
	locator(gid('Order', shop.orders.find(({ number }) => number === 1005)!.id));

const numbered = ({ shop }: ShopStandIn, wanted: number) =>
	shop.orders.find(({ number }) => number === wanted)!;

/** The return that is there from the start: #1016 is requested, #1017 open, #1018 closed. */
const returned = (vendor: ShopStandIn, number: number) =>
	locator(gid('Return', numbered(vendor, number).returns[0].id));

const customer = ({ shop }: ShopStandIn) => locator(gid('Customer', shop.customers[0].id));

/** Everything that went back to customers, as payments and as store credit. */
function movedIn(state: IDataObject): unknown[] {
	const { orders, customers } = state as unknown as { orders: Order[]; customers: Customer[] };
	return [
		...orders.flatMap(({ transactions }) => transactions.filter(({ kind }) => kind === 'REFUND')),
		...customers.flatMap(({ storeCredit }) => storeCredit.flatMap((a) => a.transactions)),
	];
}

const EXPECTED = {
	address: 'https://n8n.example.com/webhook/1/shopify-support',
	topics: ['orders/updated', 'refunds/create'],
};

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
	moneyCall: '(?:refundCreate|returnProcess|storeCreditAccountCredit|orderCancel)\\(',
	samples: {
		'content list': { kinds: ['policy', 'page'] },
		'customer addNote': async (run) => ({
			customerId: await customerIdOf(run),
			note: 'Prefers mail',
			noteKey: 'chat-1',
		}),
		'customer addTags': async (run) => ({ customerId: await customerIdOf(run), tags: 'called' }),
		'customer find': { by: 'emailAddress', value: 'mia.keller@example.com' },
		'customer get': async (run) => ({ customerId: await customerIdOf(run) }),
		'customer removeTags': async (run) => ({
			customerId: await customerIdOf(run),
			tags: 'loyal',
		}),
		'fulfillment track': async (run) => ({ by: 'order', orderId: await orderIdOf(run, '#1001') }),
		'graphql run': { document: '{ shop { name } }' },
		'order addNote': async (run) => ({
			orderId: await orderIdOf(run, '#1003'),
			note: 'Called back',
			noteKey: 'chat-1',
		}),
		'order addTags': async (run) => ({ orderId: await orderIdOf(run, '#1003'), tags: 'urgent' }),
		'order cancel': async (run) => ({
			orderId: await orderIdOf(run, '#1003'),
			idempotencyKey: 'chat-1',
		}),
		'order find': { by: 'number', value: '#1001' },
		'order getContext': { access: 'trusted', orderNumber: '#1001' },
		'order listForCustomer': async (run) => ({ customerId: await customerIdOf(run) }),
		'order removeTags': async (run) => ({ orderId: await orderIdOf(run, '#1020'), tags: 'review' }),
		'order updateAddress': async (run) => ({
			orderId: await orderIdOf(run, '#1003'),
			address: { zip: 'LS2 4AP' },
		}),
		'product findCandidates': { query: 'boots' },
		'product findSimilar': async (run) => ({ productId: await productIdOf(run) }),
		'product get': async (run) => ({ productId: await productIdOf(run) }),
		'product getMany': async (run) => ({ productIds: (await productIdOf(run)).value }),
		'product search': { query: 'boots' },
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
		'return approve': async (_run, vendor) => ({ returnId: returned(vendor, 1016) }),
		'return cancel': async (_run, vendor) => ({ returnId: returned(vendor, 1017) }),
		'return checkEligibility': async (_run, vendor) => ({ orderId: order(vendor) }),
		'return close': async (_run, vendor) => ({ returnId: returned(vendor, 1017) }),
		'return create': async (_run, vendor) => ({
			orderId: order(vendor),
			reason: locator(''),
			idempotencyKey: 'chat-1',
		}),
		'return decline': async (_run, vendor) => ({ returnId: returned(vendor, 1016) }),
		'return get': async (_run, vendor) => ({ returnId: returned(vendor, 1017) }),
		'return listCustoms': async (_run, vendor) => ({ orderId: order(vendor) }),
		'return listExchanges': async (_run, vendor) => ({ orderId: order(vendor) }),
		'return listReasons': { search: '' },
		'return attachLabel': async (_run, vendor) => ({
			returnId: returned(vendor, 1017),
			trackingNumber: '00340434161094042557',
			labelUrl: 'https://labels.example.com/1.pdf',
		}),
		'return process': async (_run, vendor) => ({
			returnId: returned(vendor, 1017),
			idempotencyKey: 'parcel-1',
		}),
		'return reopen': async (_run, vendor) => ({ returnId: returned(vendor, 1018) }),
		'return request': async (_run, vendor) => ({
			orderId: order(vendor),
			reason: locator('defective'),
			idempotencyKey: 'chat-1',
		}),
		'webhookHealth list': EXPECTED,
		'webhookHealth repair': EXPECTED,
	},
};

const orderIdOf = async (run: Run, value: string) =>
	locator((await run('order', 'find', { by: 'number', value }))[0].id as string);

const customerIdOf = async (run: Run) =>
	locator(
		(await run('customer', 'find', { by: 'emailAddress', value: 'mia.keller@example.com' }))[0]
			.id as string,
	);

const productIdOf = async (run: Run) => {
	const [{ products }] = await run('product', 'search', { query: 'boots' });
	return locator((products as IDataObject[])[0].id as string);
};
