import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';

export const STRIPE_URL = 'https://api.stripe.com';
/** The only host that may see a key, unless the credential's owner chose an address. */
export const STRIPE_HOST = /^api\.stripe\.com$/;

/** Where the API is, without a slash at the end. `custom` as in `baseUrlOf`. */
export const addressOf = (credentials: ICredentialDataDecryptedObject) =>
	baseUrlOf(credentials, STRIPE_URL);

/** Stripe writes into a key whether it moves real money. */
export function modeOf(secretKey: string): 'live' | 'test' | 'unknown' {
	const mode = /^(?:sk|rk)_(live|test)_/.exec(secretKey.trim())?.[1];
	return mode === 'live' || mode === 'test' ? mode : 'unknown';
}
