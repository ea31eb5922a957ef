import type { Answer } from '../shared/http';

/** The bucket of an API key empties in 20 s, whatever it holds (Enterprise: 10 s). */
const DRAIN_MS = 20_000;
const COMFORTABLE = 0.8;

/** Of the bucket, how much is used at once after a quiet time: the rest is for the account's other tools. */
const BURST = 0.75;

/** The pace of an account whose bucket holds so many calls; 40 is what Gorgias documents for an API key. */
export const paceFor = (limit = 40) => ({
	perSecond: (limit * 1_000) / DRAIN_MS,
	burst: Math.max(1, Math.floor(BURST * limit)),
});

/** `X-Gorgias-Account-Api-Call-Limit: used/limit`, of the whole account; undefined when there is none. */
export function callLimitIn(headers: Record<string, string>) {
	const [, used, limit] =
		/^(\d+)\/(\d+)$/.exec(headers['x-gorgias-account-api-call-limit'] ?? '') ?? [];
	return Number(limit) > 0 ? { used: Number(used), limit: Number(limit) } : undefined;
}

/**
 * How long to hold the next call back, in milliseconds. The bucket belongs to the whole account, so other tools fill
 * it as well.
 */
export function holdFor(headers: Record<string, string>): number | undefined {
	const { used, limit } = callLimitIn(headers) ?? { used: 0, limit: 1 };
	const over = used - COMFORTABLE * limit;
	return over > 0 ? Math.round(((over + 1) * DRAIN_MS) / limit) : undefined;
}

interface GorgiasError {
	error?: { msg?: string; data?: Record<string, string | string[]> };
}

/** `{"error":{"msg":"…","data":{"field":["…"]}}}` as one sentence that names every refused field. */
export function readGorgiasError(answer: Answer) {
	const { error } = (answer.json() as GorgiasError | undefined) ?? {};
	const advice = adviceFor(answer.status, error?.msg ?? '');
	if (!error?.msg) return advice;
	const fields = Object.entries(error.data ?? {}).map(
		([field, texts]) => `${field}: ${[texts].flat().join(' ')}`,
	);
	return { ...advice, detail: [error.msg, ...fields].join(' ') };
}

/** What a person does about a refused key, where the desk's own menus are of help. */
function adviceFor(status: number, message: string) {
	if (status === 401) {
		return {
			title: 'Gorgias did not accept the e-mail address and the API key',
			nextStep:
				'The key may be revoked, or belong to another user. Sign in to Gorgias as that user, create a key under Settings > REST API, and enter both in the credential.',
		};
	}
	if (status !== 403) return undefined;
	if (/quota/i.test(message)) {
		return {
			title: 'The Gorgias account may send no more messages',
			nextStep: 'Look at the plan and the limits of the account in Gorgias.',
		};
	}
	return {
		title: 'The Gorgias user of this credential may not do this',
		nextStep:
			'Give the user a role with this permission under Settings > Users & teams, or use the key of another user.',
	};
}
