import { sleep } from '../shared/http';

/**
 * Shopify's calculated query cost: a bucket of points per app and shop. A query runs when the bucket holds what
 * it may cost at most; what it did not use is given back.
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
	/** Points of queries whose answer has not come yet: Shopify's last word does not know of them. */
	underWay: number;
	/** What each document may cost, as Shopify said with its last answer. */
	costs: Map<string, number>;
}

/** A first guess for a document that this process has not sent yet. */
const USUAL_COST = 50;
/** Waiting ends early when another query turns out cheaper than it might have been. */
const LONGEST_NAP_MS = 500;
const MAXIMUM_BUCKETS = 500;

/** What the last answers said of each bucket: a convenience of this process, never the truth. */
const buckets = new Map<string, Bucket>();

/**
 * Waits until the bucket has room for the document, as far as this process knows, and `budgetMs` at most: then
 * Shopify itself decides. Call the returned function with the answer's cost.
 */
export async function waitForRoom(
	bucketKey: string,
	document: string,
	budgetMs: number,
	signal?: AbortSignal,
): Promise<(cost: Cost | undefined) => void> {
	const bucket = bucketOf(bucketKey);
	const deadline = Date.now() + budgetMs;
	const points = () => Math.min(bucket.costs.get(document) ?? USUAL_COST, bucket.maximum);
	for (;;) {
		const wait = Math.min(msUntil(bucket, points()), LONGEST_NAP_MS, deadline - Date.now());
		if (wait <= 0) break;
		await sleep(wait, signal);
	}
	const taken = points();
	bucket.underWay += taken;
	return (cost) => {
		bucket.underWay -= taken;
		if (!cost?.throttleStatus) return;
		noteStatus(bucket, cost);
		bucket.costs.set(document, cost.requestedQueryCost);
	};
}

/** Milliseconds to wait when Shopify itself answered THROTTLED, otherwise undefined. */
export function throttledFor(body: unknown): number | undefined {
	const { errors, extensions } = (body ?? {}) as {
		errors?: Array<{ extensions?: { code?: string } }>;
		extensions?: { cost?: Cost };
	};
	if (!Array.isArray(errors) || !errors.some((error) => error?.extensions?.code === 'THROTTLED')) {
		return undefined;
	}
	const status = extensions?.cost?.throttleStatus;
	if (!extensions?.cost || !status) return 1_000;
	const missing = extensions.cost.requestedQueryCost - status.currentlyAvailable;
	return Math.max(250, Math.ceil((missing / Math.max(1, status.restoreRate)) * 1_000));
}

function bucketOf(key: string): Bucket {
	const known = buckets.get(key);
	if (known) return known;
	if (buckets.size >= MAXIMUM_BUCKETS) buckets.clear();
	const bucket: Bucket = {
		available: Infinity,
		maximum: Infinity,
		restoreRate: 1,
		at: Date.now(),
		underWay: 0,
		costs: new Map(),
	};
	buckets.set(key, bucket);
	return bucket;
}

function noteStatus(bucket: Bucket, { throttleStatus }: Cost) {
	bucket.available = throttleStatus.currentlyAvailable;
	bucket.maximum = throttleStatus.maximumAvailable;
	bucket.restoreRate = Math.max(1, throttleStatus.restoreRate);
	bucket.at = Date.now();
}

function msUntil(
	{ available, maximum, restoreRate, at, underWay }: Bucket,
	points: number,
): number {
	const restored = available + ((Date.now() - at) / 1_000) * restoreRate;
	const missing = points - (Math.min(maximum, restored) - underWay);
	return missing > 0 ? Math.ceil((missing / restoreRate) * 1_000) : 0;
}
