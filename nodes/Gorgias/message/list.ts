import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { mergedFrom, ticketIdOf, type Ticket } from '../ticket/ticket';
import { authorOf } from './author';
import { simplified } from './simplified';

export const list = gorgiasOperation({
	resource: 'message',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many messages of a ticket',
		description: 'Reads the messages of a ticket, oldest first, and tells who wrote each of them',
	},
	scopes: ['tickets:read', 'users:read'],
	fields: {
		ticketId,
		returnAll: {
			displayName: 'Return All',
			type: 'boolean',
			default: true,
			description: 'Whether to return all results or only up to a given limit',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			hint: 'The newest messages are returned',
			showWhen: { returnAll: [false] },
		},
	},
	async run(gorgias, params) {
		const asked = ticketIdOf(params.ticketId);
		const ticket = await gorgias.onTicket(asked, (id) => gorgias.get<Ticket>(`/tickets/${id}`));
		const messages = (ticket.messages ?? []).slice(params.returnAll ? 0 : -params.limit);
		return await Promise.all(
			messages.map(async (message) => ({
				...simplified(message),
				author: await authorOf(gorgias, message),
				ticketId: String(ticket.id),
				mergedFrom: mergedFrom(asked, ticket.id),
			})),
		);
	},
});
