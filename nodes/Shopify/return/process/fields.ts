import type { Fields } from '../../../shared/operation';
import { locationId } from '../../fields';
import { notifyCustomer, returnId } from '../fields';

export const processFields = {
	returnId,
	what: {
		displayName: 'Items',
		type: 'options',
		options: [
			{ name: 'All Items Still to Be Processed', value: 'all' },
			{ name: 'Chosen Items', value: 'lines' },
			{ name: 'From JSON', value: 'json', description: 'A list that an earlier step made' },
		],
		default: 'all',
		description: 'What of the return is settled now; the rest stays open',
	},
	lines: {
		displayName: 'Chosen Items',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Item',
		default: {},
		description: 'Lines of the return with the number of pieces',
		options: [
			{
				displayName: 'Item',
				name: 'line',
				values: [
					{
						displayName: 'Return Line ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'e.g. gid://shopify/ReturnLineItem/17640000001',
						description: 'The ID of the line, as Return: Get gives it',
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
		placeholder: 'e.g. [{"id": "gid://shopify/ReturnLineItem/17640000001", "quantity": 1}]',
		description: 'A list of objects with ID and quantity',
		showWhen: { what: ['json'] },
	},
	exchange: {
		displayName: 'Send Exchange Items',
		type: 'boolean',
		default: true,
		description:
			'Whether the new items of the return are sent now as well; their price is set off against the refund',
	},
	refundTo: {
		displayName: 'Refund To',
		type: 'options',
		options: [
			{
				name: 'No Refund Now',
				value: 'none',
				description: 'Only settles the items; money can follow with Refund: Create',
			},
			{ name: 'Original Payment', value: 'original' },
			{ name: 'Store Credit', value: 'store_credit' },
		],
		default: 'original',
		description: 'Where the money goes that Shopify calculates, after fees and exchange items',
	},
	amount: {
		displayName: 'Amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 19.10',
		description:
			'What was decided when it is less than Shopify calculates, for example after a fee; more than that is never refunded. Empty: what Shopify calculates.',
		showWhen: { refundTo: ['original', 'store_credit'] },
	},
	refundShipping: {
		displayName: 'Refund Shipping Too',
		type: 'boolean',
		default: false,
		description: 'Whether what is left of the shipping of the order is given back as well',
		showWhen: { refundTo: ['original', 'store_credit'] },
	},
	disposition: {
		displayName: 'Items Are',
		type: 'options',
		options: [
			{ name: 'Missing', value: 'MISSING', description: 'Expected, but not in the parcel' },
			{ name: 'Not Restocked', value: 'NOT_RESTOCKED', description: 'Damaged or thrown away' },
			{ name: 'Restocked', value: 'RESTOCKED', description: 'Back on the shelf' },
			{ name: 'To Be Inspected', value: 'PROCESSING_REQUIRED' },
		],
		default: 'NOT_RESTOCKED',
		description: 'What becomes of the items that came back',
	},
	location: {
		...locationId,
		showWhen: { disposition: ['RESTOCKED'] },
	},
	note: {
		displayName: 'Note',
		type: 'string',
		default: '',
		placeholder: 'e.g. Parcel received, all in order',
		description: 'For the staff; a reference of this run is added',
	},
	notifyCustomer,
} as const satisfies Fields;
