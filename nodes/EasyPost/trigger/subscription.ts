import { randomBytes } from 'node:crypto';
import type { IHookFunctions } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { toNodeError } from '../../shared/node';
import { createEasyPost, type EasyPost } from '../client';

/** What is kept with the workflow: EasyPost never shows the secret again. */
export interface Subscription {
	webhookId?: string;
	secret?: string;
}

interface Webhook {
	id: string;
	url: string;
	disabled_at: string | null;
}

/** Whether EasyPost still tells this workflow; it disables a webhook that failed too often. */
export async function isSubscribed(n8n: IHookFunctions): Promise<boolean> {
	const { webhookId, secret } = storeOf(n8n);
	if (!webhookId || !secret) return false;
	return await asking(n8n, async (easyPost, url) => {
		const found = await unlessGone(async () => {
			const { Webhook: webhooks } = await easyPost.sdk();
			return (await webhooks.retrieve(webhookId)) as unknown as Webhook;
		});
		return found?.url === url && !found.disabled_at;
	});
}

/** Subscribes with a secret of its own. What an earlier activation left at this address is removed before. */
export async function subscribe(n8n: IHookFunctions): Promise<boolean> {
	return await asking(n8n, async (easyPost, url) => {
		for (const { id } of await subscriptionsTo(easyPost, url)) await removeOne(easyPost, id);
		const secret = randomBytes(32).toString('hex');
		const { Webhook: webhooks } = await easyPost.sdk();
		const { id } = await webhooks
			.create({ url, webhook_secret: secret })
			.catch(async (error: unknown) => {
				if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
				const [made] = await subscriptionsTo(easyPost, url);
				if (!made) throw error;
				return made;
			});
		Object.assign(storeOf(n8n), { webhookId: id, secret } satisfies Subscription);
		return true;
	});
}

export async function unsubscribe(n8n: IHookFunctions): Promise<boolean> {
	const store = storeOf(n8n);
	const { webhookId } = store;
	if (webhookId) await asking(n8n, async (easyPost) => await removeOne(easyPost, webhookId));
	delete store.webhookId;
	delete store.secret;
	return true;
}

const storeOf = (n8n: IHookFunctions) => n8n.getWorkflowStaticData('node') as Subscription;

async function subscriptionsTo(easyPost: EasyPost, url: string): Promise<Webhook[]> {
	const { Webhook: webhooks } = await easyPost.sdk();
	const page = (await webhooks.all()) as unknown as { webhooks?: Webhook[] };
	return (page.webhooks ?? []).filter((webhook) => webhook.url === url);
}

async function removeOne(easyPost: EasyPost, id: string): Promise<void> {
	const { Webhook: webhooks } = await easyPost.sdk();
	await unlessGone(async () => await webhooks.delete(id));
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | undefined> {
	return await work().catch((error: unknown) => {
		if (error instanceof VendorError && error.httpStatus === 404) return undefined;
		throw error;
	});
}

/** Runs work with the client and this workflow's address; what EasyPost refuses becomes an error of the node. */
async function asking<T>(
	n8n: IHookFunctions,
	work: (easyPost: EasyPost, url: string) => Promise<T>,
): Promise<T> {
	try {
		const credentials = await n8n.getCredentials('commerceSupportEasyPostApi');
		const egress = n8n.helpers.getSecureEgressFilter?.();
		return await work(
			createEasyPost(credentials, { egress }),
			n8n.getNodeWebhookUrl('default') ?? '',
		);
	} catch (error) {
		throw toNodeError(n8n, error);
	}
}
