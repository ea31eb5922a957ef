import { statusAdvice, unclearStep, VendorError, type VendorErrorFields } from '../shared/errors';

/** What is known about a call beside its error. */
export interface Attempt {
	/** The permission of a restricted key that the call needs, as Stripe's Dashboard names it. */
	permission: string;
	write: boolean;
	idempotencyKey?: string;
}

/** Set by the transport on an answer that follows an attempt without a clear outcome. */
export const UNCLEAR_HEADER = 'x-earlier-attempt-unclear';

/** The fields of the SDK's errors that are used here; they are told apart by `type` and `code`, not by class. */
interface SdkError {
	type?: string;
	code?: string;
	message?: string;
	statusCode?: number;
	requestId?: string;
	detail?: unknown;
	headers?: Record<string, string>;
}

type Advice = { title: string; nextStep: string; code?: string };

const NEW_KEY =
	'Use a new idempotency key for what is wanted now, or the earlier values for what was wanted before.';
const DISPUTED: Advice = {
	title: 'The payment is disputed, so Stripe does not refund it',
	nextStep: 'Answer the dispute in the Stripe Dashboard: a refund beside a chargeback pays twice.',
};
const NOTHING_LEFT: Advice = {
	title: 'The payment has already been refunded in full',
	nextStep: 'Look at the refunds of the payment before anything else is done.',
};
const BALANCE: Advice = {
	title: 'The balance at Stripe is too low for this refund',
	nextStep:
		'Add funds to the balance in the Stripe Dashboard, then run the step again with the same key.',
};

/** https://docs.stripe.com/error-codes */
const BY_CODE: Record<string, Advice> = {
	amount_too_large: {
		title: 'The amount is more than the payment has left',
		nextStep: 'Lower the amount to what has not been refunded yet.',
	},
	balance_insufficient: BALANCE,
	insufficient_funds: BALANCE,
	charge_already_refunded: NOTHING_LEFT,
	charge_disputed: DISPUTED,
	refund_disputed_payment: DISPUTED,
	charge_not_refundable: {
		title: 'Stripe cannot refund this payment',
		nextStep:
			'Open the payment in the Stripe Dashboard: it may not be captured, or too old for its payment method.',
	},
	payment_intent_unexpected_state: {
		title: 'The payment is in a state that allows no refund',
		nextStep:
			'Only a payment that succeeded can be refunded. Cancel an open one in the Stripe Dashboard.',
	},
	resource_missing: {
		title: 'Stripe has no such record',
		nextStep:
			'Check the ID, and whether the key of the credential is for the same mode (live or test).',
	},
};

/** Errors whose message helps people: those about keys only repeat parts of the key. */
const SAYS_MORE_THAN_WE = new Set([
	'StripeCardError',
	'StripeInvalidRequestError',
	'StripeRateLimitError',
]);

/** An error of the SDK, or of the transport below it, as one of ours. */
export function stripeProblem(thrown: unknown, attempt: Attempt): Error {
	const error = (thrown ?? {}) as SdkError;
	const { detail } = error;
	if (thrown instanceof VendorError) return withKey(thrown, attempt);
	if (detail instanceof VendorError) return withKey(detail, attempt);
	if (!error.type?.startsWith('Stripe'))
		return thrown instanceof Error ? thrown : new Error(String(thrown));

	const { statusCode = 502, code, requestId, message } = error;
	const applied = appliedBy(error, attempt);
	const advice = adviceOf(error, attempt);
	const fields: VendorErrorFields = {
		vendor: 'Stripe',
		...advice,
		code: advice.code ?? code,
		detail: SAYS_MORE_THAN_WE.has(error.type) ? message : undefined,
		httpStatus: statusCode,
		requestId,
		applied,
		idempotencyKey: attempt.idempotencyKey,
	};
	if (applied === 'unknown') fields.nextStep = unclearStep('Stripe', attempt.idempotencyKey);
	return new VendorError(fields);
}

const withKey = (error: VendorError, { idempotencyKey }: Attempt) => error.with({ idempotencyKey });

/** An answer in the 4xx means that nothing was done, unless an earlier attempt is still unclear or under way. */
function appliedBy({ statusCode, code, headers }: SdkError, { write }: Attempt) {
	if (!write) return 'no';
	const refused = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
	const underWay = code === 'idempotency_key_in_use' || headers?.[UNCLEAR_HEADER] !== undefined;
	return refused && !underWay ? 'no' : 'unknown';
}

function adviceOf(
	{ type, code, message, statusCode = 502 }: SdkError,
	{ permission }: Attempt,
): Advice {
	if (type === 'StripePermissionError') return missingPermission(message ?? '', permission);
	if (type === 'StripeIdempotencyError' && code !== 'idempotency_key_in_use') {
		return {
			title: 'This idempotency key was used for another request',
			nextStep: NEW_KEY,
			code: 'key_reused',
		};
	}
	return BY_CODE[code ?? ''] ?? statusAdvice('Stripe', statusCode);
}

/** Stripe's own names of permissions and what the Dashboard calls them. */
const PERMISSIONS: Record<string, string> = {
	charge: 'Charges and Refunds',
	customer: 'Customers',
	dispute: 'Disputes',
	payment_intent: 'PaymentIntents',
	webhook: 'Webhook Endpoints',
};

function missingPermission(message: string, expected: string): Advice {
	const [, name = '', access = ''] = /\brak_([a-z_]+)_(read|write)\b/.exec(message) ?? [];
	const wanted = PERMISSIONS[name]
		? `${PERMISSIONS[name]}: ${access === 'write' ? 'Write' : 'Read'}`
		: expected;
	return {
		title: `The restricted key lacks the permission “${wanted}”`,
		nextStep: `In the Stripe Dashboard, open Developers > API keys, edit the restricted key of the credential, and set ${wanted}.`,
		code: 'permission_missing',
	};
}

/** A refusal by our own rules, before anything was sent that changes something. */
export function refusal(
	code: string,
	title: string,
	nextStep: string,
	idempotencyKey?: string,
): VendorError {
	return new VendorError({
		vendor: 'Stripe',
		title,
		nextStep,
		code,
		applied: 'no',
		idempotencyKey,
	});
}

export const keyReused = (idempotencyKey: string) =>
	refusal('key_reused', 'This idempotency key was used with other values', NEW_KEY, idempotencyKey);
