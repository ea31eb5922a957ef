import { VendorError } from '../../shared/errors';
import type { StripeClient } from '../client';
import type { Stripe } from '../sdk';

type Payment = Stripe.PaymentIntent;

const EXPAND = ['data.latest_charge', 'data.customer'];
const PERMISSION = 'PaymentIntents: Read';
/** Ten pages: more would keep the workflow waiting for a shopper who waits too. */
const MOST_LISTED = 1_000;
const CUSTOMERS_OF_AN_ADDRESS = 10;

/**
 * Payments whose metadata carry a value, by Stripe's search. It is a minute behind, folds letters, and does not
 * exist everywhere, so what it gives is compared again and what it lacks is looked for in the list.
 * https://docs.stripe.com/search#limitations
 */
export async function byMetadata(
	stripe: StripeClient,
	name: string,
	value: string,
): Promise<Payment[]> {
	const query = `metadata[${quoted(name)}]:${quoted(value)}`;
	try {
		const found = await stripe.read(
			PERMISSION,
			async (sdk) => await sdk.paymentIntents.search({ query, limit: 100, expand: EXPAND }),
		);
		return found.data;
	} catch (error) {
		if (error instanceof VendorError && error.httpStatus === 400) return [];
		throw error;
	}
}

/** Payments of the customer records with this e-mail address; a guest has none. */
export async function byCustomer(
	stripe: StripeClient,
	email: string,
	since: number,
): Promise<Payment[]> {
	const customers = await stripe.read(
		'Customers: Read',
		async (sdk) => await sdk.customers.list({ email, limit: CUSTOMERS_OF_AN_ADDRESS }),
	);
	const pages = await Promise.all(
		customers.data.map(async ({ id }) => await listed(stripe, since, { customer: id })),
	);
	return pages.flat();
}

/** The payments since a time in Unix seconds, newest first, at most `MOST_LISTED`. */
export async function listed(
	stripe: StripeClient,
	since: number,
	only: { customer?: string } = {},
): Promise<Payment[]> {
	return await stripe.read(
		PERMISSION,
		async (sdk) =>
			await sdk.paymentIntents
				.list({ ...only, created: { gte: since }, limit: 100, expand: EXPAND })
				.autoPagingToArray({ limit: MOST_LISTED }),
	);
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
