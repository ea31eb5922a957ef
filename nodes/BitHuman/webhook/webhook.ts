import { VendorError } from '../../shared/errors';
import { urlPath } from '../../shared/http';
import { isNotFound, isUnclear } from '../answers';
import type { BitHumanClient } from '../client';

/** https://docs.bithuman.ai/api/webhooks */
export interface Webhook {
	id: string;
	url: string;
	/** Empty means every event. */
	events?: string[];
	description?: string | null;
	active?: boolean;
	created_at?: string;
}

export interface NewWebhook extends Webhook {
	/** Signs each delivery; bitHuman shows it this once. */
	secret: string;
}

export const webhookFacts = (webhook: Webhook) => ({
	webhookId: webhook.id,
	url: webhook.url,
	events: webhook.events ?? [],
	description: webhook.description ?? null,
	active: webhook.active !== false,
	createdAt: webhook.created_at ?? null,
});

export async function webhooksOf(bitHuman: BitHumanClient): Promise<Webhook[]> {
	return (await bitHuman.get<{ data: Webhook[] }>('/v1/webhooks')).data;
}

/** Undefined when there is none. */
export async function readWebhook(
	bitHuman: BitHumanClient,
	id: string,
): Promise<Webhook | undefined> {
	const read = bitHuman.get<{ data: Webhook }>(urlPath`/v1/webhooks/${id}`);
	return (await unlessGone(read))?.data;
}

/** Whether it was still there. */
export async function removeWebhook(bitHuman: BitHumanClient, id: string): Promise<boolean> {
	const removal = bitHuman.delete<{ deleted?: boolean }>(urlPath`/v1/webhooks/${id}`);
	return (await unlessGone(removal)) !== undefined;
}

/**
 * Makes a webhook and gives its secret. When the answer got lost, the webhook that may have come into being is
 * removed and made once more, because nobody can ever learn its secret.
 */
export async function createWebhook(
	bitHuman: BitHumanClient,
	wanted: { url: string; events: string[]; description?: string },
): Promise<NewWebhook> {
	const before = new Set((await webhooksOf(bitHuman)).map(({ id }) => id));
	const create = async () =>
		(await bitHuman.post<{ data: NewWebhook }>('/v1/webhooks', wanted)).data;
	const made = await create().catch(async (error: unknown) => {
		if (!isUnclear(error)) throw error;
		for (const { id, url } of await webhooksOf(bitHuman)) {
			if (url === wanted.url && !before.has(id)) await removeWebhook(bitHuman, id);
		}
		return await create();
	});
	if (made.secret) return made;
	throw new VendorError({
		vendor: 'bitHuman',
		title: 'bitHuman made a webhook without telling its secret',
		nextStep: 'Delete the webhook at bitHuman and make it again.',
		code: 'no_secret',
		applied: 'yes',
	});
}

async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
	return await answer.catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
}
