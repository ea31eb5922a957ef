import { h, icon } from '../dom';
import type { Shell } from '../extras';
import { toggleMuted } from './menu';
import { textsFor } from './texts';

/** An open avatar is paid for by the minute, also in silence. */
const IDLE_MS = 120_000;
const LONGEST_CAPTION = 220;

/** Gives the open avatar its controls and captions, and closes it when nobody writes. */
export function direct(shell: Shell): void {
	const { avatar, store, panel } = shell;
	const texts = textsFor(shell);
	const caption = h('p', { class: 'caption', dir: 'auto', 'aria-hidden': 'true', hidden: true });
	const control = (label: string, pressed: boolean, act: (on: boolean) => void) => {
		const button = h(
			'button',
			{ type: 'button', class: 'round stop', 'aria-pressed': String(pressed), 'aria-label': label },
			icon(label === texts.captions ? 'text' : 'mute'),
		);
		button.addEventListener('click', () => {
			const on = button.getAttribute('aria-pressed') !== 'true';
			button.setAttribute('aria-pressed', String(on));
			act(on);
		});
		return button;
	};
	let captions = true;
	const controls = h(
		'div',
		{ class: 'controls' },
		control(texts.captions, true, (on) => {
			captions = on;
			caption.hidden = !on || !caption.textContent;
		}),
		control(texts.mute, store.muted, () => toggleMuted(shell)),
	);
	avatar.stage.append(caption, controls);

	let idle: ReturnType<typeof setTimeout> | undefined;
	const awake = () => {
		clearTimeout(idle);
		idle = setTimeout(() => {
			if (!avatar.isOn || !controls.isConnected) return;
			avatar.stop();
			panel.notice(texts.avatarIdle);
		}, IDLE_MS);
	};
	avatar.heard = (text) => {
		if (!controls.isConnected) return;
		awake();
		caption.textContent =
			text.length > LONGEST_CAPTION ? `${text.slice(0, LONGEST_CAPTION)}…` : text;
		caption.hidden = !captions || !text;
	};
	awake();
}
