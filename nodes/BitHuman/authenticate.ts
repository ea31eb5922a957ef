import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { refuseForeignOrigin } from '../shared/credential';
import { addressOf } from './address';

/**
 * bitHuman takes the account's secret in a header of its own.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateBitHuman(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	refuseForeignOrigin('bitHuman', request, addressOf(credentials).apiUrl);
	const secret = String(credentials.apiSecret).trim();
	return { ...request, headers: { ...request.headers, 'api-secret': secret } };
}
