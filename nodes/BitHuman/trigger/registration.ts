import type { IHookFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { toNodeError } from '../../shared/node';
import { createBitHumanClient, type BitHumanClient } from '../client';
import { createWebhook, readWebhook, removeWebhook, webhooksOf } from '../webhook/webhook';

/** What is kept with the workflow: bitHuman never shows the secret again. */
export interface Subscription {
	webhookId?: string;
	secret?: string;
}

/** Whether bitHuman tells this workflow what it asks for; true for session events, which a person sets up. */
export async function isRegistered(n8n: IHookFunctions): Promise<boolean> {
	return await asking(n8n, async ({ bitHuman, url, events, store }) => {
		const { webhookId, secret } = store;
		const found = webhookId && secret ? await readWebhook(bitHuman, webhookId) : undefined;
		if (ofSessions(n8n)) return !found && (await hasSessionSecret(n8n));
		return found?.url === url && found.active !== false && sameEvents(found.events ?? [], events);
	});
}

/** Asks for the events with a secret of its own. What an earlier publication left behind is removed before. */
export async function register(n8n: IHookFunctions): Promise<boolean> {
	return await asking(n8n, async ({ bitHuman, url, events, store }) => {
		await removeOwn(bitHuman, url, store);
		if (ofSessions(n8n)) {
			if (await hasSessionSecret(n8n)) return true;
			throw noSessionSecret();
		}
		const { id, secret } = await createWebhook(bitHuman, {
			url,
			events,
			description: 'n8n workflow',
		});
		Object.assign(store, { webhookId: id, secret } satisfies Subscription);
		return true;
	});
}

export async function unregister(n8n: IHookFunctions): Promise<boolean> {
	return await asking(n8n, async ({ bitHuman, store }) => {
		if (store.webhookId) await removeWebhook(bitHuman, store.webhookId);
		forget(store);
		return true;
	});
}

/** The webhook that this trigger made, and any other at its address; those of others stay. */
async function removeOwn(bitHuman: BitHumanClient, address: string, store: Subscription) {
	for (const { id, url } of await webhooksOf(bitHuman)) {
		if (id === store.webhookId || url === address) await removeWebhook(bitHuman, id);
	}
	forget(store);
}

function forget(store: Subscription) {
	delete store.webhookId;
	delete store.secret;
}

const ofSessions = (n8n: IHookFunctions) => n8n.getNodeParameter('source', 'account') === 'session';

const sameEvents = (some: string[], others: string[]) =>
	some.length === others.length && some.every((event) => others.includes(event));

async function hasSessionSecret(n8n: IHookFunctions): Promise<boolean> {
	const { sessionWebhookSecret } = await n8n.getCredentials('commerceSupportBitHumanApi');
	return String(sessionWebhookSecret ?? '').trim() !== '';
}

const noSessionSecret = () =>
	new VendorError({
		vendor: 'bitHuman',
		title: 'Session events cannot be told from forged ones without a secret',
		nextStep:
			'Enter a long random Session Webhook Secret in the credential, and the same as a header at bitHuman.',
		code: 'no_session_secret',
		applied: 'no',
	});

/** What the hooks of this trigger work with; what bitHuman refuses becomes an error of the node. */
async function asking<T>(
	n8n: IHookFunctions,
	work: (own: {
		bitHuman: BitHumanClient;
		url: string;
		events: string[];
		store: Subscription;
	}) => Promise<T>,
): Promise<T> {
	try {
		const credentials = await n8n.getCredentials('commerceSupportBitHumanApi');
		const egress = n8n.helpers.getSecureEgressFilter?.();
		return await work({
			bitHuman: createBitHumanClient(credentials, { egress }),
			url: n8n.getNodeWebhookUrl('default') ?? '',
			events: n8n.getNodeParameter('events', []) as string[],
			store: n8n.getWorkflowStaticData('node') as Subscription,
		});
	} catch (error) {
		throw toNodeError(n8n, error);
	}
}
