import { deskOperation } from '../provider';
import { conversationId, tags, tagsOf } from '../fields';

export const addTags = deskOperation({
	resource: 'conversation',
	operation: 'addTags',
	effect: 'write',
	menu: {
		name: 'Add Tags',
		action: 'Add tags to a conversation',
		description: 'Adds tags and leaves the others in place',
	},
	fields: { conversationId, tags: { ...tags, required: true } },
	async run(desk, params) {
		return await desk.addTags(params.conversationId, tagsOf(params.tags));
	},
});
