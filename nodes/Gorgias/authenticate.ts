import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { refuseForeignOrigin } from '../shared/credential';
import { addressOf } from './address';

/**
 * Gorgias takes the API user's e-mail address and key as HTTP Basic.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateGorgias(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('Gorgias', request, addressOf(credentials).apiUrl);
	const pair = `${String(credentials.email).trim()}:${String(credentials.apiKey).trim()}`;
	const Authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
