import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { baseUrlOf, refuseForeignOrigin } from '../../shared/credential';

/** Intercom keeps each workspace in one region; a token of another region is refused there. */
const HOSTS: Record<string, string> = {
	us: 'api.intercom.io',
	eu: 'api.eu.intercom.io',
	au: 'api.au.intercom.io',
};
export const INTERCOM_HOST = /^api\.(?:eu\.|au\.)?intercom\.io$/;

const regionOf = ({ region }: ICredentialDataDecryptedObject) =>
	String(region ?? 'us') in HOSTS ? String(region ?? 'us') : 'us';

/** Where the API is, without a slash at the end. `custom` as in `baseUrlOf`. */
export const addressOf = (credentials: ICredentialDataDecryptedObject) =>
	baseUrlOf(credentials, `https://${HOSTS[regionOf(credentials)]}`);

/** Where the team works. */
export function inboxOf(credentials: ICredentialDataDecryptedObject): string {
	const region = regionOf(credentials);
	return `https://app.${region === 'us' ? '' : `${region}.`}intercom.com/a/inbox`;
}

/** The version of the API that this package was written for. */
export const INTERCOM_VERSION = '2.16';

/**
 * Intercom takes an access token as bearer.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateIntercom(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('Intercom', request, addressOf(credentials).baseUrl);
	const headers = {
		...request.headers,
		Authorization: `Bearer ${String(credentials.accessToken ?? '').trim()}`,
		'Intercom-Version': INTERCOM_VERSION,
	};
	return { ...request, headers };
}
