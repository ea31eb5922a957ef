import type { Field } from '../../shared/operation';

/** Fields that every page for shoppers has when it is built. */
export const pageFields = {
	languages: {
		displayName: 'Languages',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. de-AT,de;q=0.9,en',
		description: 'What the shopper prefers, best first; English when the page speaks none of it',
	},
	shop: {
		displayName: 'Shop Name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Alder & Pine',
		description: 'Shown in the title of the page',
	},
	reasons: {
		displayName: 'Reasons',
		type: 'json',
		default: '[]',
		description: 'Reasons of the decision, {text}, told to the shopper',
	},
} as const satisfies Record<string, Field>;

/** Fields with which the answer of such a page is read. */
export const formFields = {
	body: {
		displayName: 'Form',
		type: 'json',
		required: true,
		default: '{}',
		placeholder: 'e.g. {{ $json.body }}',
		description: 'Fields as the webhook received them',
	},
	languages: {
		displayName: 'Languages',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.headers["accept-language"] }}',
		description: 'Languages of the browser, used when the form says none',
	},
} as const satisfies Record<string, Field>;
