import type {
	FulfillmentStatus,
	Item,
	Order,
	PaymentStatus,
	Shipment,
	ShipmentStatus,
} from '../../shared/types';
import { datesByLine, shippingOf, unitTaxOf } from './lineFacts';
import { money, type FulfillmentNode, type LineItemNode, type OrderNode } from './node';

const PAYMENT: Record<string, PaymentStatus> = {
	AUTHORIZED: 'authorized',
	PAID: 'paid',
	PARTIALLY_PAID: 'partially_paid',
	PARTIALLY_REFUNDED: 'partially_refunded',
	PENDING: 'pending',
	REFUNDED: 'refunded',
	VOIDED: 'voided',
	EXPIRED: 'expired',
};

const FULFILLMENT: Record<string, FulfillmentStatus> = {
	UNFULFILLED: 'unfulfilled',
	OPEN: 'unfulfilled',
	RESTOCKED: 'unfulfilled',
	REQUEST_DECLINED: 'unfulfilled',
	PARTIALLY_FULFILLED: 'partially_fulfilled',
	FULFILLED: 'fulfilled',
	ON_HOLD: 'on_hold',
	SCHEDULED: 'scheduled',
	IN_PROGRESS: 'in_progress',
	PENDING_FULFILLMENT: 'in_progress',
	FULFILLMENT_NOT_REQUIRED: 'not_required',
};

/** Both `FulfillmentDisplayStatus` and `FulfillmentEventStatus`. */
const SHIPMENT: Record<string, ShipmentStatus> = {
	LABEL_PRINTED: 'label_created',
	LABEL_PURCHASED: 'label_created',
	CONFIRMED: 'label_created',
	SUBMITTED: 'label_created',
	CARRIER_PICKED_UP: 'in_transit',
	IN_TRANSIT: 'in_transit',
	FULFILLED: 'in_transit',
	MARKED_AS_FULFILLED: 'in_transit',
	OUT_FOR_DELIVERY: 'out_for_delivery',
	READY_FOR_PICKUP: 'ready_for_pickup',
	DELIVERED: 'delivered',
	PICKED_UP: 'delivered',
	DELAYED: 'delayed',
	ATTEMPTED_DELIVERY: 'delivery_attempted',
	NOT_DELIVERED: 'not_delivered',
	FAILURE: 'not_delivered',
	CANCELED: 'cancelled',
	LABEL_VOIDED: 'cancelled',
};

export const paymentStatusOf = (status: string | null): PaymentStatus =>
	PAYMENT[status ?? ''] ?? 'unknown';

export const fulfillmentStatusOf = (status: string): FulfillmentStatus =>
	FULFILLMENT[status] ?? 'unknown';

/** Shopify's order as the package's own shape. Money is what the customer paid in. */
export function readOrder(node: OrderNode): Order {
	const returning = countByLine(
		node.returns.nodes
			.filter(({ status }) => status !== 'CANCELED' && status !== 'DECLINED')
			.flatMap(({ returnLineItems }) => returnLineItems.nodes)
			.map(({ fulfillmentLineItem, quantity = 0, refundedQuantity = 0 }) => [
				fulfillmentLineItem?.lineItem.id ?? '',
				quantity - refundedQuantity,
			]),
	);
	const dates = datesByLine(node.fulfillments);
	return {
		id: node.id,
		number: node.name,
		placedAt: node.createdAt,
		cancelledAt: node.cancelledAt,
		paymentStatus: paymentStatusOf(node.displayFinancialStatus),
		fulfillmentStatus: fulfillmentStatusOf(node.displayFulfillmentStatus),
		customer: {
			id: node.customer?.id ?? null,
			email: node.email,
			...(node.tagged && { tags: node.tagged.tags }),
		},
		items: node.lineItems.nodes.map((line) => ({
			...readItem(line, returning.get(line.id) ?? 0),
			...unitTaxOf(line, node),
			fulfilledAt: dates.get(line.id)?.fulfilledAt ?? null,
			deliveredAt: dates.get(line.id)?.deliveredAt ?? null,
		})),
		shipments: node.fulfillments.map(readShipment),
		totals: {
			paid: money(node.totalReceivedSet),
			refunded: money(node.totalRefundedSet),
			refundable: node.suggestedRefund && money(node.suggestedRefund.maximumRefundableSet),
			...shippingOf(node),
		},
		refunds: node.refunds.map((refund) => ({
			id: refund.id,
			at: refund.createdAt ?? node.createdAt,
			amount: money(refund.totalRefundedSet),
		})),
		returns: node.returns.nodes.map(({ id, name, status }) => ({
			id,
			name,
			status: status.toLowerCase(),
		})),
		statusPageUrl: node.statusPageUrl,
		disputed: node.disputes.some(({ status }) => !['WON', 'PREVENTED'].includes(status)),
		discountCodes: node.discountCodes,
		language: /^[a-z]{2}/i.exec(node.customerLocale ?? '')?.[0].toLowerCase() ?? null,
		...(node.shippingAddress && { shippingCountry: node.shippingAddress.countryCodeV2 }),
		...(node.billingAddress && { billingCountry: node.billingAddress.countryCodeV2 }),
		...(node.purchasingEntity && {
			business: node.purchasingEntity.__typename === 'PurchasingCompany',
		}),
	};
}

/** Pieces that were refunded no longer count as current, so only unrefunded ones of returns are taken off. */
function readItem(line: LineItemNode, returning: number): Item {
	const delivered = line.requiresShipping ? line.currentQuantity - line.unfulfilledQuantity : 0;
	return {
		id: line.id,
		title: line.title,
		variant: line.variantTitle,
		sku: line.sku,
		quantity: line.currentQuantity,
		refundable: line.refundableQuantity,
		returnable: Math.max(0, Math.min(delivered - returning, line.refundableQuantity)),
		unitPaid: money(line.discountedUnitPriceAfterAllDiscountsSet),
		unitPrice: money(line.originalUnitPriceSet),
		productType: line.product?.productType || null,
		tags: line.product?.tags ?? [],
	};
}

export function readShipment(node: FulfillmentNode): Shipment {
	const tracking = node.trackingInfo[0];
	return {
		carrier: tracking?.company ?? null,
		number: tracking?.number ?? null,
		url: tracking?.url ?? null,
		status: SHIPMENT[node.displayStatus ?? ''] ?? 'unknown',
		estimatedAt: node.estimatedDeliveryAt,
		deliveredAt: node.deliveredAt,
		events: node.events.nodes.map((event) => ({
			status: SHIPMENT[event.status] ?? 'unknown',
			at: event.happenedAt,
			message: event.message,
			city: event.city,
		})),
	};
}

function countByLine(lines: Array<[string, number]>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [id, quantity] of lines) counts.set(id, (counts.get(id) ?? 0) + quantity);
	return counts;
}
