import { moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_CANCEL } from './document';
import { returnId } from './fields';
import { step } from './step';

export const cancel = shopifyOperation({
	resource: 'return',
	operation: 'cancel',
	effect: 'write',
	menu: {
		name: 'Cancel',
		action: 'Cancel a return',
		description: 'Cancel an open return of which nothing was processed or refunded yet',
	},
	scopes: ['write_returns'],
	fields: { returnId, dryRun: moneyGuards.dryRun },
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		return await step(shopify, id, 'canceled', RETURN_CANCEL, {
			variables: { id },
			dryRun: params.dryRun,
		});
	},
});
