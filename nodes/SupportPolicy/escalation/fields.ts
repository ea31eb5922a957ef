import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../shared/operation';
import { usualTriggers } from './usual';

const nameOf = (code: string) =>
	code
		.split('_')
		.map((word) => (word === 'vip' ? 'VIP' : word[0].toUpperCase() + word.slice(1)))
		.join(' ');

const values: INodeProperties[] = [
	{
		displayName: 'Trigger',
		name: 'code',
		type: 'options',
		options: Object.keys(usualTriggers)
			.map((value) => ({ name: nameOf(value), value }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: 'explicit_request',
		description: 'What calls for a person',
	},
	{
		displayName: 'On',
		name: 'on',
		type: 'boolean',
		default: true,
		description: 'Whether it counts; danger to people always does',
	},
	{
		displayName: 'Threshold',
		name: 'threshold',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 1,
		description: 'How often it has to be met',
	},
	{
		displayName: 'Priority',
		name: 'priority',
		type: 'options',
		options: ['Critical', 'High', 'Low', 'Normal'].map((name) => ({
			name,
			value: name.toLowerCase(),
		})),
		default: 'normal',
		description: 'Priority of the ticket',
	},
	{
		displayName: 'Team',
		name: 'team',
		type: 'string',
		default: 'support',
		description: 'Team that takes over',
	},
	{
		displayName: 'Minutes to Answer',
		name: 'minutes',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 240,
		description: 'Time until a person has to have answered',
	},
	{
		displayName: 'In Opening Hours',
		name: 'businessHours',
		type: 'boolean',
		default: true,
		description: 'Whether only opening hours count as time',
	},
];

export const policyTriggers = {
	displayName: 'Triggers',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Trigger',
	default: {},
	options: [{ displayName: 'Trigger', name: 'trigger', values }],
	description: 'Triggers that differ from the usual ones',
	showWhen: { policySource: ['form'] },
} as const satisfies Field;

export const policyHighValue = {
	displayName: 'High Order Value',
	type: 'string',
	default: '500',
	placeholder: 'e.g. 500',
	description:
		'Order value from which a hand-over is urgent, in the currency of the shop; 0 for never',
	showWhen: { policySource: ['form'] },
} as const satisfies Field;
