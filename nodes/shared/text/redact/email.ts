import type { Span } from '../redact';

/** Lengths are bounded (RFC 5321: 64 before the @, 63 a label) so that long input costs linear time. */
const EMAIL =
	/[\p{L}\p{N}_](?:[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]{0,63})@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}[\p{L}]{2,24}/gu;

/** E-mail addresses, also with letters outside ASCII. */
export function findEmails(text: string): Span[] {
	if (!text.includes('@')) return [];
	return [...text.matchAll(EMAIL)].map(({ index, 0: { length } }) => ({
		start: index,
		end: index + length,
	}));
}
