import { deskOperation } from '../provider';
import { conversationId, externalId } from '../fields';

export const addNote = deskOperation({
	resource: 'conversation',
	operation: 'addNote',
	effect: 'write',
	menu: {
		name: 'Add Note',
		action: 'Add an internal note to a conversation',
		description: 'Writes a note that only the team sees',
	},
	fields: {
		conversationId,
		text: {
			displayName: 'Note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			description: 'What the team shall know; the customer never sees it',
		},
		externalId,
	},
	async run(desk, params) {
		return { ...(await desk.addNote(params.conversationId, params)) };
	},
});
