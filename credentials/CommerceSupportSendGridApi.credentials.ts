import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateSendGrid } from '../nodes/SendGrid/authenticate';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportSendGridApi implements ICredentialType {
	name = 'commerceSupportSendGridApi';

	displayName = 'Support Mail (SendGrid) API';

	icon = {
		light: 'file:../nodes/SendGrid/supportMail.svg',
		dark: 'file:../nodes/SendGrid/supportMail.dark.svg',
	} as const;

	documentationUrl = 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. SG.…',
			description:
				'With Mail Send, and best also Sender Authentication: Read and Template Engine: Read',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				{ name: 'European Union', value: 'eu' },
				{ name: 'Global', value: 'global' },
			],
			default: 'global',
			description: 'European Union only for a subuser that was made in that region',
			displayOptions: { show: { environment: ['live'] } },
		},
		{
			displayName: 'Sender Email',
			name: 'senderEmail',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. support@example.com',
			description: 'Verified in SendGrid under Settings > Sender Authentication',
		},
		{
			displayName: 'Sender Name',
			name: 'senderName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example Support',
		},
		{
			displayName: 'Webhook Public Key',
			name: 'webhookKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. MFkwEwYHKoZIzj0C…',
			description:
				'Shown in SendGrid under Settings > Mail Settings > Event Webhooks when Signed Event Webhook is on',
		},
		...environmentFields,
	];

	authenticate = authenticateSendGrid;
}
