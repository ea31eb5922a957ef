import type { Locale, Product, Shop, Variant } from '../shop';

export const COLLECTIONS = ['home', 'outdoor', 'clothing'] as const;
export type Collection = (typeof COLLECTIONS)[number];

const CLOTHING = new Set([
	'Knitwear',
	'Jackets',
	'Shirts',
	'Socks',
	'Accessories',
	'Shoes',
	'Trousers',
	'T-Shirts',
]);
const OUTDOOR = new Set(['Camping', 'Hydration', 'Bags', 'Garden', 'Hiking']);

export function collectionOf({ type }: Product): Collection {
	if (CLOTHING.has(type)) return 'clothing';
	return OUTDOOR.has(type) ? 'outdoor' : 'home';
}

/** What a shopper finds by browsing. An unlisted product still opens by its own address. */
export const listed = (shop: Shop): Product[] =>
	shop.products.filter(({ status }) => status === 'ACTIVE');

export const byHandle = (shop: Shop, handle: string): Product | undefined =>
	shop.products.find(
		(product) => product.handle === handle && ['ACTIVE', 'UNLISTED'].includes(product.status),
	);

export function byVariant(
	shop: Shop,
	id: string,
): { product: Product; variant: Variant } | undefined {
	for (const product of shop.products) {
		const variant = product.variants.find((candidate) => candidate.id === id);
		if (variant && ['ACTIVE', 'UNLISTED'].includes(product.status)) return { product, variant };
	}
	return undefined;
}

export const titleOf = ({ title }: Product, locale: Locale): string => title[locale] ?? title.en;

export function price(minor: number, shop: Shop, locale: Locale): string {
	const whole = minor % 100 === 0;
	return new Intl.NumberFormat(locale, {
		style: 'currency',
		currency: shop.currency,
		minimumFractionDigits: whole ? 0 : 2,
	}).format(minor / 100);
}
