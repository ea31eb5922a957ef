import { fromStripeAmount, toMoney } from '../../shared/money';
import type { StripeClient } from '../client';
import { isoTime, idOf, type PaymentRecord } from '../payment/payment';
import type { Stripe } from '../sdk';

type Dispute = Stripe.Dispute;

/** After these the money is with the shop and stays there. https://docs.stripe.com/api/disputes/object#dispute_object-status */
const OVER = new Set(['won', 'warning_closed']);
const STATUSES = new Set([
	...OVER,
	'appeal_needs_response',
	'appeal_under_review',
	'lost',
	'needs_response',
	'prevented',
	'under_review',
	'warning_needs_response',
	'warning_under_review',
]);

/** All disputes of a payment, newest first. */
export async function disputesOf(
	stripe: StripeClient,
	{ charge }: PaymentRecord,
): Promise<Dispute[]> {
	return await stripe.read(
		'Disputes: Read',
		async (sdk) =>
			await sdk.disputes.list({ charge: charge.id, limit: 100 }).autoPagingToArray({ limit: 100 }),
	);
}

/**
 * Whether a refund could pay a second time: an open dispute may take the money, a lost or prevented one has. A
 * status that is not known counts as open.
 */
export const blocksRefund = ({ status }: Dispute): boolean => !OVER.has(status);

/** A dispute as it leaves a node. */
export function disputeSummary(dispute: Dispute) {
	const { id, amount, currency, status, reason, created, evidence_details: evidence } = dispute;
	return {
		disputeId: id,
		status: STATUSES.has(status) ? status : 'unknown',
		blocksRefund: blocksRefund(dispute),
		reason,
		amount: toMoney(fromStripeAmount(amount, currency)),
		paymentId: idOf(dispute.payment_intent) ?? null,
		chargeId: idOf(dispute.charge) ?? null,
		createdAt: isoTime(created),
		respondBy: evidence?.due_by ? isoTime(evidence.due_by) : null,
	};
}
