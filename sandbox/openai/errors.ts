import type { Reply } from '../vendor';

/** A refusal in OpenAI's shape: `{ error: { message, type, param, code } }`. */
export class OpenAiError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly details: { type?: string; param?: string | null; code?: string | null } = {},
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}

	toReply(): Reply {
		const { type = 'invalid_request_error', param = null, code = null } = this.details;
		const body = { error: { message: this.message, type, param, code } };
		return { status: this.status, body, headers: this.headers };
	}
}

export function badParameter(param: string, message: string, code: string | null = null) {
	return new OpenAiError(400, message, { param, code });
}

export function rateLimited(retryAfterMs: number): OpenAiError {
	const details = { type: 'requests', code: 'rate_limit_exceeded' };
	return new OpenAiError(429, 'Rate limit reached for requests', details, {
		'Retry-After': String(Math.ceil(retryAfterMs / 1000)),
		'retry-after-ms': String(retryAfterMs),
	});
}
