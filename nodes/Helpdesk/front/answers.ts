import type { Answer } from '../../shared/http';

interface FrontError {
	_error?: { title?: string; message?: string; details?: string[] };
}

/** `{"_error":{"status","title","message","details"}}` as one sentence, and what a person does next. */
export function readFrontError(answer: Answer) {
	const { _error } = (answer.json() as FrontError | undefined) ?? {};
	const said = [_error?.message ?? _error?.title, ...(_error?.details ?? [])];
	const detail = said.filter(Boolean).join(' ') || undefined;
	return { detail, ...adviceFor(answer.status) };
}

function adviceFor(status: number) {
	if (status === 401) {
		return {
			title: 'Front did not accept the API token',
			nextStep:
				'The token may be revoked. Create one in Front under Settings > Developers > API tokens, and enter it in the credential.',
		};
	}
	if (status !== 403) return undefined;
	return {
		title: 'The Front API token may not do this',
		nextStep:
			'Give the token the missing scope, and access to the inbox, in Front under Settings > Developers > API tokens.',
	};
}
