import type { Field, Fields } from '../../shared/operation';
import { locationId } from '../fields';

const what = {
	displayName: 'Refund',
	type: 'options',
	options: [
		{
			name: 'A Fixed Amount',
			value: 'amount',
			description: 'A gesture of goodwill: no piece counts as refunded',
		},
		{
			name: 'Chosen Lines',
			value: 'lines',
			description: 'Pieces of the order at what was really paid for them',
		},
		{
			name: 'Everything Refundable',
			value: 'everything',
			description: 'All pieces that are left, shipping and duties',
		},
		{ name: 'Shipping Only', value: 'shipping' },
	],
	default: 'lines',
	description: 'What the money is for; Shopify calculates it with discounts and taxes',
} as const satisfies Field;

/** What a refund is made of: the same questions for calculating and for doing it. */
export const refundParts = {
	what,
	lines: {
		displayName: 'Lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Line',
		description: 'Pieces to refund',
		showWhen: { what: ['lines'] },
		options: [
			{
				displayName: 'Line',
				name: 'line',
				values: [
					{
						displayName: 'Line Item ID',
						name: 'lineItemId',
						type: 'string',
						default: '',
						placeholder: 'e.g. gid://shopify/LineItem/14020700000001',
						description: 'ID of the item as Order: Get Context tells it',
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
	},
	linesJson: {
		displayName: 'Lines From JSON',
		type: 'json',
		default: '',
		placeholder: 'e.g. {{ $json.lines }}',
		description:
			'The lines as an earlier step gives them, instead of the list above: [{"lineItemId": "gid://shopify/LineItem/1", "quantity": 1}]',
		showWhen: { what: ['lines'] },
	},
	amount: {
		displayName: 'Amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 10.00',
		description: 'In the currency that the customer paid in',
		showWhen: { what: ['amount'] },
	},
	shipping: {
		displayName: 'Shipping',
		type: 'options',
		options: [
			{ name: 'An Amount', value: 'amount' },
			{ name: 'Full', value: 'full', description: 'What is left of the shipping' },
			{ name: 'None', value: 'none' },
		],
		default: 'none',
		description: 'How much of the shipping is refunded; for Shipping Only, None counts as Full',
		showWhen: { what: ['lines', 'shipping'] },
	},
	shippingAmount: {
		displayName: 'Shipping Amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4.90',
		description: 'In the currency that the customer paid in',
		showWhen: { what: ['lines', 'shipping'], shipping: ['amount'] },
	},
	duties: {
		displayName: 'Refund Duties',
		type: 'boolean',
		default: true,
		description: 'Whether the duties that were paid for these pieces are refunded with them',
		showWhen: { what: ['lines'] },
	},
	destination: {
		displayName: 'Refund To',
		type: 'options',
		options: [
			{
				name: 'Original Payment',
				value: 'original',
				description: 'Each payment gets its part back, a gift card included',
			},
			{
				name: 'Store Credit',
				value: 'store_credit',
				description: 'The order needs a customer with an account',
			},
		],
		default: 'original',
		description: 'Where the money goes',
	},
} as const satisfies Fields;

/** What happens beside the money. */
export const refundEffects = {
	creditExpiresAt: {
		displayName: 'Store Credit Expires At',
		type: 'dateTime',
		default: '',
		description: 'Empty: the store credit does not expire',
		showWhen: { destination: ['store_credit'] },
	},
	restock: {
		displayName: 'Restock',
		type: 'options',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'Pieces that were not sent yet are cancelled, the others count as returned',
			},
			{
				name: 'Cancelled Pieces',
				value: 'cancel',
				description: 'Pieces that never left; they are no longer sent',
			},
			{ name: 'Do Not Restock', value: 'none' },
			{
				name: 'Returned Pieces',
				value: 'return',
				description: 'Pieces that were sent and are back',
			},
		],
		default: 'none',
		description: 'Whether the refunded pieces are for sale again',
		showWhen: { what: ['everything', 'lines'] },
	},
	location: {
		...locationId,
		showWhen: { what: ['everything', 'lines'], restock: ['automatic', 'cancel', 'return'] },
	},
	notifyCustomer: {
		displayName: 'Notify Customer',
		type: 'boolean',
		default: false,
		description: 'Whether Shopify mails the customer about the refund',
	},
	note: {
		displayName: 'Note',
		type: 'string',
		default: '',
		placeholder: 'e.g. Parcel was two weeks late',
		description: 'Reason that staff sees on the order; a reference number is added to it',
	},
} as const satisfies Fields;
