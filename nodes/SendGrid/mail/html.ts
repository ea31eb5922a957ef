import { escapeHtml } from '../../shared/text';

/** Plain text as paragraphs: an empty line starts a new one. Everything in it is text, never markup. */
export function paragraphs(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n{2,}/)
		.map((part) => part.trim())
		.filter(Boolean)
		.map((part) => `<p style="margin:0 0 16px">${escapeHtml(part).replace(/\n/g, '<br>')}</p>`)
		.join('\n');
}

/** A list of texts. */
export const bullets = (texts: string[]): string =>
	`<ul style="margin:0 0 16px;padding-left:20px">${texts
		.map((text) => `<li style="margin:0 0 4px">${escapeHtml(text)}</li>`)
		.join('')}</ul>`;

/** Names and values, row by row. */
export const table = (rows: Array<[string, string]>): string =>
	`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px;border-collapse:collapse">${rows
		.map(
			([name, value]) =>
				`<tr><td style="padding:4px 16px 4px 0;color:#5f5f5f;vertical-align:top">${escapeHtml(name)}</td><td style="padding:4px 0">${escapeHtml(value).replace(/\n/g, '<br>')}</td></tr>`,
		)
		.join('')}</table>`;

/** A link as a button. The address must have come through `pageAddress`. */
export const button = (label: string, href: string): string =>
	`<p style="margin:0 0 16px"><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f3a2e;color:#ffffff;text-decoration:none">${escapeHtml(label)}</a></p>`;

/** A whole mail around its parts, without a language where it is not known; readable in old mail programs and by screen readers. */
export const page = (language: string | undefined, title: string, parts: string[]): string =>
	[
		`<!DOCTYPE html><html${language ? ` lang="${escapeHtml(language)}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>`,
		'<body style="margin:0;padding:24px;background:#ffffff;color:#1c1c1c;font:16px/1.5 Arial,Helvetica,sans-serif">',
		`<div style="max-width:600px;margin:0 auto">${parts.filter(Boolean).join('\n')}</div>`,
		'</body></html>',
	].join('\n');
