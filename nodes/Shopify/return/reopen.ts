import { moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_REOPEN } from './document';
import { returnId } from './fields';
import { step } from './step';

export const reopen = shopifyOperation({
	resource: 'return',
	operation: 'reopen',
	effect: 'write',
	menu: {
		name: 'Reopen',
		action: 'Reopen a return',
		description: 'Open a closed return again',
	},
	scopes: ['write_returns'],
	fields: { returnId, dryRun: moneyGuards.dryRun },
	async run(shopify, params) {
		const id = gidOf('Return', params.returnId);
		return await step(shopify, id, 'open', RETURN_REOPEN, {
			variables: { id },
			dryRun: params.dryRun,
		});
	},
});
