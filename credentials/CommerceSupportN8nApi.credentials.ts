import type { IAuthenticateGeneric, ICredentialType, INodeProperties } from 'n8n-workflow';

export class CommerceSupportN8nApi implements ICredentialType {
	name = 'commerceSupportN8nApi';

	displayName = 'N8n (Commerce Support) API';

	icon = {
		light: 'file:../nodes/StorefrontChat/storefrontChat.svg',
		dark: 'file:../nodes/StorefrontChat/storefrontChat.dark.svg',
	} as const;

	documentationUrl = 'https://docs.n8n.io/api/authentication/';

	properties: INodeProperties[] = [
		{
			displayName: 'Address of This N8n',
			name: 'baseUrl',
			type: 'string',
			default: 'http://127.0.0.1:5678',
			required: true,
			description:
				'Where this n8n reaches itself, such as http://127.0.0.1:5678; the key is sent there and nowhere else',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Settings, n8n API. The scopes dataTable:list and dataTableRow:read are enough.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-N8N-API-KEY': '={{ $credentials.apiKey }}' } },
	};
}
