import type { Field } from '../shared/operation';

export const payment = {
	displayName: 'Payment ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. pi_3MtwBwLkdIwHu7ix28a3tqPa',
	description: 'ID of the payment (pi_…) or of its charge (ch_…), or the address of its page',
} as const satisfies Field;
