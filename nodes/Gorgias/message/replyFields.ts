import type { Fields } from '../../shared/operation';
import { dryRun, externalId, ticketId } from '../fields';

export const replyFields = {
	ticketId,
	text: {
		displayName: 'Text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description: 'What the customer is told. It is really sent, as plain text.',
	},
	externalId: {
		...externalId,
		required: true,
		placeholder: 'e.g. chat-7f3a:12',
		description:
			'Your own name for this reply, at most 238 characters. Running the step again with it sends nothing a second time.',
	},
	channel: {
		displayName: 'Channel',
		type: 'options',
		default: '',
		description: 'On which way the reply travels',
		options: [
			{ name: 'As the Customer Wrote Last', value: '' },
			{ name: 'Chat', value: 'chat' },
			{ name: 'Email', value: 'email' },
		],
	},
	sendFrom: {
		displayName: 'Send From',
		type: 'string',
		default: '',
		placeholder: 'e.g. support@example.com',
		description:
			'Address of an e-mail integration of your Gorgias account. Needed only for a ticket in which no mail was exchanged yet.',
	},
	attachments: {
		displayName: 'Attachment URLs',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/label.pdf',
		description: 'Addresses of files that Gorgias can load, separated by commas; each at most 5 MB',
	},
	waitSeconds: {
		displayName: 'Wait for Delivery (Seconds)',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 120 },
		default: 15,
		description:
			'How long to watch whether the reply leaves. After that the output says that it is queued.',
	},
	dryRun,
} as const satisfies Fields;
