import type { Field } from '../shared/operation';

export const agent = {
	displayName: 'Agent',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The avatar',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAgents', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. A91XMB7113',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: '^[A-Za-z0-9_-]+$',
						errorMessage: 'An agent code has letters and digits only',
					},
				},
			],
		},
	],
} as const satisfies Field;

export const returnAll = {
	displayName: 'Return All',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
} as const satisfies Field;

export const limit = {
	displayName: 'Limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	showWhen: { returnAll: [false] },
} as const satisfies Field;

export const dryRun = {
	displayName: 'Dry Run',
	type: 'boolean',
	default: false,
	description: 'Whether to only show what would be done, without changing anything at bitHuman',
} as const satisfies Field;

export const webhook = {
	displayName: 'Webhook',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'A webhook of the account, by its address',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchWebhooks', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 1de0c020-9d5e-4f8b-a1c2-3d4e5f607182',
		},
	],
} as const satisfies Field;

/** A field for a list of agents may stay empty. */
export const anyAgent = {
	...agent,
	required: false,
	description: 'Only what this agent used; every agent when empty',
} as const satisfies Field;
