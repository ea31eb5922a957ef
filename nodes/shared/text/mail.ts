import { textOfHtml } from './mailHtml';

interface Bodies {
	/** What the helpdesk itself has stripped. */
	stripped_text?: string | null;
	body_text?: string | null;
	body_html?: string | null;
}

/**
 * What the writer wrote: without the thread that mail programs quote below, and without the signature. Some
 * helpdesks strip mails themselves (`stripped_text`); the rest is done here.
 */
export function writtenText({ stripped_text, body_text, body_html }: Bodies): string | null {
	return (
		unquoted(stripped_text) ||
		unquoted(body_html && textOfHtml(body_html)) ||
		unquoted(body_text) ||
		body_text?.trim() ||
		null
	);
}

/** Lines with which a mail program begins the quoted thread. */
const THREAD = [
	/^-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original) ?-{2,}$/i,
	/^_{10,}$/,
	/^(?:on|am|le|el|il|op|em) .{6,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|schreef.{0,80}|escreveu) ?:$/i,
];
/** Two dashes and a space (RFC 3676, 4.3), or the same without the space at the end of a mail. */
const SIGNATURE = /^-- ?$/;

function unquoted(text: string | null | undefined): string {
	if (!text) return '';
	const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
	const end = lines.findIndex(
		(line, index) =>
			SIGNATURE.test(line) ||
			THREAD.some((pattern) => pattern.test(line.trim().slice(0, 300))) ||
			startsInTwoLines(line, lines[index + 1]),
	);
	const kept = end < 0 ? lines : lines.slice(0, end);
	return kept
		.filter((line) => !line.startsWith('>'))
		.join('\n')
		.trim();
}

/** `On …, Jane Doe <jane@…>` with `wrote:` on the next line. */
function startsInTwoLines(line: string, next: string | undefined): boolean {
	return next !== undefined &&
		line.length < 200 &&
		next.length < 100 &&
		/^(?:on|am|le|el|il|op|em) /i.test(line)
		? THREAD[2].test(`${line.trim()} ${next.trim()}`)
		: false;
}
