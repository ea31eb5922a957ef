import type { Fields } from '../../shared/operation';

export const listFields = {
	returnAll: {
		displayName: 'Return All',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	limit: {
		displayName: 'Limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		showWhen: { returnAll: [false] },
	},
	filters: {
		displayName: 'Filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		description: 'Only tickets to which all of these apply',
		options: [
			{
				displayName: 'Changed After',
				name: 'changedAfter',
				type: 'dateTime',
				default: '',
				description: 'Older tickets are not even read',
			},
			{
				displayName: 'Customer ID',
				name: 'customerId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 400746613',
			},
			{
				displayName: 'External ID',
				name: 'externalId',
				type: 'string',
				default: '',
				placeholder: 'e.g. chat-7f3a',
			},
			{
				displayName: 'Include Trashed',
				name: 'includeTrashed',
				type: 'boolean',
				default: false,
				description: 'Whether to return tickets in the trash as well',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				default: 'open',
				description: 'Gorgias cannot filter by it, so pages are read until there are enough',
				options: [
					{ name: 'Closed', value: 'closed' },
					{ name: 'Open', value: 'open' },
				],
			},
			{
				displayName: 'Tag Name or ID',
				name: 'tag',
				type: 'options',
				typeOptions: { loadOptionsMethod: 'getTags' },
				default: '',
				description:
					'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
				hint: 'Gorgias cannot filter by it, so pages are read until there are enough',
			},
			{
				displayName: 'View ID',
				name: 'viewId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1234',
				description: 'The number at the end of the address of a view',
			},
		],
	},
} as const satisfies Fields;
