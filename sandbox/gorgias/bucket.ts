/** How many calls the account may make: Gorgias documents 40 per 20 s for an API key. */
export interface Limit {
	calls: number;
	seconds: number;
}

/** The leaky bucket of the whole account. */
export class Bucket {
	private used = 0;
	private since = Date.now();

	constructor(private readonly settings: { limit: Limit }) {}

	/** Pours one call in; tells the header value and, when it overflows, the seconds to wait. */
	take(): { header: string; retryAfter?: number } {
		const now = Date.now();
		const { calls, seconds } = this.settings.limit;
		this.used = Math.max(0, this.used - ((now - this.since) / 1000) * (calls / seconds));
		this.since = now;
		if (this.used + 1 > calls + 1e-9) {
			const retryAfter = Math.max(1, Math.ceil(((this.used + 1 - calls) * seconds) / calls));
			return { header: `${calls}/${calls}`, retryAfter };
		}
		this.used += 1;
		return { header: `${Math.ceil(this.used)}/${calls}` };
	}

	empty(): void {
		this.used = 0;
	}
}
