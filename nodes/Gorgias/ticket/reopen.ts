import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { changeTicket } from './ticket';

export const reopen = gorgiasOperation({
	resource: 'ticket',
	operation: 'reopen',
	effect: 'write',
	menu: {
		name: 'Reopen',
		action: 'Reopen a ticket',
		description: 'Opens a closed or snoozed ticket again',
	},
	scopes: ['tickets:write'],
	fields: { ticketId },
	async run(gorgias, params) {
		return await changeTicket(gorgias, params.ticketId, { status: 'open', snooze_datetime: null });
	},
});
