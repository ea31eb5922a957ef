import { escapeHtml } from '../../shared/text';
import { STYLE } from '../../shared/page';
import { OWN_NAMES, type TextKey } from './texts';

const MORE = `
nav strong{padding:.3rem 0}nav{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.9rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.25rem .9rem}
a{color:var(--main);display:inline-block;padding:.3rem 0}label{display:block;margin:0 0 .3rem;font-weight:600}.field{margin:0 0 1.1rem}legend{font-weight:600;padding:0 .4rem}
select{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem;font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:.4rem}
input{min-height:2.75rem}.choice{display:flex;align-items:center;gap:.75rem;padding:.6rem 0;border-top:1px solid var(--line)}.choice:first-of-type{border-top:0}
.choice label{flex:1;margin:0;font-weight:400;overflow-wrap:anywhere}.choice small{display:block;color:var(--soft)}.choice input{flex:none;width:1.35rem;height:1.35rem;min-height:0;margin:0;accent-color:var(--main)}
.choice select{flex:none;width:5.5rem}.notice{margin:0 0 1.25rem;padding:.75rem 1rem;border-left:4px solid var(--main);background:var(--back);border-radius:.25rem}.notice.bad{border-color:var(--bad)}
.swap{margin:0 0 .8rem 2.1rem}.swap label{font-weight:400;color:var(--soft);font-size:.9rem}.soft{color:var(--soft);margin-top:-.5rem}button.main{width:100%}ul{padding-left:1.2rem}`;

export interface Choice {
	value: string;
	label: string;
}

export interface Article {
	id: string;
	title: string;
	variant: string;
	returnable: number;
	/** What it can be exchanged for; empty when exchanges are not offered. */
	swaps: Choice[];
	/** What was chosen before, when the form is shown again. */
	chosen: boolean;
}

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

export function identifyForm(say: (key: TextKey) => string, language: string, number: string) {
	return [
		`<p>${esc(say('intro'))}</p><form method="post">${hidden('step', 'find')}${hidden('lang', language)}`,
		`<div class="field"><label for="number">${esc(say('order_number'))}</label>`,
		`<input id="number" name="number" required maxlength="40" autocomplete="off" placeholder="#1001" value="${esc(number)}"></div>`,
		`<div class="field"><label for="email">${esc(say('email'))}</label>`,
		'<input id="email" name="email" type="email" required maxlength="254" autocomplete="email"></div>',
		`<button class="main">${esc(say('go_on'))}</button></form>`,
	].join('');
}

export function chooseForm(
	say: (key: TextKey) => string,
	form: {
		language: string;
		token: string;
		articles: Article[];
		reasons: Choice[];
		reason: string;
		wants: Choice[];
		wanted: string;
	},
) {
	const { articles, reasons, wants } = form;
	const options = (choices: Choice[], chosen: string) =>
		choices
			.map(
				({ value, label }) =>
					`<option value="${esc(value)}"${value === chosen ? ' selected' : ''}>${esc(label)}</option>`,
			)
			.join('');
	return [
		`<form method="post">${hidden('step', 'send')}${hidden('lang', form.language)}${hidden('token', form.token)}`,
		`<fieldset><legend>${esc(say('articles'))}</legend>`,
		...articles.map((article, index) => articleRow(article, index, say)),
		`</fieldset><div class="field"><label for="reason">${esc(say('reason'))}</label>`,
		`<select id="reason" name="reason" required><option value=""></option>${options(reasons, form.reason)}</select></div>`,
		wants.length > 1
			? `<div class="field"><label for="wants">${esc(say('wants'))}</label><select id="wants" name="wants">${options(wants, form.wanted)}</select></div>`
			: hidden('wants', wants[0]?.value ?? 'refund'),
		`<button class="main">${esc(say('send'))}</button></form>`,
	].join('');
}

function articleRow(
	{ id, title, variant, returnable, chosen, swaps }: Article,
	index: number,
	say: (key: TextKey) => string,
) {
	const counts = Array.from({ length: Math.min(returnable, 50) }, (_, count) => count + 1);
	return [
		`<div class="choice"><input type="checkbox" id="article-${index}" name="article-${index}" value="${esc(id)}"${chosen ? ' checked' : ''}>`,
		`<label for="article-${index}">${esc(title)}${variant ? `<small>${esc(variant)}</small>` : ''}</label>`,
		returnable > 1
			? `<select name="pieces-${index}" aria-label="${esc(`${say('pieces')}: ${title}`)}">${counts
					.map((count) => `<option${count === returnable ? ' selected' : ''}>${count}</option>`)
					.join('')}</select>`
			: '',
		'</div>',
		swaps.length > 0
			? `<div class="field swap"><label for="exchange-${index}">${esc(say('exchange_for'))}</label><select id="exchange-${index}" name="exchange-${index}" aria-label="${esc(`${title}: ${say('exchange_for')}`)}"><option value=""></option>${swaps
					.map(({ value, label }) => `<option value="${esc(value)}">${esc(label)}</option>`)
					.join('')}</select></div>`
			: '',
	].join('');
}
