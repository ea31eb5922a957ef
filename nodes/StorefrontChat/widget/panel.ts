import { readableOn, textOn } from './colour';
import { h, icon } from './dom';
import { fill, type Texts } from './texts';
import type { Config } from './types';

export interface PanelActions {
	opened(): void;
	closed(): void;
	/** Whether the shopper agreed that the chat is stored. */
	decided(agreed: boolean): void;
	/** The shopper wants the menu. */
	more(button: HTMLElement): void;
	/** A text that the shopper sends. */
	say(text: string): void;
}

/** The darker ground of the light look and the lighter one of the dark look: `--soft` in the style. */
const LIGHT = '#f2f4f7';
const DARK = '#252a35';
const COUNTER_FROM = 200;

/** The launcher and the window with its header, input and notices. Messages and avatar are put inside. */
export class Panel {
	readonly launcher: HTMLButtonElement;
	readonly window: HTMLElement;
	private readonly title = h('h2', { id: 'title', dir: 'auto' });
	private readonly disclosure = h('span', { dir: 'auto' });
	private readonly status = h('p', { class: 'status', role: 'status', hidden: true });
	private readonly typing: HTMLElement;
	private readonly note = h('p', { class: 'note', role: 'status' });
	private readonly input: HTMLTextAreaElement;
	private readonly form: HTMLElement;
	private readonly consent = h('div', { class: 'consent', hidden: true });
	private readonly counter = h('span', { class: 'counter', id: 'counter' });
	private readonly sendButton: HTMLButtonElement;
	private maximum = 0;
	private readonly badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
	private unread = 0;

	constructor(
		private readonly host: HTMLElement,
		private readonly texts: Texts,
		private readonly actions: PanelActions,
		parts: { log: HTMLElement; stage: HTMLElement; talk: HTMLElement },
	) {
		this.launcher = h(
			'button',
			{
				type: 'button',
				class: 'launcher',
				'aria-label': texts.open,
				'aria-expanded': 'false',
				'aria-haspopup': 'dialog',
				onclick: () => this.toggle(this.window.hidden),
			},
			icon('chat'),
			icon('down'),
			this.badge,
		);
		this.typing = h(
			'div',
			{ class: 'typing', role: 'status' },
			h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
			h('span', { class: 'unseen' }),
		);
		this.input = h('textarea', {
			id: 'input',
			rows: 1,
			dir: 'auto',
			placeholder: texts.input,
			'aria-describedby': 'counter',
			enterkeyhint: 'send',
			oninput: () => this.measure(),
			onkeydown: (event: KeyboardEvent) => this.typed(event),
		});
		this.sendButton = h(
			'button',
			{ type: 'submit', class: 'round send', 'aria-label': texts.send, disabled: true },
			icon('send'),
		);
		this.form = h(
			'form',
			{ onsubmit: (event: Event) => this.submit(event) },
			h('label', { for: 'input', class: 'unseen' }, texts.input),
			h('div', { class: 'field' }, this.input, this.sendButton),
			this.counter,
		);
		this.window = h(
			'section',
			{
				class: 'panel',
				role: 'dialog',
				'aria-labelledby': 'title',
				hidden: true,
				onkeydown: (event: KeyboardEvent) => this.keys(event),
			},
			this.header(parts.talk),
			parts.stage,
			this.status,
			parts.log,
			this.typing,
			this.note,
			this.consent,
			this.form,
		);
	}

	private header(talk: HTMLElement): HTMLElement {
		return h(
			'header',
			{},
			h('span', { class: 'mark', 'aria-hidden': 'true' }, icon('spark')),
			h('div', { class: 'names' }, this.title, h('p', { class: 'disclosure' }, this.disclosure)),
			talk,
			h(
				'button',
				{
					type: 'button',
					class: 'round more',
					'aria-label': this.texts.menu,
					'aria-expanded': 'false',
					onclick: (event: Event) => this.actions.more(event.currentTarget as HTMLElement),
				},
				icon('more'),
			),
			h(
				'button',
				{
					type: 'button',
					class: 'round close',
					'aria-label': this.texts.close,
					onclick: () => this.toggle(false),
				},
				icon('close'),
			),
		);
	}

	/** Applies the shop's choices; called again when the server's are newer than the script's. */
	apply(config: Config): void {
		const { colour } = config;
		this.title.textContent = config.title || this.texts.title;
		this.disclosure.textContent = config.disclosure || this.texts.disclosure;
		this.maximum = config.maximumLength;
		this.host.classList.toggle('left', config.position === 'left');
		const set = (name: string, value: string) => this.host.style.setProperty(name, value);
		set('--brand', colour);
		set('--on-brand', textOn(colour));
		set('--accent-light', readableOn(colour, LIGHT));
		set('--accent-dark', readableOn(colour, DARK));
	}

