import type { Answer } from '../shared/http';

/** The bucket of an API key empties in 20 s, whatever it holds (Enterprise: 10 s). */
const DRAIN_MS = 20_000;
const COMFORTABLE = 0.8;

/**
 * How long to hold the next call back, in milliseconds, going by `X-Gorgias-Account-Api-Call-Limit: used/limit`.
 * The bucket belongs to the whole account, so other tools fill it as well.
 */
export function holdFor(headers: Record<string, string>): number | undefined {
	const [, used, limit] =
		/^(\d+)\/(\d+)$/.exec(headers['x-gorgias-account-api-call-limit'] ?? '') ?? [];
	const over = Number(used) - COMFORTABLE * Number(limit);
	return over > 0 ? Math.round(((over + 1) * DRAIN_MS) / Number(limit)) : undefined;
}

interface GorgiasError {
	error?: { msg?: string; data?: Record<string, string | string[]> };
}

/** `{"error":{"msg":"…","data":{"field":["…"]}}}` as one sentence that names every refused field. */
export function readGorgiasError(answer: Answer) {
	const { error } = (answer.json() as GorgiasError | undefined) ?? {};
	if (!error?.msg) return undefined;
	const fields = Object.entries(error.data ?? {}).map(
		([field, texts]) => `${field}: ${[texts].flat().join(' ')}`,
	);
	return { detail: [error.msg, ...fields].join(' ') };
}
