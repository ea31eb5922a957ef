import { plainMessage } from './text/safe';
import type { StatusAdvice } from './errors/advice';

export { statusAdvice, type StatusAdvice } from './errors/advice';

/** Whether the vendor carried out what was asked: surely not, surely, or nobody can tell. */
export type Applied = 'no' | 'yes' | 'unknown';

export interface VendorErrorFields extends StatusAdvice {
	/** The vendor's name as people write it. */
	vendor: string;
	applied: Applied;
	/** What the vendor itself said, one sentence; shown before the next step. Never a whole body. */
	detail?: string;
	httpStatus?: number;
	/** The vendor's own error code, or ours for a failure without an answer (`timeout`, `refused`, …). */
	code?: string;
	idempotencyKey?: string;
	/** The vendor's name for this request; their support asks for it. */
	requestId?: string;
	/** How long the vendor asked us to wait, in milliseconds. */
	retryAfterMs?: number;
	/** Where a refused redirect pointed to. */
	location?: string;
}

/**
 * What went wrong at a vendor, as plain data that is safe to show and to store: personal data and secrets are
 * taken out of every text, and no request, response body or stack of another error travels with it.
 */
export class VendorError extends Error implements VendorErrorFields {
	override readonly name = 'VendorError';
	readonly vendor: string;
	readonly title: string;
	readonly nextStep: string;
	readonly applied: Applied;
	readonly detail?: string;
	readonly httpStatus?: number;
	readonly code?: string;
	readonly idempotencyKey?: string;
	readonly requestId?: string;
	readonly retryAfterMs?: number;
	readonly location?: string;
	/** The next step as it was given, without the vendor's own words in front. */
	private readonly advice: string;

	constructor(fields: VendorErrorFields) {
		const title = plainMessage(fields.title);
		super(title);
		this.vendor = fields.vendor;
		this.title = title;
		this.applied = fields.applied;
		this.detail = fields.detail ? plainMessage(fields.detail) : undefined;
		const said = this.detail ? `${fields.vendor} says: “${this.detail}” ` : '';
		this.nextStep = said + plainMessage(fields.nextStep, 600);
		this.httpStatus = fields.httpStatus;
		this.code = fields.code ? plainMessage(fields.code, 80) : undefined;
		this.idempotencyKey = fields.idempotencyKey;
		this.requestId = fields.requestId ? plainMessage(fields.requestId, 120) : undefined;
		this.retryAfterMs = fields.retryAfterMs;
		this.location = fields.location ? plainMessage(fields.location, 300) : undefined;
		this.advice = fields.nextStep;
	}

	/** The same error with some facts changed, for example once a read has shown whether it was applied. */
	with(changes: Partial<VendorErrorFields>): VendorError {
		return new VendorError({ ...this, nextStep: this.advice, ...changes });
	}

	/** The facts as JSON, for error items and n8n's error panel; absent facts are left out. */
	details(): Record<string, string | number> {
		const { vendor, applied, httpStatus, code, idempotencyKey, requestId, retryAfterMs } = this;
		const facts = { vendor, applied, httpStatus, code, idempotencyKey, requestId, retryAfterMs };
		return Object.fromEntries(
			Object.entries(facts).filter(
				(entry): entry is [string, string | number] => entry[1] !== undefined,
			),
		);
	}

	/** `JSON.stringify` must not reveal more than people may see. */
	toJSON() {
		return { error: this.title, nextStep: this.nextStep, ...this.details() };
	}
}

/** What to tell people when it is not known whether a change was made. */
export function unclearStep(vendor: string, idempotencyKey?: string): string {
	const look = `It is not known whether this was carried out. Look at ${vendor} before repeating it`;
	return idempotencyKey ? `${look}, and repeat it with the same idempotency key only.` : `${look}.`;
}
