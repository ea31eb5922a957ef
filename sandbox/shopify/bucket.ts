/** Shopify's plans differ in these; the bucket holds twenty seconds of the restore rate. */
export interface RateSettings {
	maximumAvailable: number;
	restoreRate: number;
}

export const STANDARD_RATE: RateSettings = { maximumAvailable: 2_000, restoreRate: 100 };

interface Level {
	available: number;
	at: number;
}

/** The leaky buckets of cost points, one for each token. */
export class CostBuckets {
	private readonly levels = new Map<string, Level>();
	/** Since the last reset, over all tokens. */
	private points = 0;
	private throttled = 0;

	constructor(private readonly settings: RateSettings) {}

	available(token: string): number {
		const { maximumAvailable, restoreRate } = this.settings;
		const level = this.levels.get(token);
		if (!level) return maximumAvailable;
		const restored = ((Date.now() - level.at) / 1_000) * restoreRate;
		return Math.min(maximumAvailable, level.available + restored);
	}

	charge(token: string, cost: number): void {
		this.points += cost;
		this.levels.set(token, {
			available: Math.max(0, this.available(token) - cost),
			at: Date.now(),
		});
	}

	status(token: string) {
		const { maximumAvailable, restoreRate } = this.settings;
		return { maximumAvailable, currentlyAvailable: Math.floor(this.available(token)), restoreRate };
	}

	refuse(): void {
		this.throttled += 1;
	}

	/** What was charged, and how many requests were turned away. */
	spent() {
		return { points: this.points, throttled: this.throttled };
	}

	clear(): void {
		this.levels.clear();
		this.points = 0;
		this.throttled = 0;
	}
}
