import { esc, hidden } from '../shopperPage/shell';
import type { TextKey } from './texts';

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
