import type { Fault } from './faults';
import type { Answer, Kind } from './types';

/** How one attempt ended: with an answer, which may mean "too many requests", or without one. */
export type Outcome = { answer: Answer; throttledMs?: number } | { fault: Fault };

export interface Judgement {
	/** The same request may succeed later. */
	transient: boolean;
	/** The vendor turned it away for its number of requests. */
	throttled: boolean;
	/** The vendor surely did nothing. */
	notApplied: boolean;
}

/** What an outcome says about repeating, whatever was asked for. */
export function judge(outcome: Outcome): Judgement {
	if ('fault' in outcome) {
		const { transient, facts } = outcome.fault;
		return { transient, throttled: false, notApplied: !facts.sent };
	}
	const { status } = outcome.answer;
	const throttled = status === 429 || outcome.throttledMs !== undefined;
	const faulty = status >= 500 || status === 408 || status === 303;
	return {
		throttled,
		transient: throttled || ((status === 408 || status >= 500) && status !== 501),
		notApplied: throttled || (status >= 300 && !faulty),
	};
}

/**
 * The retry law: a read is repeated; a write only when the vendor surely did nothing, or when it carries an
 * idempotency key that the vendor honours.
 */
export function mayRepeat(
	{ transient, notApplied }: Judgement,
	{ kind, idempotencyKey }: { kind: Kind; idempotencyKey?: string },
): boolean {
	return transient && (kind === 'read' || notApplied || idempotencyKey !== undefined);
}

const LONGEST_WAIT_MS = 8_000;

/**
 * How long to wait before repetition number 0, 1, …: what the vendor asked for and up to a tenth more, else between
 * half of and the whole of `first`, twice that, … at most 8 s. The chance in it keeps many callers apart.
 */
export function waitFor(
	askedMs: number | undefined,
	repetition: number,
	firstMs: number,
	random = Math.random,
): number {
	const backOff = (times: number) =>
		Math.min(firstMs * 2 ** times, LONGEST_WAIT_MS) * (0.5 + random() / 2);
	if (askedMs === undefined) return Math.round(backOff(repetition));
	return Math.ceil(Math.max(askedMs * (1 + random() / 10), backOff(0)));
}

/**
 * The wait that a vendor asks for, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds (Shopify sends
 * decimals) or as an HTTP date (RFC 9110, 10.2.3). Undefined when there is none or it makes no sense.
 */
export function retryAfter(headers: Record<string, string>, now = Date.now()): number | undefined {
	const exact = numberIn(headers['retry-after-ms']);
	if (exact !== undefined) return exact;
	const header = headers['retry-after']?.trim();
	if (!header) return undefined;
	const seconds = numberIn(header);
	if (seconds !== undefined) return Math.ceil(seconds * 1_000);
	const date = /[a-z]{3}/i.test(header) ? Date.parse(header) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberIn(text: string | undefined): number | undefined {
	return text !== undefined && /^\s*\d{1,9}(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
