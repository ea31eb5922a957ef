import type { Reply } from '../vendor';

interface Details {
	type?: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'rate_limit_error';
	code?: string;
	param?: string;
}

/** A refusal in Stripe's own shape: `{ error: { type, code, message, param } }`. */
export class StripeProblem extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly details: Details = {},
	) {
		super(message);
	}

	toReply(): Reply {
		const { type = 'invalid_request_error', code, param } = this.details;
		const docs = code && { code, doc_url: `https://stripe.com/docs/error-codes/${code}` };
		return {
			status: this.status,
			body: { error: { ...docs, message: this.message, ...(param && { param }), type } },
		};
	}
}

export const missing = (what: string, id: string, param = 'id') =>
	new StripeProblem(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param });

export const invalid = (message: string, param: string, code = 'parameter_invalid') =>
	new StripeProblem(400, message, { code, param });
