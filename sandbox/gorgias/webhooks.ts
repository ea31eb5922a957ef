import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

import type { Announce, Settings } from './call';
import { timestamp, type Desk, type HttpIntegration } from './desk';
import { isObject } from './check';
import { showMessage, showTicket } from './views';

export interface Delivery {
	integrationId: number;
	event: string;
	url: string;
	/** HTTP status of the last try; 0 when nobody answered in time. */
	status: number;
	tries: number;
}

const TIMEOUT_MS = 5_000;
const TRIES = 3;

/**
 * Delivers what happened to the integrations that listen: the body is their `form`, rendered. Only
 * loopback addresses are called, so a sandbox never reaches the outside.
 */
export function webhooks(desk: Desk, settings: Settings, retryMs = 300) {
	const deliveries: Delivery[] = [];
	const running = new Set<Promise<void>>();
	const stopped = new AbortController();
	/** Deliveries of an integration that were given up, since the last one that arrived. */
	const failures = new Map<number, number>();

	const announce: Announce = (event, ticket, message) => {
		for (const integration of desk.integrations.values()) {
			const listens = integration.http.triggers[event] && !integration.deactivated_datetime;
			if (!listens) continue;
			const job = nextTurn().then(() => {
				const shown = message ? showMessage(desk, message) : null;
				const values = { event: { type: event }, ticket: showTicket(desk, ticket), message: shown };
				return repeat(integration, event, values);
			});
			running.add(job);
			void job.finally(() => running.delete(job));
		}
	};

	async function repeat(integration: HttpIntegration, event: string, values: object) {
		for (let times = 0; times < settings.deliveries; times++) {
			const { status } = await deliver(integration, event, values);
			const failed = isSuccess(status) ? 0 : (failures.get(integration.id) ?? 0) + 1;
			failures.set(integration.id, failed);
			if (failed >= settings.failuresUntilOff) integration.deactivated_datetime = timestamp();
		}
	}

	async function deliver(
		{ id, http }: HttpIntegration,
		event: string,
		values: object,
	): Promise<Delivery> {
		const form = Object.fromEntries(
			Object.entries(http.form ?? {}).map(([name, text]) => [name, render(text, values)]),
		);
		const json = http.request_content_type === 'application/json';
		const hasBody = http.form !== null && !['GET', 'HEAD'].includes(http.method);
		const init = {
			method: http.method,
			headers: { 'Content-Type': http.request_content_type, ...http.headers },
			body: hasBody ? (json ? JSON.stringify(form) : new URLSearchParams(form).toString()) : null,
		};
		const url = render(http.url, values);
		const delivery: Delivery = { integrationId: id, event, url, status: 0, tries: 0 };
		deliveries.push(delivery);
		if (!/^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(url).hostname)) return delivery;
		const { signal } = stopped;
		while (delivery.tries < TRIES && !signal.aborted && !isSuccess(delivery.status)) {
			if (delivery.tries > 0) await pause(retryMs, undefined, { signal }).catch(() => undefined);
			delivery.tries += 1;
			const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
			delivery.status = await fetch(url, { ...init, signal: timed })
				.then(async (response) => {
					await response.arrayBuffer();
					return response.status;
				})
				.catch(() => 0);
		}
		return delivery;
	}

	return {
		announce,
		deliveries,
		/** Resolves when every delivery has been made or given up. */
		settled: async () => void (await Promise.all(running)),
		/** Ends every delivery that is under way. */
		stop: () => stopped.abort(),
	};
}

function isSuccess(status: number): boolean {
	return status >= 200 && status < 300;
}

/** `{{ticket.customer.email}}` -> its value, written as a Jinja-like engine writes it. */
export function render(template: string, values: object): string {
	return template.replace(/{{\s*([\w.]+)\s*}}/g, (_, path: string) => {
		let value: unknown = values;
		for (const name of path.split('.')) {
			value = isObject(value)
				? value[name]
				: Array.isArray(value)
					? value[Number(name)]
					: undefined;
		}
		if (value === undefined) return '';
		if (value === null) return 'None';
		if (typeof value === 'boolean') return value ? 'True' : 'False';
		return typeof value === 'object' ? JSON.stringify(value) : String(value);
	});
}
