import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Query, Reply, Request } from '../vendor';
import { SHOPIFY_DEMO, TOKEN_SCOPES } from './demo';

/** Seconds that a token is valid: of the client credentials grant, and of an app that asked for expiring ones. */
const CLIENT_CREDENTIALS_SECONDS = 86_399;
const OFFLINE_SECONDS = 3_600;
const REFRESH_SECONDS = 90 * 86_400;
const CODE_MS = 60_000;

type Form = Record<string, unknown>;

interface Refreshable {
	scopes: string[];
	/** The refresh token that this one replaced: usable until this one is used. */
	previous?: string;
}

/**
 * `/admin/oauth/…`: the installation of an app, and its tokens. The merchant of the sandbox always consents.
 * Tokens are added to `scopes`, which says what each may do, and leave it when they end.
 */
export class Grants {
	private readonly ends = new Map<string, number>();
	private readonly codes = new Map<string, { scopes: string[]; until: number }>();
	private readonly refreshable = new Map<string, Refreshable>();

	constructor(
		private readonly scopes: Record<string, string[]>,
		private readonly shop: string,
	) {}

	/** Whether a token has ended; tokens that were not granted here never do. */
	ended(token: string): boolean {
		return (this.ends.get(token) ?? Infinity) <= Date.now();
	}

	/** Lets every granted token end now, as if its time were over. */
	endTokens(): void {
		for (const token of this.ends.keys()) this.ends.set(token, 0);
	}

	clear(): void {
		this.ends.clear();
		this.codes.clear();
		this.refreshable.clear();
	}

	/** `GET /admin/oauth/authorize`: sends the browser back to the app with a code. */
	authorize({ query }: Request): Reply {
		const {
			client_id,
			scope = '',
			redirect_uri = '',
			state = '',
		} = query as Record<string, string>;
		if (client_id !== SHOPIFY_DEMO.clientId) return page('Oauth error application_cannot_be_found');
		if (!URL.canParse(redirect_uri)) return page('Oauth error invalid_request: redirect_uri');
		const scopes = scope.split(/[\s,]+/).filter(Boolean);
		const unknown = scopes.find((one) => !KNOWN_SCOPES.has(one));
		if (unknown) return page(`Oauth error invalid_scope: ${unknown} is not a valid access scope`);
		const code = secret('code');
		this.codes.set(code, { scopes, until: Date.now() + CODE_MS });
		const parameters = {
			code,
			host: Buffer.from(`admin.shopify.com/store/${this.shop.split('.')[0]}`).toString('base64url'),
			shop: this.shop,
			state,
			timestamp: String(Math.floor(Date.now() / 1_000)),
		};
		const target = new URL(redirect_uri);
		for (const [name, value] of Object.entries({ ...parameters, hmac: sign(parameters) })) {
			target.searchParams.set(name, value);
		}
		return { status: 302, headers: { Location: target.href } };
	}

	/** `POST /admin/oauth/access_token`, as form or JSON. */
	token({ body, headers }: Request): Reply {
		const form = headers['content-type']?.includes('json')
			? (body as Form)
			: Object.fromEntries(new URLSearchParams(String(body ?? '')));
		const known =
			form.client_id === SHOPIFY_DEMO.clientId &&
			same(String(form.client_secret), SHOPIFY_DEMO.clientSecret);
		if (!known) return refuse('invalid_client', 'Client authentication failed');
		if (form.grant_type === 'client_credentials') {
			const granted = TOKEN_SCOPES[SHOPIFY_DEMO.accessToken];
			return ok(this.issue(granted, CLIENT_CREDENTIALS_SECONDS));
		}
		if (form.grant_type === 'refresh_token') return this.refresh(String(form.refresh_token));
		return this.exchange(form);
	}

	private exchange(form: Form): Reply {
		const code = String(form.code);
		const granted = this.codes.get(code);
		this.codes.delete(code);
		if (!granted || granted.until < Date.now()) {
			return refuse('invalid_request', 'The authorization code was not found or was already used');
		}
		if (String(form.expiring) !== '1') return ok(this.issue(granted.scopes));
		return ok(this.issueRefreshable(granted.scopes));
	}

	private refresh(token: string): Reply {
		const known = this.refreshable.get(token);
		if (!known) return refuse('invalid_grant', 'The refresh token is invalid or has expired');
		if (known.previous) this.refreshable.delete(known.previous);
		known.previous = undefined;
		return ok(this.issueRefreshable(known.scopes, token));
	}

	private issue(scopes: string[], seconds?: number) {
		const access_token = secret('shpat');
		this.scopes[access_token] = [...scopes];
		if (seconds) this.ends.set(access_token, Date.now() + seconds * 1_000);
		const scope = scopes.join(',');
		return { access_token, scope, ...(seconds ? { expires_in: seconds } : {}) };
	}

	private issueRefreshable(scopes: string[], previous?: string) {
		const refresh_token = secret('shprt');
		this.refreshable.set(refresh_token, { scopes, previous });
		return {
			...this.issue(scopes, OFFLINE_SECONDS),
			refresh_token,
			refresh_token_expires_in: REFRESH_SECONDS,
		};
	}
}

const KNOWN_SCOPES = new Set(Object.values(TOKEN_SCOPES).flat());

const secret = (kind: string) => `${kind}_sandbox_${randomBytes(16).toString('hex')}`;

const ok = (body: object): Reply => ({ status: 200, body });

const refuse = (error: string, error_description: string): Reply => ({
	status: 400,
	body: { error, error_description },
});

const page = (text: string): Reply => ({
	status: 400,
	body: `<html><body><p>${text.replace(/</g, '&lt;')}</p></body></html>`,
	headers: { 'Content-Type': 'text/html; charset=utf-8' },
});

/** Hex HMAC over the sorted parameters, as Shopify signs what it hands to the app's redirect address. */
function sign(parameters: Query): string {
	const text = Object.entries(parameters)
		.map(([name, value]) => `${name}=${String(value)}`)
		.sort()
		.join('&');
	return createHmac('sha256', SHOPIFY_DEMO.clientSecret).update(text).digest('hex');
}

function same(given: string, wanted: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}
