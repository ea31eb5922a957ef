import { bitHumanOperation } from '../client';
import { webhookFacts, webhooksOf } from './webhook';

export const list = bitHumanOperation({
	resource: 'webhook',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many webhooks',
		description: 'Lists the webhooks of the account, without their secrets',
	},
	fields: {},
	async run(bitHuman) {
		return (await webhooksOf(bitHuman)).map(webhookFacts);
	},
});
