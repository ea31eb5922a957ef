import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';

export type Mode = 'test' | 'production';

/** What a key is for, by its first letters; undefined for one in another form. */
export function modeOf(apiKey: string): Mode | undefined {
	if (apiKey.startsWith('EZTK')) return 'test';
	return apiKey.startsWith('EZAK') ? 'production' : undefined;
}

/**
 * The key of a credential.
 * @throws VendorError when it is a test key entered as a production key or the other way round: with the first, a
 * shopper would get a label that no carrier takes; with the second, trying things out would cost money.
 */
export function keyOfCredential(credentials: ICredentialDataDecryptedObject): string {
	const apiKey = String(credentials.apiKey ?? '').trim();
	const expected = credentials.mode === 'production' ? 'production' : 'test';
	const mode = modeOf(apiKey);
	if (apiKey && (mode === undefined || mode === expected)) return apiKey;
	throw new VendorError({
		vendor: 'EasyPost',
		title: apiKey
			? `The EasyPost credential says ${expected}, but its key is a ${mode} key`
			: 'The EasyPost credential has no API key',
		nextStep: `Open the credential and enter the ${expected} API key (it begins with ${expected === 'test' ? 'EZTK' : 'EZAK'}), or choose the other mode.`,
		code: 'wrong_key',
		applied: 'no',
	});
}

/** HTTP Basic with the key as the user and no password. https://docs.easypost.com/docs/authentication */
export const authorization = (apiKey: string) =>
	`Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
