import { VendorError } from '../../shared/errors';
import { parseMoney, toMoney } from '../../shared/money';
import type { Shopify } from '../client';
import { STORE_CREDIT_WITH_LEDGER } from './document';
import { LEDGER_PLACE, readLedger, type Entry, type Ledger } from './ledger';

export interface MoneyV2 {
	amount: string;
	currencyCode: string;
}

export interface TransactionNode {
	__typename: string;
	/** Only credits have one. */
	id?: string;
	createdAt: string;
	event: string;
	amount: MoneyV2;
	expiresAt?: string | null;
	remainingAmount?: MoneyV2;
}

export interface AccountNode {
	id: string;
	balance: MoneyV2;
	/** Newest first. */
	transactions: { nodes: TransactionNode[] };
}

export interface CreditSubject {
	customerId: string;
	shopCurrency: string;
	accounts: AccountNode[];
	ledger: Ledger;
}

interface Answer {
	shop: { currencyCode: string };
	customer: {
		id: string;
		storeCreditAccounts: { nodes: AccountNode[] };
		metafield: { value: string; compareDigest: string } | null;
	} | null;
}

/** A customer's accounts and the ledger of what was issued. @throws VendorError when there is no such customer */
export async function creditSubject(shopify: Shopify, customerId: string): Promise<CreditSubject> {
	const { shop, customer } = await shopify.query<Answer>(STORE_CREDIT_WITH_LEDGER, {
		id: customerId,
		...LEDGER_PLACE,
	});
	if (!customer) throw noCustomer();
	return {
		customerId,
		shopCurrency: shop.currencyCode,
		accounts: customer.storeCreditAccounts.nodes,
		ledger: readLedger(customer.metafield),
	};
}

export const moneyOf = ({ amount, currencyCode }: MoneyV2) =>
	toMoney(parseMoney(amount, currencyCode));

export const accountIn = ({ accounts }: Pick<CreditSubject, 'accounts'>, currency: string) =>
	accounts.find(({ balance }) => balance.currencyCode === currency);

/** The newest credit of an account: whatever is newer was added later. */
export const newestCredit = (account: AccountNode | undefined): string | null =>
	account?.transactions.nodes.find(({ id }) => id)?.id ?? null;

/**
 * The credit that belongs to an entry of the ledger: the one it names, or else one of the same amount and expiry that
 * is newer than the entry and belongs to no other. Accounts keep no reference of ours.
 */
export function creditOf(subject: CreditSubject, entry: Entry): string | undefined {
	if (entry.transactionId) return entry.transactionId;
	const nodes = accountIn(subject, entry.currency)?.transactions.nodes ?? [];
	const taken = new Set(subject.ledger.entries.map(({ transactionId }) => transactionId));
	const older = nodes.findIndex(({ id }) => id !== undefined && id === entry.before);
	return (older < 0 ? nodes : nodes.slice(0, older))
		.filter(
			({ id, event, amount, expiresAt }) =>
				id !== undefined &&
				!taken.has(id) &&
				event === 'ADJUSTMENT' &&
				moneyOf(amount).amount === entry.amount &&
				sameSecond(expiresAt, entry.expiresAt),
		)
		.at(-1)?.id;
}

/** Shopify keeps whole seconds. */
const sameSecond = (one: string | null | undefined, other: string) =>
	Math.floor(Date.parse(one || '1970-01-01') / 1000) ===
	Math.floor(Date.parse(other || '1970-01-01') / 1000);

export const noCustomer = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is no such customer',
		nextStep: 'Choose the customer from the list, or check the ID.',
		applied: 'no',
		code: 'customer_not_found',
	});
