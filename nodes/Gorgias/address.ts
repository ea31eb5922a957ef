import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { baseUrlOf } from '../shared/credential';
import { VendorError } from '../shared/errors';

/** The only hosts that may see a Gorgias key, unless the credential's owner chose an address. */
export const GORGIAS_HOST = /^[a-z0-9][a-z0-9-]*\.gorgias\.com$/;

/**
 * The account's host out of what people paste: `acme`, `acme.gorgias.com` or the Base API URL of the
 * settings page, `https://acme.gorgias.com/api/`. @throws VendorError for anything that is no host of Gorgias.
 */
export function gorgiasHost(domain: string): string {
	const given = domain
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/\/.*$/, '');
	const host = given.includes('.') ? given : `${given}.gorgias.com`;
	if (GORGIAS_HOST.test(host)) return host;
	throw new VendorError({
		vendor: 'Gorgias',
		title: 'The domain in the Gorgias credential is not a Gorgias account',
		nextStep:
			'Enter the part before .gorgias.com of the address at which you open your desk, for example acme.',
		applied: 'no',
	});
}

/** Where the account's pages and its API are, without a slash at the end. `custom` as in `baseUrlOf`. */
export function addressOf(credentials: ICredentialDataDecryptedObject) {
	const { baseUrl, custom } = baseUrlOf(credentials, '');
	const site = custom
		? baseUrl.replace(/\/api$/, '')
		: `https://${gorgiasHost(String(credentials.domain ?? ''))}`;
	return { site, apiUrl: `${site}/api`, custom };
}
