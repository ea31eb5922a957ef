import type { Field } from '../shared/operation';

export const order = {
	displayName: 'Order',
	type: 'json',
	required: true,
	default: '{}',
	placeholder: 'e.g. {{ $json.order }}',
	description: 'Order as the operation Get Context of a Shopify Support node returns it',
} as const satisfies Field;

export const proof = {
	displayName: 'Proof',
	type: 'options',
	options: [
		{ name: 'Code Sent to the Order’s Address', value: 'email_code' },
		{ name: 'None', value: 'none' },
		{ name: 'Order Number and Email', value: 'order_and_email' },
		{ name: 'Signed-In Customer', value: 'signed_customer' },
	],
	default: 'none',
	description: 'How the shopper has shown that the order is theirs',
} as const satisfies Field;

export const history = {
	displayName: 'History',
	type: 'json',
	default: '[]',
	description:
		'Earlier rows of support_actions of this customer or order; counts the kinds return, keep_item, refund and credit',
} as const satisfies Field;

export const language = {
	displayName: 'Language',
	type: 'options',
	options: [
		{ name: 'Dutch', value: 'nl' },
		{ name: 'English', value: 'en' },
		{ name: 'French', value: 'fr' },
		{ name: 'German', value: 'de' },
		{ name: 'Italian', value: 'it' },
		{ name: 'Portuguese', value: 'pt' },
		{ name: 'Spanish', value: 'es' },
	],
	default: 'en',
	description: 'Language of what the shopper reads',
} as const satisfies Field;

export const askedAt = {
	displayName: 'Asked At',
	type: 'dateTime',
	default: '',
	description: 'When the shopper asked; now when empty',
} as const satisfies Field;

export const linesField = {
	displayName: 'Lines',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. [{"itemId": "gid://shopify/LineItem/1", "quantity": 1}]',
} as const;
