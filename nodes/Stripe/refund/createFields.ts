import { moneyGuards } from '../../shared/moneyFields';
import type { Fields } from '../../shared/operation';
import { payment } from '../fields';

export const createFields = {
	payment,
	extent: {
		displayName: 'Refund',
		type: 'options',
		default: 'amount',
		options: [
			{
				name: 'All That Is Left',
				value: 'all',
				description: 'What was paid, less earlier refunds of the payment',
			},
			{ name: 'An Amount', value: 'amount' },
		],
		description: 'How much of the payment goes back',
	},
	amount: {
		displayName: 'Amount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 19.10',
		description: 'In the currency of the payment, with a point; an empty amount is refused',
		showWhen: { extent: ['amount'] },
	},
	currency: {
		displayName: 'Currency',
		type: 'string',
		default: '',
		placeholder: 'e.g. EUR',
		description:
			'The currency that the amount is meant in; a payment in another one is not refunded',
	},
	orderId: {
		displayName: 'Order ID',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5420100001025',
		description: 'Kept with the refund at Stripe as order_id',
	},
	paymentTotal: {
		displayName: 'Expected Payment Total',
		type: 'string',
		default: '',
		placeholder: 'e.g. 84.80',
		description:
			'What the shopper paid for the order; a payment of another amount is not refunded. Empty compares nothing.',
	},
	reason: {
		displayName: 'Reason',
		type: 'options',
		default: 'requested_by_customer',
		description:
			'Fraudulent also puts the card and the e-mail address on the block lists of the account',
		options: [
			{ name: 'Duplicate', value: 'duplicate' },
			{ name: 'Fraudulent', value: 'fraudulent' },
			{ name: 'None', value: 'none' },
			{ name: 'Requested by Customer', value: 'requested_by_customer' },
		],
	},
	instructionsEmail: {
		displayName: 'Instructions Email',
		type: 'string',
		default: '',
		placeholder: 'e.g. name@email.com',
		description:
			'Where Stripe asks the shopper for a bank account when the payment method cannot be paid back to',
	},
	...moneyGuards,
} as const satisfies Fields;
