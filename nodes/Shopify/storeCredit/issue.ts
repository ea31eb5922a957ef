import { VendorError, type Applied } from '../../shared/errors';
import { valuesHash } from '../../shared/idempotency';
import { parseMoney, toMoney } from '../../shared/money';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { expiryOf, refusePast } from '../expiry';
import { customerId, gidOf } from '../fields';
import { refuseAbove, withKey } from '../keyed';
import { findCredit } from './find';
import { creditOnce } from './once';

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
			const look = await findCredit(shopify, customer, (shopCurrency) => {
				const amount = parseMoney(params.amount, params.currency.trim() || shopCurrency);
				if (amount.minor <= 0) throw nothing();
				const values = valuesHash({ customer, amount: toMoney(amount), expiresAt });
				return { key, values, amount, expiresAt, notify: params.notifyCustomer };
			});
			const { wanted, credited } = look;
			const answer = (rest: object, applied: Applied) => ({
				customerId: customer,
				amount: toMoney(wanted.amount),
				expiresAt: expiresAt || null,
				...rest,
				status: applied === 'yes' ? 'done' : null,
				applied,
				idempotencyKey: key,
				dryRun,
			});
			const earlier = credited.transactionId !== null;
			if (!earlier) {
				refuseAbove(wanted.amount, params.maximumAmount);
				refusePast(expiresAt);
			}
			if (dryRun) return answer({ ...credited, repeated: earlier }, earlier ? 'yes' : 'no');
			return answer(await creditOnce(shopify, look), 'yes');
		});
	},
});

const nothing = () =>
	new VendorError({
		vendor: 'Shopify',
		title: 'There is nothing to issue',
		nextStep: 'The amount must be above zero.',
		applied: 'no',
		code: 'invalid_input',
	});
