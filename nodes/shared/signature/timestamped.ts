import {
	decode,
	equalBytes,
	FIVE_MINUTES_MS,
	hmac,
	isRecent,
	refuse,
	unixSeconds,
	type RawBody,
	type Verification,
} from './verification';

export interface TimestampedCheck {
	rawBody: RawBody;
	signature: string | undefined;
	/** The time header exactly as it came: it is part of what is signed. */
	timestamp: string | undefined;
	secret: string;
	/** Milliseconds since 1970; the clock, unless a test says otherwise. */
	now?: number;
}

interface Scheme {
	between: string;
	encoding: 'hex' | 'base64';
	prefix?: string;
	timeOf(timestamp: string): number;
}

function verify(check: TimestampedCheck, scheme: Scheme): Verification {
	const { rawBody, signature, timestamp, secret, now = Date.now() } = check;
	const { between, encoding, prefix = '', timeOf } = scheme;
	if (!secret) return refuse('no_secret');
	if (!signature || !timestamp) return refuse('missing');
	const given = signature.startsWith(prefix)
		? decode(signature.slice(prefix.length), encoding)
		: undefined;
	const time = timeOf(timestamp);
	if (!given || Number.isNaN(time)) return refuse('malformed');
	const expected = hmac('sha256', secret, timestamp, between, rawBody);
	if (!equalBytes(expected, given)) return refuse('mismatch');
	return isRecent(time, FIVE_MINUTES_MS, now) ? { ok: true } : refuse('expired');
}

/** Account webhooks of bitHuman: `sha256=<hex>` over `timestamp.body`; the whole secret with `whsec_` is the key. */
export const verifyBitHuman = (check: TimestampedCheck): Verification =>
	verify(check, { between: '.', encoding: 'hex', prefix: 'sha256=', timeOf: unixSeconds });

/**
 * `X-Zendesk-Webhook-Signature`: base64 over timestamp and body without anything between; the time is ISO 8601.
 * Source: https://developer.zendesk.com/documentation/webhooks/verifying/
 */
export const verifyZendesk = (check: TimestampedCheck): Verification =>
	verify(check, { between: '', encoding: 'base64', timeOf: Date.parse });

/**
 * `X-Front-Signature` of application webhooks and channels: base64 over `timestamp:body`; the time is in
 * milliseconds, or seconds. Rule webhooks have another scheme: `verifyHmac` with SHA-1 and base64.
 * Source: https://dev.frontapp.com/docs/security-1
 */
export const verifyFront = (check: TimestampedCheck): Verification =>
	verify(check, {
		between: ':',
		encoding: 'base64',
		timeOf: (text) => (/^\d{13}$/.test(text) ? Number(text) : unixSeconds(text)),
	});

export interface StripeCheck {
	rawBody: RawBody;
	/** `Stripe-Signature`: `t=…,v1=…`, with several `v1` while a secret is being changed. */
	signature: string | undefined;
	secret: string;
	now?: number;
}

/** Stripe: hex over `t.body`; other schemes than `v1` are passed over. https://docs.stripe.com/webhooks#verify-manually */
export function verifyStripe({
	rawBody,
	signature,
	secret,
	now = Date.now(),
}: StripeCheck): Verification {
	if (!secret) return refuse('no_secret');
	if (!signature) return refuse('missing');
	const parts = signature.split(',').map((part) => part.trim().split(/=(.*)/s, 2));
	const timestamp = parts.find(([name]) => name === 't')?.[1] ?? '';
	const time = unixSeconds(timestamp);
	const given = parts.flatMap(([name, value]) =>
		name === 'v1' ? (decode(value ?? '', 'hex') ?? []) : [],
	);
	if (Number.isNaN(time) || given.length === 0) return refuse('malformed');
	const expected = hmac('sha256', secret, timestamp, '.', rawBody);
	if (!given.some((bytes) => equalBytes(expected, bytes))) return refuse('mismatch');
	return isRecent(time, FIVE_MINUTES_MS, now) ? { ok: true } : refuse('expired');
}
