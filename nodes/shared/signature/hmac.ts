import { decode, equalBytes, hmac, refuse, type RawBody, type Verification } from './verification';

export interface HmacCheck {
	rawBody: RawBody;
	/** The header's value. */
	signature: string | undefined;
	/** One secret, or two while the old one is still in use after a change. */
	secrets: string | readonly string[];
	algorithm?: 'sha1' | 'sha256';
	encoding?: 'hex' | 'base64';
	/** What stands before the signature, such as `sha1=` (Intercom's `X-Hub-Signature`) or `sha256=`. */
	prefix?: string;
}

/** An HMAC over the raw body alone. It proves the sender, not the time: remember delivery ids against replays. */
export function verifyHmac(check: HmacCheck): Verification {
	const {
		rawBody,
		signature,
		secrets,
		algorithm = 'sha256',
		encoding = 'hex',
		prefix = '',
	} = check;
	const keys = [secrets].flat().filter((secret) => secret !== '');
	if (keys.length === 0) return refuse('no_secret');
	if (!signature) return refuse('missing');
	const given = signature.startsWith(prefix)
		? decode(signature.slice(prefix.length).trim(), encoding)
		: undefined;
	if (!given) return refuse('malformed');
	const matches = keys.filter((key) => equalBytes(hmac(algorithm, key, rawBody), given));
	return matches.length > 0 ? { ok: true } : refuse('mismatch');
}
