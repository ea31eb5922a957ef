import { call, CallFailed } from './api';
import type { Avatar } from './avatar';
import type { Extras } from './extras';
import { Later } from './later';
import type { Log } from './log';
import { pageHints, readCart } from './page';
import type { Panel } from './panel';
import { listOf, textOf } from './safe';
import type { Store } from './store';
import { fill, type Texts } from './texts';
import type { Action, Answer, Config, Message } from './types';

/** The conversation: sends what the shopper writes, one message after the other, and shows what comes back. */
export class Chat {
	panel!: Panel;
	log!: Log;
	avatar!: Avatar;
	private queue = Promise.resolve();
	private waiting = 0;
	private opening: Promise<void> | undefined;
	/** Whether a person has the chat or is asked for: then messages are awaited behind a closed window too. */
	private expecting = false;
	private readonly later = new Later({
		wanted: () =>
			this.config.later &&
			!document.hidden &&
			navigator.onLine &&
			!!this.store.token &&
			this.store.messages.length > 0 &&
			(this.panel.isOpen || this.expecting),
		ask: async (hold) => await this.post({ action: 'wait', after: this.store.seen, hold }),
		receive: (messages, after, status) => this.receiveLater(messages, after, status),
	});

	constructor(
		private readonly endpoint: string,
		private readonly data: DOMStringMap,
		private readonly store: Store,
		private readonly texts: Texts,
		public config: Config,
		private readonly extras: Extras,
	) {}

	/** What did not work can be tried again. */
	readonly sorry = (): void => this.panel.notice(this.texts.failed);

	say(text: string, form?: object): void {
		this.deliver({ id: newId(), from: 'you', text, form, at: Date.now() });
	}

	retry(id: string): void {
		const message = this.store.messages.find((known) => known.id === id);
		if (message?.state === 'failed') this.deliver(message);
	}

	async askForAvatar(): Promise<Answer> {
		return await this.ask({ action: 'avatar' });
	}

	/** Gets a session before the first message needs it. What goes wrong here shows when a message is sent. */
	prepare(): void {
		readCart();
		if (!this.store.token) void this.open().catch(() => undefined);
		this.later.start();
	}

	showStored(): void {
		this.log.show(this.store.messages);
		if (this.store.messages.length) this.accompany();
		this.later.start();
	}

	/** Ends the chat on this screen and in this browser. */
	forget(): void {
		this.store.forget();
		this.log.clear();
		this.panel.setStatus('');
		this.avatar.stop();
	}

	/** A chat has begun: what belongs to it beside the messages may come. */
	private accompany(): void {
		this.extras.use((more, shell) => more.accompany(shell));
	}

	private deliver(message: Message): void {
		// Without a text to agree to, writing is what a shopper does to have a chat that goes on.
		this.store.allowed ??= true;
		this.keep({ ...message, state: 'sending' });
		this.waiting += 1;
		this.panel.setTyping(true);
		this.queue = this.queue.then(async () => {
			try {
				const { id, text, form } = message;
				const { muted } = this.store;
				const answer = await this.ask({ action: 'message', id, text, form, muted });
				this.receive(message, answer);
			} catch (error) {
				this.failed(message, error as CallFailed);
			}
			this.waiting -= 1;
			this.panel.setTyping(this.waiting > 0);
		});
	}

	private receive(message: Message, { reply, conversation }: Answer): void {
		if (reply === undefined && !conversation) throw new CallFailed(0);
		this.keep({ ...message, state: undefined });
		const actions: Action[] = listOf(reply?.actions);
		const text = textOf(reply?.text);
		if (text || actions.length) {
			this.keep({ id: newId(), from: 'assistant', text, actions, at: Date.now() });
		}
		this.avatar.heard(text);
		this.answeredBy(textOf(conversation?.status));
		this.accompany();
		readCart();
		this.later.start();
	}

	private receiveLater(messages: Message[], after: number, status: string): void {
		if (after > this.store.seen) {
			this.store.seen = after;
			this.store.save();
		}
		for (const message of messages) this.keep(message);
		if (status) this.answeredBy(status);
		if (messages.length && !this.panel.isOpen) this.panel.setBadge(messages.length);
	}

	private answeredBy(status: string): void {
		const { handover, human } = this.texts;
		const person = status === 'handoff_requested' || status === 'human_active';
		if (status === 'closed') this.extras.use((more, shell) => more.rate(shell));
		this.expecting = person || status === 'awaiting_approval';
		this.panel.setStatus(person ? (status === 'human_active' ? human : handover) : '');
	}

	private failed(message: Message, { status, code, retryAfter }: CallFailed): void {
		if (status === 413 || code === 'message_empty') {
			this.store.drop(message.id);
			this.log.remove(message.id);
			this.panel.giveBack(message.text);
			this.panel.notice(fill(this.texts.tooLong, this.config.maximumLength));
			return;
		}
		this.keep({ ...message, state: 'failed' });
		if (status === 429) this.panel.notice(fill(this.texts.tooMany, retryAfter || 60));
	}

	private keep(message: Message): void {
		this.store.put(message);
		this.log.show([message]);
	}

	/** Calls with a session; when the session is over, once more with a new one. */
	async ask(body: object): Promise<Answer> {
		if (!this.store.token) await this.open();
		const answer = await this.post(body).catch((error: CallFailed) => error);
		if (!(answer instanceof CallFailed)) return answer;
		if (answer.status !== 401) throw answer;
		this.startOver(answer.code);
		await this.open();
		return await this.post(body);
	}

	private async open(): Promise<void> {
		this.opening ??= this.openNow().finally(() => {
			this.opening = undefined;
		});
		await this.opening;
	}

	private async openNow(): Promise<void> {
		const resume = !!this.store.token;
		const { config } = await this.post({ action: 'open', resume });
		this.config = { ...this.config, ...config };
		this.panel.apply(this.config);
		this.avatar.offer(this.config.avatar);
	}

	/** A session that is over takes its stored messages along; those of another customer leave the screen too. */
	private startOver(code: string): void {
		const unsent = this.store.messages.filter(({ state }) => state === 'sending');
		if (code !== 'session_changed') this.store.forget();
		if (code === 'session_changed') this.forget();
		for (const message of unsent) this.keep(message);
	}

	/** Calls with the session as it is. */
	async post(body: object): Promise<Answer> {
		const page = pageHints(this.data);
		return await call(this.endpoint, { ...body, page }, this.store.token, (token) => {
			this.store.token = token;
			this.store.save();
		});
	}
}

/** 128 random bits in hexadecimal. */
const newId = () =>
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
