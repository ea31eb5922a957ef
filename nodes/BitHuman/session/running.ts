import { urlPath } from '../../shared/http';
import type { BitHumanClient } from '../client';

/** Enterprise, the largest plan, has so many sessions at once. */
const MOST_SESSIONS = 200;

/** https://docs.bithuman.ai/api/runtime-sessions */
interface Running {
	id: string;
	agent_code: string;
	room_name: string;
	minutes: number;
	credits?: number;
}

/** A session as the account is billed for it, and its address; undefined when none runs in the room. */
export async function runningIn(bitHuman: BitHumanClient, room: string) {
	const me = await bitHuman.get<{ data: { user_id: string } }>('/v1/me');
	const sessionsPath = urlPath`/v2/${me.data.user_id}/runtime-sessions`;
	const { data } = await bitHuman.get<{ data: { sessions: Running[] } }>(sessionsPath, {
		window: 'live',
		kind: 'conversations',
		limit: MOST_SESSIONS,
	});
	const session = data.sessions.find(({ room_name }) => room_name === room);
	return session && { session, path: sessionsPath + urlPath`/${session.id}` };
}
