import type { Item } from '../../shared/types';
import type { Marks } from './types';

const has = (list: string[], value: string | null | undefined) =>
	Boolean(value) && list.some((entry) => entry.toLowerCase() === value!.trim().toLowerCase());

/** The tag, product type or SKU by which a policy marks an article; null when it does not. */
export function marksOf(item: Item, marks: Marks): string | null {
	const tag = (item.tags ?? []).find((own) => has(marks.tags, own));
	if (tag) return `tag ${tag}`;
	if (has(marks.productTypes, item.productType)) return `product type ${item.productType}`;
	if (has(marks.skus, item.sku)) return `SKU ${item.sku}`;
	return null;
}
