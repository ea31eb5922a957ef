import { h } from '../dom';
import type { Shell } from '../extras';
import { rate } from './rating';
import { askForMail } from './transcript';
import { textsFor } from './texts';

/** Opens or closes the list of what else a shopper can do. */
export function menu(button: HTMLElement, shell: Shell): void {
	const { root, store, panel, chat } = shell;
	const texts = textsFor(shell);
	const open = root.querySelector('.menu');
	if (open) return close(open);

	const begun = store.messages.length > 0;
	const item = (label: string, act: () => void) =>
		h(
			'button',
			{
				type: 'button',
				onclick: () => {
					close(list);
					act();
				},
			},
			label,
		);
	const list: HTMLElement = h(
		'div',
		{
			class: 'menu',
			role: 'group',
			'aria-label': shell.texts.menu,
			onkeydown: keys,
			onfocusout: left,
		},
		begun && !store.rated && item(texts.menuRate, () => rate(shell)),
		begun && shell.config().transcript && item(texts.menuMail, () => askForMail(shell)),
		shell.config().avatar &&
			item(store.muted ? texts.unmute : texts.mute, () => toggleMuted(shell)),
		item(texts.menuForget, () => {
			chat.forget();
			panel.notice(texts.forgotten);
			button.focus();
		}),
	);
	button.parentElement!.after(list);
	button.setAttribute('aria-expanded', 'true');
	list.querySelector('button')!.focus();

	function close(which: Element): void {
		// First the focus: an element that is removed with it tells of the loss while it is being removed.
		button.focus();
		which.remove();
		button.setAttribute('aria-expanded', 'false');
	}

	function keys(event: KeyboardEvent): void {
		if (event.key === 'Escape') {
			event.stopPropagation();
			close(list);
		}
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (!step) return;
		event.preventDefault();
		const items = Array.from(list.querySelectorAll('button'));
		const at = items.indexOf(root.activeElement as HTMLButtonElement);
		items[(at + step + items.length) % items.length].focus();
	}

	function left({ relatedTarget }: FocusEvent): void {
		if (relatedTarget === button || list.contains(relatedTarget as Node | null)) return;
		list.remove();
		button.setAttribute('aria-expanded', 'false');
	}
}

/** Answers that come from now on are spoken, or only written. */
export function toggleMuted(shell: Shell): void {
	const { store, panel } = shell;
	store.muted = !store.muted;
	store.save();
	panel.notice(store.muted ? textsFor(shell).muted : '');
}
