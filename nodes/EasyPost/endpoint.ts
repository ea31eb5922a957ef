import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';

/** The only host that may see an EasyPost key, unless the credential's owner chose an address. */
export const EASYPOST_HOST = /^api\.easypost\.com$/;

/**
 * Where EasyPost keeps label files: public to whoever knows the address, and fetched without the key. Its own storage
 * at Amazon in any of the forms that Amazon writes a host in, or a host of its own.
 */
export const LABEL_HOST =
	/^(?:easypost-files\.s3(?:[.-][a-z]{2}-[a-z]+-\d)?\.amazonaws\.com|[a-z0-9-]+\.easypost\.com)$/;

/** Where the API is, without a slash at the end; `custom` as in `baseUrlOf`. */
export function apiOf(credentials: ICredentialDataDecryptedObject) {
	const { baseUrl, custom } = baseUrlOf(credentials, 'https://api.easypost.com');
	return { apiUrl: `${baseUrl.replace(/\/v2$/, '')}/v2`, custom };
}
