import type { Handler } from '../router';
import type { Query } from '../vendor';
import { AGENT_CODE, OTHER_AGENT_CODE } from './agents';
import { number, USER_ID } from './api';
import { invalid } from './errors';
import type { Settings } from './settings';

export interface UsageEvent {
	id: string;
	activity_type: string;
	pricing_code: string;
	app: string;
	agent_code: string | null;
	credits_change: number;
	frames_rendered: number | null;
	room_name: string | null;
	start_time: string | null;
	end_time: string | null;
	created_at: string;
}

/** What an embed costs while it is open. */
const CREDITS_PER_MINUTE = 10;

/** Two conversations, and a video that was charged and given back; newest first. */
export function demoUsage(): UsageEvent[] {
	const conversation = (day: number, agent: string, minutes: number) =>
		event(day, agent, minutes * CREDITS_PER_MINUTE, 'bithuman-serve', `room-${agent}-${day}`);
	return [
		event(4, AGENT_CODE, -8, 'video-refund', null),
		event(3, AGENT_CODE, 8, 'video-generate', null),
		conversation(2, OTHER_AGENT_CODE, 4),
		conversation(1, AGENT_CODE, 2),
	];
}

function event(
	day: number,
	agent_code: string,
	credits_change: number,
	activity_type: string,
	room_name: string | null,
): UsageEvent {
	const at = `2026-11-0${day}T10:00:00.000Z`;
	return {
		id: `0e7c5e10-0000-4000-8000-00000000000${day}`,
		activity_type,
		pricing_code: 'usage_essence_2_model_cloud',
		app: 'imaginex',
		agent_code,
		credits_change,
		frames_rendered: null,
		room_name,
		start_time: room_name && at,
		end_time: room_name && at,
		created_at: at,
	};
}

/** Usage and credits of the account. */
export function billingRoutes(usage: UsageEvent[], settings: Settings): Record<string, Handler> {
	return {
		'GET /v1/usage': ({ query }) => {
			const limit = number(query, 'limit', 50, 1, 200);
			const offset = number(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
			const [start, end] = [time(query, 'start', -Infinity), time(query, 'end', Infinity)];
			const found = usage.filter(({ created_at, agent_code }) => {
				const at = Date.parse(created_at);
				const isAgents = query.agent_code === undefined || agent_code === query.agent_code;
				return at >= start && at <= end && isAgents;
			});
			const has_more = offset + limit < found.length;
			const pagination = { limit, offset, total: found.length, has_more };
			const data = found.slice(offset, offset + limit);
			return { status: 200, body: { success: true, data, pagination } };
		},
		'GET /v2/credit-summaries': () => {
			const minutes = Math.floor(settings.credits / CREDITS_PER_MINUTE);
			const data = {
				user_id: USER_ID,
				balance: settings.credits,
				plan_credits: settings.credits,
				topup_credits: 0,
				minutes_estimate: {
					essence_2_cloud: Math.floor(settings.credits / 4),
					camera_chat: minutes,
				},
				is_enterprise: settings.plan === 'enterprise',
				isEnterprisePlanUser: settings.plan === 'enterprise',
			};
			return { status: 200, body: { success: true, data } };
		},
	};
}

function time(query: Query, name: string, missing: number): number {
	if (query[name] === undefined) return missing;
	const at = Date.parse(String(query[name]));
	if (Number.isNaN(at)) throw invalid(`${name} is not a date-time`);
	return at;
}
