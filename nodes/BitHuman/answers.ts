import type { Answer } from '../shared/http';

/**
 * How long to hold the next call back, in milliseconds, when the account's bucket is nearly empty. Limits are per
 * minute; the headers are not on every answer. Source: https://docs.bithuman.ai/api/rate-limits
 */
export function holdFor(headers: Record<string, string>): number | undefined {
	const limit = Number(headers['x-ratelimit-limit'] || NaN);
	const remaining = Number(headers['x-ratelimit-remaining'] || NaN);
	return limit > 0 && remaining < limit / 10 ? Math.round(60_000 / limit) : undefined;
}

const NEXT_STEPS: Record<string, string> = {
	PLAN_REQUIRED:
		'The API needs the Creator plan or a larger one. Change the plan at www.bithuman.ai.',
	MODEL_NOT_GENERATED: 'Open the agent at www.bithuman.ai and let its model be generated first.',
	CONCURRENCY_LIMIT_REACHED: 'Wait until a visitor leaves, or change the plan at www.bithuman.ai.',
	AGENT_DELETED: 'The agent was deleted. Choose another one.',
	AGENT_PURGED: 'The agent was deleted. Choose another one.',
};

interface BitHumanError {
	error?: { code?: string; message?: string };
}

/** `{"error":{"code","message","httpStatus"},"status":"error"}`; gateways answer with HTML instead. */
export function readBitHumanError(answer: Answer) {
	const { error } = (answer.json() as BitHumanError | undefined) ?? {};
	if (!error?.code) return undefined;
	return { code: error.code, detail: error.message, nextStep: NEXT_STEPS[error.code] };
}
