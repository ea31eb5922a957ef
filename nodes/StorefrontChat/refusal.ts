import type { WebResponse } from './http';

export type RefusalStatus = 400 | 401 | 403 | 404 | 413 | 415 | 429;

/** A request that is not served. `message` is shown to the shopper's browser: it never holds what was sent. */
export class Refusal extends Error {
	constructor(
		readonly status: RefusalStatus,
		readonly code: string,
		message: string,
		readonly retryAfterSeconds?: number,
	) {
		super(message);
		this.name = 'Refusal';
	}
}

export function sendRefusal(response: WebResponse, refusal: Refusal): void {
	if (refusal.retryAfterSeconds !== undefined) {
		response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
		response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
	}
	sendJson(response, refusal.status, {
		error: { code: refusal.code, message: refusal.message },
	});
}

export function sendJson(response: WebResponse, status: number, body: object): void {
	response.setHeader('Cache-Control', 'no-store');
	response.status(status).json(body);
}
