import type { IDataObject } from 'n8n-workflow';
import { recordOf, shopifyId } from './page';
import { cleanText } from './text';

/** What a shopper did around the chat, as one row of `support_events` needs it. */
export interface ShopEvent {
	kind: 'viewed' | 'added_to_cart' | 'rated';
	/** `gid://shopify/Product/…`; null for a rating. */
	productId: string | null;
	/** Stars, 1 to 5; null for anything but a rating. */
	rating: number | null;
	/** What else is known, as JSON; empty for nothing. */
	detail: string;
}

const MOST_EVENTS = 20;
const LONGEST_COMMENT = 500;
const KINDS = ['viewed', 'added_to_cart'] as const;

/** The events of the right shape, at most 20: the rest is a page's mistake, or made up. */
export function eventsOf(value: unknown): ShopEvent[] {
	if (!Array.isArray(value)) return [];
	return value.slice(0, MOST_EVENTS).flatMap((entry): ShopEvent[] => {
		const { kind, productId, variantId } = recordOf(entry);
		const known = KINDS.find((one) => one === kind);
		const product = shopifyId('Product', productId);
		const variant = shopifyId('ProductVariant', variantId);
		return known && product
			? [
					{
						kind: known,
						productId: product,
						rating: null,
						detail: asDetail({ variantId: variant }),
					},
				]
			: [];
	});
}

/** The rating of a chat; undefined for anything but 1 to 5 whole stars. The comment keeps its first 500 characters. */
export function ratingOf({ stars, comment }: Record<string, unknown>): ShopEvent | undefined {
	if (!Number.isInteger(stars) || (stars as number) < 1 || (stars as number) > 5) return undefined;
	const said = typeof comment === 'string' ? cleanText(comment) : '';
	const kept = [...said].slice(0, LONGEST_COMMENT).join('');
	return {
		kind: 'rated',
		productId: null,
		rating: stars as number,
		detail: asDetail({ comment: kept || undefined }),
	};
}

const asDetail = (values: IDataObject): string => {
	const text = JSON.stringify(values);
	return text === '{}' ? '' : text;
};
