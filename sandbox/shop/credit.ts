import type { Ids } from './ids';
import type { Customer, StoreCreditAccount } from './types';

/** The customer's account in a currency, opened when there is none. */
export function creditAccount(customer: Customer, currency: string, ids: Ids): StoreCreditAccount {
	const known = customer.storeCredit.find((account) => account.currency === currency);
	if (known) return known;
	const account = { id: ids.next('StoreCreditAccount'), currency, transactions: [] };
	customer.storeCredit.push(account);
	return account;
}

export const creditBalance = ({ transactions }: StoreCreditAccount): number =>
	transactions.at(-1)?.balanceAfter ?? 0;

/** Adds money to an account. Amounts are minor units of its currency. */
export function addCredit(
	account: StoreCreditAccount,
	amount: number,
	details: { ids: Ids; at: Date; expiresAt: Date | null; event: 'ADJUSTMENT' | 'ORDER_REFUND' },
) {
	const { ids, at, expiresAt, event } = details;
	const transaction = {
		id: ids.next('StoreCreditAccountTransaction'),
		amount,
		balanceAfter: creditBalance(account) + amount,
		createdAt: at,
		expiresAt,
		event,
	};
	account.transactions.push(transaction);
	return transaction;
}
