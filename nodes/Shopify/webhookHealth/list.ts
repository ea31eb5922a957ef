import { shopifyOperation } from '../client';
import {
	compare,
	missingScopes,
	readSubscriptions,
	type Subscription,
} from '../trigger/subscriptions';
import { expectation, expected } from './fields';

/** Whether a trigger still hears what it should: Shopify deletes a subscription after eight failed deliveries. */
export const list = shopifyOperation({
	resource: 'webhookHealth',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'List',
		action: 'List webhook subscriptions',
		description: 'Shows which webhooks of a trigger are in place, missing, or point elsewhere',
	},
	fields: expectation,
	async run(shopify, params) {
		const { address, topics } = expected(params.address, params.topics);
		const { all, scopes } = await readSubscriptions(shopify);
		const { right, wrong, surplus, elsewhere, missing } = compare(all, address, topics);
		return {
			healthy: missing.length === 0 && wrong.length === 0,
			shop: shopify.shop,
			address,
			right: right.map(shown),
			missing,
			wrong: wrong.map(shown),
			surplus: surplus.map(shown),
			elsewhere: elsewhere.map((one) => ({ ...shown(one), address: one.address })),
			missingScopes: missingScopes(scopes, topics),
		};
	},
});

const shown = ({ topic, id }: Subscription) => ({ topic, subscriptionId: id });
