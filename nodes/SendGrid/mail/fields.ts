import type { Fields } from '../../shared/operation';

export const recipient = {
	to: {
		displayName: 'To',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. name@email.com',
		description: 'E-mail address of the shopper',
	},
	toName: {
		displayName: 'Recipient Name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Smith',
	},
} as const satisfies Fields;

/** What every mail carries, worded the same everywhere. */
export const delivery = {
	replyTo: {
		displayName: 'Reply To',
		type: 'string',
		default: '',
		placeholder: 'e.g. support@example.com',
		description: 'Where answers go; to the sender when empty',
	},
	messageKey: {
		displayName: 'Message Key',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. label-1001-1',
		description:
			'Your name for this very mail. It travels with the mail and comes back in its events; SendGrid itself does not stop a second one.',
	},
	sandboxMode: {
		displayName: 'Sandbox Mode',
		type: 'boolean',
		default: false,
		description: 'Whether SendGrid only checks the mail and sends nothing',
	},
	lookInActivity: {
		displayName: 'Look in Email Activity',
		type: 'boolean',
		default: false,
		description:
			'Whether to look for a mail of this key at SendGrid, before sending and after an unclear answer. The account needs the add-on for Email Activity history; mails of the last minutes may not show.',
	},
} as const satisfies Fields;
