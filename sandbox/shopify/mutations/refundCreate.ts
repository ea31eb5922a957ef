import {
	addCredit,
	applyRefund,
	creditAccount,
	gid,
	idOf,
	minorUnits,
	promisedBack,
	proposeRefund,
	received,
	refundedOf,
	type Customer,
	type Order,
	type Refund,
	type Shop,
} from '../../shop';
import { visibleOrders, type Context } from '../context';
import { orderView } from '../views/order';
import { refundView } from '../views/refund';
import { readRefundRequest, type RefundArguments, type UserError } from './refundRequest';

type Payments = Array<{ transactionId: string; amount: number }>;

/** Refunds an order: lines, shipping and duties for the books, transactions for the money. */
export function refundCreate(
	input: RefundArguments,
	context: Context,
): () => Record<string, unknown> {
	const { shop } = context;
	const order = visibleOrders(context).find(({ id }) => id === idOf('Order', input.orderId));
	if (!order) return answer([{ field: ['orderId'], message: 'Order does not exist' }]);

	const { request, errors } = readRefundRequest(input, order, shop);
	errors.push(...checkCurrency(input, order, shop));
	const payments = readPayments(input, order, errors);
	const credit = readStoreCredit(input, order, shop, errors);
	checkTotal(input, order, payments, credit, errors);
	if (errors.length === 0 && nothingAsked(input)) {
		errors.push({
			field: null,
			message: 'Refund must have at least one line item, shipping, duty or transaction',
		});
	}
	if (errors.length > 0) return answer(errors);

	const proposal = proposeRefund(order, request);
	const at = new Date();
	const refund = applyRefund(
		order,
		{ ...proposal, shipping: Math.max(0, proposal.shipping) },
		payments,
		{
			ids: shop.ids,
			at,
			note: input.note ?? null,
			storeCredit: credit?.amount,
		},
	);
	if (credit) {
		const account = creditAccount(credit.customer, order.currency, shop.ids);
		const { ids } = shop;
		const { expiresAt } = credit;
		addCredit(account, credit.amount, { ids, at, expiresAt, event: 'ORDER_REFUND' });
	}
	restock(refund, order, shop);
	return () => ({
		refund: refundView(refund, order, context),
		order: orderView(order, context),
		userErrors: [],
	});
}

const answer = (userErrors: UserError[]) => () => ({ refund: null, order: null, userErrors });

const nothingAsked = (input: RefundArguments): boolean =>
	!input.refundLineItems?.length &&
	!input.refundDuties?.length &&
	!input.transactions?.length &&
	!input.refundMethods?.length &&
	!input.shipping?.fullRefund &&
	!input.shipping?.amount;

function checkCurrency({ currency }: RefundArguments, order: Order, shop: Shop): UserError[] {
	const field = ['currency'];
	if (!currency && order.currency !== shop.currency) {
		return [{ field, message: 'Currency must be specified for a multi-currency order' }];
	}
	if (currency && currency !== order.currency) {
		return [{ field, message: 'Currency must match the presentment currency of the order' }];
	}
	return [];
}

/** Amounts are in the presentment currency and bound by what each payment, and the order, has left. */
function readPayments(input: RefundArguments, order: Order, errors: UserError[]): Payments {
	const payments: Payments = [];
	(input.transactions ?? []).forEach(({ orderId, kind, gateway, amount, parentId }, index) => {
		const fail = (field: string, message: string) =>
			void errors.push({ field: ['transactions', String(index), field], message });
		const parent = order.transactions.find(({ id }) => gid('OrderTransaction', id) === parentId);
		const minor = minorUnits(String(amount), order.currency);
		if (orderId !== input.orderId)
			return fail('orderId', 'Order id does not match the refunded order');
		if (kind !== 'REFUND') return fail('kind', 'Kind must be refund');
		if (!parent || !['SALE', 'CAPTURE'].includes(parent.kind) || parent.status !== 'SUCCESS') {
			return fail('parentId', 'Parent transaction is not a successful payment of the order');
		}
		if (gateway !== parent.gateway)
			return fail('gateway', 'Gateway does not match the parent transaction');
		if (minor === undefined || minor <= 0)
			return fail('amount', 'Amount must be greater than zero');
		const asked = payments
			.filter(({ transactionId }) => transactionId === parent.id)
			.reduce((sum, p) => sum + p.amount, 0);
		if (asked + minor > parent.amount - refundedOf(order, parent.id) && !input.allowOverRefunding) {
			return fail('amount', 'Refund amount cannot exceed the amount available to refund');
		}
		payments.push({ transactionId: parent.id, amount: minor });
	});
	return payments;
}

interface StoreCredit {
	customer: Customer;
	amount: number;
	expiresAt: Date | null;
}

function readStoreCredit(
	{ refundMethods }: RefundArguments,
	order: Order,
	{ customers }: Shop,
	errors: UserError[],
): StoreCredit | undefined {
	const wanted = refundMethods?.[0]?.storeCreditRefund;
	if (!wanted) return undefined;
	const fail = (field: string, message: string) =>
		void errors.push({ field: ['refundMethods', '0', 'storeCreditRefund', field], message });
	const customer = customers.find(({ id }) => id === order.customerId);
	const amount = minorUnits(String(wanted.amount.amount), order.currency);
	const expiresAt = wanted.expiresAt ? new Date(wanted.expiresAt) : null;
	if (!customer) fail('amount', 'Store credit needs an order with a customer');
	else if (wanted.amount.currencyCode !== order.currency)
		fail('amount', 'Currency must match the presentment currency of the order');
	else if (amount === undefined || amount <= 0) fail('amount', 'Amount must be greater than zero');
	else if (expiresAt && expiresAt.getTime() <= Date.now())
		fail('expiresAt', 'Expires at must be in the future');
	else return { customer, amount, expiresAt };
	return undefined;
}

function checkTotal(
	{ allowOverRefunding }: RefundArguments,
	order: Order,
	payments: Payments,
	credit: StoreCredit | undefined,
	errors: UserError[],
): void {
	const asked = payments.reduce((sum, { amount }) => sum + amount, credit?.amount ?? 0);
	if (allowOverRefunding || asked <= received(order) - promisedBack(order)) return;
	const message = 'Refund amount cannot exceed the amount available to refund';
	errors.push({ field: ['transactions'], message });
}

function restock({ lines }: Refund, order: Order, { products }: Shop): void {
	for (const { lineId, quantity, restockType } of lines) {
		if (restockType === 'NO_RESTOCK') continue;
		const line = order.lines.find(({ id }) => id === lineId)!;
		const variant = products
			.flatMap(({ variants }) => variants)
			.find(({ id }) => id === line.variantId);
		if (variant) variant.inventory += quantity;
	}
}
