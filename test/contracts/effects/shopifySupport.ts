import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../../nodes/Shopify/operations';
import { createShop } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import { locator, type Run, type World } from './world';

export const shopifySupport: World = {
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
		'product findSimilar': async (run) => ({ productId: await productIdOf(run) }),
		'product get': async (run) => ({ productId: await productIdOf(run) }),
		'product search': { query: 'boots' },
	},
	moved: (state) =>
		(state.orders as IDataObject[]).flatMap(({ transactions }) =>
			(transactions as IDataObject[]).filter(({ kind }) => kind === 'REFUND'),
		),
	moneyCall: 'mutation',
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
