import { deskOperation } from '../provider';
import { conversationId } from '../fields';

export const get = deskOperation({
	resource: 'conversation',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a conversation',
		description: 'Reads the state of a conversation',
	},
	fields: { conversationId },
	async run(desk, params) {
		return await desk.get(params.conversationId);
	},
});
