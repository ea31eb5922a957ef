import { sleep } from '../../shared/http';
import { parseMoney, zero, type Amount } from '../../shared/money';
import type { Payload, Shopify } from '../client';
import { notThere } from '../notes';
import { CLAIM_PLACE, type ClaimField } from './cancelClaim';

const MONEY = 'presentmentMoney { amount currencyCode }';

/** What decides whether an order can be cancelled, and shows afterwards what became of it. */
export const CANCEL_STATE = /* GraphQL */ `
	query CancelState($id: ID!, $namespace: String!, $key: String!) {
		order(id: $id) {
			name
			cancelledAt
			cancelReason
			displayFulfillmentStatus
			presentmentCurrencyCode
			customer {
				id
			}
			returns(first: 20) {
				nodes {
					name
					status
				}
			}
			claim: metafield(namespace: $namespace, key: $key) {
				value
				compareDigest
			}
			totalRefundedSet { ${MONEY} }
			suggestedRefund(suggestFullRefund: true) {
				maximumRefundableSet { ${MONEY} }
			}
		}
	}
`;

/** https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/orderCancel */
export const CANCEL_ORDER = /* GraphQL */ `
	mutation CancelOrder(
		$orderId: ID!
		$reason: OrderCancelReason!
		$refundMethod: OrderCancelRefundMethodInput!
		$restock: Boolean!
		$notifyCustomer: Boolean!
		$staffNote: String
	) {
		orderCancel(
			orderId: $orderId
			reason: $reason
			refundMethod: $refundMethod
			restock: $restock
			notifyCustomer: $notifyCustomer
			staffNote: $staffNote
		) {
			job {
				id
			}
			jobResult {
				id
			}
			userErrors: orderCancelUserErrors {
				code
				field
				message
			}
		}
	}
`;

export const CANCEL_JOB = /* GraphQL */ `
	query CancelJob($id: ID!) {
		job(id: $id) {
			done
		}
	}
`;

export const CANCEL_RESULT = /* GraphQL */ `
	query CancelResult($id: ID!) {
		node(id: $id) {
			... on OrderCancelJobResult {
				errors {
					code
					message
				}
			}
		}
	}
`;

interface MoneyBag {
	presentmentMoney: { amount: string; currencyCode: string };
}
export interface CancelState {
	name: string;
	cancelledAt: string | null;
	cancelReason: string | null;
	displayFulfillmentStatus: string;
	presentmentCurrencyCode: string;
	customer: { id: string } | null;
	returns: { nodes: Array<{ name: string; status: string }> };
	claim: ClaimField;
	totalRefundedSet: MoneyBag;
	suggestedRefund: { maximumRefundableSet: MoneyBag } | null;
}
export interface CancelPayload extends Payload {
	job: { id: string } | null;
	jobResult: { id: string } | null;
}

/** @throws VendorError when there is no such order */
export async function cancelState(shopify: Shopify, id: string): Promise<CancelState> {
	const { order } = await shopify.query<{ order: CancelState | null }>(CANCEL_STATE, {
		id,
		...CLAIM_PLACE,
	});
	if (!order) throw notThere('order');
	return order;
}

/** What the customer paid and has not got back. */
export const refundableOf = (order: CancelState): Amount =>
	order.suggestedRefund
		? amountOf(order.suggestedRefund.maximumRefundableSet)
		: zero(order.presentmentCurrencyCode);

export const refundedOf = (order: CancelState): Amount => amountOf(order.totalRefundedSet);

const amountOf = ({ presentmentMoney: { amount, currencyCode } }: MoneyBag) =>
	parseMoney(amount, currencyCode);

const FIRST_LOOK_MS = 200;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Waits for the end of a cancellation that Shopify accepted, or may have accepted (no job is known then).
 * @returns the order, which is cancelled or not; and whether that is Shopify's last word
 */
export async function afterJob(
	shopify: Shopify,
	id: string,
	jobId: string | undefined,
): Promise<{ order: CancelState; over: boolean }> {
	const deadline = Date.now() + shopify.patienceMs;
	for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
		const over = jobId !== undefined && (await isDone(shopify, jobId));
		const order = await cancelState(shopify, id);
		if (order.cancelledAt && (over || jobId === undefined)) return { order, over: true };
		if (over || Date.now() + pause > deadline) return { order, over };
		await sleep(pause, shopify.signal);
	}
}

async function isDone(shopify: Shopify, id: string): Promise<boolean> {
	const { job } = await shopify.query<{ job: { done: boolean } | null }>(CANCEL_JOB, { id });
	return job?.done ?? false;
}

/** Why a job ended without cancelling the order, in Shopify's words. */
export async function whyFailed(shopify: Shopify, id: string | undefined): Promise<string> {
	if (!id) return '';
	const { node } = await shopify.query<{ node: { errors?: Array<{ message: string }> } | null }>(
		CANCEL_RESULT,
		{ id },
	);
	return (node?.errors ?? []).map(({ message }) => message).join('; ');
}
