import type { IDataObject } from 'n8n-workflow';
import { createShop } from '../../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../../sandbox/shopify';
import { runNode } from '../../harness';

export type ShopStandIn = Awaited<ReturnType<typeof startShopify>>;

export const startShop = async () => await startShopify({ shop: createShop(new Date()) });

export const credential = (shop: { url: string }, change: object = {}) => ({
	environment: 'custom',
	baseUrl: shop.url,
	shop: SHOPIFY_DEMO.shop,
	accessToken: SHOPIFY_DEMO.accessToken,
	...change,
});

type Options = Partial<Parameters<typeof runNode>[0]> & { credential?: object };

/** Runs operations of the Shopify node on the engine. `resource.operation` names one. */
export const shopifyNode =
	(shop: () => { url: string }) =>
	async (name: string, parameters: IDataObject, options: Options = {}) => {
		const [resource, operation] = name.split('.');
		return await runNode({
			type: 'shopifySupport',
			parameters: { resource, operation, ...parameters },
			credentials: { commerceSupportShopifyApi: credential(shop(), options.credential) },
			...options,
		});
	};
