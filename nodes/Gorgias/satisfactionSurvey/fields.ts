import type { Fields } from '../../shared/operation';
import { ticketId } from '../fields';

export const surveyFields = {
	ticketId,
	purpose: {
		displayName: 'Purpose',
		type: 'options',
		default: 'ask',
		description: 'A ticket has one survey: a second one is never sent',
		options: [
			{ name: 'Ask the Customer', value: 'ask', description: 'Gorgias sends its survey' },
			{
				name: 'Record a Rating',
				value: 'record',
				description: 'Writes down a rating that was given elsewhere; nothing is sent',
			},
		],
	},
	sendAt: {
		displayName: 'Send At',
		type: 'dateTime',
		default: '',
		description: 'When the survey leaves; now when empty',
		showWhen: { purpose: ['ask'] },
	},
	score: {
		displayName: 'Score',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 5 },
		default: 5,
		description: 'From 1, very bad, to 5, very good',
		showWhen: { purpose: ['record'] },
	},
	comment: {
		displayName: 'Comment',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'What the customer added, at most 1,000 characters',
		showWhen: { purpose: ['record'] },
	},
} as const satisfies Fields;
