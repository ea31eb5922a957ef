import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { returnId } from './fields';
import { readReturn, returnById } from './read';

export const get = shopifyOperation({
	resource: 'return',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a return',
		description: 'Get a return with items, reasons, labels, exchange items and refunds',
	},
	scopes: ['read_returns', 'read_orders'],
	fields: { returnId },
	async run(shopify, params) {
		const node = await returnById(shopify, gidOf('Return', params.returnId));
		return readReturn(node) as unknown as IDataObject;
	},
});
