import { fieldsOf, listOf, textOf } from './safe';

interface ShopWindow {
	Shopify?: { locale?: string; routes?: { root?: string } };
	ShopifyAnalytics?: { meta?: { product?: { id?: number } } };
}

const shop = () => window as unknown as ShopWindow;
const script = document.currentScript;
/** Whether the script came through the app proxy: from the very site it runs on. */
const own = script instanceof HTMLScriptElement && new URL(script.src).origin === location.origin;
let cart: { items: Array<{ variantId: string; quantity: number }> } | undefined;

/** Where the shop's cart is, on a page of the shop itself; otherwise nothing. */
export const shopRoot = (): string | undefined => (own ? shop().Shopify?.routes?.root : undefined);

/** The language of the page: the script's own attribute, the shop's, the document's, the browser's. */
export const pageLocale = (data: DOMStringMap): string =>
	data.locale ||
	shop().Shopify?.locale ||
	document.documentElement.lang ||
	navigator.language ||
	'en';

/** Hints on what the shopper looks at. Attributes of the script element win over what the theme reveals. */
export function pageHints(data: DOMStringMap): object {
	const { origin, pathname, search } = location;
	const handle = /\/products\/([^/]+)/.exec(pathname)?.[1];
	return {
		url: origin + pathname,
		productId: data.productId || shop().ShopifyAnalytics?.meta?.product?.id?.toString(),
		variantId: data.variantId || new URLSearchParams(search).get('variant') || undefined,
		productHandle: data.productHandle || (handle && decoded(handle)),
		locale: pageLocale(data),
		cart,
	};
}

/** Reads the cart for the next message: only on Shopify themes, never waited for. */
export function readCart(): void {
	const root = shop().Shopify?.routes?.root;
	if (!root) return;
	fetch(`${root}cart.js`)
		.then(async (response) => {
			const items = listOf(fieldsOf(await response.json()).items).map((item) => ({
				variantId: textOf(item.variant_id),
				quantity: Number(item.quantity),
			}));
			cart = { items };
		})
		.catch(() => {
			cart = undefined;
		});
}

function decoded(handle: string): string {
	try {
		return decodeURIComponent(handle);
	} catch {
		return handle;
	}
}
