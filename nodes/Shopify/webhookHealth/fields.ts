import { VendorError } from '../../shared/errors';
import type { Fields } from '../../shared/operation';
import { SUBSCRIBABLE, topicOptions } from '../trigger/topics';

/** What should be subscribed: the same choices as in the trigger. */
export const expectation = {
	address: {
		displayName: 'Address',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://n8n.example.com/webhook/…/shopify-support',
		description: 'Production URL of the Shopify Support Trigger that should hear the events',
	},
	topics: {
		displayName: 'Topics',
		type: 'multiOptions',
		required: true,
		options: topicOptions(SUBSCRIBABLE),
		default: ['orders/cancelled', 'refunds/create', 'returns/request'],
		description: 'The topics that are chosen in that trigger, without the privacy topics',
	},
} as const satisfies Fields;

/** The two fields as they are needed. @throws VendorError when the address is none */
export function expected(address: string, topics: ReadonlyArray<string | number | boolean>) {
	const url = address.trim();
	const known = SUBSCRIBABLE.map(({ value }) => value);
	const wanted = known.filter((topic) => topics.includes(topic));
	if (URL.canParse(url) && wanted.length > 0) return { address: url, topics: wanted };
	throw new VendorError({
		vendor: 'Shopify',
		title: wanted.length > 0 ? 'The address is not a whole URL' : 'No topic is chosen',
		nextStep: 'Copy the Production URL of the Shopify Support Trigger, and choose its topics.',
		code: 'address_refused',
		applied: 'no',
	});
}
