import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { siteExpression } from '../nodes/Gorgias/address';
import { environmentFields } from '../nodes/shared/credential';

/** Gorgias takes the API user's e-mail address and key as HTTP Basic. */
export async function authenticateGorgias(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const pair = `${String(credentials.email).trim()}:${String(credentials.apiKey).trim()}`;
	const Authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return { ...request, headers: { ...request.headers, Authorization } };
}

export class CommerceSupportGorgiasApi implements ICredentialType {
	name = 'commerceSupportGorgiasApi';

	displayName = 'Gorgias API';

	icon = {
		light: 'file:../nodes/Gorgias/gorgias.svg',
		dark: 'file:../nodes/Gorgias/gorgias.dark.svg',
	} as const;

	documentationUrl = 'https://developers.gorgias.com/';

	properties: INodeProperties[] = [
		{
			displayName: 'Domain',
			name: 'domain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. acme or acme.gorgias.com',
			description: 'The address at which you open your desk, with or without .gorgias.com',
			displayOptions: { show: { environment: ['live'] } },
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. assistant@example.com',
			description:
				'Username shown in Gorgias under Settings > REST API. Give the automation a user of its own: its messages can then be told apart from your team.',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Created in Gorgias under Settings > REST API, signed in as that user',
		},
		...environmentFields,
	];

	authenticate = authenticateGorgias;

	test: ICredentialTestRequest = {
		request: { baseURL: siteExpression, url: '/api/account' },
	};
}
