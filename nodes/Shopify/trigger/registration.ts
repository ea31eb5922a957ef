import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { toNodeError, transportOf } from '../../shared/node';
import { shopAddress } from '../address';
import type { Shopify } from '../client';
import { signingSecrets } from '../connection/fields';
import { openShopify, shopifyCredentials } from '../connection/open';
import {
	assertAddress,
	assertScopes,
	compare,
	readSubscriptions,
	subscribe,
	unsubscribe,
	type Subscription,
} from './subscriptions';
import { SUBSCRIBABLE } from './topics';

/**
 * The trigger's subscriptions at Shopify. Its own are those at its address, and those that it made itself when
 * n8n had another address: their ids are kept with the workflow. All others are somebody else's.
 */
export const registration = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		return await guarded(this, async () => {
			const { shopify, address, topics, secrets } = await readTrigger(this);
			if (secrets.length === 0) throw NO_SECRET;
			const { all } = await readSubscriptions(shopify);
			const { wrong, surplus, missing } = compare(all, address, topics);
			return [wrong, surplus, missing, movedFrom(this, all, address)].every(
				({ length }) => length === 0,
			);
		});
	},

	async create(this: IHookFunctions): Promise<boolean> {
		return await guarded(this, async () => {
			const { shopify, address, topics, custom } = await readTrigger(this);
			assertAddress(address, custom);
			const { all, scopes } = await readSubscriptions(shopify);
			assertScopes(scopes, topics);
			const { wrong, surplus, missing } = compare(all, address, topics);
			for (const { id } of [...wrong, ...surplus, ...movedFrom(this, all, address)]) {
				await unsubscribe(shopify, id);
			}
			await subscribeAll(shopify, address, [...missing, ...wrong.map(({ topic }) => topic)]);
			await remember(this, shopify, address);
			return true;
		});
	},

	async delete(this: IHookFunctions): Promise<boolean> {
		return await guarded(this, async () => {
			const { shopify, address } = await readTrigger(this);
			const { all } = await readSubscriptions(shopify);
			const here = all.filter((one) => one.address === address);
			for (const { id } of [...here, ...movedFrom(this, all, address)]) {
				await unsubscribe(shopify, id);
			}
			return true;
		});
	},
};

async function readTrigger(n8n: IHookFunctions) {
	const credentials = await shopifyCredentials(n8n);
	const chosen = n8n.getNodeParameter('topics', []) as string[];
	return {
		shopify: await openShopify(n8n, transportOf(n8n)),
		secrets: signingSecrets(credentials),
		custom: shopAddress(credentials).custom,
		address: n8n.getNodeWebhookUrl('default') ?? '',
		topics: SUBSCRIBABLE.map(({ value }) => value).filter((topic) => chosen.includes(topic)),
	};
}

/** All or none: what was made before one of them failed is taken back. */
async function subscribeAll(shopify: Shopify, address: string, topics: string[]): Promise<void> {
	const made: string[] = [];
	try {
		for (const topic of topics) {
			const id = await subscribe(shopify, topic, address);
			if (id) made.push(id);
		}
	} catch (error) {
		for (const id of made) await unsubscribe(shopify, id).catch(() => undefined);
		throw error;
	}
}

const memoryOf = (n8n: IHookFunctions): IDataObject => n8n.getWorkflowStaticData('node');

/**
 * What the trigger made when n8n had another address: the path stays the same then. A run in the editor has
 * another path, and so leaves the subscriptions of the published trigger alone.
 */
function movedFrom(n8n: IHookFunctions, all: Subscription[], address: string): Subscription[] {
	const ids = (memoryOf(n8n).subscriptions ?? []) as string[];
	const moved = ({ id, address: other }: Subscription) =>
		ids.includes(id) && other !== address && pathOf(other) === pathOf(address);
	return all.filter(moved);
}

const pathOf = (address: string) => (URL.canParse(address) ? new URL(address).pathname : address);

async function remember(n8n: IHookFunctions, shopify: Shopify, address: string): Promise<void> {
	if (n8n.getActivationMode() === 'manual') return;
	const { all } = await readSubscriptions(shopify);
	memoryOf(n8n).subscriptions = all.filter((one) => one.address === address).map(({ id }) => id);
}

async function guarded<T>(n8n: IHookFunctions, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw toNodeError(n8n, error);
	}
}

const NO_SECRET = new VendorError({
	vendor: 'Shopify',
	title: 'The Shopify credential holds no client secret',
	nextStep:
		"Enter the app's client secret in the credential: without it nobody can tell Shopify's webhooks from others.",
	code: 'no_secret',
	applied: 'no',
});
