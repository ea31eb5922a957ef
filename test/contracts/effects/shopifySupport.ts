import { operations } from '../../../nodes/Shopify/operations';
import { createShop } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import type { World } from './world';

const EXPECTED = {
	address: 'https://n8n.example.com/webhook/1/shopify-support',
	topics: ['orders/updated', 'refunds/create'],
};

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
		'order find': { by: 'number', value: '#1001' },
		'order getContext': { access: 'trusted', orderNumber: '#1001' },
		'product search': { query: 'boots' },
		'webhookHealth list': EXPECTED,
		'webhookHealth repair': EXPECTED,
	},
};
