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

export interface StandardCheck {
	rawBody: RawBody;
	/** The headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. */
	id: string | undefined;
	timestamp: string | undefined;
	signature: string | undefined;
	/** `whsec_` and base64, or any other text, whose own bytes are then the key. */
	secret: string;
	now?: number;
}

/**
 * Standard Webhooks: base64 over `id.timestamp.body`; the header may hold several signatures with a space between
 * them. Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function verifyStandardWebhook(check: StandardCheck): Verification {
	const { rawBody, id, timestamp, signature, secret, now = Date.now() } = check;
	const key = secret.startsWith('whsec_') ? decode(secret.slice(6), 'base64') : secret;
	if (!key?.length) return refuse('no_secret');
	if (!id || !timestamp || !signature) return refuse('missing');
	const time = unixSeconds(timestamp);
	const given = signature
		.split(' ')
		.flatMap((part) => (part.startsWith('v1,') ? (decode(part.slice(3), 'base64') ?? []) : []));
	if (Number.isNaN(time) || given.length === 0) return refuse('malformed');
	const expected = hmac('sha256', key, `${id}.${timestamp}.`, rawBody);
	if (!given.some((bytes) => equalBytes(expected, bytes))) return refuse('mismatch');
	return isRecent(time, FIVE_MINUTES_MS, now) ? { ok: true } : refuse('expired');
}
