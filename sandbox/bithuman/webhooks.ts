import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import type { Handler } from '../router';
import { bodyOf, optionalText, text } from './api';
import { invalid, notFound } from './errors';
import type { Settings } from './settings';

export interface Webhook {
	id: string;
	url: string;
	events: string[];
	description: string | null;
	active: boolean;
	created_at: string;
	updated_at: string;
	secret: string;
}
interface Delivery {
	id: string;
	event_type: string;
	status_code: number | null;
	attempts: number;
	delivered: boolean;
	created_at: string;
	updated_at: string;
}

const EVENTS = ['agent.ready', 'agent.failed', 'video.completed', 'video.failed', 'ping'];
const TIMEOUT_MS = 10_000;
const TRIES = 3;

export type Webhooks = ReturnType<typeof webhooks>;

/**
 * Account webhooks, signed over `<timestamp>.<raw body>`. The vendor takes https alone; the sandbox
 * also takes http on loopback and delivers nowhere else.
 */
export function webhooks(settings: Settings) {
	const hooks = new Map<string, Webhook>();
	const log = new Map<string, Delivery[]>();
	const stopped = new AbortController();
	const underWay = new Set<Promise<unknown>>();
	const one = (id: string | undefined): Webhook => {
		const hook = hooks.get(id ?? '');
		if (!hook) throw notFound('Webhook not found');
		return hook;
	};
	const done = (data: unknown) => ({ status: 200, body: { success: true, data } });

	const routes: Record<string, Handler> = {
		'GET /v1/webhooks': () => done([...hooks.values()].map(redacted)),
		'POST /v1/webhooks': (request) => {
			const body = bodyOf(request);
			const url = text(body, 'url');
			if (!url.startsWith('https://') && !isLoopback(url)) throw invalid('url is not https');
			const events = body.events ?? [];
			if (!Array.isArray(events) || events.some((event) => !EVENTS.includes(event))) {
				throw invalid(`events must be of: ${EVENTS.join(', ')}`);
			}
			const now = new Date().toISOString();
			const hook: Webhook = {
				id: randomUUID(),
				url,
				events,
				description: optionalText(body, 'description') ?? null,
				active: true,
				created_at: now,
				updated_at: now,
				secret: `whsec_${randomBytes(24).toString('hex')}`,
			};
			hooks.set(hook.id, hook);
			return done(hook);
		},
		'GET /v1/webhooks/:id': ({ params }) => done(redacted(one(params.id))),
		'DELETE /v1/webhooks/:id': ({ params }) => {
			hooks.delete(one(params.id).id);
			return { status: 200, body: { success: true, deleted: true } };
		},
		'POST /v1/webhooks/:id/test': async ({ params }) => {
			const { delivered, status_code, attempts } = await deliver(one(params.id), 'ping', {}, 1);
			return done({ delivered, status_code, attempts });
		},
		'GET /v1/webhooks/:id/deliveries': ({ params }) => done(log.get(one(params.id).id) ?? []),
	};

	async function deliver(hook: Webhook, event: string, data: object, tries: number) {
		const now = new Date().toISOString();
		const delivery: Delivery = {
			id: randomUUID(),
			event_type: event,
			status_code: null,
			attempts: 0,
			delivered: false,
			created_at: now,
			updated_at: now,
		};
		log.set(hook.id, [delivery, ...(log.get(hook.id) ?? [])]);
		const id = `evt_${randomBytes(12).toString('hex')}`;
		const body = JSON.stringify({ id, event, created: Math.floor(Date.now() / 1000), data });
		while (delivery.attempts < tries && !delivery.delivered && !stopped.signal.aborted) {
			if (delivery.attempts > 0) await pause(settings.webhookRetryMs);
			delivery.attempts += 1;
			delivery.status_code = await post(hook, event, id, body);
			const { status_code } = delivery;
			delivery.delivered = status_code !== null && status_code >= 200 && status_code < 300;
		}
		return delivery;
	}

	async function post(hook: Webhook, event: string, id: string, body: string) {
		if (!isLoopback(hook.url)) return null;
		const timestamp = String(Math.floor(Date.now() / 1000));
		const signature = createHmac('sha256', hook.secret)
			.update(`${timestamp}.${body}`)
			.digest('hex');
		const headers = {
			'Content-Type': 'application/json',
			'X-BitHuman-Event': event,
			'X-BitHuman-Delivery': id,
			'X-BitHuman-Timestamp': timestamp,
			'X-BitHuman-Signature': `sha256=${signature}`,
		};
		const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(TIMEOUT_MS)]);
		try {
			const response = await fetch(hook.url, { method: 'POST', headers, body, signal });
			await response.arrayBuffer();
			return response.status;
		} catch {
			return null;
		}
	}

	return {
		routes,
		/** Tells every webhook that listens; three tries each. */
		emit: (event: string, data: object) => {
			for (const hook of hooks.values()) {
				const listens = hook.events.length === 0 || hook.events.includes(event);
				if (!listens || !hook.active) continue;
				const delivery = deliver(hook, event, data, TRIES);
				underWay.add(delivery);
				void delivery.finally(() => underWay.delete(delivery));
			}
		},
		/** When every delivery has been made or given up. */
		settled: async () => {
			while (underWay.size > 0) await Promise.all(underWay);
		},
		/** The webhooks by id, with their secrets. */
		hooks,
		/** What `GET /v1/webhooks` shows. */
		shown: () => [...hooks.values()].map(redacted),
		clear: () => {
			hooks.clear();
			log.clear();
		},
		stop: () => stopped.abort(),
	};
}

function redacted({ secret, ...hook }: Webhook): Omit<Webhook, 'secret'> {
	return hook;
}

function isLoopback(url: string): boolean {
	return /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);
}
