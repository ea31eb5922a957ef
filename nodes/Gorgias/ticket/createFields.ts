import type { Fields } from '../../shared/operation';
import { externalId, locator, tags } from '../fields';

export const createFields = {
	subject: {
		displayName: 'Subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Return of order #1001',
		description: 'At most 998 characters',
	},
	customerEmail: {
		displayName: 'Customer Email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description:
			'Gorgias finds the customer by it, or adds one. Leave empty for an unknown visitor.',
	},
	customerName: {
		displayName: 'Customer Name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Smith',
	},
	customerMessage: {
		displayName: 'Customer Message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'What the customer wrote. It is imported: no mail leaves the desk.',
	},
	sentAt: {
		displayName: 'Written At',
		type: 'dateTime',
		default: '',
		description: 'When the customer wrote the message; now when empty',
	},
	internalNote: {
		displayName: 'Internal Note',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		description: 'What only your team sees, for example why the assistant hands over',
	},
	channel: {
		displayName: 'Channel',
		type: 'options',
		default: 'api',
		description:
			'Choose Email when answers from your team shall reach the customer by mail. A ticket made here never appears in the live chat of Gorgias.',
		options: [
			{ name: 'API', value: 'api' },
			{ name: 'Chat', value: 'chat' },
			{ name: 'Contact Form', value: 'contact_form' },
			{ name: 'Email', value: 'email' },
			{ name: 'Help Center', value: 'help-center' },
			{ name: 'Phone', value: 'phone' },
			{ name: 'SMS', value: 'sms' },
			{ name: 'WhatsApp', value: 'whatsapp' },
		],
	},
	priority: {
		displayName: 'Priority',
		type: 'options',
		default: 'normal',
		options: [
			{ name: 'Critical', value: 'critical' },
			{ name: 'High', value: 'high' },
			{ name: 'Low', value: 'low' },
			{ name: 'Normal', value: 'normal' },
		],
	},
	tags,
	assigneeTeam: locator('Assignee Team', 'searchTeams', 'The team that takes the ticket'),
	assigneeUser: locator('Assignee User', 'searchUsers', 'The person who takes the ticket'),
	externalId,
} as const satisfies Fields;
