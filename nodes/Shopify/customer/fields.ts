import type { Field } from '../../shared/operation';

export const includeStoreCredit = {
	displayName: 'Include Store Credit',
	type: 'boolean',
	default: false,
	description:
		'Whether to read the balances of store credit, which needs the scope read_store_credit_accounts',
} as const satisfies Field;
