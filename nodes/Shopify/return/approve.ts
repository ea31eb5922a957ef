import { moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_APPROVE } from './document';
import { notifyCustomer, returnId } from './fields';
import { step } from './step';

export const approve = shopifyOperation({
	resource: 'return',
	operation: 'approve',
	effect: 'write',
	menu: {
		name: 'Approve',
		action: 'Approve a return request',
		description: 'Open a requested return, so that a label can be attached',
	},
	scopes: ['write_returns'],
	fields: { returnId, notifyCustomer, dryRun: moneyGuards.dryRun },
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		return await step(shopify, id, 'open', RETURN_APPROVE, {
			variables: { input: { id, notifyCustomer: params.notifyCustomer } },
			dryRun: params.dryRun,
		});
	},
});
