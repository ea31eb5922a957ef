import { bitHumanOperation } from '../client';
import { dryRun, webhook } from '../fields';
import { readWebhook, removeWebhook, webhookFacts } from './webhook';

export const remove = bitHumanOperation({
	resource: 'webhook',
	operation: 'delete',
	effect: 'write',
	menu: {
		name: 'Delete',
		action: 'Delete a webhook',
		description: 'Ends the deliveries to an address',
	},
	fields: { webhook, dryRun },
	async run(bitHuman, params) {
		const there = await readWebhook(bitHuman, params.webhook);
		if (!there) return { deleted: false, reason: 'not_there', webhookId: params.webhook };
		const { webhookId, url } = webhookFacts(there);
		if (params.dryRun) return { deleted: false, reason: null, webhookId, url, dryRun: true };
		await removeWebhook(bitHuman, webhookId);
		return { deleted: true, reason: null, webhookId, url };
	},
});
