import type { Fields } from '../../shared/operation';
import { orderId } from '../fields';
import { reason } from './fields';

/** The question that opening a return asks, whoever decides on it. */
export const itemFields = {
	orderId,
	what: {
		displayName: 'Items',
		type: 'options',
		options: [
			{ name: 'All Returnable Items', value: 'all' },
			{ name: 'Chosen Items', value: 'lines' },
			{ name: 'From JSON', value: 'json', description: 'A list that an earlier step made' },
		],
		default: 'all',
		description: 'What comes back',
	},
	lines: {
		displayName: 'Chosen Items',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Item',
		default: {},
		description: 'Items of the order with the number of pieces that come back',
		options: [
			{
				displayName: 'Item',
				name: 'line',
				values: [
					{
						displayName: 'Line Item ID',
						name: 'lineItemId',
						type: 'string',
						default: '',
						placeholder: 'e.g. gid://shopify/LineItem/14020700000001',
						description:
							'The ID of the item, as Order: Get Context or Return: Check Eligibility gives it',
					},
					{
						displayName: 'Quantity',
						name: 'quantity',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: 1,
						description: 'How many pieces',
					},
				],
			},
		],
		showWhen: { what: ['lines'] },
	},
	linesJson: {
		displayName: 'Items as JSON',
		type: 'json',
		default: '[]',
		placeholder: 'e.g. [{"lineItemId": "gid://shopify/LineItem/14020700000001", "quantity": 1}]',
		description: 'A list of objects with lineItemId and quantity',
		showWhen: { what: ['json'] },
	},
	reason,
} as const satisfies Fields;

/** What the shop keeps of the refund. */
export const feeFields = {
	restockingFeePercent: {
		displayName: 'Restocking Fee (%)',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100 },
		default: 0,
		description: 'Part of the price of each item that the shop keeps',
	},
	returnShippingFee: {
		displayName: 'Return Shipping Fee',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4.90',
		description:
			'Amount that the shop keeps for the label, in the currency of the order; empty for none',
	},
} as const satisfies Fields;
