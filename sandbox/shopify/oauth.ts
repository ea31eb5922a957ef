import { timingSafeEqual } from 'node:crypto';

import type { Reply, Request } from '../vendor';
import { SHOPIFY_DEMO, TOKEN_SCOPES } from './demo';

/** Seconds that a token of the client credentials grant is valid. */
const VALID_FOR = 86_399;

/** `POST /admin/oauth/access_token` with `grant_type=client_credentials`, as form or JSON. */
export function grantToken({ body, headers }: Request): Reply {
	const form = headers['content-type']?.includes('json')
		? (body as Record<string, unknown>)
		: Object.fromEntries(new URLSearchParams(String(body ?? '')));
	if (
		form.client_id !== SHOPIFY_DEMO.clientId ||
		!same(String(form.client_secret), SHOPIFY_DEMO.clientSecret)
	) {
		return refuse('invalid_client', 'Client authentication failed');
	}
	if (form.grant_type !== 'client_credentials') {
		return refuse('unsupported_grant_type', 'The sandbox only grants client_credentials');
	}
	const access_token = SHOPIFY_DEMO.accessToken;
	return {
		status: 200,
		body: { access_token, scope: TOKEN_SCOPES[access_token].join(','), expires_in: VALID_FOR },
	};
}

const refuse = (error: string, error_description: string): Reply => ({
	status: 400,
	body: { error, error_description },
});

function same(given: string, wanted: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}
