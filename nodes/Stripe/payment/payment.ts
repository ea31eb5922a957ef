import { UserError } from 'n8n-workflow';
import { fromStripeAmount, subtract, sum, toMoney, type Amount } from '../../shared/money';
import type { StripeClient } from '../client';
import type { Stripe } from '../sdk';

type Charge = Stripe.Charge;
type Payment = Stripe.PaymentIntent;
type Refund = Stripe.Refund;

/** More refunds than this has no payment. */
const MOST_REFUNDS = 1_000;

/** A payment with the charge that moved its money. */
export interface PaymentRecord {
	/** The payment intent's ID, or the charge's for a payment without one. */
	id: string;
	charge: Charge;
	currency: string;
	/** What was really taken. */
	paid: Amount;
	status: string;
	metadata: Record<string, string>;
}

/** The ID in what people paste: an ID or the address of the payment's page. @throws UserError for anything else */
export function paymentIdOf(given: string): string {
	const id = /\b(?:pi|ch|py)_[A-Za-z0-9]+/.exec(String(given ?? ''))?.[0];
	if (id) return id;
	throw new UserError(
		'The payment ID is not one of Stripe. It starts with pi_ or ch_; the operation Find of the resource Payment looks it up.',
	);
}

/** Reads a payment by the ID of the intent or of the charge. @throws VendorError */
export async function readPayment(stripe: StripeClient, given: string): Promise<PaymentRecord> {
	const id = paymentIdOf(given);
	if (!id.startsWith('pi_')) {
		const charge = await stripe.read(
			'Charges and Refunds: Read',
			async (sdk) => await sdk.charges.retrieve(id),
		);
		return recordOf(
			idOf(charge.payment_intent) ?? charge.id,
			charge,
			charge.status,
			charge.metadata,
		);
	}
	const payment = await stripe.read(
		'PaymentIntents: Read',
		async (sdk) => await sdk.paymentIntents.retrieve(id, { expand: ['latest_charge'] }),
	);
	const record = recordOfIntent(payment);
	if (record) return record;
	throw new UserError(
		`The payment ${id} has no charge: nothing was paid, so there is nothing to refund.`,
	);
}

/** Undefined for an intent by which nothing was paid yet. The charge must be expanded. */
export function recordOfIntent(payment: Payment): PaymentRecord | undefined {
	const { latest_charge: charge } = payment;
	if (!charge || typeof charge === 'string') return undefined;
	return recordOf(payment.id, charge, payment.status, { ...charge.metadata, ...payment.metadata });
}

function recordOf(
	id: string,
	charge: Charge,
	status: string,
	metadata: Record<string, string>,
): PaymentRecord {
	const paid = charge.captured && charge.paid ? charge.amount_captured : 0;
	const currency = charge.currency.toUpperCase();
	return { id, charge, currency, paid: fromStripeAmount(paid, currency), status, metadata };
}

/** All refunds of a payment, newest first. */
export async function refundsOf(
	stripe: StripeClient,
	{ charge }: PaymentRecord,
): Promise<Refund[]> {
	return await stripe.read(
		'Charges and Refunds: Read',
		async (sdk) =>
			await sdk.refunds
				.list({ charge: charge.id, limit: 100 })
				.autoPagingToArray({ limit: MOST_REFUNDS }),
	);
}

/** What can still be refunded: refunds that failed or were canceled gave their money back to the payment. */
export function leftOf({ charge, currency, paid }: PaymentRecord, refunds: Refund[]): Amount {
	const counted = sum(
		refunds
			.filter(({ status }) => status !== 'failed' && status !== 'canceled')
			.map(({ amount }) => fromStripeAmount(amount, currency)),
		currency,
	);
	const told = fromStripeAmount(charge.amount_refunded, currency);
	return subtract(paid, counted.minor > told.minor ? counted : told);
}

/** A payment as it leaves a node. */
export function paymentSummary(record: PaymentRecord, email: string | null) {
	const { id, charge, currency, paid, status, metadata } = record;
	const refunded = fromStripeAmount(charge.amount_refunded, currency);
	return {
		paymentId: id,
		chargeId: charge.id,
		status: STATUSES.has(status) ? status : 'unknown',
		paid: toMoney(paid),
		refunded: toMoney(refunded),
		refundable: toMoney(subtract(paid, refunded)),
		disputed: charge.disputed,
		method: charge.payment_method_details?.type ?? null,
		email,
		metadata,
		createdAt: isoTime(charge.created),
	};
}

const STATUSES = new Set([
	'canceled',
	'failed',
	'pending',
	'processing',
	'requires_action',
	'requires_capture',
	'requires_confirmation',
	'requires_payment_method',
	'succeeded',
]);

export const isoTime = (seconds: number): string => new Date(seconds * 1_000).toISOString();

/** The ID of a record that may be expanded. */
export const idOf = (record: string | { id: string } | null | undefined): string | undefined =>
	(typeof record === 'string' ? record : record?.id) ?? undefined;
