import { UserError } from 'n8n-workflow';
import { compare, parseMoney } from '../../shared/money';
import { stripeOperation, type StripeClient } from '../client';
import type { Stripe } from '../sdk';
import { paymentSummary, recordOfIntent } from './payment';
import { byCustomer, byMetadata, listed } from './search';

type Payment = Stripe.PaymentIntent;

interface Wanted {
	orderId: string;
	metadataName: string;
	/** In small letters. */
	email: string;
	amount: string;
	currency: string;
	since: number;
}

export const find = stripeOperation({
	resource: 'payment',
	operation: 'find',
	effect: 'read',
	menu: {
		name: 'Find',
		action: 'Find payments',
		description: 'Finds the payments of an order or a shopper, newest first',
	},
	scopes: ['PaymentIntents: Read', 'Customers: Read'],
	fields: {
		orderId: {
			displayName: 'Order',
			type: 'string',
			default: '',
			placeholder: 'e.g. 5420100001025',
			description: 'What the shop wrote into the metadata of the payment, compared exactly',
		},
		metadataName: {
			displayName: 'Metadata Name',
			type: 'string',
			default: 'order_id',
			placeholder: 'e.g. order_id',
			description: 'The name under which the shop writes the order into the metadata',
		},
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Of the shopper. With an order, the payment must fit both.',
		},
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 84.80',
			description:
				'What was paid, in the currency below. It narrows the search and finds nothing alone.',
		},
		currency: {
			displayName: 'Currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
			description: 'Needed with an amount',
		},
		days: {
			displayName: 'Search Back (Days)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 730 },
			default: 180,
			description: 'Payments that are older are found by their order only',
		},
	},
	async run(stripe, params) {
		const wanted: Wanted = {
			orderId: String(params.orderId).trim(),
			metadataName: params.metadataName.trim(),
			email: params.email.trim().toLowerCase(),
			amount: String(params.amount).trim(),
			currency: params.currency.trim().toUpperCase(),
			since: Math.floor(Date.now() / 1_000) - params.days * 86_400,
		};
		check(wanted);
		const payments = await search(stripe, wanted);
		return payments.flatMap((payment) => {
			const record = recordOfIntent(payment);
			return record ? [paymentSummary(record, emailsOf(payment)[0] ?? null)] : [];
		});
	},
});

function check({ orderId, metadataName, email, amount, currency }: Wanted) {
	if (!orderId && !email) {
		throw new UserError(
			'Enter an order or an e-mail address: an amount alone fits the payments of strangers.',
		);
	}
	if (orderId && !/^[\w .-]{1,40}$/.test(metadataName)) {
		throw new UserError(
			'The metadata name has 1 to 40 letters, digits and underscores, such as order_id.',
		);
	}
	if (amount && !currency) throw new UserError('An amount needs its currency, such as EUR.');
}

/** The quick ways first; the whole list only where they found nothing. */
async function search(stripe: StripeClient, wanted: Wanted): Promise<Payment[]> {
	const { orderId, metadataName, email, since } = wanted;
	const quick = orderId
		? await byMetadata(stripe, metadataName, orderId)
		: await byCustomer(stripe, email, since);
	const found = matching(quick, wanted);
	return found.length > 0 ? found : matching(await listed(stripe, since), wanted);
}

function matching(payments: Payment[], wanted: Wanted): Payment[] {
	const unique = new Map(payments.map((payment) => [payment.id, payment]));
	return [...unique.values()]
		.filter((payment) => fits(payment, wanted))
		.sort((a, b) => b.created - a.created);
}

function fits(
	payment: Payment,
	{ orderId, metadataName, email, amount, currency }: Wanted,
): boolean {
	const record = recordOfIntent(payment);
	if (!record) return false;
	if (orderId && record.metadata[metadataName] !== orderId) return false;
	if (email && !emailsOf(payment).includes(email)) return false;
	if (!amount) return true;
	return record.currency === currency && compare(record.paid, parseMoney(amount, currency)) === 0;
}

/** Every address that the payment names, in small letters. */
function emailsOf({ receipt_email, latest_charge, customer }: Payment): string[] {
	const charge = typeof latest_charge === 'object' ? latest_charge : null;
	const owner =
		typeof customer === 'object' && customer && !customer.deleted ? customer.email : null;
	return [receipt_email, charge?.receipt_email, charge?.billing_details?.email, owner]
		.filter((email): email is string => Boolean(email))
		.map((email) => email.toLowerCase());
}
