import type { Product } from '../../shared/types';

/** A product as `PRODUCT_FIELDS` asks for it. */
export interface ProductNode {
	id: string;
	handle: string;
	title: string;
	description: string;
	productType: string;
	tags: string[];
	status: string;
	publishedAt: string | null;
	tracksInventory: boolean;
	totalInventory: number;
	onlineStoreUrl: string | null;
	featuredMedia: { preview: { image: { url: string } | null } | null } | null;
	variants: {
		nodes: Array<{ id: string; title: string; price: string; availableForSale: boolean }>;
	};
	priceRangeV2: { minVariantPrice: { amount: string; currencyCode: string } };
}

const MAXIMUM_WORDS = 6;

/** Drafts, archived, unlisted and unpublished products are never shown, whatever the search index says. */
export const isForShoppers = (node: ProductNode) =>
	node.status === 'ACTIVE' &&
	node.publishedAt !== null &&
	Date.parse(node.publishedAt) <= Date.now();

export function readProduct(node: ProductNode): Product {
	const { amount, currencyCode: currency } = node.priceRangeV2.minVariantPrice;
	const variants = node.variants.nodes.map(({ id, title, price, availableForSale }) => ({
		id,
		title,
		price: { amount: price, currency },
		available: availableForSale,
	}));
	return {
		id: node.id,
		variantId: (variants.find(({ available }) => available) ?? variants[0])?.id ?? null,
		handle: node.handle,
		title: node.title,
		type: node.productType || null,
		tags: node.tags,
		description: node.description,
		price: { amount, currency },
		available: variants.some(({ available }) => available),
		stock: node.tracksInventory ? node.totalInventory : null,
		image: node.featuredMedia?.preview?.image?.url ?? null,
		url: node.onlineStoreUrl,
		variants,
	};
}

/** The words of a shopper as a search of the Admin API: any of them may match; only letters and digits get in. */
export function searchText(query: string): string {
	const words = wordsOf(query).slice(0, MAXIMUM_WORDS);
	const any = words.map((word) => `${word}*`).join(' OR ');
	return `status:active AND published_status:published${any && ` AND (${any})`}`;
}

/** Best match first: words in the title count most, then type and tags, then the description. */
export function rank(products: Product[], query: string): Product[] {
	const words = wordsOf(query);
	if (words.length === 0) return products;
	const score = ({ title, type, tags, description, available }: Product) =>
		words.reduce(
			(sum, word) =>
				sum +
				(has(title, word) ? 4 : 0) +
				(has(`${type ?? ''} ${tags.join(' ')}`, word) ? 2 : 0) +
				(has(description, word) ? 1 : 0),
			available ? 0.5 : 0,
		);
	return products
		.map((product) => ({ product, score: score(product) }))
		.filter((hit) => hit.score >= 1)
		.sort((a, b) => b.score - a.score)
		.map(({ product }) => product);
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const has = (text: string, word: string) => fold(text).includes(word);

const wordsOf = (query: string) => [
	...new Set(
		(fold(query).match(/[\p{L}\p{N}]+/gu) ?? [])
			.filter((word) => word.length > 2)
			.map((word) => (word.length > 4 ? word.replace(/(e?s|en)$/, '') : word)),
	),
];
