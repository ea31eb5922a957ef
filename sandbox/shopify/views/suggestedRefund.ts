import { everythingLeft, gid, proposeRefund, taxIn, type Order, type Tender } from '../../shop';
import { failure, type Context } from '../context';
import { readRefundRequest, type RefundArguments } from '../mutations/refundRequest';
import { moneyBag } from './money';
import { refundDutyView, refundLineView } from './refund';
import { gatewayName, transactionView } from './transaction';

interface SuggestionArguments extends Pick<RefundArguments, 'refundLineItems' | 'refundDuties'> {
	refundShipping?: boolean | null;
	shippingAmount?: string | null;
	suggestFullRefund?: boolean | null;
	refundMethodAllocation?: 'ORIGINAL_PAYMENT_METHODS' | 'STORE_CREDIT' | null;
}

/** `Order.suggestedRefund`: what Shopify itself would give back for these lines, shipping and duties. */
export function suggestedRefundView(args: SuggestionArguments, order: Order, context: Context) {
	const { shop } = context;
	const bag = (minor: number) => moneyBag(shop, order, minor);
	const { request, errors } = readRefundRequest(
		{
			orderId: gid('Order', order.id),
			refundLineItems: args.refundLineItems,
			refundDuties: args.refundDuties,
			shipping: { fullRefund: args.refundShipping, amount: args.shippingAmount },
		},
		order,
		shop,
	);
	if (errors.length > 0) throw failure(errors[0].message, 'BAD_REQUEST');
	const proposal = proposeRefund(
		order,
		args.suggestFullRefund ? everythingLeft(order, null) : request,
	);
	const toCredit = args.refundMethodAllocation === 'STORE_CREDIT';
	return {
		amountSet: bag(proposal.amount),
		maximumRefundableSet: bag(proposal.maximum),
		subtotalSet: bag(proposal.subtotal),
		discountedSubtotalSet: bag(proposal.subtotal),
		totalCartDiscountAmountSet: bag(proposal.discount),
		totalTaxSet: bag(proposal.tax),
		totalDutiesSet: bag(proposal.dutyTotal),
		shipping: {
			amountSet: bag(proposal.shipping),
			maximumRefundableSet: bag(proposal.maximumShipping),
			taxSet: bag(taxIn(order, proposal.shipping)),
		},
		refundLineItems: proposal.lines.map((line) => refundLineView(line, order, context)),
		refundDuties: proposal.duties.map(({ dutyId, amount }) =>
			refundDutyView(dutyId, amount, order, context),
		),
		suggestedTransactions: (toCredit ? [] : proposal.tenders).map((tender) =>
			suggestedTransactionView(tender, order, context),
		),
		suggestedRefundMethods: toCredit
			? [
					{
						__typename: 'SuggestedStoreCreditRefund',
						amount: bag(proposal.amount),
						maximumRefundable: bag(proposal.maximum),
						expiresAt: null,
					},
				]
			: [],
	};
}

/** A share of a refund on one of the order's payments. */
export function suggestedTransactionView(tender: Tender, order: Order, context: Context) {
	const bag = (minor: number) => moneyBag(context.shop, order, minor);
	const parent = order.transactions.find(({ id }) => id === tender.transactionId)!;
	return {
		kind: 'SUGGESTED_REFUND',
		gateway: tender.gateway,
		formattedGateway: gatewayName(tender.gateway),
		accountNumber: parent.accountNumber,
		amountSet: bag(tender.amount),
		maximumRefundableSet: bag(tender.maximum),
		parentTransaction: () => transactionView(parent, order, context),
	};
}
