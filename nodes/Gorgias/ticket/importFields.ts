import type { Fields } from '../../shared/operation';
import { externalId, tags } from '../fields';
import { createFields } from './createFields';

const { subject, customerEmail, customerName, channel } = createFields;

export const importConversationFields = {
	externalId: {
		...externalId,
		required: true,
		description:
			'Your own name for the ticket, at most 255 characters. The ticket of this name is found again, or opened.',
	},
	messages: {
		displayName: 'Messages',
		type: 'json',
		required: true,
		default: '[]',
		placeholder:
			'e.g. [{"id": "chat:12", "author": "customer", "text": "Hello", "at": "2026-03-20T12:00:00Z"}]',
		description:
			'The whole conversation, oldest first: a list of {id, author, text, at}, the author being customer or assistant. What the ticket has already is left out.',
	},
	ticketId: {
		displayName: 'Ticket ID',
		type: 'string',
		default: '',
		placeholder: 'e.g. 173596132',
		description:
			'Where it is known: saves a look-up, and leads to the ticket that lives on after a merge',
	},
	subject,
	customerEmail,
	customerName,
	channel,
	tags: { ...tags, description: 'For a new ticket; those of an old one stay as they are' },
} as const satisfies Fields;
