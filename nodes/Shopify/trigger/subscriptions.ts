import { VendorError } from '../../shared/errors';
import type { Payload, Shopify } from '../client';
import { grantsScope } from '../connection/scopes';
import { SUBSCRIBE, SUBSCRIPTIONS, UNSUBSCRIBE } from './document';
import { enumOf, topicOf, TOPICS } from './topics';

export interface Subscription {
	id: string;
	/** As it stands in the header: `orders/updated`. */
	topic: string;
	address: string;
	/** Whether it sends whole events as JSON, which is what the trigger understands. */
	whole: boolean;
}

interface Page {
	currentAppInstallation: { accessScopes: Array<{ handle: string }> };
	webhookSubscriptions: {
		nodes: Array<{
			id: string;
			topic: string;
			uri: string;
			format: string;
			filter: string | null;
			includeFields: string[];
		}>;
		pageInfo: { hasNextPage: boolean; endCursor: string | null };
	};
}

/** All webhook subscriptions of the app in this shop, whoever made them, and the scopes that it has. */
export async function readSubscriptions(
	shopify: Shopify,
): Promise<{ all: Subscription[]; scopes: string[] }> {
	const all: Subscription[] = [];
	let after: string | null = null;
	for (;;) {
		const page: Page = await shopify.query<Page>(SUBSCRIPTIONS, { after });
		const { nodes, pageInfo } = page.webhookSubscriptions;
		for (const { id, topic, uri, format, filter, includeFields } of nodes) {
			const whole = format === 'JSON' && !filter && includeFields.length === 0;
			all.push({ id, topic: topicOf(topic), address: uri, whole });
		}
		if (!pageInfo.hasNextPage) {
			const scopes = page.currentAppInstallation.accessScopes.map(({ handle }) => handle);
			return { all, scopes };
		}
		after = pageInfo.endCursor;
	}
}

export interface Comparison {
	/** Right subscriptions of the address. */
	right: Subscription[];
	/** Of the address and a wanted topic, but with a filter or in another format. */
	wrong: Subscription[];
	/** Of the address and a topic that is not wanted. */
	surplus: Subscription[];
	/** Of a wanted topic at another address: another workflow's, or left over from an old address. */
	elsewhere: Subscription[];
	/** Wanted topics that nothing at the address hears. */
	missing: string[];
}

/** What there is against what an address should hear. */
export function compare(
	all: readonly Subscription[],
	address: string,
	topics: readonly string[],
): Comparison {
	const here = all.filter((one) => one.address === address);
	const wanted = here.filter(({ topic }) => topics.includes(topic));
	return {
		right: wanted.filter(({ whole }) => whole),
		wrong: wanted.filter(({ whole }) => !whole),
		surplus: here.filter(({ topic }) => !topics.includes(topic)),
		elsewhere: all.filter((one) => one.address !== address && topics.includes(one.topic)),
		missing: topics.filter((topic) => !wanted.some((one) => one.topic === topic)),
	};
}

/** Scopes that the app lacks for these topics, each with the topics that ask for it. */
export function missingScopes(
	granted: readonly string[],
	topics: readonly string[],
): Array<{ scope: string; topics: string[] }> {
	const lacking = new Map<string, string[]>();
	for (const { value, scopes = [] } of TOPICS) {
		if (!topics.includes(value) || scopes.length === 0) continue;
		if (scopes.some((scope) => grantsScope(granted, scope))) continue;
		lacking.set(scopes[0], [...(lacking.get(scopes[0]) ?? []), value]);
	}
	return [...lacking].map(([scope, needing]) => ({ scope, topics: needing }));
}

/** @throws VendorError before anything is changed, when the app may not hear one of the topics */
export function assertScopes(granted: readonly string[], topics: readonly string[]): void {
	const [first] = missingScopes(granted, topics);
	if (!first) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: `The Shopify app lacks the scope ${first.scope} for ${first.topics.join(', ')}`,
		nextStep: `Add ${first.scope} to the app's Admin API scopes and install the app again, or take the topic out.`,
		code: 'ACCESS_DENIED',
		httpStatus: 403,
		applied: 'no',
	});
}

/** @throws VendorError for an address that Shopify would not deliver to */
export function assertAddress(address: string, custom: boolean): void {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (url?.protocol === 'https:' || (custom && url?.protocol === 'http:')) return;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'Shopify delivers webhooks to public https addresses only',
		nextStep:
			'Give n8n an address with https (its setting WEBHOOK_URL), and use that as the address.',
		code: 'address_refused',
		applied: 'no',
	});
}

/** Subscribes the address to a topic; one that stands already is as good. Returns its id, or null when it stood. */
export async function subscribe(
	shopify: Shopify,
	topic: string,
	address: string,
): Promise<string | null> {
	try {
		const { webhookSubscription } = await shopify.mutate<
			Payload & { webhookSubscription: { id: string } }
		>(SUBSCRIBE, { topic: enumOf(topic), uri: address });
		return webhookSubscription.id;
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (/already been taken/.test(error.detail ?? '')) return null;
		if (error.applied !== 'unknown') throw error;
		const { all } = await readSubscriptions(shopify);
		const made = all.find((one) => one.topic === topic && one.address === address);
		if (!made) throw error;
		return made.id;
	}
}

/** Removes a subscription; one that is gone already is as good. */
export async function unsubscribe(shopify: Shopify, id: string): Promise<void> {
	try {
		await shopify.mutate(UNSUBSCRIBE, { id });
	} catch (error) {
		const gone = error instanceof VendorError && /does not exist/.test(error.detail ?? '');
		if (!gone) throw error;
	}
}
