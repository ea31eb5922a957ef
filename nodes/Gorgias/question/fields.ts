import type { Fields } from '../../shared/operation';
import { locator, ticketId } from '../fields';

/** The names `message` and `responseType` are n8n's own for a step that asks people; its AI agents set them. */
export const askFields = {
	ticketId,
	message: {
		displayName: 'Question',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. May we send a second parcel for order #1001?',
		description: 'What your team reads in the note and on the page; the customer never sees it',
	},
	responseType: {
		displayName: 'Response Type',
		type: 'options',
		default: 'approval',
		description: 'What the page asks for',
		options: [
			{
				name: 'Approval',
				value: 'approval',
				description: 'Approve or deny, with a remark if wanted',
			},
			{ name: 'Free Text', value: 'freeText', description: 'An answer in words' },
		],
	},
	teammate: locator(
		'Teammate',
		'searchUsers',
		'Who is notified by Gorgias. Everybody who can read the note can answer.',
	),
	hours: {
		displayName: 'Wait at Most (Hours)',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 720 },
		default: 24,
		description: 'How long the run waits. Then it goes on at the output Nobody Answered.',
	},
} as const satisfies Fields;
