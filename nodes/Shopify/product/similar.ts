import type { Product } from '../../shared/types';
import { searchPhrase } from '../search';

/** How far the price of something similar may be from the price of the product, unless the node says else. */
export const USUAL_BAND_PERCENT = 40;
const MOST_TAGS = 5;

/**
 * The search for what resembles a product: the same type or a tag of it, in the price band, for sale.
 * Undefined when the product has neither type nor tags: then nothing tells what resembles it.
 */
export function similarSearch(product: Product, bandPercent: number): string | undefined {
	const traits = [
		...(product.type ? [`product_type:${searchPhrase(product.type)}`] : []),
		...product.tags.slice(0, MOST_TAGS).map((tag) => `tag:${searchPhrase(tag)}`),
	];
	if (traits.length === 0) return undefined;
	const { least, most } = bandOf(product, bandPercent);
	return [
		'status:active',
		'published_status:published',
		`price:>=${least}`,
		`price:<=${most}`,
		`(${traits.join(' OR ')})`,
	].join(' AND ');
}

/** Closest first: the same type counts most, then shared tags, then a price that is near. */
export function rankSimilar(
	candidates: Product[],
	product: Product,
	{ bandPercent, inStockOnly }: { bandPercent: number; inStockOnly: boolean },
): Product[] {
	const { least, most } = bandOf(product, bandPercent);
	const price = Number(product.price.amount);
	const tags = new Set(product.tags.map((tag) => tag.toLowerCase()));
	const score = (other: Product) =>
		(other.type && other.type === product.type ? 5 : 0) +
		other.tags.filter((tag) => tags.has(tag.toLowerCase())).length -
		(price > 0 ? Math.abs(Number(other.price.amount) - price) / price : 0);
	return candidates
		.filter(({ id, available }) => id !== product.id && (available || !inStockOnly))
		.filter(({ price: { amount } }) => Number(amount) >= least && Number(amount) <= most)
		.map((other) => ({ other, score: score(other) }))
		.sort((a, b) => b.score - a.score)
		.map(({ other }) => other);
}

/** Prices are only compared here, so a rounded number will do. */
function bandOf({ price }: Product, bandPercent: number) {
	const amount = Number(price.amount);
	const part = (amount * bandPercent) / 100;
	return {
		least: Number(Math.max(0, amount - part).toFixed(2)),
		most: Number((amount + part).toFixed(2)),
	};
}
