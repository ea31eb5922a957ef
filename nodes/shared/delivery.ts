import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/**
 * What a vendor's trigger emits for one webhook. Vendors deliver late, twice, and out of order: the workflow's first
 * step claims `deliveryId`, and what matters is read again from the vendor.
 */
export interface Delivery {
	/** The vendor's own id of the event, the same each time it is delivered. */
	deliveryId: string;
	/** As the vendor spells it: `orders/updated`, `refund.failed`, `tracker.updated`. */
	topic: string;
	/** When it happened, as far as the vendor says. ISO 8601. */
	occurredAt: string | null;
	receivedAt: string;
	/** Whether it happened so long before it came that newer facts are likely. */
	stale: boolean;
	data: IDataObject;
}

/** Older than this, an event is likely overtaken: vendors repeat a failed delivery for hours to days. */
const STALE_AFTER_MS = 10 * 60_000;

/** A delivery as it leaves a trigger node. */
export function deliveryOf(
	{ deliveryId, topic, occurredAt, data }: Omit<Delivery, 'receivedAt' | 'stale'>,
	now = new Date(),
): Delivery {
	const age = occurredAt ? now.getTime() - Date.parse(occurredAt) : 0;
	return {
		deliveryId,
		topic,
		occurredAt,
		receivedAt: now.toISOString(),
		stale: age > STALE_AFTER_MS,
		data,
	};
}

/** Starts an execution with the deliveries; n8n answers the vendor at once and works afterwards. */
export const emit = (deliveries: Delivery[]): IWebhookResponseData => ({
	workflowData: [deliveries.map((delivery) => ({ json: { ...delivery } }))],
});

/** Answers the vendor without starting an execution: a refusal, or an event nobody asked for. */
export function answerOnly(
	context: IWebhookFunctions,
	status: number,
	message = '',
): IWebhookResponseData {
	context.getResponseObject().status(status).send(message);
	return { noWebhookResponse: true };
}

/** The body's bytes as they came, which is what vendors sign. */
export async function rawBodyOf(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	if (!request.rawBody) await request.readRawBody();
	return request.rawBody ?? Buffer.alloc(0);
}

/** A header once; undefined when it is absent or repeated. */
export function headerOf(context: IWebhookFunctions, name: string): string | undefined {
	const value = context.getHeaderData()[name.toLowerCase()];
	return typeof value === 'string' ? value : undefined;
}
