import type { Span } from '../redact';

// The one address grammar of the project: RFC 5322 atoms with letters of any script (RFC 6531), host names with
// international labels. Lengths are bounded (64 before the @, 63 a label) so that long input costs linear time.
const ATOM = String.raw`\p{L}\p{M}\p{N}!#$%&'*+/=?^_\x60{|}~\-`;
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}`;
const TOP = String.raw`(?:xn--[a-z0-9-]{1,59}|\p{L}[\p{L}\p{M}]{1,23})`;
const AT = '[@\uff20\ufe6b]';
const DOT = '[.\uff0e]';
const BLANK = String.raw`[^\S\n]{0,3}`;

/** Most messages with an @ hold no address: this tells it sooner. */
const PERHAPS = /[@\uff20\ufe6b][^\S\n]{0,3}[^\s@]{1,256}[.\uff0e]\p{L}/u;
const ANYWHERE = new RegExp(
	`[\\p{L}\\p{N}_][${ATOM}.\uff0e]{0,63}${BLANK}${AT}${BLANK}(?:${LABEL}${DOT}){1,8}${TOP}`,
	'giu',
);

/** E-mail addresses wherever one may stand, for hiding: also with a full-width @ or with blanks around it. */
export function findEmails(text: string): Span[] {
	if (!PERHAPS.test(text)) return [];
	return [...text.matchAll(ANYWHERE)].map(({ index, 0: { length } }) => ({
		start: index,
		end: index + length,
	}));
}

const LOCAL = new RegExp(
	`(?:[${ATOM}.]|(?!\\p{Extended_Pictographic})[^\\x00-\\x7f\\s\\p{P}])+$`,
	'u',
);
const VALID_LOCAL = new RegExp(`^[\\p{L}\\p{N}_][${ATOM}]*(?:\\.[${ATOM}]+)*$`, 'u');
/** What may stand directly before an address; anything else could be a part of it. */
const BEFORE =
	/(?:^|[\s"(),:;<>[\]\p{Ps}\p{Pe}\p{Pi}\p{Pf}\u3000-\u303f•¿¡\p{Extended_Pictographic}\ufe0f])$/u;
const DOMAIN = new RegExp(
	`^(?:${LABEL}\\.){1,8}${TOP}(?![_-]*[\\p{L}\\p{M}\\p{N}]|@|\\.{1,2}[\\p{L}\\p{N}])`,
	'iu',
);
const MOST_BEFORE = 96;
const MOST_AFTER = 256;
const LONGEST_LOCAL = 64;
const LONGEST = 254;

/**
 * The e-mail addresses of a normalised text, each whole or not at all: what is cut off an address, at either end,
 * is somebody else's address.
 */
export function readEmails(text: string): string[] {
	const found: string[] = [];
	for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
		const before = text.slice(Math.max(0, at - MOST_BEFORE), at);
		const after = text.slice(at + 1, at + 1 + MOST_AFTER);
		const domain = DOMAIN.exec(after)?.[0];
		let local = domain && LOCAL.exec(before)?.[0];
		if (!local || !BEFORE.test(before.slice(0, before.length - local.length))) continue;
		// 'mia@example.com', *mia@example.com*: the marks around it are no part of it.
		const [mark = ''] = /^['*_~\x60|]{0,3}/.exec(local)!;
		if (mark && after.startsWith([...mark].reverse().join(''), domain!.length))
			local = local.slice(mark.length);
		const email = `${local}@${domain}`;
		if (local.length <= LONGEST_LOCAL && email.length <= LONGEST && VALID_LOCAL.test(local))
			found.push(email);
	}
	return found;
}
