import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { baseUrlOf, refuseForeignOrigin } from '../../shared/credential';

const FRONT_API = 'https://api2.frontapp.com';
export const FRONT_HOST = /^api2\.frontapp\.com$/;

/** Where the API is, without a slash at the end. `custom` as in `baseUrlOf`. */
export const addressOf = (credentials: ICredentialDataDecryptedObject) =>
	baseUrlOf(credentials, FRONT_API);

/** The page on which the team opens a conversation. https://dev.frontapp.com/reference/conversations */
export const conversationUrl = (id: string) => `https://app.frontapp.com/open/${id}`;

/**
 * Front takes an API token as bearer.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateFront(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('Front', request, addressOf(credentials).baseUrl);
	const Authorization = `Bearer ${String(credentials.apiToken ?? '').trim()}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
