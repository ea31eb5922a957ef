import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Transport } from '../../shared/http';
import { clientCredentialsToken } from './clientCredentials';

/** Where a client's access token comes from. */
export interface TokenSource {
	current(): Promise<string>;
	/** Gets another token after Shopify refused this one (401); absent when only a person can. */
	renew?(refused: string): Promise<string>;
}

/** The token of a `commerceSupportShopifyApi` credential: the one pasted there, or one fetched with its client ID. */
export function tokenOf(
	credentials: ICredentialDataDecryptedObject,
	transport: Pick<Transport, 'egress'> = {},
): TokenSource {
	if (credentials.authentication === 'clientCredentials') {
		return clientCredentialsToken(credentials, transport);
	}
	return { current: async () => String(credentials.accessToken ?? '') };
}
