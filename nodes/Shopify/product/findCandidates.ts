import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { allowed, boughtBefore, complementIds, type Wanted } from './candidates';
import { RELATED, WANTED } from './document';
import { isForShoppers, rank, readProduct, searchText, type ProductNode } from './read';
import { rankSimilar, similarSearch, USUAL_BAND_PERCENT } from './similar';

interface Related {
	products?: { nodes: ProductNode[] };
	nodes: Array<ProductNode | null>;
}

/** Ranked here, so more are read than given out. */
const READ = 15;

export const findCandidates = shopifyOperation({
	resource: 'product',
	operation: 'findCandidates',
	effect: 'read',
	menu: {
		name: 'Find Candidates',
		action: 'Find products to recommend',
		description:
			'Find what matches the words of a shopper, resembles or goes with the product they look at, is in stock and not bought yet',
	},
	scopes: ['read_products', 'read_orders', 'read_customers'],
	fields: {
		query: {
			displayName: 'Search For',
			type: 'string',
			default: '',
			placeholder: 'e.g. rain jacket',
			description: "Words of the shopper; nothing in them is read as Shopify's search language",
		},
		viewedProductId: {
			displayName: 'Viewed Product ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. gid://shopify/Product/5420100001001',
			description:
				'Product the shopper is looking at, as the page says; it is read again from Shopify',
		},
		customerId: {
			displayName: 'Customer ID',
			type: 'string',
			default: '',
			placeholder: 'e.g. gid://shopify/Customer/5420100002001',
			description:
				'Customer whose identity is proven: what they bought before is left out. Empty for anybody else.',
		},
		maximumPrice: {
			displayName: 'Maximum Price',
			type: 'string',
			default: '',
			placeholder: 'e.g. 50.00',
			description: "What the shopper wants to spend at most, in the shop's currency; empty for any",
		},
		priceBand: {
			displayName: 'Price Band (Percent)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1000 },
			default: USUAL_BAND_PERCENT,
			description: 'How much cheaper or dearer than the viewed product something similar may be',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 12,
			description: 'Max number of results to return',
		},
	},
	/** One item: `{ viewed, candidates[] }`, each candidate with `from`: goes_with, matches or similar. */
	async run(shopify, { query, viewedProductId, customerId, maximumPrice, priceBand, limit }) {
		const [viewedId, customer] = [viewedProductId, customerId].map(
			(id) => /(\d{1,20})$/.exec(id)?.[1],
		);
		const wanted = await shopify.query<Wanted>(
			WANTED,
			{
				search: searchText(query),
				first: READ,
				viewedId: `gid://shopify/Product/${viewedId ?? 0}`,
				withViewed: viewedId !== undefined,
				customerId: `gid://shopify/Customer/${customer ?? 0}`,
				withCustomer: customer !== undefined,
			},
			// Without this scope products can be recommended all the same, bought ones among them.
			{ mayBeWithheld: ['customer'] },
		);
		const viewed =
			wanted.viewed && isForShoppers(wanted.viewed) ? readProduct(wanted.viewed) : null;
		const search = viewed ? similarSearch(viewed, priceBand) : undefined;
		const ids = complementIds(wanted.viewed);
		const related =
			search || ids.length > 0
				? await shopify.query<Related>(RELATED, {
						search: search ?? '',
						first: READ,
						withSimilar: search !== undefined,
						ids,
					})
				: { nodes: [] };
		const read = (nodes: Array<ProductNode | null>) =>
			nodes
				.filter((node) => node !== null)
				.filter(isForShoppers)
				.map(readProduct);
		const similar = viewed
			? rankSimilar(read(related.products?.nodes ?? []), viewed, {
					bandPercent: priceBand,
					inStockOnly: true,
				})
			: [];
		const candidates = allowed(
			{
				goes_with: read(related.nodes),
				matches: rank(read(wanted.products.nodes), query),
				similar,
			},
			{ viewed, bought: boughtBefore(wanted), maximumPrice },
		);
		return { viewed, candidates: candidates.slice(0, limit) } as unknown as IDataObject;
	},
});
