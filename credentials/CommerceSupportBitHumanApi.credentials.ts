import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateBitHuman } from '../nodes/BitHuman/authenticate';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportBitHumanApi implements ICredentialType {
	name = 'commerceSupportBitHumanApi';

	displayName = 'bitHuman API';

	icon = {
		light: 'file:../nodes/BitHuman/bithuman.svg',
		dark: 'file:../nodes/BitHuman/bithuman.dark.svg',
	} as const;

	documentationUrl = 'https://docs.bithuman.ai/api/api-keys';

	properties: INodeProperties[] = [
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Found at www.bithuman.ai under Developer > API Keys. The account needs the Creator plan or a larger one. Never put it into a shop theme or a web page.',
		},
		{
			displayName: 'Session Webhook Secret',
			name: 'sessionWebhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only for a bitHuman Trigger that listens to live sessions: a long random text, which is also entered at www.bithuman.ai under Developer > Webhooks as the header X-Webhook-Secret',
		},
		...environmentFields,
	];

	authenticate = authenticateBitHuman;
}
