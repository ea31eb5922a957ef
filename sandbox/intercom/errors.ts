import type { Reply } from '../vendor';

/** A refusal in Intercom's own shape: `{ type: 'error.list', request_id, errors: [{ code, message }] }`. */
export class IntercomError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly headers?: Record<string, string>,
	) {
		super(message);
	}

	toReply(): Reply {
		const { status, code, message, headers } = this;
		const request_id = '00000000-0000-4000-8000-000000000000';
		return {
			status,
			body: { type: 'error.list', request_id, errors: [{ code, message }] },
			headers,
		};
	}
}

export const notFound = (what: string) => new IntercomError(404, 'not_found', `${what} Not Found`);

export const invalid = (message: string) => new IntercomError(400, 'parameter_invalid', message);

/** The stand-in is stricter than Intercom, which passes over fields that it does not know. */
export function known(given: unknown, fields: string): asserts given is Record<string, unknown> {
	if (typeof given !== 'object' || given === null) throw invalid('The body is missing');
	const unknown = Object.keys(given).find((name) => !fields.split(' ').includes(name));
	if (unknown) throw invalid(`${unknown} is not a parameter`);
}

export function text(value: unknown, field: string): string {
	if (typeof value !== 'string' || !value.trim()) throw invalid(`${field} is required`);
	if (value.length > 1_000_000)
		throw new IntercomError(413, 'too_large', 'Request entity too large');
	return value;
}
