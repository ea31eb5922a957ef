import type { IDataObject } from 'n8n-workflow';
import { deliveryOf, type Delivery } from '../../shared/delivery';
import { objectIn, textOf, timeOfUnix } from './values';

/** A delivery of an account webhook; undefined when the body is none. https://docs.bithuman.ai/api/webhooks */
export function accountDelivery(body: IDataObject): Delivery | undefined {
	const { id, event, created } = body;
	const data = objectIn(body.data);
	if (typeof id !== 'string' || typeof event !== 'string' || !data) return undefined;
	return deliveryOf({
		deliveryId: id,
		topic: event,
		occurredAt: timeOfUnix(created),
		data: event.startsWith('video.') ? videoFacts(data, event) : agentFacts(data, event),
	});
}

const agentFacts = (data: IDataObject, event: string) => ({
	agent: textOf(data.code) ?? textOf(data.agent_id),
	status: STATUSES[event] ?? 'unknown',
	error: errorOf(data.error),
});

const videoFacts = (data: IDataObject, event: string) => ({
	jobId: textOf(data.job_id),
	status: STATUSES[event] ?? 'unknown',
	model: textOf(data.model),
	videoUrl: textOf(data.video_url),
	seconds: data.duration_seconds ?? null,
	credits: data.credits_charged ?? null,
	error: errorOf(data.error),
});

const STATUSES: Partial<Record<string, string>> = {
	'agent.ready': 'ready',
	'agent.failed': 'failed',
	'video.completed': 'completed',
	'video.failed': 'failed',
};

/** A text for agents, an object with a message for videos. */
const errorOf = (error: unknown) => textOf(error) ?? textOf(objectIn(error)?.message);
