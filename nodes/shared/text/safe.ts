import { singleLine } from './line';
import { redact } from './redact';

/** Shapes of keys and tokens, and of URL parameters that carry them. */
const SECRETS: Array<[RegExp, string]> = [
	[/\b(Bearer|Basic|Token)\s+[\w.~+/=-]{8,}/gi, '$1 [secret]'],
	[/\b(?:shp[a-z]{2}|sk|rk|pk|whsec|xox[a-z])_[\w-]{8,}/gi, '[secret]'],
	[/\b(?:SG\.[\w-]{8,}\.[\w-]{8,}|EZ[AT]K[\w-]{20,}|sk-[\w-]{16,})/g, '[secret]'],
	[/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, '[secret]'],
	[/(\/\/)[^/\s:@]+:[^/\s@]+@/g, '$1[secret]@'],
	[
		/([?&][\w.-]*(?:token|key|secret|signature|hmac|password|code|auth)[\w.-]*=)[^&\s"'”]+/gi,
		'$1[secret]',
	],
];

/**
 * n8n replaces a message that contains one of these, anywhere and in any case, by a text of its own
 * (n8n-workflow, NodeError.setDescriptiveErrorMessage).
 */
const N8N_ERROR_CODES =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|ERRADDRINUSE|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO/gi;

const WORD_JOINER = '\u2060';

/**
 * A text of foreign origin made fit for an error message: one line, at most `maximum` characters, without
 * secrets, e-mail addresses, phone, card and bank numbers, and without the substrings that n8n acts on (an
 * invisible character is put into them).
 */
export function plainMessage(text: string, maximum = 300): string {
	const line = singleLine(text, 2_000);
	const withoutSecrets = SECRETS.reduce((rest, [shape, by]) => rest.replace(shape, by), line);
	const withoutPeople = redact(withoutSecrets).text.replace(/\[([a-z]+)-\d+\]/g, '[$1]');
	return singleLine(
		withoutPeople.replace(N8N_ERROR_CODES, (code) => code[0] + WORD_JOINER + code.slice(1)),
		maximum,
	);
}
