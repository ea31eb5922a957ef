import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { changeTicket } from './ticket';

export const close = gorgiasOperation({
	resource: 'ticket',
	operation: 'close',
	effect: 'write',
	menu: {
		name: 'Close',
		action: 'Close a ticket',
		description: 'Closes a ticket; a message of the customer opens it again',
	},
	scopes: ['tickets:write'],
	fields: { ticketId },
	async run(gorgias, params) {
		return await changeTicket(gorgias, params.ticketId, { status: 'closed' });
	},
});
