import { h, unseen } from '../dom';
import type { Shell } from '../extras';
import { fieldsOf, listOf, priceOf, textOf } from '../safe';
import { fill } from '../texts';
import { postToCart, report, tie } from './accompany';
import { textsFor } from './texts';

type Fields = Record<string, unknown>;

/** Told to the page when the chat has put something into the cart, so that a theme can show its cart. */
export const ADDED = 'commerce-support-chat:added';

const numberIn = (id: unknown) => Number(/(\d+)$/.exec(textOf(id))?.[1]);

/** What puts a product into the cart: a choice when there are several variants, a button, and what came of it. */
export function cartParts(product: Fields, price: HTMLElement, shell: Shell): HTMLElement[] {
	const texts = textsFor(shell);
	const title = textOf(product.title);
	const variants = listOf(product.variants).filter(({ available }) => available === true);
	const choices = variants.length ? variants : [{ id: product.variantId }];
	if (!choices.every(({ id }) => numberIn(id) > 0)) return [];

	const choice = h(
		'select',
		{ class: 'wide', 'aria-label': fill(texts.variant, title) },
		...choices.map((variant, at) => h('option', { value: at }, textOf(fieldsOf(variant).title))),
	);
	choice.addEventListener('change', () => {
		const { price: own } = fieldsOf(choices[Number(choice.value)]);
		price.textContent = priceOf(own, shell.language) || price.textContent;
	});
	const outcome = h('p', { class: 'outcome', role: 'status' });
	const button = h(
		'button',
		{ type: 'button', class: 'add', onclick: () => void add() },
		texts.add,
		unseen(` ${title}`),
	);
	let adding = false;
	return choices.length > 1 ? [choice, button, outcome] : [button, outcome];

	async function add(): Promise<void> {
		const root = shell.shopRoot();
		if (!root || adding) return;
		adding = true;
		button.setAttribute('aria-disabled', 'true');
		outcome.replaceChildren();
		const variant = choices[Number(choice.value)];
		const problem = await put(root, numberIn(variant.id));
		adding = false;
		button.removeAttribute('aria-disabled');
		outcome.classList.toggle('bad', problem !== '');
		shell.readCart();
		if (problem) {
			outcome.textContent = problem;
			return;
		}
		outcome.append(
			`${texts.added} `,
			h('a', { href: `${root}cart`, class: 'plain' }, texts.viewCart),
		);
		report({ kind: 'added_to_cart', productId: product.id, variantId: variant.id }, shell);
		void tie(shell);
		const detail = { variantId: numberIn(variant.id) };
		document.dispatchEvent(new CustomEvent(ADDED, { detail }));
	}

	/** What the shop says against it, in its own words; empty when it is in the cart. */
	async function put(root: string, id: number): Promise<string> {
		try {
			const answer = await postToCart(`${root}cart/add.js`, { items: [{ id, quantity: 1 }] });
			if (answer.ok) return '';
			return textOf(fieldsOf(await answer.json()).description) || texts.addFailed;
		} catch {
			return texts.addFailed;
		}
	}
}
