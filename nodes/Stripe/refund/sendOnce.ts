import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { StripeClient } from '../client';
import { refundsOf, type PaymentRecord } from '../payment/payment';
import type { Stripe } from '../sdk';
import { MARKER } from './refund';

/** A refund whose answer was lost is in the list at once, or a moment later when it was still being made. */
const LOOKS_AFTER_MS = [0, 1_000, 3_000];

/**
 * Sends a refund under its key. After an unclear outcome the payment's refunds are read, and what carries the key
 * counts; when it is not there, the error says that nobody knows. @throws VendorError
 */
export async function sendOnce(
	stripe: StripeClient,
	payment: PaymentRecord,
	body: Stripe.RefundCreateParams,
	key: string,
): Promise<Stripe.Refund> {
	try {
		return await stripe.write(
			'Charges and Refunds: Write',
			async (sdk) => await sdk.refunds.create(body, { idempotencyKey: key }),
			key,
		);
	} catch (error) {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		for (const wait of LOOKS_AFTER_MS) {
			await sleep(wait, stripe.signal).catch(() => {
				throw error;
			});
			// A look that fails changes nothing about the error that is reported in the end.
			const refunds = await refundsOf(stripe, payment).catch(() => []);
			const found = refunds.find(({ metadata }) => metadata?.[MARKER.key] === key);
			if (found) return found;
		}
		throw error;
	}
}
