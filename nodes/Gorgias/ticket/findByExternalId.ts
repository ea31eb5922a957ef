import { UserError } from 'n8n-workflow';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { externalId } from '../fields';
import { ticketFacts, type Ticket } from './ticket';

export const findByExternalId = gorgiasOperation({
	resource: 'ticket',
	operation: 'findByExternalId',
	effect: 'read',
	menu: {
		name: 'Find by External ID',
		action: 'Find a ticket by its external ID',
		description: 'Looks for the ticket that was made for a conversation',
	},
	scopes: ['tickets:read'],
	fields: {
		externalId: {
			...externalId,
			required: true,
			description: 'Your own name for the ticket, as it was given when the ticket was created',
		},
	},
	async run(gorgias, params) {
		const name = params.externalId.trim();
		if (!name) throw new UserError('There is no name to look for. Fill in External ID.');
		const ticket = await ticketNamed(gorgias, name);
		return ticket ? { found: true, ...ticketFacts(gorgias, ticket) } : { found: false };
	},
});

/**
 * The oldest ticket of this name that is not in the trash. The answer is compared again: a filter that
 * is not applied must not hand out somebody else's ticket.
 */
export async function ticketNamed(gorgias: GorgiasClient, name: string) {
	const { data } = await gorgias.get<{ data: Ticket[] }>('/tickets', {
		external_id: name,
		trashed: false,
		order_by: 'created_datetime:asc',
	});
	return data.find((ticket) => ticket.external_id === name);
}
