import { createHmac } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import { seconds, type Ledger } from './ledger';

export interface Delivery {
	endpoint: string;
	event: string;
	type: string;
	/** HTTP status of the last try; 0 when nobody answered in time. */
	status: number;
	tries: number;
}

const TIMEOUT_MS = 5_000;
const TRIES = 3;

/** `Stripe-Signature` of a body. https://docs.stripe.com/webhooks#verify-manually */
export function signature(body: string, secret: string, at = seconds(new Date())): string {
	const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
	return `t=${at},v1=${mac}`;
}

/** Sends signed events to the endpoints that want them; only loopback addresses are called. */
export function webhooks(ledger: Ledger, retryMs = 300) {
	const deliveries: Delivery[] = [];
	const running = new Set<Promise<void>>();
	const stopped = new AbortController();

	ledger.announce = (type, object) => {
		const id = ledger.nextId('evt');
		const event = {
			id,
			object: 'event',
			api_version: '2026-10-28.endive',
			created: seconds(new Date()),
			data: { object: structuredClone(object) },
			livemode: false,
			pending_webhooks: 1,
			request: { id: null, idempotency_key: null },
			type,
		};
		const body = JSON.stringify(event, null, 2);
		for (const { id: endpoint, url, secret, status, enabled_events } of ledger.endpoints.values()) {
			const wanted = enabled_events.includes(type) || enabled_events.includes('*');
			if (!wanted || status !== 'enabled') continue;
			const delivery: Delivery = { endpoint, event: id, type, status: 0, tries: 0 };
			deliveries.push(delivery);
			const job = nextTurn().then(() => deliver(delivery, url, body, secret));
			running.add(job);
			void job.finally(() => running.delete(job));
		}
	};

	async function deliver(delivery: Delivery, url: string, body: string, secret: string) {
		if (!/^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(url).hostname)) return;
		const { signal } = stopped;
		const accepted = () => delivery.status >= 200 && delivery.status < 300;
		while (delivery.tries < TRIES && !signal.aborted && !accepted()) {
			if (delivery.tries > 0) await pause(retryMs, undefined, { signal }).catch(() => undefined);
			delivery.tries += 1;
			const headers = {
				'Content-Type': 'application/json; charset=utf-8',
				'Stripe-Signature': signature(body, secret),
			};
			const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
			delivery.status = await fetch(url, { method: 'POST', headers, body, signal: timed })
				.then(async (response) => {
					await response.arrayBuffer();
					return response.status;
				})
				.catch(() => 0);
		}
	}

	return {
		deliveries,
		/** Resolves when every delivery has been made or given up. */
		settled: async () => void (await Promise.all(running)),
		/** Ends every delivery that is under way. */
		stop: () => stopped.abort(),
	};
}
