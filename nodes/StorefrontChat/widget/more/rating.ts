import { CallFailed } from '../api';
import { h, unseen } from '../dom';
import type { Shell } from '../extras';
import { fill } from '../texts';
import { textsFor } from './texts';

const STARS = [1, 2, 3, 4, 5];

/** Asks for a rating behind the last message, unless that was done. */
export function rate(shell: Shell): void {
	const open = shell.root.querySelector<HTMLElement>('.rating');
	const asked = open ?? rating(shell);
	if (!asked) return;
	shell.log.add(asked);
	asked.querySelector('input')?.focus();
}

/** The form with which a shopper rates the chat; undefined when there is one, or the chat was rated. */
export function rating(shell: Shell): HTMLElement | undefined {
	const { store, chat, root } = shell;
	if (store.rated || root.querySelector('.rating')) return undefined;
	const texts = textsFor(shell);
	const comment = h('textarea', {
		rows: 2,
		maxlength: 500,
		dir: 'auto',
		'aria-label': texts.comment,
		placeholder: texts.comment,
	});
	const problem = h('p', { class: 'remark', role: 'alert' });
	const send = h('button', { class: 'link', disabled: true }, texts.rateSend);
	let stars = 0;

	const form: HTMLFormElement = h(
		'form',
		{ class: 'order rating', 'aria-label': texts.rateTitle, onsubmit: submit },
		h(
			'fieldset',
			{},
			h('legend', {}, texts.rateTitle),
			h('div', { class: 'stars' }, ...STARS.map(star)),
		),
		comment,
		problem,
		send,
	);
	return form;

	function star(value: number): HTMLElement {
		return h(
			'label',
			{},
			h('input', { type: 'radio', name: 'stars', value, onchange: () => choose(value) }),
			h('span', { 'aria-hidden': 'true' }, '★'),
			unseen(fill(texts.stars, value)),
		);
	}

	function choose(value: number): void {
		stars = value;
		send.disabled = false;
		form.querySelectorAll('label').forEach((label, at) => label.classList.toggle('on', at < value));
	}

	function submit(event: Event): void {
		event.preventDefault();
		if (!stars || form.inert) return;
		form.inert = true;
		problem.textContent = '';
		chat
			.ask({ action: 'rating', stars, comment: comment.value.trim() })
			.then(() => {
				store.rated = true;
				store.save();
				const thanks = h(
					'p',
					{ class: 'finished', role: 'status', tabindex: -1 },
					texts.rateThanks,
				);
				form.replaceWith(thanks);
				thanks.focus();
			})
			.catch((error: CallFailed) => {
				form.inert = false;
				problem.textContent = error.retryAfter
					? fill(shell.texts.tooMany, error.retryAfter)
					: shell.texts.failed;
				send.focus();
			});
	}
}
