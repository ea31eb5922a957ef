import type { Room } from './rooms';
import type { Settings } from './settings';

const TIMEOUT_MS = 10_000;

/**
 * What happens in the sessions, told to the one address that the dashboard was given: unsigned, with the owner's own
 * headers, in a single attempt. https://docs.bithuman.ai/api/webhooks (Session events)
 */
export function sessionEvents(settings: Settings) {
	async function post(event_type: string, agent_id: string, data: object, headers = {}) {
		const { sessionWebhook } = settings;
		if (!sessionWebhook) return undefined;
		const response = await fetch(sessionWebhook.url, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json', ...sessionWebhook.headers, ...headers },
			body: JSON.stringify({ agent_id, event_type, data, timestamp: Date.now() / 1000 }),
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS),
		}).catch(() => undefined);
		await response?.arrayBuffer();
		return response?.status;
	}

	return {
		/** What the address answered; anything but 200 counts as failed and is not sent again. */
		joined: ({ id, sid, agentCode, participants }: Room) =>
			post('room.join', agentCode, {
				room_name: id,
				participant_count: participants,
				session_id: sid,
			}),
		said: ({ sid, agentCode }: Room, role: 'user' | 'assistant', message: string) =>
			post('chat.push', agentCode, {
				role,
				message,
				session_id: sid,
				timestamp: Date.now() / 1000,
			}),
		/** The Test button of the dashboard. */
		tested: () => post('test', 'test_agent_123', {}, { 'X-Test-Webhook': 'true' }),
	};
}
