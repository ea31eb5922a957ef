import {
	gid,
	idOf,
	minorUnits,
	outcomeOf,
	taxIn,
	tenders,
	type Order,
	type Return,
} from '../../shop';
import { failure, type Context } from '../context';
import { moneyBag } from './money';
import { refundDutyView } from './refund';
import { suggestedTransactionView } from './suggestedRefund';

interface Pieces {
	id: string;
	quantity: number;
}

export interface ShippingArguments {
	fullRefund?: boolean | null;
	shippingRefundAmount?: { amount: string; currencyCode: string } | null;
}

export interface OutcomeArguments {
	returnLineItems: Pieces[];
	exchangeLineItems: Pieces[];
	refundShipping?: ShippingArguments | null;
	refundDuties?: Array<{ dutyId: string; refundType?: 'FULL' | 'PROPORTIONAL' | null }> | null;
	refundMethodAllocation?: 'ORIGINAL_PAYMENT_METHODS' | 'STORE_CREDIT';
}

/** What Shopify itself would do with the money when these pieces are processed. */
export function financialOutcomeView(
	args: OutcomeArguments,
	value: Return,
	order: Order,
	context: Context,
) {
	const { shop } = context;
	const bag = (minor: number) => moneyBag(shop, order, minor);
	const { proposal, fees, exchange, balance } = outcomeOf(
		order,
		value,
		outcomeRequest(args, value, order),
	);
	const toCredit = args.refundMethodAllocation === 'STORE_CREDIT';
	const refund = {
		__typename: 'RefundReturnOutcome',
		amount: bag(balance),
		suggestedTransactions: (toCredit ? [] : tenders(order, balance)).map((tender) =>
			suggestedTransactionView(tender, order, context),
		),
		suggestedRefundMethods: toCredit
			? [
					{
						__typename: 'SuggestedStoreCreditRefund',
						amount: bag(balance),
						maximumRefundable: bag(proposal.maximum),
						expiresAt: null,
					},
				]
			: [],
	};
	return {
		discountedSubtotal: bag(proposal.subtotal),
		maximumRefundable: bag(proposal.maximum),
		totalAdditionalFees: bag(0),
		totalCartDiscountAmount: bag(proposal.discount),
		totalDuties: bag(proposal.dutyTotal),
		totalTax: bag(taxIn(order, proposal.subtotal - fees - exchange)),
		refundDuties: proposal.duties.map(({ dutyId, amount }) =>
			refundDutyView(dutyId, amount, order, context),
		),
		shipping: {
			amountSet: bag(proposal.shipping),
			maximumRefundableSet: bag(proposal.maximumShipping),
			taxSet: bag(taxIn(order, proposal.shipping)),
		},
		financialTransfer:
			balance < 0 ? { __typename: 'InvoiceReturnOutcome', amount: bag(-balance) } : refund,
	};
}

/** Reads what is to be processed; pieces that the return does not have are refused as a whole. */
export function outcomeRequest(args: OutcomeArguments, value: Return, order: Order) {
	const read = (kind: string, pieces: Pieces[], lines: Array<{ id: string; quantity: number }>) =>
		pieces.map(({ id, quantity }) => {
			const line = lines.find((one) => one.id === idOf(kind, id));
			if (!line || quantity > line.quantity)
				throw failure(`Invalid ${kind} ${id}`, 'RESOURCE_NOT_FOUND');
			return { id: line.id, quantity };
		});
	const amount = args.refundShipping?.shippingRefundAmount?.amount;
	return {
		lines: read('ReturnLineItem', args.returnLineItems, value.lines),
		exchange: read('ExchangeLineItem', args.exchangeLineItems, value.exchangeLines),
		shipping: args.refundShipping?.fullRefund
			? ('full' as const)
			: (minorUnits(String(amount ?? 0), order.currency) ?? 0),
		duties: (args.refundDuties ?? []).map(({ dutyId, refundType }) => ({
			dutyId: dutyIn(order, dutyId),
			refundType: refundType ?? ('FULL' as const),
		})),
	};
}

function dutyIn(order: Order, dutyId: string): string {
	const duty = order.lines
		.flatMap(({ duties }) => duties)
		.find(({ id }) => gid('Duty', id) === dutyId);
	if (!duty) throw failure(`Invalid Duty ${dutyId}`, 'RESOURCE_NOT_FOUND');
	return duty.id;
}
