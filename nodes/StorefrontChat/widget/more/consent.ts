import type { Shell } from '../extras';

interface Statistics {
	Shopify?: { customerPrivacy?: { analyticsProcessingAllowed?: () => boolean } };
}

/**
 * Whether what a shopper does may be counted: the shop wants it, the chat may be stored, and neither the browser nor
 * the shop's cookie banner says no. https://shopify.dev/docs/api/customer-privacy
 */
export function mayMeasure({ config, store }: Shell): boolean {
	const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
	const { customerPrivacy } = (window as Statistics).Shopify ?? {};
	return (
		config().events &&
		!!store.allowed &&
		!globalPrivacyControl &&
		customerPrivacy?.analyticsProcessingAllowed?.() !== false
	);
}
