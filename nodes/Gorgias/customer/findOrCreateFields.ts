import type { Fields } from '../../shared/operation';

export const findOrCreateFields = {
	email: {
		displayName: 'Email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description: 'Any address of the customer',
	},
	externalId: {
		displayName: 'External ID',
		type: 'string',
		default: '',
		placeholder: 'e.g. gid://shopify/Customer/7012',
		description: 'Your own name for the customer; looked for before the e-mail address',
	},
	name: {
		displayName: 'Name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Smith',
		description: 'Only for a customer who is added; an existing one is not changed',
	},
	phone: {
		displayName: 'Phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +15550100',
		description: 'Only for a customer who is added',
	},
	language: {
		displayName: 'Language',
		type: 'string',
		default: '',
		placeholder: 'e.g. de',
		description: 'Two letters (ISO 639-1); only for a customer who is added',
	},
} as const satisfies Fields;
