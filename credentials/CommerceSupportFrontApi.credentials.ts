import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateFront } from '../nodes/Helpdesk/front/address';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportFrontApi implements ICredentialType {
	name = 'commerceSupportFrontApi';

	displayName = 'Front API';

	icon = {
		light: 'file:../nodes/Helpdesk/helpdesk.svg',
		dark: 'file:../nodes/Helpdesk/helpdesk.dark.svg',
	} as const;

	documentationUrl = 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Created in Front under Settings > Developers > API tokens, with access to the shared resources and the right to send',
		},
		{
			displayName: 'Inbox ID',
			name: 'inboxId',
			type: 'string',
			default: '',
			placeholder: 'e.g. inb_1ix6',
			description:
				'Inbox for new conversations that name no team. The test of this credential lists the inboxes when this one is wrong.',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for deliveries: the signing key of the app whose webhook you use, or the API secret of the company for a webhook in a rule',
		},
		...environmentFields,
	];

	authenticate = authenticateFront;
}
