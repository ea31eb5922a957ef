import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateIntercom } from '../nodes/Helpdesk/intercom/address';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportIntercomApi implements ICredentialType {
	name = 'commerceSupportIntercomApi';

	displayName = 'Intercom Conversations API';

	icon = {
		light: 'file:../nodes/Helpdesk/helpdesk.svg',
		dark: 'file:../nodes/Helpdesk/helpdesk.dark.svg',
	} as const;

	documentationUrl =
		'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'us',
			description: 'Where Intercom keeps the workspace; it is shown under Settings > General',
			options: [
				{ name: 'Australia', value: 'au' },
				{ name: 'Europe', value: 'eu' },
				{ name: 'United States', value: 'us' },
			],
			displayOptions: { show: { environment: ['live'] } },
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Found in the Developer Hub under Configure > Authentication of your app',
		},
		{
			displayName: 'Teammate ID',
			name: 'adminId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 991267459',
			description:
				'Teammate in whose name the automation writes; the owner of the token when empty. Give it a teammate of its own, with an inbox seat.',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for deliveries: the client secret of the app, under Configure > Basic Information',
		},
		...environmentFields,
	];

	authenticate = authenticateIntercom;
}
