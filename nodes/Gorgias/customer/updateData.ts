import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { customerIdOf } from './customer';

export const updateData = gorgiasOperation({
	resource: 'customer',
	operation: 'updateData',
	effect: 'write',
	menu: {
		name: 'Update Side Panel Data',
		action: 'Update the side panel data of a customer',
		description: 'Shows your own data beside every ticket of a customer; replaces what was there',
	},
	scopes: ['customers:write'],
	fields: {
		customerId: {
			displayName: 'Customer ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 400746613',
			description: 'ID of the customer in Gorgias',
		},
		data: {
			displayName: 'Data',
			type: 'json',
			default: '{}',
			required: true,
			placeholder: 'e.g. {"orders": 3, "lifetimeValue": "310.00 EUR"}',
			description: 'What the team sees; a widget in Gorgias decides how',
		},
	},
	async run(gorgias, params) {
		const asked = customerIdOf(params.customerId);
		const data = jsonOf(params.data);
		// An older version that arrives late is ignored by Gorgias.
		const version = new Date().toISOString();
		return await gorgias.onCustomer(asked, async (id) => {
			await gorgias.set('PUT', `/customers/${id}/data`, { data, version });
			return { id, mergedFrom: id === asked ? null : asked, version };
		});
	},
});

/** An expression may give an object where the field holds text. */
function jsonOf(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		throw new UserError('Data is not valid JSON. Check the brackets, commas and quotes.');
	}
}
