import {
	currentSubtotal,
	currentTotal,
	dutiesOf,
	financialStatus,
	fulfillmentStatus,
	gid,
	received,
	refundedDuty,
	refundedMoney,
	refundedPieces,
	refundedShipping,
	returnStatus,
	subtotal,
	taxIn,
	total,
	type Order,
} from '../../shop';
import { connection, list, type PageArguments } from '../connection';
import type { Context } from '../context';
import { addressView } from './address';
import { customerView } from './customer';
import { discountView } from './discount';
import { fulfillmentView } from './fulfillment';
import { lineView } from './line';
import { metafieldView, type MetafieldPlace } from './metafield';
import { moneyBag } from './money';
import { refundView } from './refund';
import { returnView } from './return';
import { shippingView } from './shipping';
import { suggestedRefundView } from './suggestedRefund';
import { transactionView } from './transaction';

type First = { first?: number };

export function orderView(order: Order, context: Context): Record<string, unknown> {
	const { shop } = context;
	const shipping = shippingView(order, context);
	const waiting = ['UNFULFILLED', 'PARTIALLY_FULFILLED'].includes(fulfillmentStatus(order));
	return {
		...money(order, context),
		__typename: 'Order',
		id: gid('Order', order.id),
		legacyResourceId: order.id,
		name: order.name,
		number: order.number,
		confirmationNumber: order.confirmationNumber,
		confirmed: true,
		test: order.test,
		email: order.email,
		phone: order.phone,
		customerLocale: order.locale,
		customer: () => {
			const customer = shop.customers.find(({ id }) => id === order.customerId);
			return customer ? customerView(customer, context) : null;
		},
		createdAt: order.createdAt,
		processedAt: order.createdAt,
		updatedAt: order.updatedAt,
		closed: order.closedAt !== null,
		closedAt: order.closedAt,
		cancelledAt: order.cancelledAt,
		cancelReason: order.cancelReason,
		displayFinancialStatus: () => financialStatus(order),
		displayFulfillmentStatus: () => fulfillmentStatus(order),
		returnStatus: () => returnStatus(order),
		statusPageUrl: `${shop.origin}/orders/${order.statusToken}`,
		note: order.note,
		tags: [...order.tags].sort(),
		customAttributes: [],
		sourceName: 'web',
		fulfillable: waiting && order.cancelledAt === null,
		requiresShipping: order.lines.some(({ requiresShipping }) => requiresShipping),
		restockable: order.lines.some(({ id, quantity }) => refundedPieces(order, id) < quantity),
		discountCode: order.discount?.code ?? null,
		discountCodes: order.discount ? [order.discount.code] : [],
		discountApplications: (args: PageArguments) =>
			connection(order.discount ? [{ id: order.id }] : [], args, () => discountView(order)),
		lineItems: (args: PageArguments) =>
			connection(order.lines, args, (line) => lineView(line, order, context)),
		fulfillments: ({ first }: First) =>
			list(order.fulfillments, first).map((fulfillment) =>
				fulfillmentView(fulfillment, order, context),
			),
		refunds: ({ first }: First) =>
			list(order.refunds, first).map((refund) => refundView(refund, order, context)),
		returns: (args: PageArguments) =>
			connection(order.returns, args, (value) => returnView(value, order, context)),
		metafield: (place: MetafieldPlace) => metafieldView(order.metafields, place),
		suggestedRefund: (args: Parameters<typeof suggestedRefundView>[0]) =>
			suggestedRefundView(args, order, context),
		disputes: order.disputes.map((dispute) => ({
			...dispute,
			id: gid('OrderDisputeSummary', dispute.id),
		})),
		risk: {
			recommendation: order.risk.recommendation,
			assessments: [{ riskLevel: order.risk.level, provider: null, facts: order.risk.facts }],
		},
		shippingAddress: addressView(order.shippingAddress),
		billingAddress: addressView(order.shippingAddress),
		purchasingEntity: () => {
			if (order.company) return companyView(order.company);
			const customer = shop.customers.find(({ id }) => id === order.customerId);
			return customer ? customerView(customer, context) : null;
		},
		shippingLine: shipping,
		transactions: ({ first }: First) =>
			list(order.transactions, first).map((transaction) =>
				transactionView(transaction, order, context),
			),
	};
}

const companyView = ({ id, name }: NonNullable<Order['company']>) => ({
	__typename: 'PurchasingCompany',
	company: { id: gid('Company', id), name },
});

function money(order: Order, { shop }: Context) {
	const bag = (minor: number) => moneyBag(shop, order, minor);
	const discount = order.discount?.amount ?? 0;
	const shipping = order.shipping?.price ?? 0;
	const duties = order.lines.reduce((sum, line) => sum + dutiesOf(line), 0);
	const dutiesBack = order.lines
		.flatMap((line) => line.duties)
		.reduce((sum, { id }) => sum + refundedDuty(order, id), 0);
	const refunded = refundedMoney(order);
	const paid = received(order);
	const due = currentTotal(order) - (paid - refunded);
	const authorized = financialStatus(order) === 'AUTHORIZED';
	const sold = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
	const back = order.lines.reduce((sum, { id }) => sum + refundedPieces(order, id), 0);
	return {
		currencyCode: shop.currency,
		presentmentCurrencyCode: order.currency,
		taxesIncluded: true,
		paymentGatewayNames: [...new Set(order.transactions.map(({ gateway }) => gateway))],
		fullyPaid: paid >= total(order),
		unpaid: paid === 0,
		capturable: authorized,
		refundable: paid - refunded > 0,
		totalPriceSet: bag(total(order)),
		originalTotalPriceSet: bag(total(order)),
		subtotalPriceSet: bag(subtotal(order)),
		totalTaxSet: bag(taxIn(order, subtotal(order) + shipping)),
		totalDiscountsSet: bag(discount),
		totalShippingPriceSet: bag(shipping),
		totalTipReceivedSet: bag(paid >= total(order) ? order.tip : 0),
		totalRefundedSet: bag(refunded),
		totalRefundedShippingSet: bag(refundedShipping(order)),
		totalReceivedSet: bag(paid),
		totalOutstandingSet: bag(Math.max(0, order.cancelledAt ? 0 : due)),
		totalCapturableSet: bag(authorized ? total(order) : 0),
		netPaymentSet: bag(paid - refunded),
		originalTotalDutiesSet: duties > 0 ? bag(duties) : null,
		currentTotalDutiesSet: duties > 0 ? bag(duties - dutiesBack) : null,
		currentTotalPriceSet: bag(currentTotal(order)),
		currentSubtotalPriceSet: bag(currentSubtotal(order)),
		currentTotalTaxSet: bag(
			taxIn(order, currentSubtotal(order) + shipping - refundedShipping(order)),
		),
		currentTotalDiscountsSet: bag(
			back === sold ? 0 : Math.round((discount * (sold - back)) / sold),
		),
		currentShippingPriceSet: bag(shipping - refundedShipping(order)),
		subtotalLineItemsQuantity: sold,
		currentSubtotalLineItemsQuantity: sold - back,
		refundDiscrepancySet: bag(0),
	};
}
