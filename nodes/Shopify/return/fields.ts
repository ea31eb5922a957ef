import type { Field } from '../../shared/operation';
import { locator } from '../fields';

/** Read with `gidOf('Return', returnId)`. */
export const returnId = locator(
	'Return',
	'Return',
	'searchReturns',
	'The return: choose it, or give its ID as Shopify or another step tells it',
	true,
);

/** Read with `reasonId`. */
export const reason = {
	displayName: 'Reason',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'Why the items come back, for all of them; may stay empty',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchReturnReasons', searchable: true },
		},
		{
			displayName: 'By ID or Handle',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. size_too_small',
		},
	],
} as const satisfies Field;

export const notifyCustomer = {
	displayName: 'Notify Customer',
	type: 'boolean',
	default: false,
	description: "Whether Shopify sends its own mail about this to the order's address",
} as const satisfies Field;
