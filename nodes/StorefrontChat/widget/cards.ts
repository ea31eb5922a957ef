import { h, icon, unseen } from './dom';
import type { Extras } from './extras';
import { shopRoot } from './page';
import { returnForm } from './returns';
import { dateOf, fieldsOf, listOf, priceOf, safeUrl, textOf } from './safe';
import { fill, type Texts } from './texts';
import type { Action } from './types';

export interface Showing {
	texts: Texts;
	language: string;
	extras: Extras;
	/** Sends a text as if the shopper had typed it, and a form beside it. */
	say(text: string, form?: object): void;
}

/** Shows an action of a reply that came `at`; undefined for one that this version does not know. */
export function showAction(action: Action, showing: Showing, at: number): HTMLElement | undefined {
	switch (action.type) {
		case 'show_products':
			return productList(listOf(action.products), showing);
		case 'show_order':
			return orderCard(fieldsOf(action.order), showing);
		case 'quick_replies':
			return quickReplies(action.replies, showing);
		case 'return_form':
			return returnForm(action, showing);
		case 'demo':
		case 'ask_rating':
			return later(action, showing, at);
		case 'link':
			return linkTo(action.url, textOf(action.label), 'link', showing.texts);
		default:
			return undefined;
	}
}

/** The place of something that is drawn once its part is loaded. */
function later(action: Action, { extras }: Showing, at: number): HTMLElement {
	const place = h('div', { class: 'later' });
	extras.use((more, shell) => more.fill(place, action, at, shell));
	return place;
}

type Fields = Record<string, unknown>;

function productList(products: Fields[], showing: Showing): HTMLElement | undefined {
	const cards = products
		.filter((product) => textOf(product.title))
		.map((product) => card(product, showing));
	return cards.length
		? h('ul', { class: 'products', 'aria-label': showing.texts.products }, ...cards)
		: undefined;
}

function card(product: Fields, { texts, language, extras }: Showing): HTMLElement {
	const title = textOf(product.title);
	const image = safeUrl(product.image);
	const available = product.available === true;
	const price = h('p', { class: 'price' }, priceOf(product.price, language));
	const reason = textOf(product.reason);
	const item = h(
		'li',
		{ class: 'product' },
		h(
			'div',
			{ class: 'picture' },
			image && h('img', { src: image.href, alt: '', loading: 'lazy', decoding: 'async' }),
		),
		h('p', { class: 'name', dir: 'auto' }, title),
		price,
		reason && h('p', { class: 'reason', dir: 'auto' }, reason),
		h('p', { class: available ? 'stock in' : 'stock' }, available ? texts.inStock : texts.soldOut),
		linkTo(product.url, texts.view, 'view', texts, title),
	);
	if (available && shopRoot()) {
		extras.use((more, shell) => item.append(...more.cartParts(product, price, shell)));
	}
	return item;
}

/** A link when the address may be opened. Other sites open in a new tab and learn nothing of this page. */
export function linkTo(
	address: unknown,
	label: string,
	className: string,
	texts: Texts,
	about = '',
): HTMLElement | undefined {
	const url = safeUrl(address);
	if (!url || !label) return undefined;
	const away = url.origin !== location.origin;
	return h(
		'a',
		{
			class: className,
			href: url.href,
			dir: 'auto',
			target: away && '_blank',
			rel: away && 'noopener noreferrer',
		},
		label,
		about && unseen(` ${about}`),
		away && unseen(` (${texts.newTab})`),
		away && icon('out'),
	);
}

function quickReplies(replies: unknown, { texts, say }: Showing): HTMLElement | undefined {
	const answers = (Array.isArray(replies) ? replies : []).map(textOf).filter(Boolean).slice(0, 6);
	const buttons = answers.map((answer) =>
		h(
			'button',
			{ type: 'button', class: 'quick', dir: 'auto', onclick: () => say(answer) },
			answer,
		),
	);
	return buttons.length
		? h('div', { class: 'replies', role: 'group', 'aria-label': texts.replies }, ...buttons)
		: undefined;
}

function orderCard(order: Fields, showing: Showing): HTMLElement | undefined {
	const number = textOf(order.number);
	if (!number) return undefined;
	const { texts, language } = showing;
	const shipments = listOf(order.shipments);
	const items = listOf(order.items);
	return h(
		'div',
		{ class: 'order' },
		h(
			'div',
			{ class: 'order-head' },
			h('strong', { dir: 'auto' }, fill(texts.order, number)),
			h('span', {}, dateOf(order.placedAt, language)),
		),
		items.length > 0 &&
			h(
				'ul',
				{ class: 'items' },
				...items.map((item) =>
					h('li', { dir: 'auto' }, `${textOf(item.quantity)} × ${textOf(item.title)}`),
				),
			),
		...(order.cancelledAt
			? [h('p', { class: 'remark' }, texts.cancelled)]
			: shipments.length
				? shipments.map((shipment) => shipmentPart(shipment, showing))
				: [steps(order.fulfillmentStatus === 'in_progress' ? 1 : 0, texts)]),
	);
}

const STAGES = ['placed', 'packed', 'shipped', 'out_for_delivery', 'delivered'] as const;
const STAGE_OF: Record<string, number> = {
	label_created: 1,
	in_transit: 2,
	delayed: 2,
	delivery_attempted: 3,
	ready_for_pickup: 3,
	not_delivered: 3,
	out_for_delivery: 3,
	delivered: 4,
};
const REMARKS = [
	'delayed',
	'delivery_attempted',
	'ready_for_pickup',
	'not_delivered',
	'cancelled',
] as const;

function shipmentPart(shipment: Fields, { texts, language }: Showing): HTMLElement {
	const status = textOf(shipment.status);
	const remark = REMARKS.find((known) => known === status);
	const carrier = [textOf(shipment.carrier), textOf(shipment.number)].filter(Boolean).join(' · ');
	const due = shipment.deliveredAt ? '' : dateOf(shipment.estimatedAt, language);
	return h(
		'div',
		{ class: 'shipment' },
		steps(STAGE_OF[status] ?? 2, texts),
		remark && h('p', { class: 'remark' }, texts[remark]),
		due ? h('p', { class: 'due' }, fill(texts.expected, due)) : undefined,
		carrier ? h('p', { class: 'carrier', dir: 'auto' }, carrier) : undefined,
		linkTo(shipment.url, texts.track, 'link', texts, carrier),
	);
}

const steps = (reached: number, texts: Texts): HTMLElement =>
	h(
		'ol',
		{ class: 'steps' },
		...STAGES.map((stage, at) =>
			h(
				'li',
				{ class: at <= reached && 'done', 'aria-current': at === reached && 'step' },
				texts[stage],
			),
		),
	);
