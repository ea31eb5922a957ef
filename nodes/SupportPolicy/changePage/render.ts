import { PAGE_HEADERS } from '../../shared/page';
import { singleLine } from '../../shared/text';
import { listIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { pageFields } from '../shopperPage/fields';
import { spokenOf } from '../shopperPage/languages';
import { esc, hidden, reasonList, shell } from '../shopperPage/shell';
import { PARTS } from './address';
import { TEXTS, type TextKey } from './texts';

/** What the page says, whether that is bad news, and whether the forms follow. */
const SAID: Record<string, { text?: TextKey; bad?: true; forms?: true }> = {
	choose: { forms: true },
	incomplete: { text: 'incomplete', bad: true, forms: true },
	accepted: { text: 'accepted' },
	asked: { text: 'asked' },
	denied: { text: 'denied', bad: true },
	link_over: { text: 'link_over', bad: true },
	failed: { text: 'failed', bad: true },
};

export const render = policyOperation({
	resource: 'changePage',
	operation: 'render',
	effect: 'read',
	menu: {
		name: 'Render',
		action: 'Render the order change page',
		description: 'Build the page on which a shopper cancels an order or changes its address',
	},
	fields: {
		state: {
			displayName: 'Show',
			type: 'options',
			options: [
				{ name: 'Accepted', value: 'accepted' },
				{ name: 'Asked', value: 'asked' },
				{ name: 'Choose', value: 'choose' },
				{ name: 'Denied', value: 'denied' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Incomplete', value: 'incomplete' },
				{ name: 'Link Over', value: 'link_over' },
			],
			default: 'choose',
			description: 'What the shopper sees',
		},
		languages: pageFields.languages,
		shop: pageFields.shop,
		orderNumber: {
			displayName: 'Order Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. #1001',
			description: 'Shown to the shopper',
		},
		token: {
			displayName: 'Token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Signed token of the link, which the forms carry',
		},
		reasons: pageFields.reasons,
	},
	async run(_, params) {
		const language = spokenOf(textOf(params.languages));
		const number = singleLine(textOf(params.orderNumber), 40);
		const say = (key: TextKey) => TEXTS[language][key].replace('{order}', number).trim();
		const state = Object.hasOwn(SAID, params.state) ? params.state : 'failed';
		const { text, bad = false, forms } = SAID[state];
		const html = shell({
			language,
			title: say('title'),
			shop: textOf(params.shop),
			message: text ? say(text) : '',
			bad,
			body: [
				reasonList(listIn(params.reasons, 'Reasons')),
				forms ? formsHtml(say, language, textOf(params.token)) : '',
			].join(''),
		});
		return { html, headers: PAGE_HEADERS, statusCode: 200, state, language };
	},
});

/** The way out that cannot be undone stands below the other one. */
function formsHtml(say: (key: TextKey) => string, language: string, token: string): string {
	const begin = (kind: string) =>
		`<form method="post">${hidden('kind', kind)}${hidden('lang', language)}${hidden('token', token)}`;
	const fields = PARTS.map(
		({ name, text, autocomplete, needed }) =>
			`<div class="field"><label for="${name}">${esc(say(text))}</label><input id="${name}" name="${name}" maxlength="120" autocomplete="shipping ${autocomplete}"${needed ? ' required' : ''}></div>`,
	);
	return [
		`${begin('address')}<fieldset><legend>${esc(say('address_heading'))}</legend><p>${esc(say('address_text'))}</p>`,
		...fields,
		`<button class="main">${esc(say('change'))}</button></fieldset></form>`,
		`${begin('cancel')}<fieldset><legend>${esc(say('cancel_heading'))}</legend><p>${esc(say('cancel_text'))}</p>`,
		`<button class="deny">${esc(say('cancel'))}</button></fieldset></form>`,
	].join('');
}
