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
