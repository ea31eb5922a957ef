import { escapeHtml } from '../../shared/text';

const MARK = 'commerce-support-';

/** A text as the HTML of a message, which carries our own name of it. */
export const htmlOf = (text: string, name: string) =>
	`<div class="${MARK}${Buffer.from(name).toString('base64url')}">${escapeHtml(text).replace(/\r?\n/g, '<br>')}</div>`;

/** Our own name of a message. Further down it would only be quoted. */
export function nameIn(html: string): string | null {
	const [, encoded] = new RegExp(`^\\s*<div class="${MARK}([\\w-]{1,400})"`).exec(html) ?? [];
	return encoded ? Buffer.from(encoded, 'base64url').toString() : null;
}
