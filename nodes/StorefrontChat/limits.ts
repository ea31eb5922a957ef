import { Refusal } from './refusal';

const WINDOW_MS = 60_000;
const MOST_KEYS = 20_000;

/**
 * Counts requests per key and minute in this process. A convenience that takes the edge off a flood; with
 * several n8n processes each counts for itself, so nothing may rely on it.
 */
export class RateLimiter {
	private windows = new Map<string, { count: number; endsAt: number }>();

	constructor(private readonly now: () => number = Date.now) {}

	/** Throws a 429 refusal with the seconds to wait once `key` was seen more than `perMinute` times. */
	check(key: string, perMinute: number): void {
		const now = this.now();
		let window = this.windows.get(key);
		if (!window || window.endsAt <= now) {
			if (this.windows.size >= MOST_KEYS) this.forget(now);
			window = { count: 0, endsAt: now + WINDOW_MS };
			this.windows.set(key, window);
		}
		window.count += 1;
		if (window.count > perMinute) {
			const seconds = Math.max(1, Math.ceil((window.endsAt - now) / 1000));
			throw new Refusal(
				429,
				'too_many_requests',
				`Too many messages. Try again in ${seconds} seconds.`,
				seconds,
			);
		}
	}

	/** Drops what has ended and, when that is not enough, the oldest half. */
	private forget(now: number): void {
		for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
		for (const key of this.windows.keys()) {
			if (this.windows.size <= MOST_KEYS / 2) break;
			this.windows.delete(key);
		}
	}
}
