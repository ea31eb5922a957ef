import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { valuesHash } from '../../shared/idempotency';
import { parseMoney, toMajor, toMoney, zero } from '../../shared/money';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { expiryOf, refusePast } from '../expiry';
import { customerId, gidOf } from '../fields';
import { refuseAbove, withKey } from '../keyed';
import { accountIn, creditSubject, moneyOf, type CreditSubject } from './account';
import { creditOnce, findCredit } from './once';

export const issue = shopifyOperation({
	resource: 'storeCredit',
	operation: 'issue',
	effect: 'money',
	menu: {
		name: 'Issue',
		action: 'Issue store credit',
		description: 'Add money to the store credit of a customer once, even when retried',
	},
	scopes: [
		'read_customers',
		'write_customers',
		'read_store_credit_accounts',
		'write_store_credit_account_transactions',
	],
	fields: {
		customerId,
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 10.00',
			description: 'How much is added to what the customer has',
		},
		currency: {
			displayName: 'Currency',
			type: 'string',
			default: '',
			placeholder: 'e.g. EUR',
			description: 'Each currency is an account of its own. Empty: the currency of the shop.',
		},
		expiresAt: {
			displayName: 'Expires At',
			type: 'dateTime',
			default: '',
			description: 'Empty: the credit does not expire',
		},
		notifyCustomer: {
			displayName: 'Notify Customer',
			type: 'boolean',
			default: false,
			description: 'Whether Shopify mails the customer about the credit',
		},
		...moneyGuards,
	},
	async run(shopify, params) {
		const customer = gidOf('Customer', params.customerId);
		const expiresAt = expiryOf(params.expiresAt);
		const { shop } = shopify;
		const { dryRun } = params;
		const key = keyOf(params.idempotencyKey, { shop, order: customer, purpose: 'store_credit' });
		return await withKey(key, async () => {
			const currency =
				params.currency.trim() || (await creditSubject(shopify, customer)).shopCurrency;
			const amount = parseMoney(params.amount, currency);
			if (amount.minor <= 0) throw nothing();
			const values = valuesHash({ customer, currency, amount: toMajor(amount), expiresAt });
			const about = { customerId: customer, amount: toMoney(amount), expiresAt: expiresAt || null };
			const answer = (subject: CreditSubject, rest: object) =>
				({
					...about,
					...standing(subject, currency),
					...rest,
					idempotencyKey: key,
					dryRun,
				}) as Item;

			const earlier = await findCredit(shopify, customer, { key, values });
			if (!earlier.transactionId) {
				refuseAbove(amount, params.maximumAmount);
				refusePast(expiresAt);
			}
			if (dryRun) {
				const { transactionId = null } = earlier;
				const applied = transactionId ? 'yes' : 'no';
				const status = transactionId && 'done';
				return answer(earlier.subject, {
					transactionId,
					status,
					applied,
					repeated: !!transactionId,
				});
			}
			const wanted = { key, values, amount, expiresAt, notify: params.notifyCustomer };
			const { subject, ...done } = await creditOnce(shopify, customer, wanted);
			return answer(subject, { ...done, status: 'done', applied: 'yes' });
		});
	},
});

type Item = IDataObject;

/** The account and what is on it now. */
function standing(subject: CreditSubject, currency: string) {
	const account = accountIn(subject, currency);
	return {
		accountId: account?.id ?? null,
		balance: account ? moneyOf(account.balance) : toMoney(zero(currency)),
	};
}

const nothing = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is nothing to issue',
		nextStep: 'The amount must be above zero.',
		applied: 'no',
		code: 'invalid_input',
	});
