import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { namesOf, tags, ticketId } from '../fields';
import { ticketIdOf } from './ticket';

export const addTags = gorgiasOperation({
	resource: 'ticket',
	operation: 'addTags',
	effect: 'write',
	menu: {
		name: 'Add Tags',
		action: 'Add tags to a ticket',
		description: 'Adds tags and leaves the tags that the ticket has in place',
	},
	scopes: ['tickets:write'],
	fields: { ticketId, tags: { ...tags, required: true } },
	async run(gorgias, params) {
		const names = namesOf(params.tags);
		if (names.length === 0) throw new UserError('There is no tag to add. Enter at least one name.');
		return await gorgias.onTicket(ticketIdOf(params.ticketId), async (id) => {
			await gorgias.post(`/tickets/${id}/tags`, { names });
			return { id, url: gorgias.ticketUrl(id), tagsAdded: names };
		});
	},
});
