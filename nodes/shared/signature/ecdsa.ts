import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import {
	decode,
	FIVE_MINUTES_MS,
	isRecent,
	refuse,
	unixSeconds,
	type RawBody,
	type Verification,
} from './verification';

export interface EcdsaCheck {
	rawBody: RawBody;
	/** Base64 of the DER signature. */
	signature: string | undefined;
	/** Unix seconds, signed together with the body. */
	timestamp: string | undefined;
	/** PEM, or the base64 of the DER key as SendGrid shows it. */
	publicKey: string;
	/** SendGrid names no window and repeats an event for up to 24 hours with the time of that attempt. */
	toleranceMs?: number;
	now?: number;
}

/**
 * ECDSA with SHA-256 over timestamp and raw body: SendGrid's signed event webhook. The bytes must be exact; SendGrid's
 * bodies end in CR LF. Source: https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export function verifyEcdsa(check: EcdsaCheck): Verification {
	const { rawBody, signature, timestamp, toleranceMs = FIVE_MINUTES_MS, now = Date.now() } = check;
	const key = readKey(check.publicKey);
	if (!key) return refuse('no_secret');
	if (!signature || !timestamp) return refuse('missing');
	const time = unixSeconds(timestamp);
	const given = decode(signature, 'base64');
	if (!given || Number.isNaN(time)) return refuse('malformed');
	const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(rawBody)]);
	if (!verify('sha256', signed, key, given)) return refuse('mismatch');
	return isRecent(time, toleranceMs, now) ? { ok: true } : refuse('expired');
}

function readKey(text: string): KeyObject | undefined {
	try {
		const key = text.includes('-----BEGIN')
			? createPublicKey(text)
			: createPublicKey({
					key: Buffer.from(text.replace(/\s/g, ''), 'base64'),
					format: 'der',
					type: 'spki',
				});
		return key.asymmetricKeyType === 'ec' ? key : undefined;
	} catch {
		return undefined;
	}
}
