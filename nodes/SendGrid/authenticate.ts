import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { refuseForeignOrigin } from '../shared/credential';
import { addressOf } from './address';

/**
 * SendGrid takes the API key as a bearer token.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateSendGrid(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('SendGrid', request, addressOf(credentials).baseUrl);
	const Authorization = `Bearer ${String(credentials.apiKey).trim()}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
