import type { Reply } from '../vendor';

export type Problem =
	| string
	| { field?: string; message: string; code?: string; suggestion?: null };

/** EasyPost's error body: `{"error":{"code","message","errors":[…]}}`. */
export class EasyPostError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly problems: Problem[] = [],
	) {
		super(message);
	}

	toReply(): Reply {
		const { status, code, message, problems: errors } = this;
		return { status, body: { error: { code, message, errors } } };
	}
}

export const notFound = () =>
	new EasyPostError(404, 'NOT_FOUND', 'The requested resource could not be found.');

export const missing = (field: string) =>
	new EasyPostError(422, 'PARAMETER.REQUIRED', 'Missing required parameter.', [
		{ field, message: 'cannot be blank' },
	]);
