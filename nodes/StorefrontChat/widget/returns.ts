import { h } from './dom';
import { fieldsOf, listOf, textOf } from './safe';
import { fill } from './texts';
import type { Showing } from './cards';
import type { Action } from './types';

/** The form with which a shopper picks what to send back and why. What it sends is checked again by the shop. */
export function returnForm(action: Action, { texts, say }: Showing): HTMLElement | undefined {
	const order = fieldsOf(action.order);
	const number = textOf(order.number);
	const items = listOf(order.items).filter((item) => Number(item.returnable) > 0);
	const reasons = listOf(action.reasons);
	if (!number || !items.length || !reasons.length) return undefined;

	const amounts = items.map((item) => {
		const most = Math.min(Number(item.returnable), 99);
		const name = [textOf(item.title), textOf(item.variant)].filter(Boolean).join(', ');
		const amount = h(
			'select',
			{ 'aria-label': fill(texts.returnAmount, name) },
			...Array.from({ length: most + 1 }, (_, count) => h('option', { value: count }, `${count}`)),
		);
		if (items.length === 1) amount.value = '1';
		return { item, name, amount };
	});
	const reason = h(
		'select',
		{ class: 'wide', required: true, 'aria-label': texts.returnReason },
		h('option', { value: '' }, texts.returnReason),
		...reasons.map(({ value, label }) => h('option', { value: textOf(value) }, textOf(label))),
	);
	reason.value = textOf(action.reason);
	if (reason.selectedIndex < 0) reason.value = '';
	const missing = h('p', { class: 'remark', role: 'alert' });

	const form: HTMLFormElement = h(
		'form',
		{ class: 'order', 'aria-label': fill(texts.returnTitle, number), onsubmit: send },
		h('strong', { dir: 'auto' }, fill(texts.returnTitle, number)),
		h(
			'ul',
			{ class: 'items' },
			...amounts.map(({ name, amount }) =>
				h('li', { class: 'row' }, h('span', { dir: 'auto' }, name), amount),
			),
		),
		reason,
		missing,
		h('button', { class: 'link' }, texts.returnSend),
	);
	return form;

	function send(event: Event): void {
		event.preventDefault();
		const chosen = amounts.filter(({ amount }) => Number(amount.value) > 0);
		if (!chosen.length) {
			missing.textContent = texts.returnNothing;
			return;
		}
		missing.textContent = '';
		const list = chosen.map(({ amount, name }) => `${amount.value} × ${name}`).join(', ');
		const why = reason.selectedOptions[0]?.textContent ?? '';
		form.inert = true;
		say(`${fill(texts.returnTitle, number)}: ${list}. ${why}`, {
			kind: 'return',
			orderNumber: number,
			lines: chosen.map(({ item, amount }) => ({
				itemId: textOf(item.id),
				quantity: Number(amount.value),
			})),
			reason: reason.value,
		});
	}
}
