import { deskOperation } from '../provider';
import { conversationId, priority } from '../fields';

export const setPriority = deskOperation({
	resource: 'conversation',
	operation: 'setPriority',
	effect: 'write',
	menu: {
		name: 'Set Priority',
		action: 'Set the priority of a conversation',
		description: 'Tells the team how urgent a conversation is',
	},
	fields: { conversationId, priority },
	async run(desk, params) {
		return await desk.setPriority(params.conversationId, params.priority);
	},
});
