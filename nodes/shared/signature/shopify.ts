import { verifyHmac } from './hmac';
import { parseQuery, repeated, type Parameters } from './shopify/query';
import {
	decode,
	equalBytes,
	hmac,
	isRecent,
	refuse,
	unixSeconds,
	type RawBody,
	type Verification,
} from './verification';

/** Shopify's own libraries allow a request of an app proxy or an installation to be this old. */
const TOLERANCE_MS = 90_000;
const SHOP = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

export interface ShopifyWebhookCheck {
	rawBody: RawBody;
	/** `X-Shopify-Hmac-Sha256` */
	signature: string | undefined;
	/** The app's client secret; up to an hour after it was changed, also the one before. */
	secrets: string | readonly string[];
}

/** A webhook of Shopify: base64 over the raw body. https://shopify.dev/docs/apps/build/webhooks/subscribe/https */
export const verifyShopifyWebhook = (check: ShopifyWebhookCheck): Verification =>
	verifyHmac({ ...check, encoding: 'base64' });

export interface ShopifyQueryCheck {
	/** The query as it stands in the URL, with or without the question mark: parsed parameters do not do. */
	rawQuery: string;
	secrets: string | readonly string[];
	/** The shop that the credential belongs to, `name.myshopify.com`. */
	shop: string;
	now?: number;
}

export interface AppProxyRequest {
	shop: string;
	/** Id of the signed-in customer, or null. */
	customerId: string | null;
	/** Every signed parameter, decoded. */
	parameters: Parameters;
}

/**
 * A request that came through Shopify's app proxy. The body is not signed. The signed text joins parameters without
 * anything between them, so a visitor could make one parameter read as two: Shopify's own must stand there once,
 * and the two that prove who and when must not appear inside another one either.
 * Source: https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function verifyAppProxy(check: ShopifyQueryCheck): Verification<AppProxyRequest> {
	const parameters = parseQuery(check.rawQuery);
	if (!parameters) return refuse('malformed');
	const own = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature'];
	if (repeated(parameters, own)) return refuse('repeated_parameter');
	const signed = Object.entries(parameters)
		.filter(([name]) => name !== 'signature')
		.map(([name, values]) => `${name}=${values.join(',')}`)
		.sort()
		.join('');
	const refusal = refusalOf(check, parameters, parameters.signature?.[0], [signed]);
	if (refusal) return refusal;
	const twice = ['logged_in_customer_id=', 'timestamp='].some(
		(name) => signed.split(name).length > 2,
	);
	if (twice) return refuse('repeated_parameter');
	const customerId = parameters.logged_in_customer_id?.[0] || null;
	if (customerId && !/^\d+$/.test(customerId)) return refuse('malformed');
	return { ok: true, shop: check.shop, customerId, parameters };
}

/**
 * The callback of an installation. The `state` is for the caller to compare. Both forms of the signed text that
 * Shopify's libraries use are accepted: parameters decoded, and parameters encoded as in a form.
 * Source: https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant
 */
export function verifyOAuthCallback(check: ShopifyQueryCheck): Verification {
	const parameters = parseQuery(check.rawQuery);
	if (!parameters) return refuse('malformed');
	const own = ['code', 'hmac', 'host', 'shop', 'state', 'timestamp'];
	if (repeated(parameters, own)) return refuse('repeated_parameter');
	const pairs = Object.entries(parameters)
		.filter(([name]) => name !== 'hmac')
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, values]) => [name, values.join(',')]);
	const plain = pairs.map(([name, value]) => `${name}=${value}`).join('&');
	const asForm = new URLSearchParams(pairs).toString();
	return refusalOf(check, parameters, parameters.hmac?.[0], [plain, asForm]) ?? { ok: true };
}

function refusalOf(
	check: ShopifyQueryCheck,
	parameters: Parameters,
	signature: string | undefined,
	texts: string[],
) {
	const keys = [check.secrets].flat().filter((secret) => secret !== '');
	if (keys.length === 0) return refuse('no_secret');
	if (!signature) return refuse('missing');
	const given = decode(signature, 'hex');
	const time = unixSeconds(parameters.timestamp?.[0] ?? '');
	if (!given || Number.isNaN(time)) return refuse('malformed');
	const matches = keys.some((key) =>
		texts.some((text) => equalBytes(hmac('sha256', key, text), given)),
	);
	if (!matches) return refuse('mismatch');
	if (!isRecent(time, TOLERANCE_MS, check.now ?? Date.now())) return refuse('expired');
	const shop = parameters.shop?.[0] ?? '';
	return SHOP.test(shop) && shop === check.shop ? undefined : refuse('wrong_shop');
}
