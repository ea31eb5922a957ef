import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../shared/types';
import { supportAiOperation } from '../client';
import { jsonObject, rowsOf } from '../read';
import type { Happening } from './happening';
import { messageFor } from './message';
import { sendableAt } from './quiet';
import { openChatOf } from './recipient';

export const address = supportAiOperation({
	resource: 'orderUpdate',
	operation: 'address',
	effect: 'read',
	menu: {
		name: 'Address',
		action: 'Address an order update',
		description: 'Decide whether the open chat or a mail tells it, when, and in which words',
	},
	fields: {
		update: {
			displayName: 'Update',
			type: 'string',
			default: '',
			placeholder: 'Empty: the incoming item',
			description: 'Output of the operation Prepare. Empty: the incoming item.',
		},
		conversations: {
			displayName: 'Conversations',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ { rows: $("Chats").all().map((row) => row.json) } }}',
			description: 'Rows of the table support_conversations that may belong to the customer',
		},
		attempts: {
			displayName: 'Attempts',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ { rows: $("Proofs").all().map((row) => row.json) } }}',
			description: 'Rows of the table support_attempts for the order',
		},
		openMinutes: {
			displayName: 'Open Chat (Minutes)',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 15,
			description: 'A chat counts as open for so long after its last message',
		},
		mail: {
			displayName: 'Mail',
			type: 'boolean',
			default: true,
			description: 'Whether a mail is sent to customers who have no open chat',
		},
		quietFrom: {
			displayName: 'Quiet From',
			type: 'string',
			default: '21:00',
			placeholder: 'e.g. 21:00',
			description: 'No mail is sent from this time on; empty for no quiet hours',
		},
		quietUntil: {
			displayName: 'Quiet Until',
			type: 'string',
			default: '08:00',
			placeholder: 'e.g. 08:00',
			description: 'Mails that came up in the quiet hours are sent from this time on',
		},
		timeZone: {
			displayName: 'Time Zone',
			type: 'string',
			default: 'UTC',
			placeholder: 'e.g. Europe/Berlin',
			description: "The shop's time zone, in which the quiet hours are meant",
		},
		languages: {
			displayName: 'Languages',
			type: 'string',
			default: 'en',
			placeholder: 'e.g. en, de, fr',
			description: 'Languages the shop writes in; the first one where the customer has another',
		},
		shopName: {
			displayName: 'Shop Name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Example Shop',
			description: 'Under the mail',
		},
	},
	/** `{ channel, session, email, language, text, subject, mail, dueAt }`; the channel is chat, mail, later or none. */
	async run(ai, params) {
		const update = jsonObject(params.update, 'Update') ?? ai.item;
		const order = update.order as unknown as Order;
		const happening = update.happening as unknown as Happening;
		const now = Date.now();
		const chat = openChatOf(order, {
			shop: String(update.shop ?? ''),
			conversations: rowsOf(params.conversations, 'Conversations'),
			attempts: rowsOf(params.attempts, 'Attempts'),
			openSince: now - params.openMinutes * 60_000,
		});
		const spoken = params.languages.split(/[\s,;]+/).filter(Boolean);
		const language =
			[chat?.language, order.language].find((code) => spoken.includes(String(code))) ??
			spoken[0] ??
			'en';
		const email = chat || !params.mail ? '' : (order.customer.email ?? '');
		const { quietFrom: from, quietUntil: until, timeZone: zone } = params;
		const due = email ? sendableAt(now, { from, until, zone }) : now;
		return {
			channel: chat ? 'chat' : !email ? 'none' : due > now ? 'later' : 'mail',
			session: String(chat?.session ?? ''),
			email,
			language,
			...messageFor(happening, order, String(language), params.shopName),
			dueAt: new Date(due).toISOString(),
		} as unknown as IDataObject;
	},
});
