import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { addressOf } from './address';

/**
 * Gorgias takes the API user's e-mail address and key as HTTP Basic.
 * @throws VendorError for a request that leads to another address than the credential's own.
 */
export async function authenticateGorgias(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { apiUrl } = addressOf(credentials);
	if (new URL(request.url, request.baseURL ?? apiUrl).origin !== new URL(apiUrl).origin) {
		throw new VendorError({
			vendor: 'Gorgias',
			title: 'The address does not belong to the account in the Gorgias credential',
			nextStep: 'Correct the address, or choose the credential of the other account.',
			code: 'address_refused',
			applied: 'no',
		});
	}
	const pair = `${String(credentials.email).trim()}:${String(credentials.apiKey).trim()}`;
	const Authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}
