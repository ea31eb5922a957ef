import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { VendorError } from './errors';

/** The two fields by which a credential's owner, and nobody else, may point it away from the vendor. */
export const environmentFields: INodeProperties[] = [
	{
		displayName: 'Environment',
		name: 'environment',
		type: 'options',
		options: [
			{ name: 'Live', value: 'live' },
			{ name: 'Custom Base URL', value: 'custom' },
		],
		default: 'live',
		description: 'Choose Custom Base URL only for a test stand-in or a proxy that you run yourself',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. http://127.0.0.1:4010',
		description: 'The secrets of this credential are sent to this address',
		displayOptions: { show: { environment: ['custom'] } },
	},
];

/**
 * Where a credential's requests go: the vendor's own address, or the one its owner set.
 * `custom` tells the transport that the host is the owner's choice and is not checked against the vendor's.
 */
export function baseUrlOf(
	credentials: ICredentialDataDecryptedObject,
	live: string,
): { baseUrl: string; custom: boolean } {
	const own = credentials.environment === 'custom' ? String(credentials.baseUrl ?? '').trim() : '';
	return { baseUrl: (own || live).replace(/\/+$/, ''), custom: own !== '' };
}

/**
 * Keeps a credential's secret from every other host, also when n8n's own HTTP Request node uses it.
 * @throws VendorError for a request that leads to another origin than `baseUrl`
 */
export function refuseForeignOrigin(
	vendor: string,
	{ url, baseURL }: IHttpRequestOptions,
	baseUrl: string,
): void {
	if (new URL(url, baseURL ?? baseUrl).origin === new URL(baseUrl).origin) return;
	throw new VendorError({
		vendor,
		title: `The address does not belong to the account in the ${vendor} credential`,
		nextStep: 'Correct the address, or choose the credential of the other account.',
		code: 'address_refused',
		applied: 'no',
	});
}
