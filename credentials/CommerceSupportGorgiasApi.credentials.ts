import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateGorgias } from '../nodes/Gorgias/authenticate';
import { environmentFields } from '../nodes/shared/credential';

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
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for a Gorgias Trigger whose HTTP integrations are made by hand: a long random text that they send along',
		},
		...environmentFields,
	];

	authenticate = authenticateGorgias;
}
