import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { chosenTags, namesOf, tags, ticketId } from '../fields';
import { mergedFrom, ticketIdOf } from './ticket';

export const removeTags = gorgiasOperation({
	resource: 'ticket',
	operation: 'removeTags',
	effect: 'write',
	menu: {
		name: 'Remove Tags',
		action: 'Remove tags from a ticket',
		description: 'Takes tags away and leaves all others in place; a tag that is not there is fine',
	},
	scopes: ['tickets:write'],
	fields: { ticketId, tags, chosenTags },
	async run(gorgias, params) {
		const names = namesOf([params.tags, params.chosenTags].flat());
		// Without a name Gorgias would be asked to remove nothing in particular: nobody wants to learn what that means.
		if (names.length === 0) {
			throw new UserError('There is no tag to remove. Enter at least one name.');
		}
		const asked = ticketIdOf(params.ticketId);
		return await gorgias.onTicket(asked, async (id) => {
			await gorgias.set('DELETE', `/tickets/${id}/tags`, { names });
			const url = gorgias.ticketUrl(id);
			return { id, url, tagsRemoved: names, mergedFrom: mergedFrom(asked, id) };
		});
	},
});
