import { showAction, type Showing } from './cards';
import { h, unseen } from './dom';
import { safeUrl } from './safe';
import type { Message } from './types';

/** Pixels above an answer that stay in sight. */
const MARGIN = 20;
/** Closer than this to the end counts as reading along. */
const NEAR = 120;

/** The messages on the screen. Each is drawn once and afterwards only changes its state. */
export class Log {
	readonly element: HTMLElement;
	private readonly drawn = new Map<string, HTMLElement>();
	/** Whether the shopper looks at the newest message and has not scrolled back. */
	private following = true;

	constructor(
		private readonly showing: Showing,
		private readonly retry: (id: string) => void,
		greeting: string,
	) {
		this.element = h('div', {
			class: 'log',
			role: 'log',
			tabindex: 0,
			'aria-live': 'polite',
			'aria-label': showing.texts.log,
		});
		this.element.addEventListener('scroll', () => {
			const { scrollHeight, scrollTop, clientHeight } = this.element;
			this.following = scrollHeight - scrollTop - clientHeight < NEAR;
		});
		// The typing mark, the avatar and a phone's keyboard take room away from the messages.
		new ResizeObserver(() => this.following && this.toEnd()).observe(this.element);
		this.element.append(this.draw({ id: '', from: 'assistant', text: greeting, at: 0 }));
	}

	/** Draws what is new, and brings the states of the others up to date. */
	show(messages: Message[]): void {
		let added = false;
		for (const message of messages) {
			const existing = this.drawn.get(message.id);
			if (existing) {
				this.setState(existing, message);
				continue;
			}
			if (message.from === 'you') this.clearReplies();
			const element = this.draw(message);
			this.drawn.set(message.id, element);
			this.element.append(element);
			this.setState(element, message);
			added = true;
		}
		if (added) this.toEnd();
	}

	/** Puts something behind the messages that is not one of them. */
	add(element: HTMLElement): void {
		this.element.append(element);
		this.toEnd();
	}

	remove(id: string): void {
		this.drawn.get(id)?.remove();
		this.drawn.delete(id);
	}

	clear(): void {
		this.drawn.clear();
		this.element.replaceChildren(this.element.firstElementChild!);
	}

	/** Shows the newest message: its end, or its beginning when an answer is longer than the window. */
	toEnd(): void {
		const { element } = this;
		const last = element.lastElementChild as HTMLElement;
		const top = !last.classList.contains('you')
			? last.offsetTop - element.offsetTop - MARGIN
			: element.scrollHeight;
		element.scrollTop = Math.min(top, element.scrollHeight);
		this.following = true;
	}

	private draw({ from, text, actions = [], at }: Message): HTMLElement {
		const { texts } = this.showing;
		return h(
			'div',
			{ class: `message ${from}` },
			from === 'agent'
				? h('span', { class: 'who' }, texts.agent)
				: unseen(`${from === 'you' ? texts.you : texts.assistant}: `),
			text ? h('p', { class: 'bubble', dir: 'auto' }, ...linked(text)) : undefined,
			...actions.map((action) => showAction(action, this.showing, at)),
		);
	}

	private setState(element: HTMLElement, { id, state }: Message): void {
		element.querySelector('.failed')?.remove();
		element.classList.toggle('pending', state === 'sending');
		if (state !== 'failed') return;
		const { texts } = this.showing;
		element.append(
			h(
				'p',
				{ class: 'failed' },
				texts.notSent,
				' ',
				h('button', { type: 'button', class: 'retry', onclick: () => this.retry(id) }, texts.retry),
			),
		);
	}

	/** Suggestions belong to the last answer only. */
	private clearReplies(): void {
		this.element.querySelectorAll('.replies').forEach((replies) => replies.remove());
	}
}

/** A text with its web addresses as links, shown by their site: a tracking address fills a whole bubble. */
const linked = (text: string) =>
	text.split(/(https?:\/\/\S+)/).map((part, index) => {
		const url = index % 2 ? safeUrl(part) : undefined;
		return url
			? h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, url.host)
			: part;
	});
