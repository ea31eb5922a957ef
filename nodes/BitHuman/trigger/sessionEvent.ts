import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { deliveryOf, type Delivery } from '../../shared/delivery';
import { objectIn, textOf, timeOfUnix } from './values';

const ROLES: Partial<Record<string, string>> = { user: 'visitor', assistant: 'avatar' };

/**
 * A delivery of the account's session events; undefined when the body is none. bitHuman gives these no id and sends
 * each once, so the bytes themselves name it. https://docs.bithuman.ai/api/webhooks (Session events)
 */
export function sessionDelivery(body: IDataObject, rawBody: Buffer): Delivery | undefined {
	const { event_type: topic } = body;
	const data = objectIn(body.data);
	if (typeof topic !== 'string' || !data) return undefined;
	const session = {
		// The key was called agent_code until the summer of 2026.
		agent: textOf(body.agent_id) ?? textOf(body.agent_code),
		sessionId: textOf(data.session_id),
	};
	return deliveryOf({
		deliveryId: `${topic}:${createHash('sha256').update(rawBody).digest('hex')}`,
		topic,
		occurredAt: timeOfUnix(data.timestamp) ?? timeOfUnix(body.timestamp),
		data:
			topic === 'chat.push'
				? {
						...session,
						role: ROLES[String(data.role)] ?? 'unknown',
						message: textOf(data.message) ?? '',
					}
				: {
						...session,
						roomId: textOf(data.room_name),
						participants: data.participant_count ?? null,
					},
	});
}
