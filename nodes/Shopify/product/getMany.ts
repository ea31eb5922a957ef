import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { idList } from './idList';
import { PRODUCTS_BY_ID } from './document';
import { isForShoppers, readProduct, type ProductNode } from './read';

export const getMany = shopifyOperation({
	resource: 'product',
	operation: 'getMany',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many products',
		description: 'Get price and stock of chosen products as they are now, in the order given',
	},
	scopes: ['read_products'],
	fields: {
		productIds: {
			displayName: 'Product IDs',
			type: 'string',
			default: '',
			placeholder: 'e.g. gid://shopify/Product/5420100001001, gid://shopify/Product/5420100001002',
			description:
				'Up to 25 IDs, as a list or separated by commas; what no shopper may see any more is left out',
		},
	},
	/** One item: `{ products[] }`, so that none of them being for sale is an answer too. */
	async run(shopify, { productIds }) {
		const ids = idList(productIds).map((id) => gidOf('Product', id));
		if (ids.length === 0) return { products: [] };
		const { nodes } = await shopify.query<{ nodes: Array<ProductNode | null> }>(PRODUCTS_BY_ID, {
			ids,
		});
		return {
			products: nodes
				.filter((node) => node !== null)
				.filter(isForShoppers)
				.map(readProduct),
		} as unknown as IDataObject;
	},
});
