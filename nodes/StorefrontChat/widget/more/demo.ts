import { linkTo } from '../cards';
import { h, unseen } from '../dom';
import type { Shell } from '../extras';
import { fieldsOf, listOf, priceOf, safeUrl, textOf } from '../safe';
import { fill } from '../texts';
import type { Action } from '../types';
import { cartParts } from './cart';
import { textsFor } from './texts';

const SHORTEST_MS = 1_500;
const LONGEST_MS = 30_000;
const USUAL_MS = 5_000;
/** A demonstration that came longer ago is one of an earlier page: it waits to be started. */
const FRESH_MS = 10_000;
const PARTS = ['picture', 'reviews', 'variants', 'cta'] as const;
type Part = (typeof PARTS)[number];

interface Step {
	say: string;
	part: Part | undefined;
	index: number;
	ms: number;
}

/** Shows a product step by step: each step says a sentence and lights up the part that it is about. */
export function demo(action: Action, at: number, shell: Shell): HTMLElement | undefined {
	const product = fieldsOf(action.product);
	const title = textOf(product.title);
	const steps = listOf(action.steps)
		.map(stepOf)
		.filter(({ say }) => say);
	if (!title || !steps.length) return undefined;

	const texts = textsFor(shell);
	const parts = partsOf(product, shell);
	const says = h('p', { class: 'says', dir: 'auto', 'aria-live': 'polite' });
	const progress = h(
		'ol',
		{ class: 'progress', 'aria-hidden': 'true' },
		...steps.map(() => h('li')),
	);
	const button = (label: string, act: () => void) =>
		h('button', { type: 'button', class: 'quick', onclick: act }, label);
	const play = button(texts.demoStart, () => (timer ? pause() : resume()));
	const skip = button(texts.demoNext, () => go(current + 1));
	const stop = button(texts.demoStop, () => finish());
	const player = h(
		'section',
		{ class: 'order demo', 'aria-label': fill(texts.demoTitle, title) },
		h(
			'div',
			{ class: 'lead' },
			h('strong', { dir: 'auto' }, title),
			says,
			progress,
			h('div', { class: 'deck' }, play, skip, stop),
		),
		...Object.values(parts).filter((part): part is HTMLElement => !!part),
	);
	let current = -1;
	let left = 0;
	let since = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	skip.hidden = stop.hidden = true;
	let said = Date.now() - at < FRESH_MS;
	if (said) setTimeout(resume);
	return player;

	function resume(): void {
		if (current < 0) return go(0);
		run(left);
	}

	function pause(): void {
		clearTimeout(timer);
		timer = undefined;
		left = Math.max(left - (Date.now() - since), SHORTEST_MS);
		play.textContent = texts.demoStart;
	}

	function run(ms: number): void {
		clearTimeout(timer);
		left = ms;
		since = Date.now();
		play.textContent = texts.demoPause;
		timer = setTimeout(() => {
			// A demonstration that nobody can see waits; one that has left the page ends.
			if (!player.isConnected) return;
			if (document.hidden || !shell.panel.isOpen) return pause();
			go(current + 1);
		}, ms);
	}

	function go(to: number): void {
		if (to >= steps.length) return finish();
		current = to;
		skip.hidden = stop.hidden = false;
		const { say, part, index, ms } = steps[to];
		says.replaceChildren(unseen(`${fill(texts.step, to + 1)}: `), say);
		Array.from(progress.children).forEach((mark, place) =>
			mark.classList.toggle('past', place <= to),
		);
		light(part, index);
		run(ms);
		speak(to);
	}

	/** The avatar says the first step with the answer, and the others when they are shown. */
	function speak(step: number): void {
		if (shell.avatar.isOn && !said) {
			const asked = { action: 'demo_step', productId: product.id, step };
			shell.chat.post(asked).catch(() => undefined);
		}
		said = false;
	}

	function finish(): void {
		clearTimeout(timer);
		timer = undefined;
		current = -1;
		light(undefined, 0);
		Array.from(progress.children).forEach((mark) => mark.classList.remove('past'));
		says.replaceChildren();
		const focused = player.contains(shell.root.activeElement);
		skip.hidden = stop.hidden = true;
		play.textContent = texts.demoAgain;
		if (focused) play.focus();
	}

	function light(part: Part | undefined, index: number): void {
		player.querySelectorAll('.lit').forEach((lit) => lit.classList.remove('lit'));
		const block = part && parts[part];
		if (!block) return;
		const one = block.querySelectorAll<HTMLElement>('[data-one]')[index];
		(one ?? block).classList.add('lit');
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		(one ?? block).scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
	}
}

function stepOf({ say, highlight, index, ms }: Record<string, unknown>): Step {
	const given = Number(ms);
	return {
		say: textOf(say),
		part: PARTS.find((part) => part === highlight),
		index: Number.isInteger(index) ? (index as number) : 0,
		ms: Math.min(Math.max(given > 0 ? given : USUAL_MS, SHORTEST_MS), LONGEST_MS),
	};
}

/** What can be lit up; a part without content is left out. */
function partsOf(
	product: Record<string, unknown>,
	shell: Shell,
): Partial<Record<Part, HTMLElement>> {
	const texts = textsFor(shell);
	const price = h('p', { class: 'price' }, priceOf(product.price, shell.language));
	const pictures = (Array.isArray(product.images) ? product.images : [product.image])
		.slice(0, 6)
		.map(safeUrl)
		.filter((url) => url !== undefined)
		.map((url) => h('img', { src: url.href, alt: '', decoding: 'async', 'data-one': true }));
	const reviews = listOf(product.reviews).slice(0, 5);
	const variants = listOf(product.variants).filter(({ title }) => textOf(title));
	const cart =
		shell.shopRoot() && product.available === true ? cartParts(product, price, shell) : [];
	return {
		picture: pictures.length ? h('div', { class: 'pictures' }, ...pictures) : undefined,
		variants:
			variants.length > 1
				? list(
						texts.demoVariants,
						variants.map(({ title }) => textOf(title)),
					)
				: undefined,
		reviews: reviews.length ? list(texts.demoReviews, reviews.map(reviewOf)) : undefined,
		cta: h(
			'div',
			{ class: 'cta' },
			price,
			...cart,
			linkTo(product.url, shell.texts.view, 'view', shell.texts, textOf(product.title)),
		),
	};
}

const reviewOf = ({ rating, title, text }: Record<string, unknown>): string => {
	const stars = Math.min(Math.max(Math.round(Number(rating)) || 0, 0), 5);
	const said = [textOf(title), textOf(text)].filter(Boolean).join(': ');
	return [stars ? '★'.repeat(stars) : '', said].filter(Boolean).join(' ');
};

const list = (label: string, entries: string[]): HTMLElement =>
	h(
		'div',
		{},
		h('p', { class: 'quiet' }, label),
		h(
			'ul',
			{ class: 'chips' },
			...entries.map((entry) => h('li', { dir: 'auto', 'data-one': true }, entry)),
		),
	);
