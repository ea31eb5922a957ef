import { h, icon, unseen } from './dom';
import type { Extras } from './extras';
import { safeUrl } from './safe';
import { fill, type Texts } from './texts';
import type { Answer } from './types';

/**
 * The speaking avatar: shown only when asked for, gone as soon as it is closed (an open one costs money).
 * It is a picture that talks: its frame gets no microphone, no pointer, no keyboard and no screen reader.
 */
export class Avatar {
	readonly button: HTMLButtonElement;
	readonly stage = h('div', { class: 'stage', hidden: true });
	private running = 0;
	private offered = false;
	/** What the avatar is about to say. */
	heard: (text: string) => void = () => undefined;

	constructor(
		private readonly texts: Texts,
		private readonly ask: () => Promise<Answer>,
		private readonly notice: (text: string) => void,
		private readonly extras: Extras,
	) {
		this.button = h(
			'button',
			{ type: 'button', class: 'talk', hidden: true, onclick: () => void this.start() },
			icon('avatar'),
			texts.avatarStart,
		);
	}

	get isOn(): boolean {
		return this.running > 0;
	}

	/** Shows the button, or withdraws it. */
	offer(on: boolean): void {
		this.offered = on;
		this.button.hidden = !on || this.running > 0;
	}

	private async start(): Promise<void> {
		if (this.running) return;
		const { texts } = this;
		const mine = (this.running = Date.now());
		this.button.hidden = true;
		this.stage.hidden = false;
		const close = h(
			'button',
			{
				type: 'button',
				class: 'round stop',
				'aria-label': texts.avatarStop,
				onclick: () => this.stop(true),
			},
			icon('close'),
		);
		this.stage.replaceChildren(
			h('p', { class: 'waiting', role: 'status' }, texts.avatarWait),
			close,
		);
		close.focus();
		const answer = await this.ask().catch((): Answer => ({ avatar: null }));
		if (this.running !== mine) return;
		const url = safeUrl(answer.avatar?.url);
		if (url) {
			this.stage.replaceChildren(this.frame(url), unseen(texts.avatarTitle), close);
			close.focus();
			this.extras.use((more, shell) => more.direct(shell));
			return;
		}
		this.stop(true);
		const seconds = Math.ceil(Number(answer.retryInSeconds));
		this.notice(seconds > 0 ? fill(texts.avatarLater, seconds) : texts.avatarBusy);
	}

	stop(focus = false): void {
		if (!this.running) return;
		this.running = 0;
		this.stage.hidden = true;
		this.stage.replaceChildren();
		this.button.hidden = !this.offered;
		if (focus) this.button.focus();
	}

	private frame(url: URL): HTMLElement {
		return h(
			'div',
			{ class: 'frame', 'aria-hidden': 'true', inert: true },
			h('iframe', {
				src: url.href,
				title: this.texts.avatarTitle,
				allow: 'autoplay *',
				tabindex: -1,
				referrerpolicy: 'strict-origin',
			}),
			h('div', { class: 'cover' }),
		);
	}
}
