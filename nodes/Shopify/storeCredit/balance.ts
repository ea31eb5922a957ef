import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { customerId, gidOf } from '../fields';
import { moneyOf, noCustomer, type AccountNode, type TransactionNode } from './account';
import { STORE_CREDIT } from './document';

interface Answer {
	customer: { id: string; storeCreditAccounts: { nodes: AccountNode[] } } | null;
}

const TYPE: Record<string, string> = {
	StoreCreditAccountCreditTransaction: 'credit',
	StoreCreditAccountDebitTransaction: 'debit',
	StoreCreditAccountDebitRevertTransaction: 'debit_revert',
	StoreCreditAccountExpirationTransaction: 'expiration',
};

export const balance = shopifyOperation({
	resource: 'storeCredit',
	operation: 'balance',
	effect: 'read',
	menu: {
		name: 'Balance',
		action: 'Get the store credit of a customer',
		description: 'Get what a customer has in each currency, with the latest transactions',
	},
	scopes: [
		'read_customers',
		'read_store_credit_accounts',
		'read_store_credit_account_transactions',
	],
	fields: { customerId },
	/** One item: `{ customerId, accounts[] }`, transactions newest first. */
	async run(shopify, { customerId: id }) {
		const { customer } = await shopify.query<Answer>(STORE_CREDIT, { id: gidOf('Customer', id) });
		if (!customer) throw noCustomer();
		return {
			customerId: customer.id,
			accounts: customer.storeCreditAccounts.nodes.map((account) => ({
				accountId: account.id,
				balance: moneyOf(account.balance),
				transactions: account.transactions.nodes.map(readTransaction),
			})),
		} as unknown as IDataObject;
	},
});

const readTransaction = (node: TransactionNode) => ({
	id: node.id ?? null,
	type: TYPE[node.__typename] ?? 'unknown',
	reason: node.event.toLowerCase(),
	at: node.createdAt,
	amount: moneyOf(node.amount),
	remaining: node.remainingAmount ? moneyOf(node.remainingAmount) : null,
	expiresAt: node.expiresAt ?? null,
});
