import { deskOperation } from '../provider';
import { conversationId } from '../fields';

export const listMessages = deskOperation({
	resource: 'conversation',
	operation: 'listMessages',
	effect: 'read',
	menu: {
		name: 'Get Messages',
		action: 'Get the messages of a conversation',
		description:
			'Reads the messages of a conversation, oldest first, and tells who wrote each of them',
	},
	fields: { conversationId },
	async run(desk, params) {
		return await desk.listMessages(params.conversationId);
	},
});
