import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';

export const BITHUMAN_API = 'https://api.bithuman.ai';

/** The only host that may see an API secret, unless the credential's owner chose an address. */
export const BITHUMAN_HOST = /^api\.bithuman\.ai$/;

const EMBED_SITE = 'https://www.bithuman.ai';

/** Where the API and the page for an iframe are, without a slash at the end. `custom` as in `baseUrlOf`. */
export function addressOf(credentials: ICredentialDataDecryptedObject) {
	const { baseUrl, custom } = baseUrlOf(credentials, BITHUMAN_API);
	return { apiUrl: baseUrl, embedSite: custom ? baseUrl : EMBED_SITE, custom };
}
