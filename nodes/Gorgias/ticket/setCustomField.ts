import { gorgiasOperation } from '../client';
import { locator, ticketId } from '../fields';
import { customFieldValue, setCustomFields } from './customField';
import { changeTicket } from './ticket';

export const setCustomField = gorgiasOperation({
	resource: 'ticket',
	operation: 'setCustomField',
	effect: 'write',
	menu: {
		name: 'Set Custom Field',
		action: 'Set a custom field of a ticket',
		description: 'Sets one custom field and leaves the others as they are',
	},
	scopes: ['tickets:write', 'custom_fields:read'],
	fields: {
		ticketId,
		customField: {
			...locator('Custom Field', 'searchCustomFields', 'A ticket field of your account'),
			required: true,
		},
		value: {
			displayName: 'Value',
			type: 'string',
			default: '',
			placeholder: 'e.g. Damaged',
			description: 'Numbers and true or false are sent as such. Empty takes the value away.',
		},
	},
	async run(gorgias, params) {
		const value = await customFieldValue(gorgias, { id: params.customField, value: params.value });
		const ticket = await changeTicket(gorgias, params.ticketId, {}, (id) =>
			setCustomFields(gorgias, id, [value]),
		);
		return { ...ticket, customFields: [value] };
	},
});
