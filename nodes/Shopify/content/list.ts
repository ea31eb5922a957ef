import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Shopify } from '../client';
import type { Page } from '../order/node';
import { CONTENT_PAGES, CONTENT_PRODUCTS, SHOP_POLICIES } from './document';

interface Policy {
	id: string;
	title: string;
	body: string;
	url: string;
}
interface ShopPage {
	id: string;
	title: string;
	handle: string;
	body: string;
	isPublished: boolean;
}
interface Described {
	id: string;
	title: string;
	description: string;
	status: string;
	publishedAt: string | null;
	onlineStoreUrl: string | null;
}

const AT_ONCE = 100;

export const list = shopifyOperation({
	resource: 'content',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'List',
		action: 'List what the shop publishes',
		description:
			'List policies, published pages and product descriptions, to be indexed as knowledge',
	},
	scopes: ['read_legal_policies', 'read_content', 'read_products'],
	fields: {
		kinds: {
			displayName: 'Kinds',
			type: 'multiOptions',
			options: [
				{
					name: 'Pages',
					value: 'page',
					description: 'Needs the scope read_content',
				},
				{
					name: 'Policies',
					value: 'policy',
					description: 'Needs the scope read_legal_policies',
				},
				{
					name: 'Products',
					value: 'product',
					description: 'Needs the scope read_products',
				},
			],
			default: ['policy', 'page', 'product'],
			description: 'What to list; leave out what the app may not read',
		},
	},
	/** One item per text: `{ source, ref, title, url, text }`, which Support AI indexes. */
	async run(shopify, { kinds }) {
		const lists: IDataObject[][] = [];
		if (kinds.includes('policy')) lists.push(await policies(shopify));
		if (kinds.includes('page')) lists.push(await pages(shopify));
		if (kinds.includes('product')) lists.push(await products(shopify));
		return lists.flat();
	},
});

async function policies(shopify: Shopify): Promise<IDataObject[]> {
	const { shop } = await shopify.query<{ shop: { shopPolicies: Policy[] } }>(SHOP_POLICIES, {});
	return shop.shopPolicies
		.filter(({ body }) => body.trim() !== '')
		.map(({ id, title, body, url }) => ({ source: 'policy', ref: id, title, url, text: body }));
}

async function pages(shopify: Shopify): Promise<IDataObject[]> {
	let address = '';
	const nodes = await everyPage(async (after) => {
		const data = await shopify.query<{
			shop: { primaryDomain: { url: string } };
			pages: Page<ShopPage>;
		}>(CONTENT_PAGES, { first: AT_ONCE, after });
		address = data.shop.primaryDomain.url.replace(/\/$/, '');
		return data.pages;
	});
	return nodes
		.filter(({ isPublished }) => isPublished)
		.map(({ id, title, handle, body }) => ({
			source: 'page',
			ref: id,
			title,
			url: `${address}/pages/${handle}`,
			text: body,
		}));
}

/** Without prices: those are asked of Shopify when somebody wants to know. */
async function products(shopify: Shopify): Promise<IDataObject[]> {
	const nodes = await everyPage(
		async (after) =>
			(
				await shopify.query<{ products: Page<Described> }>(CONTENT_PRODUCTS, {
					first: AT_ONCE,
					after,
				})
			).products,
	);
	return nodes
		.filter(
			({ status, publishedAt, description }) =>
				status === 'ACTIVE' && publishedAt !== null && description,
		)
		.map(({ id, title, description, onlineStoreUrl }) => ({
			source: 'product',
			ref: id,
			title,
			url: onlineStoreUrl ?? '',
			text: description,
		}));
}

async function everyPage<T>(read: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
	const found: T[] = [];
	let after: string | null = null;
	do {
		const { nodes, pageInfo }: Page<T> = await read(after);
		found.push(...nodes);
		after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
	} while (after);
	return found;
}
