import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf, productId } from '../fields';
import { notThere } from '../notes';
import { readDetails, type DetailedNode } from './details';
import { PRODUCT_BY_ID } from './document';
import { isForShoppers, readProduct } from './read';

export const get = shopifyOperation({
	resource: 'product',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a product',
		description:
			'Get price, stock, variants, pictures and rating of a product, whether or not it is on sale',
	},
	scopes: ['read_products'],
	fields: { productId },
	/** `published` is false for drafts, archived and unlisted products, which no shopper should be shown. */
	async run(shopify, { productId: chosen }) {
		const id = gidOf('Product', chosen);
		const { product } = await shopify.query<{ product: DetailedNode | null }>(PRODUCT_BY_ID, {
			id,
		});
		if (!product) throw notThere('product');
		return {
			...readProduct(product),
			...readDetails(product),
			status: product.status.toLowerCase(),
			published: isForShoppers(product),
		} as unknown as IDataObject;
	},
});
