import { randomUUID, timingSafeEqual } from 'node:crypto';

import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { AGENT_CODE, demoAgents, type Agent } from './agents';
import { apiRoutes } from './api';
import { billingRoutes, demoUsage, type UsageEvent } from './billing';
import { embedRoutes } from './embed';
import { BitHumanError, notFound } from './errors';
import { Limits, RateLimited } from './limits';
import { mediaRoutes } from './media';
import { Rooms, type Room } from './rooms';
import { runningRoutes } from './running';
import { sessionEvents } from './sessionEvents';
import { creatorPlan, type Settings } from './settings';
import { speechRoutes } from './speech';
import { webhooks, type Webhook } from './webhooks';

export { AGENT_CODE, OTHER_AGENT_CODE } from './agents';
export { USER_ID } from './api';
export { OWN_VOICE } from './speech';
export { readToken, type EmbedClaims } from './tokens';
export type { Room } from './rooms';

export const BITHUMAN_API_SECRET = 'sandbox-bithuman-secret';

export interface BitHuman {
	agents: Map<string, Agent>;
	/** What each room said aloud; a room that ended stays listed. */
	heard: Record<string, string[]>;
	/** What each room's own model was told in silence. */
	context: Record<string, string[]>;
	settings: Settings;
	/** A visitor's session without a browser; it stays live until `ended` is set. */
	openRoom(agentCode?: string, fingerprint?: string): Room;
	liveRooms(agentCode?: string): Room[];
	/** Account webhooks by id, with their secrets. */
	webhooks: Map<string, Webhook>;
	/** What the account spent, newest first. */
	usage: UsageEvent[];
	/** Session events, sent to `settings.sessionWebhook`; each gives the status that came back. */
	sessionEvents: ReturnType<typeof sessionEvents>;
	/** When every account event has been delivered or given up. */
	settled(): Promise<void>;
	/** Sends an account event (`agent.ready`, `video.completed` …) to the webhooks that listen. */
	emit(event: string, data: object): void;
}

/** Starts bitHuman's API (`<url>/v1/…`) and its hosted embed page (`<url>/embed/<CODE>?token=…`). */
export async function startBitHuman(options: { port?: number } = {}): Promise<BitHuman & Vendor> {
	const settings = creatorPlan();
	const agents = demoAgents();
	const rooms = new Rooms(settings);
	const limits = new Limits(settings);
	const studio = { agents, rooms, limits, settings };
	const hooks = webhooks(settings);
	const media = mediaRoutes(studio, hooks);
	const nowhere = ({ path }: Request) => notFound(`No route ${path}`).toReply();
	const embed = routes(embedRoutes(studio), nowhere);
	const usage = demoUsage();
	const api = routes(
		{
			...media.routes,
			...hooks.routes,
			...apiRoutes(studio),
			...speechRoutes(),
			...runningRoutes(rooms),
			...billingRoutes(usage, settings),
		},
		nowhere,
	);

	async function handle(request: Request): Promise<Reply> {
		try {
			if (request.path.startsWith('/embed/')) return await embed(request);
			if (request.method === 'POST' && request.path === '/v1/validate') {
				return { status: 200, body: { valid: authenticated(request) } };
			}
			authenticate(request);
			if (settings.plan === 'free' && request.path !== '/v1/me') throw planRequired();
			const headers = limits.take(request.method === 'GET' ? 'read' : 'write');
			const reply = await api(request);
			return { ...reply, headers: { 'X-Request-Id': randomUUID(), ...headers, ...reply.headers } };
		} catch (error) {
			if (error instanceof BitHumanError) return error.toReply();
			throw error;
		}
	}

	const vendor = await startVendor({
		name: 'bithuman',
		port: options.port,
		handle,
		settings,
		badJson: () => new BitHumanError(400, 'VALIDATION_ERROR', 'Malformed JSON').toReply(),
		faultReply: (kind, { retryAfter = 1 }) =>
			kind === 'rate_limited'
				? new RateLimited(retryAfter).toReply()
				: new BitHumanError(500, 'INTERNAL_ERROR', 'Internal server error').toReply(),
		record: ({ method, path }) => method !== 'GET' || !/^\/embed\/[^/]+\/session/.test(path),
		reset: () => {
			Object.assign(settings, creatorPlan());
			rooms.clear();
			limits.clear();
			media.clear();
			hooks.clear();
			usage.splice(0, usage.length, ...demoUsage());
			agents.clear();
			for (const [code, agent] of demoAgents()) agents.set(code, agent);
		},
		state: () => ({
			agents: [...agents.values()],
			rooms: rooms.live().map(({ key, ...room }) => room),
			heard: rooms.heard,
			context: rooms.context,
			webhooks: hooks.shown(),
			usage,
			credits: settings.credits,
		}),
	});
	const { close } = vendor;
	return Object.assign(vendor, {
		close: async () => {
			hooks.stop();
			await close();
		},
		emit: hooks.emit,
		settled: hooks.settled,
		webhooks: hooks.hooks,
		sessionEvents: sessionEvents(settings),
		usage,
		agents,
		heard: rooms.heard,
		context: rooms.context,
		settings,
		openRoom: (agentCode = AGENT_CODE, fingerprint = 'f'.repeat(16)) =>
			rooms.open(
				{ agentCode, sid: `sid_${randomUUID()}`, fingerprint },
				{ delayMs: 0, heartbeat: false },
			),
		liveRooms: (agentCode?: string) => rooms.live(agentCode),
	});
}

function authenticated({ headers }: Request): boolean {
	const given = Buffer.from(String(headers['api-secret'] ?? ''));
	const expected = Buffer.from(BITHUMAN_API_SECRET);
	return given.length === expected.length && timingSafeEqual(given, expected);
}

function authenticate(request: Request): void {
	if (authenticated(request)) return;
	if (request.headers['api-secret'] === undefined) {
		throw new BitHumanError(401, 'MISSING_AUTH', 'Missing api-secret header');
	}
	throw new BitHumanError(401, 'UNAUTHORIZED', 'Invalid API secret');
}

function planRequired(): BitHumanError {
	return new BitHumanError(403, 'PLAN_REQUIRED', 'API access needs the Creator plan or above', {
		upgrade_url: 'https://www.bithuman.ai/pricing',
	});
}
