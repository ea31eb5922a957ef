import type { Answer } from '../../shared/http';

interface IntercomError {
	errors?: Array<{ code?: string; message?: string | null; field?: string | null }>;
}

/** `{"type":"error.list","errors":[{"code","message","field"}]}` as one sentence, and what a person does next. */
export function readIntercomError(answer: Answer) {
	const { errors = [] } = (answer.json() as IntercomError | undefined) ?? {};
	const said = errors.map(({ field, message, code }) =>
		[field, message ?? code].filter(Boolean).join(': '),
	);
	const detail = said.join(' ') || undefined;
	return { detail, code: errors[0]?.code, ...adviceFor(answer.status) };
}

function adviceFor(status: number) {
	if (status === 401) {
		return {
			title: 'Intercom did not accept the access token',
			nextStep:
				'The token may be revoked, or belong to another region. Copy it from the Developer Hub of Intercom under Configure > Authentication, choose the region of the workspace, and test the credential.',
		};
	}
	if (status !== 403) return undefined;
	return {
		title: 'The Intercom access token may not do this',
		nextStep:
			'Give the app the missing permission in the Developer Hub of Intercom under Configure > Authentication. Writing needs a teammate with an inbox seat.',
	};
}
