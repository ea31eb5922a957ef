import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf, paging, productId } from '../fields';
import { notThere } from '../notes';
import { PRODUCT_BY_ID, SIMILAR_PRODUCTS } from './document';
import { isForShoppers, readProduct, type ProductNode } from './read';
import { rankSimilar, similarSearch, USUAL_BAND_PERCENT } from './similar';

/** Ranked here, so more are read than shown. */
const CANDIDATES = 25;

export const findSimilar = shopifyOperation({
	resource: 'product',
	operation: 'findSimilar',
	effect: 'read',
	menu: {
		name: 'Find Similar',
		action: 'Find similar products',
		description: 'Find active, published products of the same kind and price',
	},
	scopes: ['read_products'],
	fields: {
		productId,
		priceBand: {
			displayName: 'Price Band (Percent)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1000 },
			default: USUAL_BAND_PERCENT,
			description: 'How much cheaper or dearer than the product they may be',
		},
		inStockOnly: {
			displayName: 'In Stock Only',
			type: 'boolean',
			default: true,
			description: 'Whether to leave out what cannot be bought at the moment',
		},
		limit: {
			...paging.limit,
			typeOptions: { minValue: 1, maxValue: CANDIDATES },
			default: 3,
			showWhen: {},
		},
	},
	/** One item for the whole answer: `{ product, products[] }`, so that nothing similar is an answer too. */
	async run(shopify, { productId: chosen, priceBand, inStockOnly, limit }) {
		const id = gidOf('Product', chosen);
		const { product: node } = await shopify.query<{ product: ProductNode | null }>(PRODUCT_BY_ID, {
			id,
		});
		if (!node) throw notThere('product');
		const product = readProduct(node);
		const search = similarSearch(product, priceBand);
		const found = search
			? await shopify.query<{ products: { nodes: ProductNode[] } }>(SIMILAR_PRODUCTS, {
					search,
					first: CANDIDATES,
				})
			: { products: { nodes: [] } };
		const candidates = found.products.nodes.filter(isForShoppers).map(readProduct);
		return {
			product: { id: product.id, title: product.title },
			products: rankSimilar(candidates, product, { bandPercent: priceBand, inStockOnly }).slice(
				0,
				limit,
			),
		} as unknown as IDataObject;
	},
});
