import { createHmac } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import type { Reply } from '../vendor';
import { newId, timestamp, type Mode } from './account';
import { found, type Announce, type Call, type Context } from './call';
import { EasyPostError, missing } from './errors';

export interface Webhook {
	id: string;
	mode: Mode;
	url: string;
	disabled_at: string | null;
	custom_headers: Array<{ name: string; value: string }>;
}

export interface Delivery {
	webhookId: string;
	eventId: string;
	description: string;
	/** Of the tracker, shipment or refund it tells of; empty when it has none. */
	trackingCode: string;
	/** HTTP status of the last try; 0 when nobody answered in time. */
	status: number;
	tries: number;
}

const TIMEOUT_MS = 7_000;
const TRIES = 3;
const PREFIX = 'hmac-sha256-hex=';

/** What EasyPost signs with: the secret in Unicode form NFKD. */
const sign = (secret: string, text: string) =>
	PREFIX + createHmac('sha256', secret.normalize('NFKD')).update(text).digest('hex');

/** Both signatures of a delivery. */
export function signatures(secret: string, url: string, body: string, at = new Date()) {
	const time = at.toUTCString().replace('GMT', '-0000');
	const { pathname } = new URL(url);
	return {
		'X-Hmac-Signature': sign(secret, body),
		'X-Hmac-Signature-V2': sign(secret, `${time}POST${pathname}${body}`),
		'X-Timestamp': time,
		'X-Path': pathname,
	};
}

/** Tells every webhook of a mode what happened. Only loopback addresses are called. */
export function webhooks(hooks: Map<string, Webhook>, retryMs = 300) {
	const secrets = new Map<string, string>();
	const deliveries: Delivery[] = [];
	const running = new Set<Promise<void>>();
	const stopped = new AbortController();

	const announce: Announce = (description, result, mode, previous = {}) => {
		const at = timestamp();
		const targets = [...hooks.values()].filter((hook) => hook.mode === mode && !hook.disabled_at);
		const event = {
			description,
			mode,
			previous_attributes: previous,
			created_at: at,
			pending_urls: targets.map(({ url }) => url),
			completed_urls: [],
			updated_at: at,
			id: newId('evt'),
			user_id: 'user_sandbox',
			status: 'pending',
			object: 'Event',
			result: structuredClone(result) as { tracking_code?: unknown },
		};
		for (const hook of targets) {
			const job = nextTurn().then(() => deliver(hook, event));
			running.add(job);
			void job.finally(() => running.delete(job));
		}
	};

	async function deliver(
		hook: Webhook,
		event: { id: string; description: string; result: { tracking_code?: unknown } },
	) {
		const { id: eventId, description, result } = event;
		const trackingCode = String(result.tracking_code ?? '');
		const delivery = {
			webhookId: hook.id,
			eventId,
			description,
			trackingCode,
			status: 0,
			tries: 0,
		};
		deliveries.push(delivery);
		if (!/^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(hook.url).hostname)) return;
		const body = JSON.stringify(event);
		const { signal } = stopped;
		while (delivery.tries < TRIES && !signal.aborted && !isSuccess(delivery.status)) {
			if (delivery.tries > 0) await pause(retryMs, undefined, { signal }).catch(() => undefined);
			delivery.tries += 1;
			const secret = secrets.get(hook.id);
			const headers = {
				'Content-Type': 'application/json',
				...(secret ? signatures(secret, hook.url, body) : {}),
				...Object.fromEntries(hook.custom_headers.map(({ name, value }) => [name, value])),
			};
			const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
			delivery.status = await fetch(hook.url, { method: 'POST', headers, body, signal: timed })
				.then(async (response) => {
					await response.arrayBuffer();
					return response.status;
				})
				.catch(() => 0);
		}
	}

	return {
		announce,
		deliveries,
		secrets,
		/** Resolves when every delivery has been made or given up. */
		settled: async () => void (await Promise.all(running)),
		/** Ends every delivery that is under way. */
		stop: () => stopped.abort(),
	};
}

export function webhookRoutes(
	{ webhooks: hooks }: Context,
	secrets: Map<string, string>,
): Record<string, (call: Call) => Reply> {
	const change = (hook: Webhook, fields: Record<string, unknown>) => {
		if (fields.webhook_secret) secrets.set(hook.id, String(fields.webhook_secret));
		if (fields.custom_headers) {
			hook.custom_headers = fields.custom_headers as Webhook['custom_headers'];
		}
		hook.disabled_at = null;
		return { status: 201, body: hook };
	};
	return {
		'POST /v2/webhooks': ({ fields, mode }) => {
			const given = (fields.webhook ?? {}) as Record<string, unknown>;
			if (!given.url) throw missing('url');
			if (!URL.canParse(String(given.url))) {
				throw new EasyPostError(422, 'PARAMETER.INVALID', 'Wrong parameter type.', [
					{ field: 'url', message: 'must be a valid URL' },
				]);
			}
			const hook = {
				id: newId('hook'),
				object: 'Webhook',
				mode,
				url: String(given.url),
				created_at: timestamp(),
				disabled_at: null,
				custom_headers: [],
			};
			hooks.set(hook.id, hook);
			return change(hook, given);
		},
		'GET /v2/webhooks': ({ mode }) => ({
			status: 200,
			body: { webhooks: [...hooks.values()].filter((hook) => hook.mode === mode) },
		}),
		'GET /v2/webhooks/:id': (call) => ({ status: 200, body: found(call, hooks) }),
		'PATCH /v2/webhooks/:id': (call) => change(found(call, hooks), call.fields),
		'DELETE /v2/webhooks/:id': (call) => {
			const { id } = found(call, hooks);
			hooks.delete(id);
			secrets.delete(id);
			return { status: 200, body: {} };
		},
	};
}

const isSuccess = (status: number) => status >= 200 && status < 300;
