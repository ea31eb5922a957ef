import { deskOperation } from '../provider';
import { conversationId, externalId } from '../fields';

export const reply = deskOperation({
	resource: 'conversation',
	operation: 'reply',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Reply',
		action: 'Reply to the customer of a conversation',
		description: 'Sends an answer to the customer and watches whether it leaves',
	},
	fields: {
		conversationId,
		text: {
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			description: 'What the customer is told. It is really sent, as plain text.',
		},
		externalId,
		sendFrom: {
			displayName: 'Send From',
			type: 'string',
			default: '',
			placeholder: 'e.g. support@example.com',
			description: 'Needed only where the conversation does not show from which address to answer',
		},
		waitSeconds: {
			displayName: 'Wait for Delivery (Seconds)',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 120 },
			default: 15,
			description: 'How long to watch whether the reply leaves',
		},
	},
	async run(desk, params) {
		return { ...(await desk.reply(params.conversationId, params)) };
	},
});
