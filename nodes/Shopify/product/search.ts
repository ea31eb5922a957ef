import type { IDataObject } from 'n8n-workflow';
import type { Product } from '../../shared/types';
import { shopifyOperation, type Shopify } from '../client';
import { readDetails, type DetailedNode } from './details';
import { PRODUCTS, PRODUCT_BY_ID } from './document';
import { isForShoppers, rank, readProduct, searchText, type ProductNode } from './read';

interface Products {
	products: { nodes: ProductNode[] };
	viewed?: ProductNode | null;
}

/** Ranked here, so more are read than shown. */
const CANDIDATES = 12;

export const search = shopifyOperation({
	resource: 'product',
	operation: 'search',
	effect: 'read',
	menu: {
		name: 'Search',
		action: 'Search products',
		description: 'Search active, published products, with price and stock as they are now',
	},
	scopes: ['read_products'],
	fields: {
		query: {
			displayName: 'Search For',
			type: 'string',
			default: '',
			placeholder: 'e.g. rain boots',
			description: "Words of the shopper; nothing in them is read as Shopify's search language",
		},
		viewedProductId: {
			displayName: 'Viewed Product ID',
			type: 'string',
			default: '',
			description:
				'Product the shopper is looking at, as the page says; it is read again from Shopify',
		},
		withDetails: {
			displayName: 'Pictures and Rating',
			type: 'boolean',
			default: false,
			description:
				'Whether to read all pictures and the rating of the viewed product too, or of the best match where none is viewed',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10 },
			default: 3,
			description: 'Max number of results to return',
		},
	},
	/** One item for the whole search: `{ query, viewed, products[] }`, so that an empty result is an answer too; with details, `detailed` is one product. */
	async run(shopify, { query, viewedProductId, withDetails, limit }) {
		const id = /(\d{1,20})$/.exec(viewedProductId)?.[1];
		const data = await shopify.query<Products>(PRODUCTS, {
			search: searchText(query),
			first: CANDIDATES,
			viewedId: `gid://shopify/Product/${id ?? 0}`,
			withViewed: id !== undefined,
		});
		const viewed = data.viewed && isForShoppers(data.viewed) ? readProduct(data.viewed) : null;
		const products = data.products.nodes.filter(isForShoppers).map(readProduct);
		const best = rank(products, query).slice(0, limit);
		return {
			query,
			viewed,
			products: best,
			...(withDetails && {
				detailed: await detailed(shopify, viewed ?? (query.trim() ? best[0] : undefined)),
			}),
		} as unknown as IDataObject;
	},
});

async function detailed(shopify: Shopify, product: Product | undefined) {
	if (!product) return null;
	const { product: node } = await shopify.query<{ product: DetailedNode | null }>(PRODUCT_BY_ID, {
		id: product.id,
	});
	return node && isForShoppers(node) ? { ...readProduct(node), ...readDetails(node) } : null;
}
