import { statusAdvice, VendorError } from '../../shared/errors';

const TITLES: Record<number, string> = {
	401: 'OpenAI does not accept the API key',
	404: 'The account has no model of this name',
	429: 'OpenAI is out of quota or too busy',
};

/** What the SDK threw, as an error for people: never the model's answer, never a secret. */
export function problemOf(error: unknown): VendorError {
	if (error instanceof VendorError) return error;
	const { status, cause, message } = (error ?? {}) as {
		status?: unknown;
		cause?: unknown;
		message?: unknown;
	};
	if (cause instanceof VendorError) return cause;
	const shared = { vendor: 'OpenAI', applied: 'no' as const };
	if (typeof status === 'number') {
		const advice = statusAdvice('OpenAI', status);
		return new VendorError({
			...shared,
			...advice,
			title: TITLES[status] ?? advice.title,
			httpStatus: status,
		});
	}
	const late = /timed out/i.test(String(message));
	return new VendorError({
		...shared,
		title: late ? 'OpenAI did not answer in time' : 'OpenAI could not be reached',
		nextStep: 'Check the base URL in the credential, and the time-out of this node.',
	});
}

/** Why the language model could not be used, in words for the output. */
export const reasonOf = (error: unknown): string => problemOf(error).title;
