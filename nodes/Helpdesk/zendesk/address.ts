import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { baseUrlOf, refuseForeignOrigin } from '../../shared/credential';
import { VendorError } from '../../shared/errors';

/** The only hosts that may see a Zendesk token, unless the credential's owner chose an address. */
export const ZENDESK_HOST = /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/;

/** The account's host out of `acme`, `acme.zendesk.com` or a pasted address. @throws VendorError for any other. */
export function zendeskHost(subdomain: string): string {
	const given = subdomain
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/\/.*$/, '');
	const host = given.includes('.') ? given : `${given}.zendesk.com`;
	if (ZENDESK_HOST.test(host)) return host;
	throw new VendorError({
		vendor: 'Zendesk',
		title: 'The subdomain in the Zendesk credential is not a Zendesk account',
		nextStep:
			'Enter the part before .zendesk.com of the address at which you open your desk, for example acme.',
		applied: 'no',
	});
}

/** Where the account's pages and its API are, without a slash at the end. `custom` as in `baseUrlOf`. */
export function addressOf(credentials: ICredentialDataDecryptedObject) {
	const { baseUrl, custom } = baseUrlOf(credentials, '');
	const site = custom ? baseUrl : `https://${zendeskHost(String(credentials.subdomain ?? ''))}`;
	return { site, apiUrl: `${site}/api/v2`, custom };
}

/**
 * Zendesk takes an e-mail address with `/token` and an API token as HTTP Basic.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateZendesk(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('Zendesk', request, addressOf(credentials).apiUrl);
	const pair = `${String(credentials.email).trim()}/token:${String(credentials.apiToken).trim()}`;
	const Authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
