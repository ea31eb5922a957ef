import { createHmac } from 'node:crypto';

import type { Query } from '../vendor';

/**
 * Signature of an app proxy request: `key=value` of all parameters, several values joined by a comma,
 * sorted, put together without a separator, HMAC-SHA256 in hex
 * (shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 */
export function signProxyQuery(query: Query, secret: string): string {
	const message = Object.entries(query)
		.map(([key, value]) => `${key}=${[value].flat().join(',')}`)
		.sort()
		.join('');
	return createHmac('sha256', secret).update(message).digest('hex');
}
