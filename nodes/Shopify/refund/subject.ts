import { VendorError } from '../../shared/errors';
import { formatMoney } from '../../shared/money';
import type { Shopify } from '../client';
import type { Asked } from './asked';
import { REFUND_SUBJECT } from './document';
import { paidIn } from './money';
import { isOpen } from './outcome';
import type { Plan } from './plan';
import type { Subject } from './types';

/** Shopify's list of an order's refunds has no pages; more than this are not read. */
export const MOST_REFUNDS = 50;

export interface Remark {
	code: string;
	text: string;
}

export const allocationOf = (destination: Asked['destination']) =>
	destination === 'store_credit' ? 'STORE_CREDIT' : 'ORIGINAL_PAYMENT_METHODS';

/** The order with all that decides about a refund. @throws VendorError when there is none */
export async function subjectOf(
	shopify: Shopify,
	id: string,
	destination: Asked['destination'],
): Promise<Subject> {
	const { order } = await shopify.query<{ order: Subject | null }>(REFUND_SUBJECT, {
		id,
		allocation: allocationOf(destination),
	});
	if (!order) throw noOrder();
	return order;
}

export const noOrder = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is no such order, or the app may not see it',
		nextStep:
			'Check the ID. Orders older than 60 days are only shown to apps with the scope read_all_orders.',
		applied: 'no',
		code: 'order_not_found',
	});

const DISPUTE: Record<string, string> = {
	LOST: 'The customer won a dispute with the bank, which has taken the money back already.',
	ACCEPTED: 'A dispute was accepted: the bank has given the money back already.',
};

/** Why this order must not be refunded now; the list is empty when it may. */
export function blockersOf(subject: Subject, destination: Asked['destination']): Remark[] {
	const blockers: Remark[] = [];
	const dispute = subject.disputes.find(({ status }) => !['WON', 'PREVENTED'].includes(status));
	if (dispute) {
		const text =
			DISPUTE[dispute.status] ??
			'The customer has disputed the payment at the bank, which may give the money back itself: a refund would pay twice.';
		blockers.push({ code: 'disputed', text: `${text} Settle the dispute in Shopify.` });
	}
	const open = subject.returns.nodes.find(({ status }) => status === 'OPEN');
	if (open) {
		blockers.push({
			code: 'open_return',
			text: `The return ${open.name} is open. Refund it with the operation Return: Process, or close the return first.`,
		});
	}
	if (destination === 'store_credit' && !subject.customer) {
		blockers.push({
			code: 'no_customer',
			text: 'The order has no customer account that could hold store credit. Refund to the original payment.',
		});
	}
	if (!subject.everything || paidIn(subject.everything.maximumRefundableSet).minor <= 0) {
		blockers.push({
			code: 'nothing_refundable',
			text: 'Nothing is left to refund: the order is not paid, only authorised, or refunded already.',
		});
	}
	if (subject.refunds.length >= MOST_REFUNDS) {
		blockers.push({
			code: 'too_many_refunds',
			text: 'The order has so many refunds that earlier ones can no longer be checked. Refund it in Shopify.',
		});
	}
	return blockers;
}

/** What a person should know before the money moves. */
export function warningsOf(subject: Subject, plan: Plan | undefined): Remark[] {
	const warnings: Remark[] = [];
	const requested = subject.returns.nodes.find(({ status }) => status === 'REQUESTED');
	if (requested) {
		warnings.push({
			code: 'return_requested',
			text: `The customer has requested the return ${requested.name}, which nobody has answered yet.`,
		});
	}
	if (subject.transactions.some(({ status }) => isOpen(status))) {
		warnings.push({
			code: 'pending_transactions',
			text: 'A payment or refund of this order is still pending, so the amounts may change.',
		});
	}
	const tip = paidIn(subject.totalTipReceivedSet);
	if (tip.minor > 0) {
		warnings.push({
			code: 'tip_not_included',
			text: `The tip of ${formatMoney(tip, 'en')} is not part of the calculation; only Return: Process can refund it.`,
		});
	}
	const gift = plan?.tenders.find(({ gateway }) => gateway === 'gift_card');
	if (gift) {
		warnings.push({
			code: 'gift_card_part',
			text: `${formatMoney(gift.amount, 'en')} goes back to the gift card that was paid with.`,
		});
	}
	if (plan?.tenders.some(({ manual }) => manual)) {
		warnings.push({
			code: 'manual_payment',
			text: 'The order was paid outside Shopify: Shopify only notes the refund, and a person must pay it.',
		});
	}
	return warnings;
}

/** @throws VendorError with the first reason that stands against a refund */
export function refuseBlocked(blockers: Remark[]): void {
	const [first] = blockers;
	if (!first) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'This order cannot be refunded now',
		nextStep: first.text,
		code: first.code,
		applied: 'no',
	});
}
