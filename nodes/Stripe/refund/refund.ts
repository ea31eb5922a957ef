import { fromStripeAmount, toMoney } from '../../shared/money';
import { idOf, isoTime } from '../payment/payment';
import type { Stripe } from '../sdk';

type Refund = Stripe.Refund;

/** Names in a refund's metadata. The key outlives Stripe's memory of idempotency keys, which is about a day. */
export const MARKER = { key: 'support_key', values: 'support_values', order: 'order_id' } as const;

const STATUSES = ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'] as const;
export type RefundStatus = (typeof STATUSES)[number] | 'unknown';

const statusOf = (status: string | null): RefundStatus =>
	STATUSES.find((known) => known === status) ?? 'unknown';

/**
 * A refund as it leaves a node. `done` is true only once Stripe has sent the money off: it then reaches the shopper
 * within 5 to 10 business days. `reference` is what the shopper's bank finds it by.
 */
export function refundSummary(refund: Refund) {
	const { id, amount, currency, metadata, reason, created } = refund;
	const status = statusOf(refund.status);
	return {
		refundId: id,
		status,
		done: status === 'succeeded',
		amount: toMoney(fromStripeAmount(amount, currency)),
		paymentId: idOf(refund.payment_intent) ?? null,
		chargeId: idOf(refund.charge) ?? null,
		orderId: metadata?.[MARKER.order] ?? null,
		reason,
		pendingReason: refund.pending_reason ?? null,
		failureReason: refund.failure_reason ?? null,
		reference: refund.destination_details?.card?.reference ?? null,
		createdAt: isoTime(created),
	};
}

/** Money of a refund that failed or was canceled is back with the shop. */
export const cameBack = ({ status }: Pick<Refund, 'status'>): boolean =>
	status === 'failed' || status === 'canceled';
