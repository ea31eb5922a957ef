import { valuesHash } from '../../shared/idempotency';
import {
	compare,
	isZero,
	parseMoney,
	toMajor,
	toMoney,
	toStripeAmount,
	type Amount,
} from '../../shared/money';
import { aboveLimit, keyOf, limitOf } from '../../shared/moneyFields';
import { stripeOperation, type StripeClient } from '../client';
import { blocksRefund, disputesOf } from '../dispute/disputes';
import { keyReused, refusal } from '../errors';
import { leftOf, readPayment, refundsOf, type PaymentRecord } from '../payment/payment';
import type { Stripe } from '../sdk';
import { createFields } from './createFields';
import { cameBack, MARKER, refundSummary } from './refund';
import { sendOnce } from './sendOnce';

type Refund = Stripe.Refund;

export const create = stripeOperation({
	resource: 'refund',
	operation: 'create',
	effect: 'money',
	menu: {
		name: 'Create',
		action: 'Refund a payment',
		description: 'Returns a payment, or a part of it, once, even when the step is repeated',
	},
	scopes: ['Charges and Refunds: Write', 'Disputes: Read', 'PaymentIntents: Read'],
	fields: createFields,
	async run(stripe, params) {
		const payment = await readPayment(stripe, params.payment);
		checkPayment(payment, params.currency, params.paymentTotal);
		const { currency } = payment;
		const given = params.amount ? parseMoney(String(params.amount), currency) : undefined;
		const key = keyOf(params.idempotencyKey, {
			shop: 'stripe',
			order: payment.id,
			purpose: 'refund',
		});
		const values = valuesHash({ payment: payment.id, currency, amount: given?.minor ?? 'all' });
		const { dryRun } = params;

		const refunds = await refundsOf(stripe, payment);
		const earlier = refunds.find(({ metadata }) => metadata?.[MARKER.key] === key);
		if (earlier) return result(earlier, { key, values, dryRun, repeated: true });

		const left = leftOf(payment, refunds);
		const amount = given ?? left;
		await checkRefund(stripe, payment, { amount, left, key });
		const over = aboveLimit(amount, limitOf(params.maximumAmount, currency));
		if (over) {
			throw refusal(
				'above_maximum',
				`The refund of ${over.amount.amount} ${currency} is above the maximum of ${over.limit.amount} ${currency}`,
				'Have a person approve it and raise Maximum Amount, or lower the amount.',
				key,
			);
		}
		const minor = toStripeAmount(amount);
		if (dryRun) {
			const facts = {
				paymentId: payment.id,
				chargeId: payment.charge.id,
				orderId: params.orderId || null,
			};
			return {
				applied: 'no',
				dryRun,
				idempotencyKey: key,
				amount: toMoney(amount),
				refundable: toMoney(left),
				...facts,
			};
		}
		const body: Stripe.RefundCreateParams = {
			charge: payment.charge.id,
			amount: minor,
			metadata: {
				[MARKER.key]: key,
				[MARKER.values]: values,
				...(params.orderId.trim() ? { [MARKER.order]: params.orderId.trim() } : {}),
			},
			...(params.reason === 'none' ? {} : { reason: params.reason }),
			...(params.instructionsEmail.trim()
				? { instructions_email: params.instructionsEmail.trim() }
				: {}),
		};
		const refund = await sendOnce(stripe, payment, body, key);
		return result(refund, { key, values, dryRun, repeated: false });
	},
});

/** The payment is the one that was meant. */
function checkPayment({ currency, paid, id }: PaymentRecord, wanted: string, total: string) {
	const code = wanted.trim().toUpperCase();
	if (code && code !== currency) {
		throw refusal(
			'currency_mismatch',
			`The payment is in ${currency}, not in ${code}`,
			`Give the amount in ${currency}: nothing is converted here.`,
		);
	}
	if (total && compare(parseMoney(String(total), currency), paid) !== 0) {
		throw refusal(
			'payment_mismatch',
			`The payment ${id} is of ${toMajor(paid)} ${currency}, which is not the expected total`,
			'Check that the payment belongs to the order.',
		);
	}
}

async function checkRefund(
	stripe: StripeClient,
	payment: PaymentRecord,
	{ amount, left, key }: { amount: Amount; left: Amount; key: string },
) {
	const disputes = await disputesOf(stripe, payment);
	const open = disputes.find(blocksRefund);
	if (open || (payment.charge.disputed && disputes.length === 0)) {
		throw refusal(
			'payment_disputed',
			`The payment is disputed (${open?.status ?? 'unknown'}), so it is not refunded`,
			'Hand it to a person, who answers the dispute in the Stripe Dashboard: a refund beside a chargeback pays twice.',
			key,
		);
	}
	if (isZero(payment.paid)) {
		throw refusal(
			'not_paid',
			'Nothing of this payment was captured, so there is nothing to refund',
			'Cancel the open payment in the Stripe Dashboard instead.',
			key,
		);
	}
	if (amount.minor <= 0) {
		const spent = isZero(left);
		throw refusal(
			spent ? 'nothing_left' : 'amount_refused',
			spent
				? 'The payment has already been refunded in full'
				: 'The amount of a refund is above zero',
			spent
				? 'Look at its refunds before anything else is done.'
				: 'Correct the amount, or leave it empty for all that is left.',
			key,
		);
	}
	if (compare(amount, left) > 0) {
		throw refusal(
			'over_refund',
			`Only ${toMajor(left)} ${left.currency} of this payment can still be refunded`,
			'Lower the amount. Earlier refunds of the payment count, those under way too.',
			key,
		);
	}
}

/** @throws VendorError when the refund of this key is for something else */
function result(
	refund: Refund,
	{
		key,
		values,
		dryRun,
		repeated,
	}: { key: string; values: string; dryRun: boolean; repeated: boolean },
) {
	if (refund.metadata?.[MARKER.values] !== values) throw keyReused(key);
	return {
		applied: cameBack(refund) ? 'no' : 'yes',
		repeated,
		...(dryRun ? { dryRun } : {}),
		idempotencyKey: key,
		...refundSummary(refund),
	};
}
