import type { Answer } from '../shared/http';

interface EasyPostError {
	error?: {
		code?: string;
		message?: unknown;
		errors?: Array<string | { field?: string; message?: string; suggestion?: string | null }>;
	};
}

/**
 * `{"error":{"code","message","errors":[{"field","message","suggestion"}]}}` as one sentence that names the refused
 * fields. Some routes give `errors` as plain texts, and `message` as a list.
 */
export function readEasyPostError(answer: Answer) {
	const { error } = (answer.json() as EasyPostError | undefined) ?? {};
	if (!error || typeof error !== 'object') return undefined;
	const fields = (Array.isArray(error.errors) ? error.errors : []).map((one) => {
		if (typeof one === 'string') return one;
		const { field, message, suggestion } = one;
		const hint = suggestion ? ` (${suggestion})` : '';
		return `${field ? `${field}: ` : ''}${message ?? ''}${hint}`;
	});
	const said = [textOf(error.message), ...fields].filter(Boolean).join(' ');
	return { ...(said ? { detail: said } : {}), ...(error.code ? { code: error.code } : {}) };
}

function textOf(message: unknown): string {
	if (typeof message === 'string') return message;
	if (Array.isArray(message)) return message.map(textOf).join(' ');
	return message && typeof message === 'object' ? Object.values(message).map(textOf).join(' ') : '';
}
