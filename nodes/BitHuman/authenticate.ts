import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { addressOf } from './address';

/**
 * bitHuman takes the account's secret in a header of its own.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateBitHuman(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { apiUrl } = addressOf(credentials);
	if (new URL(request.url, request.baseURL ?? apiUrl).origin !== new URL(apiUrl).origin) {
		throw new VendorError({
			vendor: 'bitHuman',
			title: 'The address does not belong to bitHuman',
			nextStep: 'The API secret is sent to api.bithuman.ai only. Correct the address.',
			code: 'address_refused',
			applied: 'no',
		});
	}
	const secret = String(credentials.apiSecret).trim();
	return { ...request, headers: { ...request.headers, 'api-secret': secret } };
}
