import { VendorError } from '../errors';
import { closeIdle } from './agents';
import { Fault, faultError } from './faults';
import { createPacer } from './pacer';
import { judge, mayRepeat, retryAfter, waitFor, type Outcome } from './retry';
import { send } from './send';
import { sleep } from './sleep';
import type { Answer, Call, Exchange, HttpOptions, OutgoingRequest } from './types';
import { assertAllowed } from './url';

const MOST_FAULTS = 4;
const MOST_STALE = 3;
const MOST_REDIRECTS = 5;
/** Servers with short keep-alive times close after some seconds; a write that cannot be repeated avoids that. */
const SAFE_IDLE_MS = 2_000;

/** Sends a call as often as the retry law and the time budget allow, and gives the last answer. */
export function createExchange(options: HttpOptions): (call: Call) => Promise<Exchange> {
	const { vendor, timeoutMs = 20_000, budgetMs = 60_000, firstWaitMs = 400 } = options;
	const { read, throttled, pacer = createPacer() } = options.rateLimit ?? {};
	const renew = renewal(options.onUnauthorized);

	/** One attempt, and what its answer says about the rate limit. */
	async function attempt(
		call: Call,
		request: OutgoingRequest,
		signal?: AbortSignal,
	): Promise<Outcome> {
		const repeatable = call.kind === 'read' || call.idempotencyKey !== undefined;
		if (!repeatable) closeIdle(SAFE_IDLE_MS);
		try {
			const answer = await send(request, {
				timeoutMs: call.timeoutMs ?? timeoutMs,
				maxResponseBytes: options.maxResponseBytes ?? 20 * 1024 * 1024,
				signal,
				egress: options.egress,
			});
			const hold = read?.(answer.headers);
			if (hold !== undefined && hold > 0) pacer.hold(hold);
			return { answer, throttledMs: throttled?.(answer) };
		} catch (error) {
			if (error instanceof Fault) return { fault: error };
			throw error;
		}
	}

	/** The host is checked before the credential is added, and once more after `authenticate` had its hands on it. */
	async function authenticated(request: OutgoingRequest): Promise<OutgoingRequest> {
		assertAllowed(request.url, options);
		const copy = { ...request, url: new URL(request.url), headers: { ...request.headers } };
		const proven = (await options.authenticate?.(copy)) ?? copy;
		assertAllowed(proven.url, options);
		return proven;
	}

	return async function exchange(call) {
		const signals = [options.signal, call.signal].filter((one) => one !== undefined);
		const signal = signals.length > 1 ? AbortSignal.any(signals) : signals[0];
		const { idempotencyKey } = call;
		let { request } = call;
		let deadline = Infinity;
		let unclear = false;
		let renewed = false;
		let faults = 0;
		let throttles = 0;
		let stale = 0;
		let redirects = 0;

		const fail = (fault: Fault) => faultError(fault, vendor, { unclear, idempotencyKey });
		const pause = async (waiting: Promise<void>) =>
			await waiting.catch((error) => {
				throw signal?.aborted ? fail(new Fault('cancelled')) : error;
			});

		for (;;) {
			await pause(pacer.take(signal));
			if (deadline === Infinity) deadline = Date.now() + (call.budgetMs ?? budgetMs);
			const generation = renew.generation();
			const outcome = await attempt(call, await authenticated(request), signal);
			const judgement = judge(outcome);
			const answer = 'answer' in outcome ? outcome.answer : undefined;

			if (answer?.status === 401 && !renewed && options.onUnauthorized) {
				renewed = true;
				await renew.since(generation).catch((error) => {
					// The attempt before this one may have been carried out, whatever became of the credential.
					const known = error instanceof VendorError && unclear;
					throw known ? error.with({ applied: 'unknown', idempotencyKey }) : error;
				});
				continue;
			}
			const next = answer && redirectOf(answer, call, request);
			if (next && redirects++ < MOST_REDIRECTS) {
				request = { ...request, url: next };
				continue;
			}
			if (call.kind === 'write' && !judgement.notApplied && !isSuccess(answer)) unclear = true;
			if (answer && !judgement.transient) return { answer, unclear };

			if ('fault' in outcome && outcome.fault.facts.stale && mayRepeat(judgement, call)) {
				closeIdle(0);
				if (++stale <= MOST_STALE) continue;
			}
			const asked = 'answer' in outcome ? waitAskedBy(outcome) : undefined;
			const waitMs = waitFor(asked, judgement.throttled ? throttles++ : faults, firstWaitMs);
			if (judgement.throttled) pacer.hold(waitMs);
			else faults++;
			const inTime = Date.now() + waitMs < deadline && faults < MOST_FAULTS;
			if (inTime && mayRepeat(judgement, call)) await pause(sleep(waitMs, signal));
			else if (answer) return { answer, unclear };
			else throw fail((outcome as { fault: Fault }).fault);
		}
	};
}

function waitAskedBy({
	answer,
	throttledMs,
}: Extract<Outcome, { answer: Answer }>): number | undefined {
	return throttledMs ?? retryAfter(answer.headers);
}

const isSuccess = (answer?: Answer) => answer !== undefined && answer.status < 300;

/** Where a read goes on: redirects within the same origin, for requests without a body. */
function redirectOf(answer: Answer, call: Call, { url, body }: OutgoingRequest): URL | undefined {
	const { status, headers } = answer;
	if (call.kind === 'write' || body || ![301, 302, 303, 307, 308].includes(status))
		return undefined;
	const target = URL.canParse(headers.location ?? '', url)
		? new URL(headers.location, url)
		: undefined;
	return target?.origin === url.origin ? target : undefined;
}

/** Renews a credential once for all calls that were refused with the same one. */
function renewal(onUnauthorized: HttpOptions['onUnauthorized']) {
	let generation = 0;
	let running: Promise<unknown> | undefined;
	return {
		generation: () => generation,
		async since(seen: number) {
			if (seen !== generation) return;
			running ??= Promise.resolve(onUnauthorized?.()).finally(() => {
				generation++;
				running = undefined;
			});
			await running;
		},
	};
}
