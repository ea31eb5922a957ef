import { gid, refundedOf, type Order, type Transaction } from '../../shop';
import type { Context } from '../context';
import { moneyBag, presentmentMoney } from './money';
import { orderView } from './order';

const GATEWAYS: Record<string, string> = {
	shopify_payments: 'Shopify payments',
	gift_card: 'Gift card',
	paypal: 'PayPal',
	shopify_store_credit: 'Store credit',
	stripe: 'Stripe',
};

export const gatewayName = (gateway: string): string => GATEWAYS[gateway] ?? gateway;

export function transactionView(
	transaction: Transaction,
	order: Order,
	context: Context,
): Record<string, unknown> {
	const { id, kind, status, gateway, amount, parentId, createdAt, manual, accountNumber } =
		transaction;
	const paying = (kind === 'SALE' || kind === 'CAPTURE') && status === 'SUCCESS';
	return {
		__typename: 'OrderTransaction',
		id: gid('OrderTransaction', id),
		kind,
		status,
		gateway,
		formattedGateway: gatewayName(gateway),
		manualPaymentGateway: manual,
		accountNumber,
		amountSet: moneyBag(context.shop, order, amount),
		maximumRefundableV2: paying ? presentmentMoney(order, amount - refundedOf(order, id)) : null,
		parentTransaction: () => {
			const parent = order.transactions.find((other) => other.id === parentId);
			return parent ? transactionView(parent, order, context) : null;
		},
		order: () => orderView(order, context),
		createdAt,
		processedAt: createdAt,
		test: false,
	};
}
