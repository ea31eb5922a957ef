import { cleanText } from './text';

/** Where the shopper is. Untrusted hints: they choose what is looked up, and never what is allowed. */
export interface PageHints {
	url?: string;
	/** `gid://shopify/Product/…`. */
	productId?: string;
	/** `gid://shopify/ProductVariant/…`. */
	variantId?: string;
	productHandle?: string;
	/** BCP 47, as the page says. */
	locale?: string;
	cart?: { items: Array<{ variantId: string; quantity: number }> };
}

const LONGEST_URL = 2048;
const MOST_CART_LINES = 50;
const MOST_PIECES = 10_000;
const HANDLE = /^[\p{L}\p{N}_-]{1,255}$/u;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

type Unknown = Record<string, unknown>;

/** Keeps the hints whose shape is right and drops the rest: a theme's mistake must not stop a chat. */
export function pageHints(value: unknown): PageHints {
	const page = recordOf(value);
	const cart = cartOf(page.cart);
	const hints: PageHints = {
		url: urlOf(page.url),
		productId: shopifyId('Product', page.productId),
		variantId: shopifyId('ProductVariant', page.variantId),
		productHandle: matching(HANDLE, page.productHandle),
		locale: matching(LOCALE, page.locale),
		cart,
	};
	return Object.fromEntries(Object.entries(hints).filter(([, hint]) => hint !== undefined));
}

/** `gid://shopify/<type>/<digits>` or the digits alone, as the former; undefined for anything else. */
export function shopifyId(type: string, value: unknown): string | undefined {
	if (typeof value !== 'string' && !Number.isSafeInteger(value)) return undefined;
	const id = new RegExp(`^(?:gid://shopify/${type}/)?(\\d{1,20})$`).exec(String(value));
	return id ? `gid://shopify/${type}/${id[1]}` : undefined;
}

/** The language of the page, or of the browser when the page does not say. */
export function localeOf(hints: PageHints, acceptLanguage: unknown): string | null {
	if (hints.locale) return hints.locale;
	const first = String(acceptLanguage ?? '')
		.split(/[,;]/)[0]
		.trim();
	return matching(LOCALE, first) ?? null;
}

/** Query and fragment are left out: links from mails carry addresses and one-time keys there. */
function urlOf(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.length > LONGEST_URL || !URL.canParse(value))
		return undefined;
	const { protocol, origin, pathname } = new URL(value);
	return protocol === 'https:' || protocol === 'http:' ? origin + pathname : undefined;
}

function cartOf(value: unknown): PageHints['cart'] {
	const { items } = recordOf(value);
	if (!Array.isArray(items)) return undefined;
	const lines = items.slice(0, MOST_CART_LINES).flatMap((item) => {
		const { variantId, quantity } = recordOf(item);
		const id = shopifyId('ProductVariant', variantId);
		const pieces = Number.isInteger(quantity) ? (quantity as number) : 0;
		return id && pieces > 0 && pieces < MOST_PIECES ? [{ variantId: id, quantity: pieces }] : [];
	});
	return { items: lines };
}

export const matching = (pattern: RegExp, value: unknown): string | undefined =>
	typeof value === 'string' && pattern.test(value) ? cleanText(value) : undefined;

export const recordOf = (value: unknown): Unknown =>
	typeof value === 'object' && value !== null ? (value as Unknown) : {};
