import { PAGE_HEADERS } from '../../shared/page';
import { singleLine } from '../../shared/text';
import type { Item, Order } from '../../shared/types';
import { listIn, objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { pageFields } from '../shopperPage/fields';
import { spokenOf } from '../shopperPage/languages';
import { esc, reasonList, shell } from '../shopperPage/shell';
import { REASONS, WANTS } from './choices';
import { chooseForm, identifyForm } from './html';
import { TEXTS, type TextKey } from './texts';

/** What the page says, whether that is bad news, and whether the shopper can go on. */
const SAID: Record<string, { text?: TextKey; bad?: true; form?: 'identify' | 'choose' }> = {
	identify: { form: 'identify' },
	link_over: { text: 'link_over', bad: true, form: 'identify' },
	not_found: { text: 'not_found', bad: true, form: 'identify' },
	tries_used: { text: 'tries_used', bad: true },
	choose: { form: 'choose' },
	nothing_chosen: { text: 'nothing_chosen', bad: true, form: 'choose' },
	accepted: { text: 'accepted' },
	asked: { text: 'asked' },
	denied: { text: 'denied', bad: true },
	failed: { text: 'failed', bad: true },
};

export const render = policyOperation({
	resource: 'returnPage',
	operation: 'render',
	effect: 'read',
	menu: {
		name: 'Render',
		action: 'Render the return page',
		description: 'Build the page on which a shopper asks for a return, in seven languages',
	},
	fields: {
		state: {
			displayName: 'Show',
			type: 'options',
			options: Object.keys(SAID)
				.map((value) => ({ name: named(value), value }))
				.sort((a, b) => a.name.localeCompare(b.name, 'en')),
			default: 'identify',
			description: 'What the shopper sees',
		},
		languages: pageFields.languages,
		shop: pageFields.shop,
		order: {
			displayName: 'Order',
			type: 'json',
			default: '{}',
			description: 'Order as Get Context of Shopify Support returns it, once it is proved',
		},
		token: {
			displayName: 'Token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Signed token that the form carries, or that of the link to this page',
		},
		offers: {
			displayName: 'Offers',
			type: 'string',
			default: 'refund',
			placeholder: 'e.g. refund, exchange, store_credit',
			description: 'What a shopper can have instead of the goods',
		},
		exchanges: {
			displayName: 'Exchanges',
			type: 'json',
			default: '{}',
			description: 'What List Exchanges of Shopify Support returned, when exchanges are offered',
		},
		reasons: pageFields.reasons,
		form: {
			displayName: 'Chosen Before',
			type: 'json',
			default: '{}',
			description: 'Form as Read returned it, when it is shown again; {number} for the first step',
		},
	},
	async run(_, params) {
		const language = spokenOf(textOf(params.languages));
		const texts = TEXTS[language];
		const order = objectIn(params.order, 'Order') as unknown as Partial<Order>;
		const say = (key: TextKey) =>
			texts[key].replace('{order}', singleLine(textOf(order.number), 40));
		const before = objectIn(params.form, 'Chosen Before') as unknown as Before;
		const offers = offered(params.offers);
		const exchanges = objectIn(params.exchanges, 'Exchanges').items as Exchanges | undefined;
		const swaps = offers.includes('exchange') ? (exchanges ?? []) : [];
		const articles = articlesOf(order, before, swaps);
		const state = Object.hasOwn(SAID, params.state) ? params.state : 'failed';
		const { text, bad = false, form } = SAID[state];
		const nothing = form === 'choose' && articles.length === 0;

		const body = [
			reasonList(listIn(params.reasons, 'Reasons')),
			form === 'identify' ? identifyForm(say, language, textOf(before.number)) : '',
			form === 'choose' ? `<p class="soft">${esc(say('order'))}</p>` : '',
			form === 'choose' && !nothing
				? chooseForm(say, {
						language,
						token: textOf(params.token),
						articles,
						reasons: REASONS.map((value) => ({ value, label: say(value) })),
						reason: textOf(before.reason),
						wants: offers.map((value) => ({ value, label: say(value) })),
						wanted: textOf(before.wants),
					})
				: '',
		].join('');
		const html = shell({
			language,
			title: say('title'),
			shop: textOf(params.shop),
			message: nothing ? say('nothing_left') : text ? say(text) : '',
			bad: bad || nothing,
			body,
			...(state === 'identify' && { languages: { label: say('language'), token: '' } }),
		});
		return { html, headers: PAGE_HEADERS, statusCode: 200, state, language };
	},
});

interface Before {
	number?: string;
	lines?: Array<{ itemId: string }>;
	reason?: string;
	wants?: string;
}

type Exchanges = Array<{
	itemId: string;
	choices: Array<{ variantId: string; title: string; available: boolean }>;
}>;

const articlesOf = ({ items = [] }: Partial<Order>, { lines = [] }: Before, exchanges: Exchanges) =>
	items
		.filter(({ returnable }: Item) => returnable > 0)
		.map(({ id, title, variant, returnable }) => ({
			id,
			title: singleLine(title, 120),
			variant: singleLine(variant ?? '', 80),
			returnable,
			swaps: (exchanges.find(({ itemId }) => itemId === id)?.choices ?? [])
				.filter(({ available }) => available)
				.map((choice) => ({ value: choice.variantId, label: singleLine(choice.title, 80) })),
			chosen: lines.some(({ itemId }) => itemId === id),
		}));

function offered(offers: string): ReadonlyArray<(typeof WANTS)[number]> {
	const named = offers.split(',').map((one) => one.trim());
	const known = WANTS.filter((value) => named.includes(value));
	return known.length > 0 ? known : ['refund'];
}

function named(state: string): string {
	return state
		.split('_')
		.map((word) => word[0].toUpperCase() + word.slice(1))
		.join(' ');
}
