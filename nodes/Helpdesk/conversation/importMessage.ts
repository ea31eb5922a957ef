import { deskOperation } from '../provider';
import { conversationId, externalId } from '../fields';

export const importMessage = deskOperation({
	resource: 'conversation',
	operation: 'importMessage',
	effect: 'write',
	menu: {
		name: 'Import Message',
		action: 'Import a message of the customer',
		description:
			'Brings in what the customer wrote elsewhere as their own message. Nothing is sent. Zendesk cannot do this.',
	},
	fields: {
		conversationId,
		text: {
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			description: 'What the customer wrote',
		},
		externalId,
		customerEmail: {
			displayName: 'Customer Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Only for another person than the customer of the conversation',
		},
		sentAt: {
			displayName: 'Sent At',
			type: 'dateTime',
			default: '',
			description: 'When the customer wrote it; now when empty',
		},
	},
	async run(desk, { conversationId: id, text, externalId: name, customerEmail, sentAt }) {
		const message = { text, externalId: name, email: customerEmail, sentAt };
		return { ...(await desk.importMessage(id, message)) };
	},
});
