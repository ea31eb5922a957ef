import { convert } from '../money';
import { total } from '../totals';
import type { Order, Transaction } from '../types';
import type { Building } from './build';
import type { OrderSeed } from './seeds';
import type { State } from './states';

/** Adds the transactions by which an order in this state was paid, or not. */
export function addPayments(
	order: Order,
	seed: OrderSeed,
	{ payment }: State,
	{ ids, currency }: Building,
): void {
	const gateway = seed.gateway ?? 'shopify_payments';
	const pay = (
		kind: Transaction['kind'],
		amount: number,
		status: Transaction['status'] = 'SUCCESS',
		more: Partial<Transaction> = {},
	): Transaction => {
		const transaction: Transaction = {
			id: ids.next('OrderTransaction'),
			kind,
			status,
			gateway,
			amount,
			parentId: null,
			createdAt: order.createdAt,
			manual: gateway === 'Bank Deposit',
			accountNumber: gateway === 'shopify_payments' ? '•••• •••• •••• 4242' : null,
			...more,
		};
		order.transactions.push(transaction);
		return transaction;
	};

	const due = total(order);
	switch (payment) {
		case 'paid': {
			const fromCard = seed.giftCard
				? convert(seed.giftCard * 100, currency, order.currency, order.rate)
				: 0;
			if (fromCard > 0)
				pay('SALE', fromCard, 'SUCCESS', { gateway: 'gift_card', accountNumber: null });
			pay('SALE', due - fromCard);
			return;
		}
		case 'captured': {
			const { id } = pay('AUTHORIZATION', due);
			pay('CAPTURE', due, 'SUCCESS', {
				parentId: id,
				createdAt: new Date(order.createdAt.getTime() + 3_600_000),
			});
			return;
		}
		case 'authorized':
		case 'expired':
			pay('AUTHORIZATION', due);
			return;
		case 'voided': {
			const { id } = pay('AUTHORIZATION', due);
			pay('VOID', due, 'SUCCESS', {
				parentId: id,
				createdAt: new Date(order.createdAt.getTime() + 7_200_000),
			});
			return;
		}
		case 'pending':
			pay('SALE', due, 'PENDING');
			return;
		case 'partial':
			pay('SALE', Math.round(due / 2));
	}
}
