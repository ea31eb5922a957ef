import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Why a signature is refused: no secret is known here, the request carries no signature, its form is wrong, it is too
 * old or from the future, it does not match, a signed parameter stands there twice, or it is for another shop.
 */
export type Refusal =
	| 'no_secret'
	| 'missing'
	| 'malformed'
	| 'expired'
	| 'mismatch'
	| 'repeated_parameter'
	| 'wrong_shop';

export type Verification<Verified = unknown> =
	| ({ ok: true } & Verified)
	| { ok: false; reason: Refusal };

export const refuse = (reason: Refusal) => ({ ok: false, reason }) as const;

/** A request body exactly as it came; a parsed and rewritten one has another signature. */
export type RawBody = string | Uint8Array;

/** HMAC of the parts one after the other. */
export function hmac(
	algorithm: 'sha1' | 'sha256',
	key: string | Uint8Array,
	...parts: RawBody[]
): Buffer {
	return parts.reduce((mac, part) => mac.update(part), createHmac(algorithm, key)).digest();
}

/** Compares in a time that tells nothing about where two values differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && timingSafeEqual(a, b);
}

/** Compares a secret that came with a request to the expected one, in constant time; an empty one never matches. */
export function equalSecrets(given: string | undefined, expected: string): boolean {
	if (!given || !expected) return false;
	const key = 'equal-length comparison';
	return equalBytes(hmac('sha256', key, given), hmac('sha256', key, expected));
}

/** Bytes of a hex or base64 text; undefined unless every character belongs to the encoding. */
export function decode(text: string, encoding: 'hex' | 'base64'): Buffer | undefined {
	const shape = encoding === 'hex' ? /^(?:[0-9a-f]{2})+$/i : /^[A-Za-z0-9+/]+={0,2}$/;
	return shape.test(text) ? Buffer.from(text, encoding) : undefined;
}

/** Whether a time is at most `toleranceMs` away from `now`, in either direction. */
export function isRecent(timeMs: number, toleranceMs: number, now: number): boolean {
	return Number.isFinite(timeMs) && Math.abs(now - timeMs) <= toleranceMs;
}

/** Seconds since 1970 as vendors write them, in milliseconds; NaN for anything else. */
export function unixSeconds(text: string): number {
	return /^\d{1,12}$/.test(text) ? Number(text) * 1_000 : NaN;
}

/** How far a signed time may be off where the vendor names no figure. */
export const FIVE_MINUTES_MS = 5 * 60_000;
