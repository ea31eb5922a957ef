import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Order, Shop } from '../../shop';
import { SHOPIFY_DEMO } from '../demo';
import { changesSince, snapshotOf, type Snapshot } from './changes';
import { payloadOf } from './payloads';
import { enumForm, headerForm } from './topics';

export interface Subscription {
	id: string;
	topic: string;
	uri: string;
	format: 'JSON' | 'XML';
	filter: string | null;
	includeFields: string[];
	name: string | null;
	createdAt: Date;
	updatedAt: Date;
}

/** How deliveries behave; may be changed while it runs. */
export interface DeliverySettings {
	/** Wait before each repetition of a delivery that failed; after the last one the subscription is removed. */
	retryDelaysMs: number[];
	/** Sends every delivery a second time. */
	duplicate: boolean;
	/** Sends what happened at once the other way round. */
	reorder: boolean;
	/** How long ago everything happened, as the header says. */
	ageMs: number;
	/** What signs, for instance the secret before a change. */
	secret: string;
}

/** One delivery on its way, as the log shows it. */
export interface Sent {
	topic: string;
	uri: string;
	webhookId: string;
	eventId: string;
	attempt: number;
	/** 0 when nobody answered. */
	status: number;
}

/** Shopify repeats 8 times in 4 hours; here it takes a minute. */
const USUAL: DeliverySettings = {
	retryDelaysMs: [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
	duplicate: false,
	reorder: false,
	ageMs: 0,
	secret: SHOPIFY_DEMO.clientSecret,
};
const ANSWER_WITHIN_MS = 5_000;
const MOST_SENT = 1_000;

/** Webhook subscriptions of the app, and their deliveries: signed, repeated, and given up as Shopify does. */
export class Webhooks {
	readonly subscriptions: Subscription[] = [];
	readonly sent: Sent[] = [];
	readonly settings: DeliverySettings = structuredClone(USUAL);
	private readonly underWay = new Set<Promise<void>>();
	private ending = new AbortController();
	private lastId = 1_290_400_000_000;

	constructor(private readonly shop: Shop) {}

	nextId(): string {
		return String(++this.lastId);
	}

	before(): Snapshot | undefined {
		return this.subscriptions.length > 0 ? snapshotOf(this.shop.orders) : undefined;
	}

	/** Sends what has changed since `before`. */
	announce(before: Snapshot | undefined): void {
		const changes = before ? changesSince(before, this.shop.orders) : [];
		if (this.settings.reorder) changes.reverse();
		this.send(
			changes.map(([topic, order]) => [headerForm(topic), payloadOf(headerForm(topic), order)]),
		);
	}

	/** Sends one event, for instance `emit('refunds/create', order)`; any payload may stand for the order's. */
	emit(topic: string, subject: Order | Record<string, unknown>): void {
		const isOrder = 'lines' in subject && 'transactions' in subject;
		this.send([[topic, isOrder ? payloadOf(topic, subject as Order) : subject]]);
	}

	/** Until no delivery is under way. */
	async idle(): Promise<void> {
		while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
	}

	clear(): void {
		this.ending.abort();
		this.ending = new AbortController();
		this.subscriptions.length = 0;
		this.sent.length = 0;
		Object.assign(this.settings, structuredClone(USUAL));
	}

	/** Events one after the other; a delivery that has to be repeated does not hold up the next. */
	private send(events: Array<[string, object]>): void {
		const run = async () => {
			for (const [topic, payload] of events) {
				const eventId = randomUUID();
				const body = JSON.stringify(payload);
				const wanted = this.subscriptions.filter((one) => one.topic === enumForm(topic));
				await Promise.all(wanted.map(async (one) => await this.deliver(one, topic, body, eventId)));
			}
		};
		this.follow(run());
	}

	private async deliver(to: Subscription, topic: string, body: string, eventId: string) {
		const triggeredAt = new Date(Date.now() - this.settings.ageMs).toISOString();
		const headers = {
			'Content-Type': 'application/json',
			'User-Agent': 'Shopify-Captain-Hook',
			'X-Shopify-Topic': topic,
			'X-Shopify-Shop-Domain': this.shop.domain,
			'X-Shopify-API-Version': SHOPIFY_DEMO.apiVersion,
			'X-Shopify-Webhook-Id': randomUUID(),
			'X-Shopify-Event-Id': eventId,
			'X-Shopify-Triggered-At': triggeredAt,
			'X-Shopify-Hmac-Sha256': createHmac('sha256', this.settings.secret)
				.update(body)
				.digest('base64'),
		};
		const once = async (attempt: number) => {
			const status = await post(to.uri, headers, body, this.ending.signal);
			const webhookId = headers['X-Shopify-Webhook-Id'];
			this.sent.push({ topic, uri: to.uri, webhookId, eventId, attempt, status });
			if (this.sent.length > MOST_SENT) this.sent.shift();
			return status >= 200 && status < 300;
		};
		const arrived = await once(1);
		if (!arrived) this.follow(this.repeat(to, once));
		else if (this.settings.duplicate) await once(2);
	}

	private async repeat(to: Subscription, once: (attempt: number) => Promise<boolean>) {
		const { signal } = this.ending;
		for (const [index, delay] of this.settings.retryDelaysMs.entries()) {
			await wait(delay, undefined, { signal, ref: false }).catch(() => undefined);
			if (signal.aborted || (await once(index + 2))) return;
		}
		const index = this.subscriptions.indexOf(to);
		if (index >= 0) this.subscriptions.splice(index, 1);
	}

	private follow(work: Promise<void>): void {
		const followed = work.catch(() => undefined).finally(() => this.underWay.delete(followed));
		this.underWay.add(followed);
	}
}

async function post(
	uri: string,
	headers: Record<string, string>,
	body: string,
	ending: AbortSignal,
): Promise<number> {
	try {
		const signal = AbortSignal.any([ending, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
		const answer = await fetch(uri, { method: 'POST', headers, body, redirect: 'manual', signal });
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return 0;
	}
}
