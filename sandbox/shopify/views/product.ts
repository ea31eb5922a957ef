import {
	gid,
	money,
	type Locale,
	type Metafield,
	type Product,
	type Shop,
	type Variant,
} from '../../shop';
import { average, reviewsOf } from '../../storefront/reviews';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { stockOf } from '../search/products';
import { metafieldView, type MetafieldPlace } from './metafield';
import { shopMoney } from './money';

/** What the product page shows below the title; the plain text of `descriptionHtml`. */
export function descriptionOf({ about, material, care }: Product, locale: Locale = 'en'): string {
	return `${about[locale] ?? about.en} Material: ${material}. Care: ${care}`;
}

export const imageUrl = (shop: Shop, { handle }: Product): string =>
	`${shop.origin}/files/${handle}.svg`;

export function productView(product: Product, context: Context): Record<string, unknown> {
	const { shop } = context;
	const onSale = product.status === 'ACTIVE' || product.status === 'UNLISTED';
	const url = `${shop.origin}/products/${product.handle}`;
	const prices = product.variants.map(({ price }) => price);
	const compared = product.variants
		.map(({ compareAt }) => compareAt)
		.filter((price) => price !== null);
	return {
		__typename: 'Product',
		id: gid('Product', product.id),
		legacyResourceId: product.id,
		title: product.title.en,
		handle: product.handle,
		description: ({ truncateAt }: { truncateAt?: number }) =>
			descriptionOf(product).slice(0, truncateAt ?? undefined),
		descriptionHtml: `<p>${product.about.en}</p><p>Material: ${product.material}. Care: ${product.care}</p>`,
		status: product.status,
		productType: product.type,
		vendor: product.vendor,
		tags: product.tags,
		isGiftCard: product.isGiftCard,
		totalInventory: () => stockOf(product),
		tracksInventory: !product.isGiftCard,
		hasOnlyDefaultVariant: product.variants.length === 1,
		hasOutOfStockVariants: product.variants.some(({ inventory }) => inventory <= 0),
		onlineStoreUrl: onSale ? url : null,
		onlineStorePreviewUrl: url,
		publishedAt: product.publishedAt,
		createdAt: product.createdAt,
		updatedAt: product.createdAt,
		priceRangeV2: range(shop, prices, 'Price'),
		compareAtPriceRange: compared.length > 0 ? range(shop, compared, 'CompareAtPrice') : null,
		featuredMedia: mediaView(product, shop),
		media: (args: PageArguments) => connection([product], args, () => mediaView(product, shop)),
		variants: (args: PageArguments) =>
			connection(product.variants, args, (variant) => variantView(variant, product, context)),
		variantsCount: { count: product.variants.length, precision: 'EXACT' },
		options: ({ first }: { first?: number }) =>
			Object.entries(product.options)
				.slice(0, first ?? undefined)
				.map(([name, values], index) => ({
					id: gid('ProductOption', `${product.id}${index}`),
					name,
					position: index + 1,
					values,
				})),
		metafield: (place: MetafieldPlace) => metafieldView(metafieldsOf(product, shop), place),
		translations: ({ locale }: { locale: string }) => translations(product, locale as Locale),
	};
}

/** What a reviews app and Search & Discovery write down for a product. */
function metafieldsOf(product: Product, shop: Shop): Metafield[] {
	const reviews = reviewsOf(product, shop);
	const goesWith = shop.products.filter(({ handle }) => product.goesWith.includes(handle));
	const stored = (namespace: string, key: string, type: string, value: string) => ({
		id: `${product.id}${key.length}`,
		namespace,
		key,
		type,
		value,
		createdAt: product.createdAt,
		updatedAt: product.createdAt,
	});
	const rating = { value: average(reviews).toFixed(1), scale_min: '1.0', scale_max: '5.0' };
	return [
		...(reviews.length > 0
			? [
					stored('reviews', 'rating', 'rating', JSON.stringify(rating)),
					stored('reviews', 'rating_count', 'number_integer', String(reviews.length)),
				]
			: []),
		...(goesWith.length > 0
			? [
					stored(
						'shopify--discovery--product_recommendation',
						'complementary_products',
						'list.product_reference',
						JSON.stringify(goesWith.map(({ id }) => gid('Product', id))),
					),
				]
			: []),
	];
}

export function variantView(
	variant: Variant,
	product: Product,
	context: Context,
): Record<string, unknown> {
	const { currency } = context.shop;
	const onSale = product.status === 'ACTIVE' || product.status === 'UNLISTED';
	return {
		__typename: 'ProductVariant',
		id: gid('ProductVariant', variant.id),
		legacyResourceId: variant.id,
		title: variant.title,
		displayName: `${product.title.en} - ${variant.title}`,
		sku: variant.sku,
		barcode: variant.barcode,
		price: money(variant.price, currency),
		compareAtPrice: variant.compareAt === null ? null : money(variant.compareAt, currency),
		availableForSale: onSale && variant.inventory > 0,
		inventoryQuantity: variant.inventory,
		sellableOnlineQuantity: onSale ? variant.inventory : 0,
		inventoryPolicy: 'DENY',
		inventoryItem: {
			id: gid('InventoryItem', variant.id),
			legacyResourceId: variant.id,
			tracked: !product.isGiftCard,
			sku: variant.sku,
			requiresShipping: !product.isGiftCard,
			countryCodeOfOrigin: variant.customs?.origin ?? null,
			harmonizedSystemCode: variant.customs?.hsCode ?? null,
			measurement: {
				id: gid('InventoryItemMeasurement', variant.id),
				weight: variant.customs ? { unit: 'GRAMS', value: variant.customs.grams } : null,
			},
		},
		position: product.variants.indexOf(variant) + 1,
		selectedOptions: Object.entries(variant.options).map(([name, value]) => ({ name, value })),
		taxable: !product.isGiftCard,
		product: () => productView(product, context),
		createdAt: product.createdAt,
		updatedAt: product.createdAt,
	};
}

function range(shop: Shop, prices: number[], what: 'Price' | 'CompareAtPrice') {
	return {
		[`minVariant${what}`]: shopMoney(shop, Math.min(...prices)),
		[`maxVariant${what}`]: shopMoney(shop, Math.max(...prices)),
	};
}

export const imageView = (product: Product, shop: Shop) => ({
	id: gid('ProductImage', product.id),
	url: imageUrl(shop, product),
	altText: product.title.en,
	width: 800,
	height: 800,
});

function mediaView(product: Product, shop: Shop) {
	return {
		__typename: 'MediaImage',
		id: gid('MediaImage', product.id),
		alt: product.title.en,
		mediaContentType: 'IMAGE',
		mimeType: 'image/svg+xml',
		status: 'READY',
		image: imageView(product, shop),
		preview: { image: imageView(product, shop), status: 'READY' },
		createdAt: product.createdAt,
		updatedAt: product.createdAt,
	};
}

function translations(product: Product, locale: Locale) {
	const texts = {
		title: product.title[locale],
		body_html: product.about[locale] && `<p>${product.about[locale]}</p>`,
	};
	return Object.entries(texts)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ({ key, locale, value, outdated: false, updatedAt: product.createdAt }));
}
