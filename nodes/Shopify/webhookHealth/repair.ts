import { shopifyOperation } from '../client';
import {
	assertScopes,
	compare,
	readSubscriptions,
	subscribe,
	unsubscribe,
} from '../trigger/subscriptions';
import { expectation, expected } from './fields';

/** n8n registers webhooks when a workflow is published, and not again: a recovery workflow does it with this. */
export const repair = shopifyOperation({
	resource: 'webhookHealth',
	operation: 'repair',
	effect: 'write',
	menu: {
		name: 'Repair',
		action: 'Repair webhook subscriptions',
		description:
			'Creates what is missing at the address and replaces what sends only parts; other addresses are left alone',
	},
	fields: {
		...expectation,
		dryRun: {
			displayName: 'Dry Run',
			type: 'boolean',
			default: false,
			description: 'Whether to say what would be done, but change nothing',
		},
	},
	async run(shopify, params) {
		const { address, topics } = expected(params.address, params.topics);
		const { all, scopes } = await readSubscriptions(shopify);
		assertScopes(scopes, topics);
		const { right, wrong, missing } = compare(all, address, topics);
		const outcome = {
			shop: shopify.shop,
			address,
			created: missing,
			replaced: wrong.map(({ topic }) => topic),
			unchanged: right.map(({ topic }) => topic),
		};
		if (params.dryRun) return { ...outcome, applied: 'no', dryRun: true };
		for (const { id, topic } of wrong) {
			await unsubscribe(shopify, id);
			await subscribe(shopify, topic, address);
		}
		for (const topic of missing) await subscribe(shopify, topic, address);
		return { ...outcome, applied: missing.length + wrong.length > 0 ? 'yes' : 'no' };
	},
});
