import type { Fields } from '../../shared/operation';
import { locator, ticketId } from '../fields';

const UNCHANGED = { name: 'Leave as It Is', value: '' } as const;

export const updateFields = {
	ticketId,
	subject: {
		displayName: 'Subject',
		type: 'string',
		default: '',
		placeholder: 'e.g. Return of order #1001',
		description: 'At most 998 characters. Empty leaves it as it is.',
	},
	priority: {
		displayName: 'Priority',
		type: 'options',
		default: '',
		options: [
			{ name: 'Critical', value: 'critical' },
			{ name: 'High', value: 'high' },
			UNCHANGED,
			{ name: 'Low', value: 'low' },
			{ name: 'Normal', value: 'normal' },
		],
	},
	status: {
		displayName: 'Status',
		type: 'options',
		default: '',
		options: [{ name: 'Closed', value: 'closed' }, UNCHANGED, { name: 'Open', value: 'open' }],
	},
	assigneeTeam: locator(
		'Assignee Team',
		'searchTeams',
		'The team that takes the ticket. Empty leaves it as it is.',
	),
	assigneeUser: locator(
		'Assignee User',
		'searchUsers',
		'The person who takes the ticket. Empty leaves it as it is.',
	),
	customFields: {
		displayName: 'Custom Fields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Custom Field',
		default: {},
		description: 'Fields that are not named here keep their values',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Field Name or ID',
						name: 'id',
						type: 'options',
						typeOptions: { loadOptionsMethod: 'getCustomFields' },
						default: '',
						description:
							'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'Empty takes the value away',
					},
				],
			},
		],
	},
} as const satisfies Fields;
