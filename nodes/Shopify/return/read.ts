import { sum, toMoney, parseMoney, type Amount } from '../../shared/money';
import type { Money } from '../../shared/types';
import { VendorError } from '../../shared/errors';
import type { Shopify } from '../client';
import { RETURN_BY_ID } from './document';
import { readNote } from '../refund/marker';
import type { DeliveryNode, ReturnLineNode, ReturnNode, ReturnRefundNode } from './types';

interface MoneyBag {
	presentmentMoney: { amount: string; currencyCode: string };
}

const STATUSES = ['canceled', 'closed', 'declined', 'open', 'requested'] as const;
export type ReturnStatus = (typeof STATUSES)[number] | 'unknown';

const MONEY_MOVED: Record<string, 'done' | 'pending' | 'failed'> = {
	SUCCESS: 'done',
	FAILURE: 'failed',
	ERROR: 'failed',
};

/** The status in the words of this package. */
export const statusOf = (status: string): ReturnStatus =>
	STATUSES.find((known) => known === status.toLowerCase()) ?? 'unknown';

export const amountIn = ({ presentmentMoney }: MoneyBag): Amount =>
	parseMoney(presentmentMoney.amount, presentmentMoney.currencyCode);

const moneyIn = (bag: MoneyBag): Money => toMoney(amountIn(bag));

/** @throws VendorError when there is no such return */
export async function returnById(shopify: Shopify, id: string): Promise<ReturnNode> {
	const found = await shopify.query<{ return: ReturnNode | null }>(RETURN_BY_ID, { id });
	if (!found.return) throw noReturn();
	refuseHuge(found.return);
	return found.return;
}

/** A return with more lines than one page holds would be read, and settled, in part only. @throws VendorError */
export function refuseHuge({ name, returnLineItems }: ReturnNode): void {
	if (!returnLineItems.pageInfo.hasNextPage) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: `The return ${name} has more than 100 lines`,
		nextStep: 'Work on it in Shopify, or split it into smaller returns.',
		applied: 'no',
		code: 'too_large',
	});
}

export const noReturn = (): VendorError =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is no such return, or the app may not see it',
		nextStep:
			'Check the ID. Returns of orders older than 60 days are only shown to apps with the scope read_all_orders.',
		applied: 'no',
		code: 'return_not_found',
	});

/** A return in the shape that leaves the node. Money is what the customer paid in. */
export function readReturn(node: ReturnNode) {
	const fees = node.returnShippingFees.map(({ amountSet }) => amountIn(amountSet));
	return {
		id: node.id,
		name: node.name,
		status: statusOf(node.status),
		orderId: node.order.id,
		orderNumber: node.order.name,
		createdAt: node.createdAt,
		approvedAt: node.requestApprovedAt,
		closedAt: node.closedAt,
		decline: node.decline && {
			reason: node.decline.reason.toLowerCase(),
			note: node.decline.note,
		},
		lines: node.returnLineItems.nodes.map(readLine),
		exchange: node.exchangeLineItems.nodes.map((line) => ({
			id: line.id,
			variantId: line.variantId,
			title: line.title,
			variant: line.variantTitle,
			sku: line.variantSku,
			quantity: line.quantity,
			processed: line.processedQuantity,
			processable: line.processableQuantity,
		})),
		shippingFee: fees.length ? toMoney(sum(fees, node.order.presentmentCurrencyCode)) : null,
		reverseFulfillments: node.reverseFulfillmentOrders.nodes.map(({ id, status }) => ({
			id,
			status: ['OPEN', 'CLOSED', 'CANCELED'].includes(status) ? status.toLowerCase() : 'unknown',
		})),
		deliveries: node.reverseFulfillmentOrders.nodes.flatMap(({ reverseDeliveries }) =>
			reverseDeliveries.nodes.map(readDelivery),
		),
		refunds: node.refunds.nodes.map(readRefund),
	};
}

function readLine(line: ReturnLineNode) {
	const { restockingFee: fee, fulfillmentLineItem: shipped } = line;
	return {
		id: line.id,
		lineItemId: shipped?.lineItem.id ?? null,
		fulfillmentLineItemId: shipped?.id ?? null,
		title: shipped?.lineItem.title ?? null,
		variant: shipped?.lineItem.variantTitle ?? null,
		sku: shipped?.lineItem.sku ?? null,
		quantity: line.quantity,
		processed: line.processedQuantity,
		processable: line.processableQuantity,
		refunded: line.refundedQuantity,
		refundable: line.refundableQuantity,
		reason: line.returnReasonDefinition,
		note: readNote(line.returnReasonNote).words || null,
		customerNote: readNote(line.customerNote).words || null,
		paid: line.withCodeDiscountedTotalPriceSet
			? moneyIn(line.withCodeDiscountedTotalPriceSet)
			: null,
		restockingFee: fee ? { percentage: fee.percentage, amount: moneyIn(fee.amountSet) } : null,
	};
}

export const readDelivery = ({ id, deliverable }: DeliveryNode) => ({
	id,
	trackingNumber: deliverable?.tracking?.number ?? null,
	trackingUrl: deliverable?.tracking?.url ?? null,
	carrier: deliverable?.tracking?.carrierName ?? null,
	labelUrl: deliverable?.label?.publicFileUrl ?? null,
});

/** A refund with what became of its money: only what surely moved is `done`; a failed part makes it `failed`. */
export function readRefund({ id, createdAt, totalRefundedSet, transactions }: ReturnRefundNode) {
	const states = transactions.nodes.map(({ status, manualPaymentGateway }) =>
		manualPaymentGateway && status === 'SUCCESS' ? 'pending' : (MONEY_MOVED[status] ?? 'pending'),
	);
	const { currency } = amountIn(totalRefundedSet);
	const moved = transactions.nodes.filter(({ status }) => MONEY_MOVED[status] !== 'failed');
	return {
		id,
		at: createdAt,
		amount: toMoney(
			sum(
				moved.map(({ amountSet }) => amountIn(amountSet)),
				currency,
			),
		),
		status:
			(['failed', 'pending', 'done'] as const).find((state) => states.includes(state)) ?? 'done',
	};
}
