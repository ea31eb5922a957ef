import { VendorError } from '../../shared/errors';

/** Why the language model could not be used, in words for the output: never its answer, never a secret. */
export function reasonOf(error: unknown): string {
	if (error instanceof VendorError) return error.title;
	const status = (error as { status?: unknown } | null)?.status;
	if (status === 401) return 'OpenAI does not accept the API key';
	if (status === 404) return 'The account has no model of this name';
	if (status === 429) return 'OpenAI is out of quota or too busy';
	return typeof status === 'number'
		? `OpenAI answered with HTTP status ${status}`
		: 'OpenAI could not be reached';
}
