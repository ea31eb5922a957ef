import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { shopAddress } from '../address';
import type { TokenSource } from './token';

/** What of n8n renews a token: it does so once for all workers, and stores the new pair. */
export type OAuthHost = Pick<IExecuteFunctions, 'getCredentials'> & {
	helpers: Pick<IExecuteFunctions['helpers'], 'refreshOAuth2Token'>;
};

interface TokenData {
	access_token?: string;
	callbackQueryString?: { shop?: string };
}

/**
 * The token of an OAuth2 credential. Offline tokens end after an hour; n8n renews them.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/offline-access-tokens
 * @throws VendorError when the credential is not connected, or was connected to another shop than it names
 */
export function oauthToken(
	n8n: OAuthHost,
	type: string,
	credentials: ICredentialDataDecryptedObject,
): TokenSource {
	const { access_token: token, callbackQueryString } = dataOf(credentials);
	const { host } = shopAddress(credentials);
	if (!token) throw notConnected('This Shopify credential is not connected yet');
	const connectedTo = callbackQueryString?.shop;
	if (connectedTo && connectedTo !== host) {
		throw notConnected('This Shopify credential is connected to another shop than it names');
	}
	let current = token;
	return {
		current: async () => current,
		async renew(refused) {
			// Another worker may have renewed it meanwhile: n8n can only tell if it has to ask.
			const stored = dataOf(await n8n.getCredentials(type)).access_token;
			if (stored && stored !== refused) return (current = stored);
			const fresh = (await n8n.helpers.refreshOAuth2Token
				.call(n8n as IExecuteFunctions, type)
				.catch(() => {
					throw notConnected('Shopify no longer accepts this connection');
				})) as TokenData;
			return (current = fresh.access_token ?? current);
		},
	};
}

const dataOf = (credentials: ICredentialDataDecryptedObject) =>
	(credentials.oauthTokenData ?? {}) as TokenData;

const notConnected = (title: string) =>
	new VendorError({
		vendor: 'Shopify',
		title,
		nextStep:
			'Open the Shopify OAuth2 credential, check the shop domain, and connect the account again.',
		code: 'not_connected',
		httpStatus: 401,
		applied: 'no',
	});
