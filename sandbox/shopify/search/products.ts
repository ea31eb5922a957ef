import type { Product } from '../../shop';
import { date, exact, number, tokensOf, words, type Matcher } from './match';
import type { Term } from './parse';

const published = ({ status, publishedAt }: Product): boolean =>
	publishedAt !== null && (status === 'ACTIVE' || status === 'UNLISTED');

export const stockOf = ({ variants }: Product): number =>
	variants.reduce((sum, { inventory }) => sum + inventory, 0);

/** Filters of `products(query:)`. */
export const PRODUCT_FIELDS: Record<string, Matcher<Product>> = {
	id: exact(({ id }) => [id]),
	title: words(({ title }) => [title.en]),
	handle: exact(({ handle }) => [handle]),
	sku: exact(({ variants }) => variants.map(({ sku }) => sku)),
	barcode: exact(({ variants }) => variants.map(({ barcode }) => barcode)),
	tag: exact(({ tags }) => tags),
	tag_not: (product, term) => !exact<Product>(({ tags }) => tags)(product, term),
	vendor: words(({ vendor }) => [vendor]),
	product_type: words(({ type }) => [type]),
	status: exact(({ status }) => [status]),
	published_status: exact((product) => [published(product) ? 'published' : 'unpublished', 'any']),
	price: number(({ variants }) => variants.map(({ price }) => price / 100)),
	inventory_total: number((product) => [stockOf(product)]),
	out_of_stock_somewhere: exact(({ variants }) => [
		String(variants.some(({ inventory }) => inventory <= 0)),
	]),
	gift_card: exact(({ isGiftCard }) => [String(isGiftCard)]),
	created_at: date(({ createdAt }) => createdAt),
	updated_at: date(({ createdAt }) => createdAt),
	published_at: date(({ publishedAt }) => publishedAt),
};

const texts = ({ title, type, tags, vendor }: Product): string[] => [
	`${title.en} ${type} ${tags.join(' ')} ${vendor}`,
];

/** A word without a field is looked for in title, type, tags and vendor. */
export const PRODUCT_TEXT: Matcher<Product> = words(texts);

export const PRODUCT_SORT: Record<string, (product: Product) => string | number> = {
	TITLE: ({ title }) => title.en.toLowerCase(),
	PRODUCT_TYPE: ({ type }) => type.toLowerCase(),
	VENDOR: ({ vendor }) => vendor.toLowerCase(),
	INVENTORY_TOTAL: stockOf,
	CREATED_AT: ({ createdAt }) => createdAt.getTime(),
	UPDATED_AT: ({ createdAt }) => createdAt.getTime(),
	PUBLISHED_AT: ({ publishedAt }) => publishedAt?.getTime() ?? 0,
};

/** For RELEVANCE: words in the title count most. */
export function relevance(product: Product, terms: Term[]): number {
	const title = tokensOf(product.title.en);
	const wanted = terms.flatMap(({ value }) => tokensOf(value));
	return -wanted.filter((word) => title.includes(word)).length;
}
