import type { Field } from '../../shared/operation';

export const purpose = {
	displayName: 'Purpose',
	type: 'options',
	options: [
		{ name: 'Ask for a Return', value: 'return' },
		{ name: 'Change an Order', value: 'order_change' },
		{ name: 'Send the Form of a Return', value: 'return_form' },
	],
	default: 'return',
	description: 'What the link is good for; it is worth nothing for another purpose',
} as const satisfies Field;
