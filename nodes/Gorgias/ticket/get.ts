import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { simplified } from '../message/simplified';
import { mergedFrom, ticketFacts, ticketIdOf, type Ticket } from './ticket';

export const get = gorgiasOperation({
	resource: 'ticket',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a ticket',
		description: 'Reads a ticket and its messages, oldest first',
	},
	scopes: ['tickets:read'],
	fields: {
		ticketId,
		simplify: {
			displayName: 'Simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
	},
	async run(gorgias, params) {
		const asked = ticketIdOf(params.ticketId);
		const ticket = await gorgias.onTicket(asked, (id) => gorgias.get<Ticket>(`/tickets/${id}`));
		if (!params.simplify) return { ...ticket };
		return {
			...ticketFacts(gorgias, ticket),
			mergedFrom: mergedFrom(asked, ticket.id),
			messages: (ticket.messages ?? []).map(simplified),
		};
	},
});
