import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { changeTicket } from './ticket';

export const snooze = gorgiasOperation({
	resource: 'ticket',
	operation: 'snooze',
	effect: 'write',
	menu: {
		name: 'Snooze',
		action: 'Snooze a ticket',
		description: 'Closes a ticket until a time, or until the customer writes again',
	},
	scopes: ['tickets:write'],
	fields: {
		ticketId,
		until: {
			displayName: 'Until',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the ticket opens by itself',
		},
	},
	async run(gorgias, params) {
		const until = new Date(params.until);
		if (!(until.getTime() > Date.now())) {
			throw new UserError('Until is not a time in the future. Enter when the ticket shall open.');
		}
		return await changeTicket(gorgias, params.ticketId, {
			status: 'closed',
			snooze_datetime: until.toISOString(),
		});
	},
});
