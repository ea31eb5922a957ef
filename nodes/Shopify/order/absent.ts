import type { Shopify } from '../client';
import { grantsScope } from '../connection/scopes';
import { GRANTED_SCOPES } from './document';

interface Granted {
	currentAppInstallation: { accessScopes: Array<{ handle: string }> };
}

/**
 * Why an order that exists may not be found, in one sentence for staff. Without `read_all_orders` Shopify hides
 * orders older than 60 days without a word. https://shopify.dev/docs/api/usage/access-scopes#orders-permissions
 */
export async function whyAbsent(shopify: Shopify): Promise<string> {
	const { currentAppInstallation } = await shopify.query<Granted>(GRANTED_SCOPES, {});
	const granted = currentAppInstallation.accessScopes.map(({ handle }) => handle);
	return grantsScope(granted, 'read_all_orders')
		? 'No order of this shop matches exactly. An order that was placed seconds ago may not be searchable yet.'
		: 'No order of the last 60 days matches exactly. Shopify hides older orders from this app, because it lacks the scope read_all_orders: ask Shopify for it in the app settings under API access, add it, and install the app again.';
}

/** Tells that customer data is withheld rather than missing; nothing when there is an e-mail address. */
export const hintOnCustomerData = (email: string | null): { hint?: string } =>
	email
		? {}
		: {
				hint: "Shopify gave no e-mail address. If Shopify's admin shows one, the app lacks approval for protected customer data: ask for it in the app settings under API access.",
			};
