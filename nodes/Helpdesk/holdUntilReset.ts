const LONGEST_MS = 60_000;

/**
 * How long to hold the next call back, in milliseconds, for vendors that tell how many calls are left and when they
 * count anew (`x-ratelimit-remaining`, `x-ratelimit-reset` in seconds since 1970).
 */
export function holdUntilReset(
	headers: Record<string, string>,
	now = Date.now(),
): number | undefined {
	const left = Number(headers['x-ratelimit-remaining'] || NaN);
	const reset = Number(headers['x-ratelimit-reset']) * 1_000;
	if (!(left < 1) || Number.isNaN(reset)) return undefined;
	return Math.min(Math.max(0, reset - now), LONGEST_MS);
}
