import { stripeOperation } from '../client';
import { payment } from '../fields';
import { readPayment } from '../payment/payment';
import { blocksRefund, disputesOf, disputeSummary } from './disputes';

export const list = stripeOperation({
	resource: 'dispute',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get the disputes of a payment',
		description: 'Reads whether the bank of the shopper has taken a payment back, or may do so',
	},
	scopes: ['Disputes: Read', 'PaymentIntents: Read'],
	fields: { payment },
	async run(stripe, params) {
		const record = await readPayment(stripe, params.payment);
		const disputes = await disputesOf(stripe, record);
		return {
			paymentId: record.id,
			chargeId: record.charge.id,
			disputed: record.charge.disputed || disputes.length > 0,
			blocksRefund: disputes.some(blocksRefund),
			count: disputes.length,
			disputes: disputes.map(disputeSummary),
		};
	},
});
