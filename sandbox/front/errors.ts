import type { Reply } from '../vendor';

const TITLES: Record<number, string> = {
	400: 'Bad request',
	401: 'Unauthenticated',
	403: 'Forbidden',
	404: 'Not found',
	409: 'Conflict',
	413: 'Payload too large',
	429: 'Too many requests',
	500: 'Internal error',
};

/** A refusal in Front's own shape: `{ _error: { status, title, message, details } }`. */
export class FrontError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly details?: string[],
		readonly headers?: Record<string, string>,
	) {
		super(message);
	}

	toReply(): Reply {
		const { status, message, details, headers } = this;
		const _error = { status, title: TITLES[status], message, ...(details ? { details } : {}) };
		return { status, body: { _error }, headers };
	}
}

/** A record that was merged into another answers 301 with its place. */
export class Moved extends Error {
	constructor(readonly id: string) {
		super('moved');
	}
}

export const notFound = (what: string) => new FrontError(404, `${what} not found`);

export const invalid = (...details: string[]) =>
	new FrontError(400, 'Body did not validate', details);

/** Front refuses fields that it does not know. */
export function known(given: unknown, fields: string): asserts given is Record<string, unknown> {
	if (typeof given !== 'object' || given === null) throw invalid('body: missing');
	const unknown = Object.keys(given).find((name) => !fields.split(' ').includes(name));
	if (unknown) throw invalid(`body.${unknown}: unknown field`);
}

export function text(value: unknown, field: string): string {
	if (typeof value === 'string' && value.trim()) return value;
	throw invalid(`body.${field}: should be a non-empty string`);
}
