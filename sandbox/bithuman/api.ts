import { randomUUID } from 'node:crypto';

import type { Handler } from '../router';
import type { Query, Reply, Request } from '../vendor';
import { MODELS, type Agent } from './agents';
import { BitHumanError, invalid, missing, notFound } from './errors';
import type { Limits } from './limits';
import type { Rooms } from './rooms';
import type { Settings } from './settings';
import { signToken } from './tokens';

export interface Studio {
	agents: Map<string, Agent>;
	rooms: Rooms;
	limits: Limits;
	settings: Settings;
}

export const USER_ID = 'user_sandbox';

type Body = Record<string, unknown>;

/** The operations on the account, its agents and their live sessions. */
export function apiRoutes({ agents, rooms, limits, settings }: Studio): Record<string, Handler> {
	const agentOf = (code: string | undefined): Agent => {
		const agent = agents.get(code ?? '');
		if (!agent) throw notFound(`Agent not found for code: ${code ?? ''}`);
		return agent;
	};

	const tell = (request: Request, type: string, text: string): Reply => {
		const { code } = agentOf(request.params.code);
		const roomId = optionalText(request.body as Body, 'room_id');
		const kind = type === 'speak' ? 'heard' : 'context';
		const { rooms: reached, skipped } = rooms.tell(kind, code, text, roomId);
		return {
			status: 200,
			body: {
				agent_code: code,
				context_type: type,
				delivered_to_rooms: reached.length,
				rooms: reached,
				rooms_skipped: skipped,
				rooms_failed: [],
			},
		};
	};

	return {
		'GET /v1/me': () => ({ status: 200, body: envelope(account(settings)) }),
		'GET /v1/agents': ({ query }) => {
			const limit = number(query, 'limit', 20, 1, 100);
			const offset = number(query, 'offset', 0, 0, Number.MAX_SAFE_INTEGER);
			const all = [...agents.values()].filter(
				({ status }) => query.status === undefined || status === query.status,
			);
			const data = all.slice(offset, offset + limit).map(shown);
			const has_more = offset + limit < all.length;
			const pagination = { limit, offset, total: all.length, has_more };
			return { status: 200, body: { success: true, data, pagination } };
		},
		'GET /v1/agent/:code': ({ params }) => ({
			status: 200,
			body: { success: true, data: shown(agentOf(params.code)) },
		}),
		'POST /v1/agent/:code': (request) => {
			const agent = agentOf(request.params.code);
			const body = bodyOf(request);
			const prompt = optionalText(body, 'system_prompt');
			if (prompt === undefined && body.providers === undefined) throw missing('system_prompt');
			Object.assign(agent, { system_prompt: prompt ?? agent.system_prompt });
			agent.updated_at = new Date().toISOString();
			return { status: 200, body: { agent_code: agent.code, updated: true } };
		},
		'GET /v1/agent/:code/sessions': ({ params }) => {
			const { code } = agentOf(params.code);
			const sessions = rooms.live(code).map((room) => ({
				room_id: room.id,
				num_participants: room.participants,
				created_at: Math.floor(room.startsAt / 1000),
				deliverable: room.deliverable,
			}));
			return { status: 200, body: { agent_code: code, sessions } };
		},
		'POST /v1/agent/:code/speak': (request) =>
			tell(request, 'speak', text(bodyOf(request), 'message')),
		'POST /v1/agent/:code/add-context': (request) => {
			const body = bodyOf(request);
			const type = optionalText(body, 'type') ?? 'add_context';
			if (!['add_context', 'speak'].includes(type)) throw invalid(`Unknown type: ${type}`);
			return tell(request, type, text(body, 'context'));
		},
		'POST /v1/embed-tokens/request': (request) => {
			const headers = limits.take('token');
			const body = bodyOf(request);
			const agent = agentOf(text(body, 'agent_id'));
			const fingerprint = text(body, 'fingerprint');
			const model = optionalText(body, 'model');
			if (model !== undefined) checkModel(agent, model);
			const { supported_models } = agent;
			const sid = `sid_${randomUUID().replaceAll('-', '')}`;
			const chosen = model === undefined ? {} : { model };
			const token = signToken({ agent_id: agent.code, sid, fingerprint, ...chosen });
			const data = { token, sid, ...chosen, supported_models };
			return { status: 200, body: envelope(data), headers };
		},
	};
}

export function bodyOf(request: Request): Body {
	const { body } = request;
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		throw invalid('The body is not a JSON object');
	}
	return body as Body;
}

export function text(body: Body, field: string): string {
	const value = optionalText(body, field);
	if (value === undefined || value === '') throw missing(field);
	return value;
}

export function optionalText(body: Body, field: string): string | undefined {
	const value = body[field];
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'string') throw invalid(`${field} is not a string`);
	return value;
}

/** The success shape of `/v1/me` and of token requests. */
function envelope(data: object) {
	return { status: 'success', status_code: 200, data };
}

/** Fields without a value are left out of an agent. */
export function shown(agent: Agent) {
	return Object.fromEntries(Object.entries(agent).filter(([, value]) => value !== null));
}

function account({ plan, credits }: Settings) {
	return {
		user_id: USER_ID,
		email: 'owner@demo-shop.example.com',
		plan,
		plan_code: `membership_${plan}`,
		credit_balance: credits,
		plan_credits_remaining: credits,
		topup_credits_remaining: 0,
		account_status: 'active',
	};
}

function checkModel({ code, supported_models }: Agent, model: string): void {
	const family = MODELS.find((name) => new RegExp(`^${name}(-gpu|-cpu|-ane)?$`).test(model));
	if (!family) throw invalid(`Unknown model: ${model}. Accepted: ${MODELS.join(', ')}`);
	if (!supported_models.includes(family)) {
		const message = `agent ${code}'s ${family} model hasn't been generated yet`;
		throw new BitHumanError(409, 'MODEL_NOT_GENERATED', message);
	}
}

/** A whole number of the query within its bounds. */
export function number(
	query: Query,
	name: string,
	initial: number,
	min: number,
	max: number,
): number {
	const value = query[name] === undefined ? initial : Number(query[name]);
	if (!Number.isInteger(value) || value < min || value > max) throw invalid(`${name} is not valid`);
	return value;
}
