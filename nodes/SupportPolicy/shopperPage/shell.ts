import { STYLE } from '../../shared/page';
import { escapeHtml } from '../../shared/text';
import { textOf } from '../json';
import type { IDataObject } from 'n8n-workflow';
import { OWN_NAMES } from './languages';

const MORE = `
nav strong{padding:.3rem 0}nav{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.9rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.25rem .9rem}
a{color:var(--main);display:inline-block;padding:.3rem 0}label{display:block;margin:0 0 .3rem;font-weight:600}.field{margin:0 0 1.1rem}legend{font-weight:600;padding:0 .4rem}
select{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem;font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:.4rem}
input{min-height:2.75rem}.choice{display:flex;align-items:center;gap:.75rem;padding:.6rem 0;border-top:1px solid var(--line)}.choice:first-of-type{border-top:0}
.choice label{flex:1;margin:0;font-weight:400;overflow-wrap:anywhere}.choice small{display:block;color:var(--soft)}.choice input{flex:none;width:1.35rem;height:1.35rem;min-height:0;margin:0;accent-color:var(--main)}
.choice select{flex:none;width:5.5rem}.notice{margin:0 0 1.25rem;padding:.75rem 1rem;border-left:4px solid var(--main);background:var(--back);border-radius:.25rem}.notice.bad{border-color:var(--bad)}
.swap{margin:0 0 .8rem 2.1rem}.swap label{font-weight:400;color:var(--soft);font-size:.9rem}.soft{color:var(--soft);margin-top:-.5rem}button.main{width:100%}ul{padding-left:1.2rem}`;

export const esc = escapeHtml;

/** A whole page without scripts; `body` is HTML, everything else is escaped. */
export function shell(page: {
	language: string;
	title: string;
	shop: string;
	message: string;
	bad: boolean;
	body: string;
	/** Absent on the answer to a form, which cannot be asked for in another language. */
	languages?: { label: string; token: string };
}): string {
	const { language, title, shop, message, bad, body, languages } = page;
	return [
		`<!doctype html><html lang="${esc(language)}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
		`<title>${esc(shop ? `${title} · ${shop}` : title)}</title><style>${STYLE}${MORE}</style></head><body><main>`,
		`<h1>${esc(title)}</h1>`,
		message
			? `<p class="notice${bad ? ' bad' : ''}" role="${bad ? 'alert' : 'status'}">${esc(message)}</p>`
			: '',
		body,
		languages ? languageLinks(language, languages) : '',
		'</main></body></html>',
	].join('');
}

function languageLinks(current: string, { label, token }: { label: string; token: string }) {
	const links = Object.entries(OWN_NAMES).map(([code, name]) => {
		const query = new URLSearchParams({ lang: code, ...(token && { token }) });
		return code === current
			? `<strong lang="${code}" aria-current="true">${name}</strong>`
			: `<a lang="${code}" hreflang="${code}" href="?${esc(query.toString())}">${name}</a>`;
	});
	return `<nav aria-label="${esc(label)}">${links.join('')}</nav>`;
}

export const hidden = (name: string, value: string) =>
	`<input type="hidden" name="${name}" value="${esc(value)}">`;

/** What a decision gave as its reasons, told to the shopper. */
export function reasonList(reasons: IDataObject[]): string {
	const items = reasons.map((reason) => `<li>${esc(textOf(reason.text))}</li>`).join('');
	return items && `<ul>${items}</ul>`;
}
