import { createHash } from 'crypto';
import type { WebRequest } from './http';

/**
 * The shopper's address. `request.ip` honours n8n's N8N_PROXY_HOPS; behind the app proxy that is Shopify, who
 * names the shopper in X-Forwarded-For: the entry just before Shopify's own.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function addressOf(request: WebRequest, viaProxy: boolean): string {
	const sender = request.ip ?? '';
	if (!viaProxy) return sender;
	const hops = String(request.headers['x-forwarded-for'] ?? '')
		.split(',')
		.map((hop) => hop.trim())
		.filter(Boolean);
	const own = hops.lastIndexOf(sender);
	return hops[(own === -1 ? hops.length : own) - 1] ?? sender;
}

/** Names an address without revealing it: stable for one secret, useless without it. */
export const fingerprint = (address: string, secret: string): string =>
	createHash('sha256').update(address).update('\n').update(secret).digest('hex');
