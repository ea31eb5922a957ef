import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { refuseForeignOrigin } from '../shared/credential';
import { addressOf } from './address';

/**
 * Stripe takes the secret or restricted key as a bearer token.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateStripe(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('Stripe', request, addressOf(credentials).baseUrl);
	const Authorization = `Bearer ${String(credentials.secretKey).trim()}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
