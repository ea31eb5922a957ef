import { moneyGuards } from '../../shared/moneyFields';
import type { Fields } from '../../shared/operation';
import { customerId } from '../fields';

export const codeFields = {
	customerId,
	type: {
		displayName: 'Discount',
		type: 'options',
		options: [
			{ name: 'Fixed Amount', value: 'amount' },
			{ name: 'Percentage', value: 'percentage' },
		],
		default: 'percentage',
		description: 'How the discount on the whole order is reckoned',
	},
	percentage: {
		displayName: 'Percentage',
		type: 'number',
		typeOptions: { minValue: 0.01, maxValue: 100, numberPrecision: 2 },
		default: 10,
		description: 'Share of the order that is taken off, from 0.01 to 100',
		showWhen: { type: ['percentage'] },
	},
	amount: {
		displayName: 'Amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10.00',
		description: 'What is taken off, in the currency of the shop',
		showWhen: { type: ['amount'] },
	},
	minimumSubtotal: {
		displayName: 'Minimum Subtotal',
		type: 'string',
		default: '',
		placeholder: 'e.g. 40.00',
		description:
			'Least order value for the code to work, in the currency of the shop; empty for none',
	},
	validDays: {
		displayName: 'Valid for (Days)',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 365 },
		default: 30,
		description: 'When the code ends, counted from now',
	},
	title: {
		displayName: 'Title',
		type: 'string',
		default: 'Customer support',
		description: 'Name that staff sees in the list of discounts',
	},
	idempotencyKey: moneyGuards.idempotencyKey,
	dryRun: moneyGuards.dryRun,
} as const satisfies Fields;
