import type { Handler } from '../router';
import { number, USER_ID } from './api';
import { BitHumanError, invalid, notFound } from './errors';
import type { Rooms } from './rooms';

const WINDOWS = ['live', 'recent', 'all'];
const KINDS = ['conversations', 'self_hosted', 'all'];
const CREDITS_PER_MINUTE = 10;

/** The sessions as the account is billed for them. https://docs.bithuman.ai/api/runtime-sessions */
export function runningRoutes(rooms: Rooms): Record<string, Handler> {
	return {
		'GET /v2/:user/runtime-sessions': ({ params, query }) => {
			ownUser(params.user);
			const { window = 'all', kind = 'all' } = query;
			if (!WINDOWS.includes(String(window))) throw invalid('window is not valid');
			if (!KINDS.includes(String(kind))) throw invalid('kind is not valid');
			const live = window === 'recent' || kind === 'self_hosted' ? [] : rooms.live();
			const sessions = live.slice(0, number(query, 'limit', 50, 1, 200)).map((room) => {
				const minutes = (Date.now() - room.startsAt) / 60_000;
				return {
					id: room.sid,
					agent_code: room.agentCode,
					room_name: room.id,
					started: new Date(room.startsAt).toISOString(),
					minutes,
					credits: Math.ceil(minutes) * CREDITS_PER_MINUTE,
					burn_rate_cr_per_min: CREDITS_PER_MINUTE,
					status: 'live',
				};
			});
			const data = { active_count: live.length, sessions };
			return { status: 200, body: { success: true, data } };
		},
		'POST /v2/:user/runtime-sessions/:id/terminate': ({ params }) => {
			ownUser(params.user);
			const room = rooms.live().find(({ sid }) => sid === params.id);
			if (!room) throw notFound('Session not found');
			room.ended = true;
			const data = { session_id: room.sid, closed: true, ended: true, self_hosted: false };
			return { status: 200, body: { success: true, data } };
		},
	};
}

function ownUser(id: string | undefined): void {
	if (id !== USER_ID) throw new BitHumanError(403, 'FORBIDDEN', 'Not your account');
}
