import { toMajor, type Amount } from '../../../shared/money';
import type { Params } from '../../../shared/operation';
import type { ReturnNode } from '../types';
import type { Claimed } from './claim';
import type { processFields } from './fields';
import type { Plan } from './plan';

interface Effects
	extends Pick<
		Params<typeof processFields>,
		'disposition' | 'refundTo' | 'refundShipping' | 'notifyCustomer'
	> {
	locationId: string | undefined;
	note: string;
}

/** The `ReturnProcessInput` of a plan. */
export function inputOf(node: ReturnNode, plan: Plan, effects: Effects) {
	const { refundTo, refundShipping, notifyCustomer, note } = effects;
	return {
		returnId: node.id,
		note,
		notifyCustomer,
		returnLineItems: plan.lines.map(({ id, quantity }) => ({
			id,
			quantity,
			dispositions: dispositionsOf(node, { id, quantity }, effects),
		})),
		exchangeLineItems: plan.exchange.map(({ id, quantity }) => ({ id, quantity })),
		...(refundShipping && plan.amount.minor > 0 && { refundShipping: { fullRefund: true } }),
		...(plan.amount.minor > 0 && {
			financialTransfer: { issueRefund: refundOf(plan, refundTo) },
		}),
	};
}

const moneyInput = (amount: Amount) => ({
	amount: toMajor(amount),
	currencyCode: amount.currency,
});

const refundOf = ({ amount, payments }: Plan, refundTo: Effects['refundTo']) => ({
	allowOverRefunding: false,
	orderTransactions: payments.map((payment) => ({
		parentId: payment.parentId,
		transactionAmount: moneyInput(payment.amount),
	})),
	refundMethods:
		refundTo === 'store_credit' ? [{ storeCreditRefund: { amount: moneyInput(amount) } }] : [],
});

/** What becomes of the pieces, spread over the ways back that still expect them. */
function dispositionsOf(
	node: ReturnNode,
	{ id, quantity }: Pick<Claimed, 'id' | 'quantity'>,
	{ disposition, locationId }: Effects,
) {
	const line = node.returnLineItems.nodes.find((one) => one.id === id);
	let open = quantity;
	return node.reverseFulfillmentOrders.nodes
		.filter(({ status }) => status === 'OPEN')
		.flatMap(({ lineItems }) => lineItems.nodes)
		.filter(({ fulfillmentLineItem }) => fulfillmentLineItem?.id === line?.fulfillmentLineItem?.id)
		.map(({ id: reverseFulfillmentOrderLineItemId, totalQuantity, dispositions }) => {
			const done = dispositions.reduce((pieces, one) => pieces + one.quantity, 0);
			const pieces = Math.min(open, Math.max(0, totalQuantity - done));
			open -= pieces;
			return {
				reverseFulfillmentOrderLineItemId,
				quantity: pieces,
				dispositionType: disposition,
				...(locationId && { locationId }),
			};
		})
		.filter((one) => one.quantity > 0);
}
