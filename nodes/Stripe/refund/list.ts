import { fromStripeAmount, sum, toMoney } from '../../shared/money';
import { stripeOperation } from '../client';
import { payment } from '../fields';
import { leftOf, readPayment, refundsOf } from '../payment/payment';
import { MARKER, refundSummary } from './refund';

export const list = stripeOperation({
	resource: 'refund',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get the refunds of a payment',
		description: 'Reads all refunds of a payment, newest first, and what is left of it',
	},
	scopes: ['Charges and Refunds: Read', 'PaymentIntents: Read'],
	fields: { payment },
	async run(stripe, params) {
		const record = await readPayment(stripe, params.payment);
		const refunds = await refundsOf(stripe, record);
		const total = (...statuses: string[]) =>
			toMoney(
				sum(
					refunds
						.filter(({ status }) => statuses.includes(status ?? ''))
						.map(({ amount }) => fromStripeAmount(amount, record.currency)),
					record.currency,
				),
			);
		return {
			paymentId: record.id,
			chargeId: record.charge.id,
			totals: {
				paid: toMoney(record.paid),
				refunded: total('succeeded'),
				underWay: total('pending', 'requires_action'),
				refundable: toMoney(leftOf(record, refunds)),
			},
			count: refunds.length,
			refunds: refunds.map((refund) => ({
				...refundSummary(refund),
				idempotencyKey: refund.metadata?.[MARKER.key] ?? null,
			})),
		};
	},
});
