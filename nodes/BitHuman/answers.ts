import { VendorError, type StatusAdvice } from '../shared/errors';
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
	VOICE_NOT_FOUND: 'Choose a voice from the list, or correct the code of the voice.',
	INSUFFICIENT_CREDITS: 'Buy credits at www.bithuman.ai, or wait for the next month of the plan.',
};

/** One code stands for everything that is not there; only the message tells what. */
const NOT_FOUND: Array<[RegExp, StatusAdvice]> = [
	[
		/^No active rooms|\broom\b/i,
		{
			title: 'Nobody has the avatar open',
			nextStep: 'Answer in writing, or wait until the visitor opens the avatar.',
		},
	],
	[
		/^Agent/i,
		{
			title: 'bitHuman has no such agent in this account',
			nextStep:
				'Choose the agent from the list. The sample agents of bitHuman cannot be used here.',
		},
	],
	[
		/^Webhook/i,
		{
			title: 'bitHuman has no such webhook',
			nextStep: 'It may be deleted already. Choose the webhook from the list.',
		},
	],
];

/** A 404 that is not bitHuman's own answer: the address is wrong, and nothing is known about a record. */
const NO_SUCH_ADDRESS = {
	code: 'unknown_address',
	title: 'bitHuman does not know this address',
	nextStep: 'Check the base URL in the credential.',
};

interface BitHumanError {
	error?: { code?: string; message?: string };
}

/** `{"error":{"code","message","httpStatus"},"status":"error"}`; gateways answer with HTML instead. */
export function readBitHumanError(answer: Answer) {
	const { error } = (answer.json() as BitHumanError | undefined) ?? {};
	if (!error?.code) return answer.status === 404 ? NO_SUCH_ADDRESS : undefined;
	const { code, message = '' } = error;
	const [, advice] =
		(code === 'NOT_FOUND' && NOT_FOUND.find(([shape]) => shape.test(message))) || [];
	return { code, detail: message, nextStep: NEXT_STEPS[code], ...advice };
}

/** Whether bitHuman itself said that something is not there; a 404 of a proxy says nothing of the kind. */
export const isNotFound = (error: unknown): boolean =>
	error instanceof VendorError && error.httpStatus === 404 && error.code === 'NOT_FOUND';

/** Whether nobody can tell if a change was made, so that it has to be looked up. */
export const isUnclear = (error: unknown): boolean =>
	error instanceof VendorError && error.applied === 'unknown';
