import {
	decode,
	equalBytes,
	FIVE_MINUTES_MS,
	hmac,
	isRecent,
	refuse,
	type RawBody,
	type Verification,
} from './verification';

export interface EasyPostCheck {
	rawBody: RawBody;
	secret: string;
	/** `X-Hmac-Signature`. */
	signature: string | undefined;
	/** The newer signature with its time, where the delivery carries one. */
	v2?: {
		/** `X-Hmac-Signature-V2` */
		signature: string | undefined;
		/** `X-Timestamp`, RFC 2822. */
		timestamp: string | undefined;
		/** `X-Path` */
		path: string | undefined;
		method: string;
	};
	now?: number;
}

const PREFIX = 'hmac-sha256-hex=';

/**
 * EasyPost's webhook signature. A matching second version decides, for it also proves the time; otherwise the first
 * version counts: the raw body, or the body with whole-number weights written as `5.0`, which EasyPost signs.
 * The key is the secret in Unicode form NFKD. Source: https://docs.easypost.com/guides/webhooks-guide
 */
export function verifyEasyPost(check: EasyPostCheck): Verification {
	const { secret, signature, v2, now = Date.now() } = check;
	if (!secret) return refuse('no_secret');
	const key = secret.normalize('NFKD');
	const body = Buffer.from(check.rawBody);

	if (v2?.signature && v2.timestamp && v2.path) {
		const expected = hmac('sha256', key, v2.timestamp + v2.method.toUpperCase() + v2.path, body);
		if (matches(expected, v2.signature)) {
			const recent = isRecent(Date.parse(v2.timestamp), FIVE_MINUTES_MS, now);
			return recent ? { ok: true } : refuse('expired');
		}
	}
	if (!signature) return refuse(v2?.signature ? 'mismatch' : 'missing');
	if (!signature.startsWith(PREFIX)) return refuse('malformed');
	const found = [body, withDecimalWeights(body)].some((bytes) =>
		matches(hmac('sha256', key, bytes), signature),
	);
	return found ? { ok: true } : refuse('mismatch');
}

function matches(expected: Buffer, signature: string): boolean {
	const given = signature.startsWith(PREFIX)
		? decode(signature.slice(PREFIX.length), 'hex')
		: undefined;
	return given !== undefined && equalBytes(expected, given);
}

function withDecimalWeights(body: Buffer): string {
	return body.toString('utf8').replace(/("weight":\s*\d+)(?=\s*[,}])/g, '$1.0');
}
