import { deskOperation } from '../provider';
import { conversationId } from '../fields';

export const setStatus = deskOperation({
	resource: 'conversation',
	operation: 'setStatus',
	effect: 'write',
	menu: {
		name: 'Set Status',
		action: 'Set the status of a conversation',
		description: 'Opens a conversation, closes it, or lets it wait',
	},
	fields: {
		conversationId,
		status: {
			displayName: 'Status',
			type: 'options',
			default: 'closed',
			description: 'In the words of every helpdesk',
			options: [
				{ name: 'Closed', value: 'closed' },
				{ name: 'Open', value: 'open' },
				{ name: 'Pending', value: 'pending', description: 'Waits for the customer' },
			],
		},
		until: {
			displayName: 'Until',
			type: 'dateTime',
			default: '',
			description:
				'When a pending conversation opens by itself. Needed but for Zendesk, which waits for the customer.',
			showWhen: { status: ['pending'] },
		},
	},
	async run(desk, params) {
		return await desk.setStatus(params.conversationId, params.status, params.until);
	},
});
