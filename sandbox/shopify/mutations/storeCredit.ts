import {
	addCredit,
	creditAccount,
	creditBalance,
	idOf,
	minorUnits,
	type Shop,
	type StoreCreditAccount,
} from '../../shop';
import type { Context } from '../context';
import { ENABLED_CURRENCIES } from '../views/shop';
import { creditView } from '../views/storeCredit';

interface CreditArguments {
	id: string;
	creditInput: {
		creditAmount: { amount: string; currencyCode: string };
		expiresAt?: string | null;
		notify?: boolean | null;
	};
}

/** The stand-in's own limit of an account, in whole units: Shopify's depends on shop and currency. */
const MOST_CREDIT = 10_000;

/** Adds money to a customer's account, again with every call: this mutation knows no idempotency key. */
export function storeCreditAccountCredit({ id, creditInput }: CreditArguments, { shop }: Context) {
	const { creditAmount, expiresAt } = creditInput;
	const { currencyCode: currency } = creditAmount;
	const refuse = (code: string, message: string, field: string[]) => ({
		storeCreditAccountTransaction: null,
		userErrors: [{ code, message, field }],
	});
	const amountField = ['creditInput', 'creditAmount'];
	const amount = minorUnits(String(creditAmount.amount), currency);
	if (!ENABLED_CURRENCIES.includes(currency))
		return refuse('UNSUPPORTED_CURRENCY', 'Currency is not supported', [
			...amountField,
			'currencyCode',
		]);
	if (amount === undefined || amount <= 0)
		return refuse('NEGATIVE_OR_ZERO_AMOUNT', 'Amount must be positive', [...amountField, 'amount']);
	if (expiresAt && Date.parse(expiresAt) <= Date.now())
		return refuse('EXPIRES_AT_IN_PAST', 'Expires at must be in the future', [
			'creditInput',
			'expiresAt',
		]);
	const account = accountFor(id, currency, shop);
	if (typeof account === 'string') {
		const message = account === 'MISMATCHING_CURRENCY' ? 'Currency does not match' : 'Not found';
		return refuse(account, message, ['id']);
	}
	const most = minorUnits(String(MOST_CREDIT), currency)!;
	if (creditBalance(account) + amount > most)
		return refuse('CREDIT_LIMIT_EXCEEDED', 'The account limit would be exceeded', [
			...amountField,
			'amount',
		]);
	const transaction = addCredit(account, amount, {
		ids: shop.ids,
		at: new Date(),
		expiresAt: expiresAt ? new Date(expiresAt) : null,
		event: 'ADJUSTMENT',
	});
	return { storeCreditAccountTransaction: creditView(transaction, account), userErrors: [] };
}

/** By the account itself, or by its owner; the code of the error otherwise. */
function accountFor(id: string, currency: string, shop: Shop): StoreCreditAccount | string {
	const accountId = idOf('StoreCreditAccount', id);
	if (accountId) {
		const account = shop.customers
			.flatMap(({ storeCredit }) => storeCredit)
			.find((one) => one.id === accountId);
		if (!account) return 'ACCOUNT_NOT_FOUND';
		return account.currency === currency ? account : 'MISMATCHING_CURRENCY';
	}
	const customer = shop.customers.find((one) => one.id === idOf('Customer', id));
	return customer ? creditAccount(customer, currency, shop.ids) : 'OWNER_NOT_FOUND';
}
