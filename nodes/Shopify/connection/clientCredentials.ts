import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { statusAdvice, VendorError } from '../../shared/errors';
import { createHttp, type Answer, type Transport } from '../../shared/http';
import { SHOP_HOST, shopAddress } from '../address';
import type { TokenSource } from './token';

interface Held {
	token: string;
	until: number;
}

/** A token is not used in its last minutes, so that it does not end in the middle of a request. */
const MARGIN_MS = 5 * 60_000;
const MOST_TOKENS = 500;

/**
 * Tokens by credential, in memory only: any process may ask Shopify for one at any time, and each stays valid for
 * its 24 hours. n8n's own way (`preAuthentication` in the credential type) serves n8n's request helper alone, which
 * opens a new connection for every call; it is there for the HTTP Request node.
 */
const held = new Map<string, Held>();
const asked = new Map<string, Promise<Held>>();

/**
 * The token of a Dev Dashboard app, fetched with client ID and secret.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/client-credentials-grant
 */
export function clientCredentialsToken(
	credentials: ICredentialDataDecryptedObject,
	transport: Pick<Transport, 'egress'>,
): TokenSource {
	const key = keyOf(credentials);
	const current = async () => {
		const known = held.get(key);
		if (known && known.until > Date.now()) return known.token;
		const asking = asked.get(key) ?? ask(credentials, transport).finally(() => asked.delete(key));
		asked.set(key, asking);
		const fresh = await asking;
		if (held.size >= MOST_TOKENS) held.clear();
		held.set(key, fresh);
		return fresh.token;
	};
	return {
		current,
		async renew(refused) {
			if (held.get(key)?.token === refused) held.delete(key);
			return await current();
		},
	};
}

/** Not bound to one run's cancel signal: several runs may wait for the same token. */
async function ask(
	credentials: ICredentialDataDecryptedObject,
	{ egress }: Pick<Transport, 'egress'>,
): Promise<Held> {
	const { baseUrl, custom } = shopAddress(credentials);
	const http = createHttp({
		vendor: 'Shopify',
		baseUrl,
		custom,
		hostPattern: SHOP_HOST,
		egress,
		timeoutMs: 10_000,
		budgetMs: 15_000,
		readError,
	});
	const { path, fields } = tokenRequest(credentials);
	const { data } = await http.request<{ access_token?: string; expires_in?: number }>({
		method: 'POST',
		path,
		// A token more changes nothing, so asking may be repeated.
		kind: 'read',
		body: fields,
	});
	if (!data?.access_token)
		throw new VendorError({ ...tokenRefusal(200, ''), vendor: 'Shopify', applied: 'no' });
	const seconds = Number(data.expires_in ?? 0);
	return { token: data.access_token, until: Date.now() + seconds * 1_000 - MARGIN_MS };
}

export const tokenRequest = ({ clientId, clientSecret }: ICredentialDataDecryptedObject) => ({
	path: '/admin/oauth/access_token',
	fields: {
		grant_type: 'client_credentials',
		client_id: String(clientId ?? '').trim(),
		client_secret: String(clientSecret ?? '').trim(),
	},
});

const REFUSED = {
	title: 'Shopify gave no access token for this client ID and secret',
	nextStep:
		'Compare both in the Shopify credential with the settings of the app in the Dev Dashboard, and check that the app is installed on this shop.',
};
const ADVICE: Record<string, { title: string; nextStep: string }> = {
	shop_not_permitted: {
		title: 'This Shopify app may not get a token for this shop',
		nextStep:
			'Client credentials work only when app and shop belong to the same organization. Otherwise use the Shopify OAuth2 credential.',
	},
	app_not_installed: {
		title: 'The Shopify app is not installed on this shop',
		nextStep: 'Install the app on the shop from the Dev Dashboard, then try again.',
	},
};

const CODES =
	/\b(shop_not_permitted|app_not_installed|invalid_client|application_cannot_be_found|invalid_request)\b/;

const readError = ({ status, bytes }: Answer) =>
	status < 500 && status !== 429 ? tokenRefusal(status, bytes.toString('utf8')) : undefined;

/** Why there is no token. Shopify names the reason as JSON, or inside a page. */
export function tokenRefusal(status: number, body: string) {
	if (status >= 500 || status === 429) return statusAdvice('Shopify', status);
	const code = CODES.exec(body.slice(0, 20_000))?.[0];
	return { ...(ADVICE[code ?? ''] ?? REFUSED), code: code ?? 'token_refused' };
}

function keyOf(credentials: ICredentialDataDecryptedObject): string {
	const { baseUrl } = shopAddress(credentials);
	return createHash('sha256')
		.update(JSON.stringify([baseUrl, credentials.clientId, credentials.clientSecret]))
		.digest('base64');
}
