import { creditBalance, decimal, gid, type StoreCreditAccount } from '../../shop';
import { connection, type PageArguments } from '../connection';

type Transaction = StoreCreditAccount['transactions'][number];

const money = (minor: number, currencyCode: string) => ({
	amount: decimal(minor, currencyCode),
	currencyCode,
});

export const storeCreditView = (account: StoreCreditAccount): Record<string, unknown> => ({
	__typename: 'StoreCreditAccount',
	id: gid('StoreCreditAccount', account.id),
	balance: money(creditBalance(account), account.currency),
	transactions: (args: PageArguments) =>
		connection(account.transactions, args, (transaction) => creditView(transaction, account)),
});

export const creditView = (transaction: Transaction, account: StoreCreditAccount) => ({
	__typename: 'StoreCreditAccountCreditTransaction',
	id: gid('StoreCreditAccountCreditTransaction', transaction.id),
	account: () => storeCreditView(account),
	amount: money(transaction.amount, account.currency),
	balanceAfterTransaction: money(transaction.balanceAfter, account.currency),
	remainingAmount: money(transaction.amount, account.currency),
	createdAt: transaction.createdAt,
	expiresAt: transaction.expiresAt,
	event: transaction.event,
});
