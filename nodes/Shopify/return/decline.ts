import { moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_DECLINE } from './document';
import { notifyCustomer, returnId } from './fields';
import { step } from './step';

export const decline = shopifyOperation({
	resource: 'return',
	operation: 'decline',
	effect: 'write',
	menu: {
		name: 'Decline',
		action: 'Decline a return request',
		description: 'Decline a requested return, with a reason and a note to the customer',
	},
	scopes: ['write_returns'],
	fields: {
		returnId,
		declineReason: {
			displayName: 'Reason',
			type: 'options',
			options: [
				{ name: 'Final Sale', value: 'FINAL_SALE' },
				{ name: 'Other', value: 'OTHER' },
				{ name: 'Return Period Ended', value: 'RETURN_PERIOD_ENDED' },
			],
			default: 'OTHER',
			description: 'Why the return is declined',
		},
		declineNote: {
			displayName: 'Note to Customer',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. Second choice goods cannot be returned.',
			description: 'What the customer is told, at most 500 characters',
		},
		notifyCustomer,
		dryRun: moneyGuards.dryRun,
	},
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		const { declineReason, declineNote, notifyCustomer: notify, dryRun } = params;
		const note = declineNote.trim();
		const input = { id, declineReason, notifyCustomer: notify, ...(note && { declineNote: note }) };
		return await step(shopify, id, 'declined', RETURN_DECLINE, { variables: { input }, dryRun });
	},
});
