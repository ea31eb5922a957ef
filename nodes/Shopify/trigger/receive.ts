import { createHash } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import {
	answerOnly,
	deliveryOf,
	emit,
	headerOf,
	rawBodyOf,
	type Delivery,
} from '../../shared/delivery';
import { parseJson } from '../../shared/json';
import { verifyShopifyWebhook } from '../../shared/signature';
import { shopAddress } from '../address';
import { signingSecrets } from '../connection/fields';
import { shopifyCredentials } from '../connection/open';
import { orderIdOf } from './orderId';

/** A webhook of Shopify as the trigger gives it out. */
export interface ShopifyDelivery extends Delivery {
	shop: string;
	/** The same for every subscription that heard of one event. */
	eventId: string | null;
	/** `gid://shopify/Order/…` of the order it is about, to read it anew; null when it is about none. */
	orderId: string | null;
}

/**
 * Checks and emits one webhook. Nothing is asked of Shopify here: it gives five seconds for the answer.
 * https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credentials = await shopifyCredentials(context);
	const rawBody = await rawBodyOf(context);
	const { ok } = verifyShopifyWebhook({
		rawBody,
		signature: header(context, 'hmac-sha256'),
		secrets: signingSecrets(credentials),
	});
	if (!ok) return answerOnly(context, 401, 'The signature does not match');
	const shop = header(context, 'shop-domain')?.toLowerCase();
	if (!shop || shop !== shopAddress(credentials).host) {
		return answerOnly(context, 403, 'This address belongs to another shop');
	}
	const topic = header(context, 'topic') ?? '';
	const topics = context.getNodeParameter('topics', []) as string[];
	if (!topics.includes(topic)) return answerOnly(context, 200, 'Nobody here asked for this topic');
	const data = read(rawBody);
	if (!data) return answerOnly(context, 400, 'The body is not a JSON object');

	const id = header(context, 'webhook-id') ?? createHash('sha256').update(rawBody).digest('hex');
	const delivery = deliveryOf({
		deliveryId: `${shop}:${topic}:${id}`,
		topic,
		occurredAt: timeOf(header(context, 'triggered-at')),
		data,
	});
	const emitted: ShopifyDelivery = {
		...delivery,
		shop,
		eventId: header(context, 'event-id') ?? null,
		orderId: orderIdOf(topic, data),
	};
	return emit([emitted]);
}

/** Subscriptions made in the app's configuration file may send the names without the X. */
const header = (context: IWebhookFunctions, name: string): string | undefined =>
	headerOf(context, `x-shopify-${name}`) ?? headerOf(context, `shopify-${name}`);

function read(rawBody: Buffer): IDataObject | undefined {
	try {
		const data = parseJson(rawBody.toString('utf8'));
		return data && typeof data === 'object' && !Array.isArray(data)
			? (data as IDataObject)
			: undefined;
	} catch {
		return undefined;
	}
}

const timeOf = (text: string | undefined): string | null =>
	text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;
