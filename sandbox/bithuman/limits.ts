import { BitHumanError } from './errors';
import type { Settings } from './settings';

export type Lane = keyof Settings['perMinute'];

/** Token buckets of the account, filled by the minute. */
export class Limits {
	private readonly lanes = new Map<Lane, { left: number; since: number }>();

	constructor(private readonly settings: Settings) {}

	/** Takes one call out of a lane and tells the headers; 429 when it is empty. */
	take(lane: Lane): Record<string, string> {
		const limit = this.settings.perMinute[lane];
		const now = Date.now();
		const bucket = this.lanes.get(lane) ?? { left: limit, since: now };
		const filled = ((now - bucket.since) / 60_000) * limit;
		const left = Math.min(limit, bucket.left + filled);
		if (left < 1) {
			this.lanes.set(lane, { left, since: now });
			throw new RateLimited(Math.max(1, Math.ceil(((1 - left) * 60) / limit)), limit);
		}
		this.lanes.set(lane, { left: left - 1, since: now });
		return {
			'X-RateLimit-Limit': String(limit),
			'X-RateLimit-Remaining': String(Math.floor(left - 1)),
		};
	}

	clear(): void {
		this.lanes.clear();
	}
}

export class RateLimited extends BitHumanError {
	constructor(
		readonly retryAfter: number,
		readonly limit = 0,
	) {
		super(429, 'RATE_LIMITED', 'Rate limit exceeded, retry later');
	}

	override toReply() {
		const headers = {
			'Retry-After': String(this.retryAfter),
			'X-RateLimit-Limit': String(this.limit),
			'X-RateLimit-Remaining': '0',
		};
		return { ...super.toReply(), headers };
	}
}
