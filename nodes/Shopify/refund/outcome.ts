import { sum, toMoney } from '../../shared/money';
import type { Money } from '../../shared/types';
import { paidIn } from './money';
import type { RefundNode, TransactionNode } from './types';

export type RefundStatus = 'done' | 'pending' | 'failed';

export interface RefundTransaction {
	id: string;
	gateway: string;
	amount: Money;
	status: 'success' | 'pending' | 'failed' | 'unknown';
	/** Shopify moves no money for this payment: a person must. */
	manual: boolean;
}

const STATUS: Record<string, RefundTransaction['status']> = {
	SUCCESS: 'success',
	PENDING: 'pending',
	AWAITING_RESPONSE: 'pending',
	FAILURE: 'failed',
	ERROR: 'failed',
};

/** Whether a transaction may still turn out either way. */
export const isOpen = (status: string) => !['success', 'failed'].includes(STATUS[status]);

export const readTransaction = (node: TransactionNode): RefundTransaction => ({
	id: node.id,
	gateway: node.gateway ?? '',
	amount: toMoney(paidIn(node.amountSet)),
	status: STATUS[node.status] ?? 'unknown',
	manual: node.manualPaymentGateway,
});

/**
 * Only money that surely moved is `done`: a refund without transactions moved nothing yet, and what was paid
 * outside Shopify waits for a person.
 */
export function statusOf(transactions: RefundTransaction[]): RefundStatus {
	if (transactions.some(({ status }) => status === 'failed')) return 'failed';
	const sure = ({ status, manual }: RefundTransaction) => status === 'success' && !manual;
	return transactions.length > 0 && transactions.every(sure) ? 'done' : 'pending';
}

/** What a refund really did; `amount` leaves out what failed. */
export function readOutcome({ id, refundLineItems, transactions, totalRefundedSet }: RefundNode) {
	const nodes = transactions.nodes;
	const { currency } = paidIn(totalRefundedSet);
	const moved = nodes.filter(({ status }) => STATUS[status] !== 'failed');
	const read = nodes.map(readTransaction);
	return {
		refundId: id,
		amount: toMoney(
			sum(
				moved.map(({ amountSet }) => paidIn(amountSet)),
				currency,
			),
		),
		status: statusOf(read),
		transactions: read,
		restocked: refundLineItems.nodes
			.filter(({ restocked }) => restocked)
			.reduce((pieces, { quantity }) => pieces + quantity, 0),
		applied: nodes.length > 0 && moved.length === 0 ? ('no' as const) : ('yes' as const),
	};
}
