import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { idOf } from '../fields';
import { customFieldValue, setCustomFields } from './customField';
import { changeTicket } from './ticket';
import { updateFields } from './updateFields';

export const update = gorgiasOperation({
	resource: 'ticket',
	operation: 'update',
	effect: 'write',
	menu: {
		name: 'Update',
		action: 'Update a ticket',
		description: 'Changes what is filled in and leaves everything else, tags included, as it is',
	},
	scopes: ['tickets:write', 'custom_fields:read'],
	fields: updateFields,
	async run(gorgias, params) {
		const team = idOf(params.assigneeTeam, 'assignee team');
		const user = idOf(params.assigneeUser, 'assignee user');
		const change = {
			...(params.subject.trim() ? { subject: params.subject.trim() } : {}),
			...(params.priority ? { priority: params.priority } : {}),
			...(params.status ? { status: params.status } : {}),
			...(team ? { assignee_team: { id: team } } : {}),
			...(user ? { assignee_user: { id: user } } : {}),
		};
		const fields = (params.customFields.field ?? []) as Array<{ id: string; value: unknown }>;
		if (Object.keys(change).length === 0 && fields.length === 0) {
			throw new UserError('There is nothing to change. Fill in at least one field.');
		}
		const values = await Promise.all(fields.map((field) => customFieldValue(gorgias, field)));
		const ticket = await changeTicket(gorgias, params.ticketId, change, (id) =>
			setCustomFields(gorgias, id, values),
		);
		return { ...ticket, customFields: values };
	},
});
