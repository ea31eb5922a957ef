import { sleep } from './sleep';

export interface Pace {
	/** Calls a second over time. Without it the pacer only holds back when it is told to. */
	perSecond?: number;
	/** Calls that may go out at once after a quiet time. Default 1. */
	burst?: number;
}

export interface PacerOptions extends Pace {
	/** For tests. */
	clock?: { now(): number; sleep(ms: number, signal?: AbortSignal): Promise<void> };
}

/**
 * A token bucket in one process: it keeps a credential below its rate limit before the vendor has to say so. Callers
 * are served in the order in which they came. Nothing depends on it being exact; other processes have their own.
 */
export interface Pacer {
	/** Waits for a turn. Rejects with the signal's reason when aborted, and gives the turn back. */
	take(signal?: AbortSignal): Promise<void>;
	/** Nobody gets a turn for this many milliseconds. */
	hold(ms: number): void;
	/** Another pace from now on, as the vendor tells it; those who wait already keep their turn. */
	pace(pace: Pace): void;
}

const SYSTEM_CLOCK = { now: () => Date.now(), sleep };

export function createPacer(options: PacerOptions = {}): Pacer {
	const { clock = SYSTEM_CLOCK } = options;
	let { perSecond = Infinity, burst = 1 } = options;
	/** When the bucket is full again; each turn moves it by one interval. */
	let fullAt = 0;
	let heldUntil = 0;

	return {
		async take(signal) {
			signal?.throwIfAborted();
			const now = clock.now();
			const everyMs = 1_000 / perSecond;
			fullAt = Math.max(fullAt, now) + everyMs;
			const turn = fullAt - burst * everyMs;
			try {
				for (;;) {
					const wait = Math.max(turn, heldUntil) - clock.now();
					if (!(wait > 0)) return;
					await clock.sleep(wait, signal);
				}
			} catch (error) {
				fullAt -= everyMs;
				throw error;
			}
		},
		hold(ms) {
			heldUntil = Math.max(heldUntil, clock.now() + ms);
		},
		pace(pace) {
			const before = perSecond;
			({ perSecond = Infinity, burst = 1 } = pace);
			const debt = fullAt - clock.now();
			// As many calls as were ahead, at their new distance.
			if (debt > 0) fullAt = clock.now() + (debt * before) / perSecond;
		},
	};
}

const MOST_PACERS = 1_000;
const pacers = new Map<string, Pacer>();

/**
 * The pacer of a credential, the same for all its clients in this process. The key names vendor and credential id,
 * never a secret. The options count when it is first asked for.
 */
export function pacerFor(key: string, options: PacerOptions): Pacer {
	const pacer = pacers.get(key) ?? createPacer(options);
	pacers.delete(key);
	pacers.set(key, pacer);
	if (pacers.size > MOST_PACERS) pacers.delete(pacers.keys().next().value as string);
	return pacer;
}