	/** Opens or closes. Focus moves into the window and back to the launcher, unless `quietly`. */
	toggle(open: boolean, quietly = false): void {
		this.window.hidden = !open;
		this.launcher.setAttribute('aria-expanded', String(open));
		this.launcher.setAttribute('aria-label', open ? this.texts.close : this.texts.open);
		this.host.classList.toggle('open', open);
		if (open) this.setBadge(0);
		if (open) this.actions.opened();
		else this.actions.closed();
		const first = this.consent.querySelector('button') ?? this.input;
		if (!quietly) (open ? first : this.launcher).focus();
	}

	/** Asks, in place of the input, whether the chat may be stored. */
	ask(text: string): void {
		const answer = (agreed: boolean) => () => {
			this.consent.replaceChildren();
			this.consent.hidden = true;
			this.form.hidden = false;
			this.input.focus();
			this.actions.decided(agreed);
		};
		const button = (label: string, agreed: boolean) =>
			h('button', { type: 'button', class: 'link', onclick: answer(agreed) }, label);
		this.consent.replaceChildren(
			h('p', { dir: 'auto' }, text),
			button(this.texts.agree, true),
			button(this.texts.notStored, false),
		);
		this.consent.hidden = false;
		this.form.hidden = true;
	}

	get isOpen(): boolean {
		return !this.window.hidden;
	}

	/** A number of new messages on the launcher; none when the window opens. */
	setBadge(more: number): void {
		this.unread = more && this.unread + more;
		this.badge.textContent = this.unread ? String(this.unread) : '';
		if (this.unread) {
			this.launcher.setAttribute('aria-label', fill(this.texts.unread, this.unread));
		}
	}

	setTyping(typing: boolean): void {
		this.typing.classList.toggle('on', typing);
		this.typing.lastElementChild!.textContent = typing ? this.texts.typing : '';
	}

	/** A line above the input; an empty text removes it. */
	notice(text: string): void {
		this.note.textContent = text;
	}

	/** Who answers, when it is not the assistant. */
	setStatus(text: string): void {
		this.status.textContent = text;
		this.status.hidden = !text;
	}

	/** Puts a text that was not accepted back, in front of what was typed since. */
	giveBack(text: string): void {
		this.input.value = [text, this.input.value].filter(Boolean).join('\n');
		this.measure();
		this.input.focus();
	}

	private submit(event: Event): void {
		event.preventDefault();
		const text = this.input.value.trim();
		const spare = this.maximum - [...text].length;
		if (!text) return;
		if (spare < 0) {
			this.notice(fill(this.texts.tooLong, this.maximum));
			return;
		}
		this.input.value = '';
		this.measure();
		this.notice('');
		this.actions.say(text);
	}

	private measure(): void {
		const spare = this.maximum - [...this.input.value.trim()].length;
		const { left, over } = this.texts;
		this.counter.textContent =
			spare > COUNTER_FROM ? '' : fill(spare < 0 ? over : left, Math.abs(spare));
		this.counter.classList.toggle('over', spare < 0);
		this.sendButton.disabled = !this.input.value.trim();
		this.input.style.height = 'auto';
		this.input.style.height = `${Math.min(this.input.scrollHeight, 132)}px`;
	}

	private typed(event: KeyboardEvent): void {
		// While an input method composes a character, Enter belongs to it.
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		this.submit(event);
	}

	private keys(event: KeyboardEvent): void {
		// Shops listen for keys on the page: typing here must not trigger them.
		event.stopPropagation();
		if (event.key === 'Escape') this.toggle(false);
		if (event.key === 'Tab' && matchMedia(PHONE).matches) this.keepFocus(event);
	}

	/** On a phone the window covers the page, so Tab goes round inside it. */
	private keepFocus(event: KeyboardEvent): void {
		const stops = Array.from(
			this.window.querySelectorAll<HTMLElement>(
				'button:not(:disabled), a[href], input, select, textarea, [tabindex="0"]',
			),
		).filter((stop) => stop.offsetParent);
		const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
		const root = this.window.getRootNode() as ShadowRoot;
		if (root.activeElement !== edge) return;
		event.preventDefault();
		(event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
	}
}

/** Where the window fills the screen; the same condition stands in the style. */
export const PHONE = '(max-width: 520px)';
