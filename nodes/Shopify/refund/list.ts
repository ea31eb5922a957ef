import type { IDataObject } from 'n8n-workflow';
import { parseMoney, sum, toMoney } from '../../shared/money';
import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { REFUNDS_OF_ORDER } from './document';
import { readNote } from './marker';
import { paidIn } from './money';
import { readOutcome } from './outcome';
import { noOrder } from './subject';
import type { MoneyBag, RefundNode } from './types';

interface Answer {
	order: { id: string; name: string; totalReceivedSet: MoneyBag; refunds: RefundNode[] } | null;
}

export const list = shopifyOperation({
	resource: 'refund',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'List',
		action: 'List the refunds of an order',
		description: 'Get every refund with the real status of its payments, and the sums',
	},
	scopes: ['read_orders'],
	fields: { orderId },
	/** One item: the sums, and `refunds[]` with the oldest first. */
	async run(shopify, { orderId: id }) {
		const { order } = await shopify.query<Answer>(REFUNDS_OF_ORDER, { id: gidOf('Order', id) });
		if (!order) throw noOrder();
		const paid = paidIn(order.totalReceivedSet);
		const refunds = order.refunds.map((node) => {
			const { words, marker } = readNote(node.note);
			const { refundId, amount, status, transactions, restocked } = readOutcome(node);
			return {
				refundId,
				at: node.createdAt,
				amount,
				status,
				transactions,
				restocked,
				note: words,
				idempotencyKey: marker?.key ?? null,
			};
		});
		const total = (wanted: (status: string) => boolean) =>
			toMoney(
				sum(
					refunds
						.flatMap(({ transactions }) => transactions)
						.filter(({ status }) => wanted(status))
						.map(({ amount }) => parseMoney(amount)),
					paid.currency,
				),
			);
		return {
			orderId: order.id,
			orderNumber: order.name,
			paid: toMoney(paid),
			refunded: total((status) => status === 'success'),
			pending: total((status) => status === 'pending' || status === 'unknown'),
			refunds,
		} as unknown as IDataObject;
	},
});
