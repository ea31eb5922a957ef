import { deskOperation } from '../provider';
import { externalId } from '../fields';

export const findOrCreate = deskOperation({
	resource: 'customer',
	operation: 'findOrCreate',
	effect: 'write',
	menu: {
		name: 'Find or Create',
		action: 'Find or create a customer',
		description: 'Looks for a customer and adds a missing one',
	},
	fields: {
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Any address of the customer',
		},
		name: {
			displayName: 'Name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Nathan Smith',
			description: 'Only for a customer who is added',
		},
		externalId: {
			...externalId,
			required: false,
			placeholder: 'e.g. gid://shopify/Customer/7012',
			description: 'Your own name for the customer; looked for before the e-mail address',
		},
	},
	async run(desk, params) {
		return { provider: desk.provider, ...(await desk.findOrCreateCustomer(params)) };
	},
});
