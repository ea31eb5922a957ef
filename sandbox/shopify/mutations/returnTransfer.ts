import { gid, minorUnits, received, promisedBack, refundedOf, type Order } from '../../shop';
import type { Context } from '../context';
import type { problemList } from './returnErrors';

interface MoneyInput {
	amount: string;
	currencyCode: string;
}

export interface ProcessTransfer {
	issueRefund?: {
		allowOverRefunding?: boolean;
		orderTransactions: Array<{ parentId: string; transactionAmount: MoneyInput }>;
		refundMethods: Array<{ storeCreditRefund?: { amount: MoneyInput } }>;
	};
}

/** Money to give back, in minor units of the order's currency. */
export interface Transfer {
	payments: Array<{ transactionId: string; amount: number }>;
	credit: number;
}

type Fail = ReturnType<typeof problemList>['fail'];

const FIELD = ['input', 'financialTransfer', 'issueRefund'];

/** Bound by what each payment, and the order as a whole, has left. */
export function readTransfer(
	input: ProcessTransfer | null | undefined,
	order: Order,
	{ shop }: Context,
	fail: Fail,
): Transfer | undefined {
	const refund = input?.issueRefund;
	if (!refund) return undefined;
	const read = ({ amount, currencyCode }: MoneyInput, field: string[]) => {
		const minor = minorUnits(String(amount), order.currency);
		if (currencyCode !== order.currency)
			fail('INVALID', field, 'Currency must match the presentment currency of the order.');
		if (minor === undefined || minor <= 0)
			fail('GREATER_THAN', field, 'Amount must be greater than zero.');
		return minor ?? 0;
	};
	const payments = refund.orderTransactions.flatMap(({ parentId, transactionAmount }, index) => {
		const at = [...FIELD, 'orderTransactions', String(index)];
		const parent = order.transactions.find(({ id }) => gid('OrderTransaction', id) === parentId);
		if (!parent || !['SALE', 'CAPTURE'].includes(parent.kind) || parent.status !== 'SUCCESS') {
			fail('NOT_FOUND', [...at, 'parentId'], 'Parent transaction does not exist.');
			return [];
		}
		const amount = read(transactionAmount, [...at, 'transactionAmount']);
		if (amount > parent.amount - refundedOf(order, parent.id))
			fail('INVALID', at, 'Refund amount exceeds the amount available on the transaction.');
		return [{ transactionId: parent.id, amount }];
	});
	const credits = refund.refundMethods.map(({ storeCreditRefund }) =>
		read(storeCreditRefund!.amount, [...FIELD, 'refundMethods']),
	);
	const credit = credits.reduce((a, b) => a + b, 0);
	if (credit > 0 && !shop.customers.some(({ id }) => id === order.customerId))
		fail('INVALID', [...FIELD, 'refundMethods'], 'Store credit needs an order with a customer.');
	const total = credit + payments.reduce((sum, { amount }) => sum + amount, 0);
	if (total > received(order) - promisedBack(order) && !refund.allowOverRefunding)
		fail('INVALID', FIELD, 'Refund amount exceeds the amount available to refund.');
	return { payments, credit };
}
