/**
 * Shopify's calculated query cost: a bucket of points per app and shop.
 * https://shopify.dev/docs/api/usage/limits#graphql-admin-api-rate-limits
 */
export interface Cost {
	requestedQueryCost: number;
	actualQueryCost: number | null;
	throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

interface Bucket {
	available: number;
	maximum: number;
	restoreRate: number;
	at: number;
}

/** What the last answer said of each bucket: a convenience of this process, never the truth. */
const buckets = new Map<string, Bucket>();
const MAXIMUM_BUCKETS = 500;

export function noteCost(bucketKey: string, cost: Cost | undefined, now = Date.now()) {
	if (!cost?.throttleStatus) return;
	const { maximumAvailable, currentlyAvailable, restoreRate } = cost.throttleStatus;
	if (buckets.size >= MAXIMUM_BUCKETS) buckets.clear();
	buckets.set(bucketKey, {
		available: currentlyAvailable,
		maximum: maximumAvailable,
		restoreRate: Math.max(1, restoreRate),
		at: now,
	});
}

/** Milliseconds until the bucket holds `points`, as far as this process knows; takes the points. */
export function reserve(bucketKey: string, points: number, now = Date.now()): number {
	const bucket = buckets.get(bucketKey);
	if (!bucket) return 0;
	const refilled = bucket.available + ((now - bucket.at) / 1000) * bucket.restoreRate;
	bucket.available = Math.min(bucket.maximum, refilled) - points;
	bucket.at = now;
	return bucket.available >= 0 ? 0 : Math.ceil((-bucket.available / bucket.restoreRate) * 1000);
}

/** Milliseconds to wait after Shopify itself answered THROTTLED. */
export function throttledFor(cost: Cost | undefined): number {
	if (!cost?.throttleStatus) return 1000;
	const { currentlyAvailable, restoreRate } = cost.throttleStatus;
	const missing = cost.requestedQueryCost - currentlyAvailable;
	return Math.max(250, Math.ceil((missing / Math.max(1, restoreRate)) * 1000));
}
