import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Fields } from '../../shared/operation';
import { usualPolicy } from './usual';

type Input = Pick<INodeProperties, 'displayName' | 'name' | 'default' | 'description'> &
	Partial<INodeProperties>;

const text = (displayName: string, name: string, description: string, placeholder = ''): Input => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});
const number = (displayName: string, name: string, value: number, description: string): Input => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0 },
	default: value,
	description,
});
const flag = (displayName: string, name: string, value: boolean, description: string): Input => ({
	displayName,
	name,
	type: 'boolean',
	// eslint-disable-next-line n8n-nodes-base/node-param-default-wrong-for-boolean -- it is one, but given
	default: value,
	description,
});
const money = (displayName: string, name: string, description: string, value = '0'): Input => ({
	...text(displayName, name, description, 'e.g. 4.95'),
	default: value,
});

const tags = (what: string) => text('Product Tags', 'tags', `Tags, separated by commas, ${what}`);
const marks = (what: string): Input[] => [
	tags(what),
	text('Product Types', 'productTypes', `Product types, separated by commas, ${what}`),
	text('SKUs', 'skus', `SKUs, separated by commas, ${what}`),
];

/** The groups of a policy as forms; names and shapes are those of the JSON document. */
const GROUPS: Record<string, { displayName: string; values: Input[] }> = {
	shop: {
		displayName: 'Shop',
		values: [
			text('Time Zone', 'timeZone', 'Time zone in which days begin and end', 'e.g. Europe/Berlin'),
			text('Currency', 'currency', 'ISO 4217 code of all amounts below', 'e.g. EUR'),
		].map((input) => ({ ...input, default: usualPolicy.shop[input.name as 'timeZone'] })),
	},
	window: {
		displayName: 'Return Window',
		values: [
			number(
				'Days',
				'days',
				30,
				'Last day on which a return can be asked for, day of start excluded',
			),
			{
				displayName: 'Counts From',
				name: 'from',
				type: 'options',
				options: [
					{ name: 'Delivery', value: 'delivery' },
					{ name: 'Fulfilment', value: 'fulfilment' },
					{ name: 'Order', value: 'order' },
				],
				default: 'delivery',
				description: 'Day from which the days are counted',
			},
		],
	},
	finalSale: {
		displayName: 'Final Sale',
		values: [
			...marks('that cannot be returned'),
			text('Discount Codes', 'discountCodes', 'Codes that make everything in the order final sale'),
			number(
				'From Discount (%)',
				'fromDiscountPercent',
				0,
				'Discount from which an article is final sale; 0 for never',
			),
		],
	},
	withdrawal: {
		displayName: 'Exempt From the Right of Withdrawal',
		values: [
			...marks('which the law exempts: made to order, sealed for hygiene, perishable and so on'),
			text(
				'Standard Delivery Costs',
				'standardShipping',
				'Most that is refunded of what was paid for delivery; empty for all of it',
				'e.g. 4.95',
			),
		],
	},
	fees: {
		displayName: 'Fees',
		values: [
			flag(
				'Shop Provides the Label',
				'shopLabel',
				true,
				'Whether the customer gets a label also when the reason is their own',
			),
			money('Return Fee', 'returnShipping', 'Deducted once when the reason is the customer’s own'),
			number(
				'Restocking Fee (%)',
				'restockingPercent',
				0,
				'Share of the goods; never on a withdrawal',
			),
			flag('No Fees on Exchange', 'waivedForExchange', true, 'Whether an exchange is free of fees'),
		],
	},
	keepItem: {
		displayName: 'Keep Item',
		values: [
			money('Below', 'below', 'Value below which the goods stay with the customer; 0 for never'),
			number('Times per Customer', 'perCustomer', 1, 'How often in the period'),
			number('Period (Days)', 'periodDays', 365, 'Time in which the times are counted'),
			flag(
				'For Any Reason',
				'anyFault',
				false,
				'Whether also when the reason is the customer’s own',
			),
		],
	},
	bonus: {
		displayName: 'Bonus',
		values: [
			number('On Exchange (%)', 'exchangePercent', 0, 'Share of the goods, on top'),
			number('On Store Credit (%)', 'storeCreditPercent', 0, 'Share of the refund, on top'),
		],
	},
	customers: {
		displayName: 'Customers',
		values: [
			text(
				'Blocked',
				'blocked',
				'Customer IDs, e-mail addresses, their SHA-256 hashes or tags such as tag:abuse',
			),
			text(
				'VIP',
				'vip',
				'Customer IDs, e-mail addresses, their SHA-256 hashes or tags such as tag:vip',
			),
			number('VIP Extra Days', 'vipExtraDays', 0, 'Added to the return window'),
			flag('VIP Free Returns', 'vipFreeReturns', true, 'Whether VIP customers pay no fees'),
		],
	},
	limits: {
		displayName: 'Limits',
		values: [
			number(
				'Returns per Order',
				'returnsPerOrder',
				0,
				'From then on a person looks; 0 for no limit',
			),
			number(
				'Returns per Customer',
				'returnsPerCustomer',
				0,
				'From then on a person looks; 0 for no limit',
			),
			number('Period (Days)', 'periodDays', 365, 'Time in which returns of a customer are counted'),
		],
	},
	approval: {
		displayName: 'Approval',
		values: [money('Approve up to', 'upTo', 'Highest value approved without a person; 0 for none')],
	},
	refunds: {
		displayName: 'Refunds',
		values: [
			number('Parcel Lost After (Days)', 'lostAfterDays', 10, 'Days without news from the carrier'),
			number(
				'Report Damage Within (Days)',
				'claimDays',
				30,
				'Days from delivery, also for missing goods',
			),
			number(
				'Price Protection (Days)',
				'priceDays',
				7,
				'Days from the order; 0 for the day itself',
			),
			number('Late After (Days)', 'lateAfterDays', 3, 'Days after the promised day'),
			number('Refund When Late (%)', 'latePercent', 100, 'Share of the delivery costs'),
			number('Goodwill (%)', 'goodwillPercent', 10, 'Share of what was paid'),
			money('Goodwill up to', 'goodwillUpTo', 'Highest goodwill; 0 leaves it to a person'),
			number(
				'Repeated Within (Days)',
				'repeatDays',
				90,
				'A second refund in this time is looked at',
			),
		],
	},
	orderChanges: {
		displayName: 'Order Changes',
		values: [
			number('Cancel Within (Minutes)', 'cancelMinutes', 60, 'Minutes after the order'),
			number('Change Address Within (Minutes)', 'addressMinutes', 60, 'Minutes after the order'),
			number('Swap Item Within (Minutes)', 'swapMinutes', 60, 'Minutes after the order'),
			money(
				'Change Address up to',
				'addressUpTo',
				'Highest order value for a change without a person',
			),
		],
	},
	hours: {
		displayName: 'Opening Hours',
		values: [
			...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
				(day) => ({
					...text(day, day.toLowerCase(), 'Opening times; empty when closed', 'e.g. 09:00-17:00'),
					default: usualPolicy.hours[day.toLowerCase() as 'monday'],
				}),
			),
			text('Holidays', 'holidays', 'Days on which nobody is there', 'e.g. 2026-12-25, 2027-01-01'),
		],
	},
};

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
