import { moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_CLOSE } from './document';
import { returnId } from './fields';
import { step } from './step';

export const close = shopifyOperation({
	resource: 'return',
	operation: 'close',
	effect: 'write',
	menu: {
		name: 'Close',
		action: 'Close a return',
		description: 'Mark an open return as finished',
	},
	scopes: ['write_returns'],
	fields: { returnId, dryRun: moneyGuards.dryRun },
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		return await step(shopify, id, 'closed', RETURN_CLOSE, {
			variables: { id },
			dryRun: params.dryRun,
		});
	},
});
