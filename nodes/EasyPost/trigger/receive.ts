import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { answerOnly, deliveryOf, emit, headerOf, rawBodyOf } from '../../shared/delivery';
import { verifyEasyPost } from '../../shared/signature';
import { trackerView, type Tracker } from '../tracker/tracker';
import { statusOf } from '../tracker/status';
import { isWanted } from './properties';
import type { Subscription } from './subscription';

/** https://docs.easypost.com/docs/events */
interface Event {
	id?: unknown;
	description?: unknown;
	mode?: unknown;
	created_at?: unknown;
	previous_attributes?: IDataObject | null;
	result?: (IDataObject & { object?: unknown }) | null;
}

/** Checks who sent it before anything else, and answers at once: EasyPost waits a few seconds and then repeats. */
export async function receive(n8n: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { secret = '' } = n8n.getWorkflowStaticData('node') as Subscription;
	const rawBody = await rawBodyOf(n8n);
	const verified = verifyEasyPost({
		rawBody,
		secret,
		signature: headerOf(n8n, 'x-hmac-signature'),
		v2: {
			signature: headerOf(n8n, 'x-hmac-signature-v2'),
			timestamp: headerOf(n8n, 'x-timestamp'),
			path: headerOf(n8n, 'x-path'),
			method: 'POST',
		},
	});
	if (!verified.ok) return answerOnly(n8n, 401, `Signature refused: ${verified.reason}`);

	const event = parse(rawBody);
	const { id, description } = event ?? {};
	if (!event || typeof id !== 'string' || typeof description !== 'string') {
		return answerOnly(n8n, 400, 'Not an event');
	}
	const wanted = n8n.getNodeParameter('events', []) as string[];
	if (!isWanted(description, wanted)) return answerOnly(n8n, 200);
	const occurredAt = timeOf(event.created_at);
	return emit([
		deliveryOf({ deliveryId: id, topic: description, occurredAt, data: dataOf(event) }),
	]);
}

/** A parcel in our own shape with what it was before; everything else as EasyPost sends it. */
function dataOf({ mode, result, previous_attributes }: Event): IDataObject {
	const kind = typeof result?.object === 'string' ? result.object : null;
	if (!result || kind !== 'Tracker') {
		return { ...result, object: kind, mode: String(mode ?? '') };
	}
	const before = previous_attributes?.status;
	return {
		object: kind,
		...trackerView(result as unknown as Tracker),
		previousStatus: before === undefined ? null : statusOf(before),
	} as unknown as IDataObject;
}

function parse(rawBody: Buffer): Event | undefined {
	try {
		const event = JSON.parse(rawBody.toString('utf8')) as unknown;
		return typeof event === 'object' && event !== null ? event : undefined;
	} catch {
		return undefined;
	}
}

function timeOf(time: unknown): string | null {
	const at = typeof time === 'string' ? Date.parse(time) : NaN;
	return Number.isNaN(at) ? null : new Date(at).toISOString();
}
