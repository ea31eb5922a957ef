import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { chosenTags, namesOf, tags, ticketId } from '../fields';
import { mergedFrom, ticketIdOf } from './ticket';

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
	fields: { ticketId, tags, chosenTags },
	async run(gorgias, params) {
		const names = namesOf([params.tags, params.chosenTags].flat());
		if (names.length === 0) throw new UserError('There is no tag to add. Enter at least one name.');
		const asked = ticketIdOf(params.ticketId);
		return await gorgias.onTicket(asked, async (id) => {
			await gorgias.set('POST', `/tickets/${id}/tags`, { names });
			const url = gorgias.ticketUrl(id);
			return { id, url, tagsAdded: names, mergedFrom: mergedFrom(asked, id) };
		});
	},
});
