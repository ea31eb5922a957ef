import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Fields } from '../../shared/operation';
import { flag, number, text, type Input } from './form/inputs';
import { returnGroups } from './form/returns';
import { shopGroups } from './form/shop';
import { usualPolicy } from './usual';

const GROUPS = { ...shopGroups, ...returnGroups };

const UNUSUAL_DEFAULTS: Record<string, string> = { 'finalSale.tags': 'final-sale' };

function groups(names: string[]): INodePropertyCollection[] {
	return names.map((name) => ({
		displayName: GROUPS[name].displayName,
		name,
		values: GROUPS[name].values.map((input) => ({
			type: 'string',
			...input,
			default: UNUSUAL_DEFAULTS[`${name}.${input.name}`] ?? input.default,
		})) as INodeProperties[],
	}));
}

const reasonRows: Input[] = [
	text('Code', 'code', 'Code of the reason, a new or a usual one', 'e.g. too_small'),
	{
		displayName: 'Whose Doing',
		name: 'fault',
		type: 'options',
		options: [
			{ name: 'Carrier', value: 'carrier' },
			{ name: 'Customer', value: 'customer' },
			{ name: 'Merchant', value: 'merchant' },
		],
		default: 'customer',
		description: 'Decides about fees and who pays the label',
	},
	flag('Photo Needed', 'evidence', false, 'Whether a photo must be there first'),
	number(
		'Overrides for (Days)',
		'overrideDays',
		0,
		'Days from delivery in which the reason beats the window and final sale',
	),
];

const countryRows: Input[] = [
	text('Country', 'code', 'Two-letter code, or EU', 'e.g. US'),
	text('Days', 'days', 'Return window there; empty for the usual one', 'e.g. 45'),
	flag('Label', 'label', true, 'Whether the shop can provide a label there'),
	flag('Accepted', 'accepted', true, 'Whether goods come back from there at all'),
];

const rows = (displayName: string, name: string, values: Input[]): INodePropertyCollection[] => [
	{ displayName, name, values: values as INodeProperties[] },
];

/** The fields by which a policy is given; the form shows the groups that an operation reads. */
export const policyFields = (...names: string[]) =>
	({
		policySource: {
			displayName: 'Policy Source',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Fields Below', value: 'form' },
				{ name: 'JSON', value: 'json' },
			],
			default: 'form',
			description: 'Where the rules of the shop are written',
		},
		policyJson: {
			displayName: 'Policy',
			type: 'json',
			typeOptions: { rows: 12 },
			default: JSON.stringify(usualPolicy, null, 2),
			description: 'Rules of the shop in one document; what is left out is as in the default',
			showWhen: { policySource: ['json'] },
		},
		policyForm: {
			displayName: 'Policy',
			type: 'fixedCollection',
			placeholder: 'Add Rules',
			default: {},
			options: groups(['shop', ...names]),
			description: 'Rules of the shop; what is not added is as in a usual shop',
			showWhen: { policySource: ['form'] },
		},
		policyReasons: {
			displayName: 'Reasons',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Reason',
			default: {},
			options: rows('Reason', 'reason', reasonRows),
			description: 'Reasons for a return that differ from the usual ones',
			showWhen: { policySource: ['form'] },
		},
		policyCountries: {
			displayName: 'Countries',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Country',
			default: {},
			options: rows('Country', 'country', countryRows),
			description: 'Countries with rules of their own',
			showWhen: { policySource: ['form'] },
		},
	}) as const satisfies Fields;
