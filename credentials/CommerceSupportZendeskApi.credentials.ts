import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateZendesk } from '../nodes/Helpdesk/zendesk/address';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportZendeskApi implements ICredentialType {
	name = 'commerceSupportZendeskApi';

	displayName = 'Zendesk Support API';

	icon = {
		light: 'file:../nodes/Helpdesk/helpdesk.svg',
		dark: 'file:../nodes/Helpdesk/helpdesk.dark.svg',
	} as const;

	documentationUrl = 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/';

	properties: INodeProperties[] = [
		{
			displayName: 'Subdomain',
			name: 'subdomain',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. acme or acme.zendesk.com',
			description: 'The address at which you open your desk, with or without .zendesk.com',
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
				'User in whose name the automation works. Give it a user of its own, with the role Administrator.',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Created in the Admin Center under Apps and integrations > APIs',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for deliveries: the signing secret that Zendesk shows with the webhook, or a long random text that the webhook sends along as its API key',
		},
		...environmentFields,
	];

	authenticate = authenticateZendesk;
}
