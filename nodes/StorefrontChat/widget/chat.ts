import { call, CallFailed } from './api';
import type { Avatar } from './avatar';
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

	constructor(
		private readonly endpoint: string,
		private readonly data: DOMStringMap,
		private readonly store: Store,
		private readonly texts: Texts,
		private config: Config,
	) {}

	say(text: string): void {
		this.deliver({ id: newId(), from: 'you', text, at: Date.now() });
	}

	retry(id: string): void {
		const message = this.store.messages.find((known) => known.id === id);
		if (message?.state === 'failed') this.deliver(message);
	}

	async askForAvatar(): Promise<Answer> {
		return await this.send({ action: 'avatar' });
	}

	/** Gets a session before the first message needs it. What goes wrong here shows when a message is sent. */
	prepare(): void {
		readCart();
		if (!this.store.token) void this.open().catch(() => undefined);
	}

	showStored(): void {
		this.log.show(this.store.messages);
	}

	private deliver(message: Message): void {
		this.keep({ ...message, state: 'sending' });
		this.waiting += 1;
		this.panel.setTyping(true);
		this.queue = this.queue.then(async () => {
			try {
				const answer = await this.send({ action: 'message', id: message.id, text: message.text });
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
		const { handover, human } = this.texts;
		const status = textOf(conversation?.status);
		this.panel.setStatus(
			status === 'handoff_requested' ? handover : status === 'human_active' ? human : '',
		);
		readCart();
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
	private async send(body: object): Promise<Answer> {
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
		this.store.forget();
		if (code === 'session_changed') {
			this.log.clear();
			this.panel.setStatus('');
			this.avatar.stop();
		}
		for (const message of unsent) this.keep(message);
	}

	private async post(body: object): Promise<Answer> {
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
