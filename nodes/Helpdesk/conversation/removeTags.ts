import { deskOperation } from '../provider';
import { conversationId, tags, tagsOf } from '../fields';

export const removeTags = deskOperation({
	resource: 'conversation',
	operation: 'removeTags',
	effect: 'write',
	menu: {
		name: 'Remove Tags',
		action: 'Remove tags from a conversation',
		description: 'Takes tags away and leaves the others in place',
	},
	fields: { conversationId, tags: { ...tags, required: true } },
	async run(desk, params) {
		return await desk.removeTags(params.conversationId, tagsOf(params.tags));
	},
});
