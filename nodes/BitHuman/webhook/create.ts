import { UserError } from 'n8n-workflow';
import { bitHumanOperation } from '../client';
import { dryRun } from '../fields';
import { ACCOUNT_EVENTS } from './events';
import { createWebhook, webhookFacts, webhooksOf } from './webhook';

export const create = bitHumanOperation({
	resource: 'webhook',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create a webhook',
		description: 'Lets bitHuman tell an address about agents and videos; one that is there is kept',
	},
	fields: {
		secretNotice: {
			displayName:
				'The output has the signing secret, which bitHuman never shows again. The bitHuman Trigger needs no webhook of yours: it makes its own.',
			type: 'notice',
			default: '',
		},
		url: {
			displayName: 'URL',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/bithuman',
			description: 'Public https address that takes the deliveries',
		},
		events: {
			displayName: 'Events',
			type: 'multiOptions',
			default: [],
			options: [...ACCOUNT_EVENTS],
			description: 'What to tell; every event when nothing is chosen',
		},
		description: {
			displayName: 'Description',
			type: 'string',
			default: '',
			placeholder: 'e.g. Render queue',
			description: 'For people who look at the list of webhooks',
		},
		dryRun,
	},
	async run(bitHuman, params) {
		const url = params.url.trim();
		if (!URL.canParse(url)) {
			throw new UserError('URL is not an address. Give a whole one that begins with https://');
		}
		const there = (await webhooksOf(bitHuman)).find((webhook) => webhook.url === url);
		if (there) return { created: false, reason: 'exists', ...webhookFacts(there), secret: null };
		const description = params.description.trim() || undefined;
		const wanted = { url, events: params.events, description };
		if (params.dryRun) return { created: false, reason: null, ...wanted, dryRun: true };
		const webhook = await createWebhook(bitHuman, wanted);
		return { created: true, reason: null, ...webhookFacts(webhook), secret: webhook.secret };
	},
});
