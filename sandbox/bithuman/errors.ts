import type { Reply } from '../vendor';

/** A refusal in bitHuman's envelope; plan and credit refusals also carry a link. */
export class BitHumanError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly links: { upgrade_url?: string; topup_url?: string } = {},
	) {
		super(message);
	}

	toReply(): Reply {
		const { status, code, message, links } = this;
		const error = { code, message, httpStatus: status, ...links };
		return { status, body: { error, status: 'error', status_code: status } };
	}
}

export function missing(field: string): BitHumanError {
	return new BitHumanError(400, 'MISSING_PARAM', `Missing required field: ${field}`);
}

export function invalid(message: string): BitHumanError {
	return new BitHumanError(400, 'VALIDATION_ERROR', message);
}

export function notFound(message: string): BitHumanError {
	return new BitHumanError(404, 'NOT_FOUND', message);
}
