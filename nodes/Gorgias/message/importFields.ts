import type { Fields } from '../../shared/operation';
import { externalId, ticketId } from '../fields';

export const importFields = {
	ticketId,
	author: {
		displayName: 'Written By',
		type: 'options',
		default: 'customer',
		description: 'Who said it',
		options: [
			{
				name: 'Assistant',
				value: 'agent',
				description: 'Shown as said by the user of the credential',
			},
			{ name: 'Customer', value: 'customer' },
		],
	},
	text: {
		displayName: 'Text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description: 'What was said. Nothing is sent to anybody.',
	},
	externalId: {
		...externalId,
		required: true,
		placeholder: 'e.g. chat-7f3a:12',
		description:
			'Your own name for this message, at most 238 characters. Running the step again with it imports nothing a second time.',
	},
	sentAt: {
		displayName: 'Written At',
		type: 'dateTime',
		default: '',
		description: 'When it was said; now when empty',
	},
	customerEmail: {
		displayName: 'Customer Email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Only for a ticket that has no customer yet',
		showWhen: { author: ['customer'] },
	},
} as const satisfies Fields;
