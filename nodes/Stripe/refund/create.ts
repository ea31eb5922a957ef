import { valuesHash } from '../../shared/idempotency';
import { parseMoney, toMoney, toStripeAmount } from '../../shared/money';
import { keyOf } from '../../shared/moneyFields';
import { stripeOperation } from '../client';
import { keyReused } from '../errors';
import { leftOf, readPayment, refundsOf } from '../payment/payment';
import type { Stripe } from '../sdk';
import { checkMaximum, checkPayment, checkRefund } from './checks';
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
		// An expression that finds nothing gives an empty amount: that must never mean everything.
		const given =
			params.extent === 'all' ? undefined : parseMoney(String(params.amount ?? ''), currency);
		const key = keyOf(params.idempotencyKey, {
			shop: 'stripe',
			order: payment.id,
			purpose: 'refund',
		});
		const values = valuesHash({ payment: payment.id, currency, amount: given?.minor ?? 'all' });
		const { dryRun } = params;
		const orderId = String(params.orderId ?? '').trim();

		const refunds = await refundsOf(stripe, payment);
		const earlier = refunds.find(({ metadata }) => metadata?.[MARKER.key] === key);
		if (earlier) return result(earlier, { key, values, dryRun, repeated: true });

		const left = leftOf(payment, refunds);
		const amount = given ?? left;
		await checkRefund(stripe, payment, { amount, left, key });
		checkMaximum(amount, params.maximumAmount, key);
		const minor = toStripeAmount(amount);
		if (dryRun) {
			const facts = {
				paymentId: payment.id,
				chargeId: payment.charge.id,
				orderId: orderId || null,
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
				...(orderId ? { [MARKER.order]: orderId } : {}),
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
