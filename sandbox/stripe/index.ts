import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { routes } from '../router';
import type { Shop } from '../shop';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import type { RouteOf } from './call';
import { KEY_PERMISSIONS, STRIPE_DEMO } from './demo';
import { disputeRoutes } from './disputes';
import { endpointRoutes } from './endpoints';
import { StripeProblem } from './errors';
import { nested } from './form';
import { IdempotencyKeys } from './idempotency';
import { Ledger } from './ledger';
import { paymentRoutes } from './payments';
import { refundRoutes } from './refunds';
import { webhooks, type Delivery } from './webhooks';

export { STRIPE_DEMO } from './demo';
export { signature } from './webhooks';
export type { Payment, Refund } from './types';

export interface Stripe {
	ledger: Ledger;
	/** What the webhook endpoints were told. */
	deliveries: Delivery[];
	settings: { searchLagMs: number; processingMs: number; clockAheadMs: number };
	/** Permissions of each key; may be changed while it runs. */
	keys: Record<string, string[]>;
	/** Waits until every webhook has been delivered or given up. */
	settled(): Promise<void>;
}

/** Starts a stand-in for Stripe's API with the payments of the shop's orders that came through Stripe. */
export async function startStripe(
	options: { shop?: Shop; port?: number } = {},
): Promise<Stripe & Vendor> {
	const ledger = new Ledger(options.shop);
	const settings = defaults();
	const keys: Record<string, string[]> = structuredClone(KEY_PERMISSIONS);
	const remembered = new IdempotencyKeys();
	const { deliveries, settled, stop } = webhooks(ledger);
	const table: Record<string, RouteOf> = {
		'GET /v1/account': {
			permission: 'rak_accounts_read',
			run: () => ({ status: 200, body: ACCOUNT }),
		},
		...paymentRoutes(ledger, settings),
		...refundRoutes(ledger),
		...disputeRoutes(ledger),
		...endpointRoutes(ledger),
	};
	const route = routes<Request>(
		Object.fromEntries(
			Object.entries(table).map(([line, to]) => [
				line,
				async (request: Request) => await answer(request, to),
			]),
		),
		({ method, path }) => {
			throw new StripeProblem(404, `Unrecognized request URL (${method}: ${path}).`);
		},
	);

	async function answer(request: Request, { permission, run }: RouteOf): Promise<Reply> {
		demand(keys, request, permission);
		const { method, path, params: ids, rawBody, query } = request;
		const form = method === 'GET' ? queryEntries(query) : new URLSearchParams(rawBody).entries();
		const call = { method, path, ids, params: nested(form) };
		if (method !== 'POST') return run(call);
		const key = request.headers['idempotency-key'];
		const now = Date.now() + settings.clockAheadMs;
		return await remembered.once(key as string | undefined, `${path}?${rawBody}`, now, async () => {
			if (settings.processingMs > 0) await wait(settings.processingMs);
			return attempt(() => run(call));
		});
	}

	let served = 0;
	async function handle(request: Request): Promise<Reply> {
		const reply = await attempt(() => route(request));
		const id = `req_Sandbox${String((served += 1)).padStart(7, '0')}`;
		return { ...reply, headers: { 'Request-Id': id, ...reply.headers } };
	}

	const vendor = await startVendor({
		name: 'stripe',
		port: options.port,
		handle,
		settings,
		faultReply: (kind) =>
			kind === 'rate_limited'
				? new StripeProblem(429, 'Too many requests hit the API too quickly.', {
						type: 'rate_limit_error',
						code: 'rate_limit',
					}).toReply()
				: new StripeProblem(500, 'An unknown error occurred', { type: 'api_error' }).toReply(),
		reset: () => {
			ledger.clear();
			remembered.clear();
			deliveries.length = 0;
			Object.assign(settings, defaults());
			Object.assign(keys, structuredClone(KEY_PERMISSIONS));
		},
		state: () => ({
			payments: [...ledger.payments.values()],
			charges: [...ledger.charges.values()],
			refunds: [...ledger.refunds.values()],
			disputes: [...ledger.disputes.values()],
			endpoints: [...ledger.endpoints.values()],
			deliveries,
		}),
	});
	const { close } = vendor;
	return Object.assign(vendor, {
		close: async () => {
			stop();
			await close();
		},
		ledger,
		deliveries,
		settings,
		keys,
		settled,
	});
}

const ACCOUNT = {
	id: STRIPE_DEMO.account,
	object: 'account',
	business_profile: { name: STRIPE_DEMO.name },
	settings: { dashboard: { display_name: STRIPE_DEMO.name } },
	country: 'DE',
};

/** A search follows a minute behind; money moves at once; the clock is right. */
const defaults = (): Stripe['settings'] => ({
	searchLagMs: 60_000,
	processingMs: 0,
	clockAheadMs: 0,
});

async function attempt(run: () => Promise<Reply> | Reply): Promise<Reply> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof StripeProblem) return error.toReply();
		throw error;
	}
}

const queryEntries = (query: Request['query']): Array<[string, string]> =>
	Object.entries(query).flatMap(([name, values]) =>
		[values].flat().map((value): [string, string] => [name, value]),
	);

function demand(keys: Record<string, string[]>, { headers }: Request, permission: string): void {
	const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
	const key = Object.keys(keys).find((known) => same(known, given));
	if (!key) throw new StripeProblem(401, `Invalid API Key provided: ${masked(given)}`);
	if (keys[key].includes('*') || keys[key].includes(permission)) return;
	throw new StripeProblem(
		403,
		`The provided key '${masked(key)}' does not have the required permissions for this endpoint on account '${STRIPE_DEMO.account}'. Having the '${permission}' permission would allow this request to continue.`,
	);
}

const masked = (key: string) => `${key.slice(0, 8)}${'*'.repeat(12)}${key.slice(-4)}`;

function same(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
