import { UserError } from 'n8n-workflow';
import { stripeOperation } from '../client';
import { MARKER, refundSummary } from './refund';

export const get = stripeOperation({
	resource: 'refund',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a refund',
		description: 'Reads how far a refund has come',
	},
	scopes: ['Charges and Refunds: Read'],
	fields: {
		refundId: {
			displayName: 'Refund ID',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. re_1Nispe2eZvKYlo2Cd31jOCgZ',
			description: 'As the operation Create and the trigger give it',
		},
	},
	async run(stripe, { refundId }) {
		const id = /^(?:re|pyr)_[A-Za-z0-9]+$/.exec(refundId.trim())?.[0];
		if (!id) throw new UserError('The refund ID is not one of Stripe. It starts with re_.');
		const refund = await stripe.read(
			'Charges and Refunds: Read',
			async (sdk) => await sdk.refunds.retrieve(id),
		);
		return {
			...refundSummary(refund),
			idempotencyKey: refund.metadata?.[MARKER.key] ?? null,
		};
	},
});
