import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';
import { VendorError } from '../shared/errors';

export const SHOP_HOST = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/** Where the requests of a Shopify credential go; the SDK is told `host` even when a custom base URL is set. */
export function shopAddress(credentials: ICredentialDataDecryptedObject) {
	const host = shopHost(String(credentials.shop ?? ''));
	return { host, ...baseUrlOf(credentials, `https://${host}`) };
}

/** The shop's host from what people type: `my-shop`, `my-shop.myshopify.com` or an address with https. */
function shopHost(domain: string): string {
	const host = domain
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/\/.*$/, '');
	const full = host.includes('.') ? host : `${host}.myshopify.com`;
	if (SHOP_HOST.test(full)) return full;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'The shop domain in the Shopify credential is not a Shopify domain',
		nextStep:
			'Enter the domain that ends in .myshopify.com; Shopify admin shows it under Settings, Domains.',
		applied: 'no',
	});
}

/**
 * The same address with a path, as an expression of a credential's hidden field. n8n sends the client secret there,
 * so anything that is not a Shopify domain ends at a name that cannot exist.
 */
export const siteExpression = (path: string) =>
	`={{ $self["environment"] === "custom" ? $self["baseUrl"].trim().replace(/\\/+$/, "") : "https://" + (/^(?:https:\\/\\/)?([a-z0-9][a-z0-9-]*)(?:\\.myshopify\\.com)?\\/?$/.exec($self["shop"].trim().toLowerCase()) || ["", "shop-domain-is-not-valid.invalid"])[1].replace(/^([a-z0-9-]+)$/, "$1.myshopify.com") }}${path}`;
