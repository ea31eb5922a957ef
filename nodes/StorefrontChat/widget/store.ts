import type { Message } from './types';

const KEY = 'commerce-support-chat';
const MOST_MESSAGES = 30;

interface Saved {
	token?: string;
	open?: boolean;
	/** Up to which number of the shop's rows later messages were received. */
	seen?: number;
	/** The shopper was asked, and agreed that the chat is stored. */
	agreed?: boolean;
	rated?: boolean;
	muted?: boolean;
	messages: Message[];
}

/** What the token says, for housekeeping only; the server alone decides whether it is good. */
export function peek(token: string | undefined): {
	sid?: string;
	cid?: string;
	via?: string;
	exp: number;
} {
	try {
		const payload = (token ?? '').split('.')[0].replace(/-/g, '+').replace(/_/g, '/');
		const said = JSON.parse(atob(payload));
		return { ...said, exp: Number(said.exp) || 0 };
	} catch {
		return { exp: 0 };
	}
}

/**
 * The session and its last messages, so that a chat goes on after a reload, on the next page and in a second
 * tab. One key, no cookie; forgotten with the session. Without storage the chat lives on this page only.
 */
export class Store {
	token: string | undefined;
	open = false;
	seen = 0;
	/** Undecided at first: then nothing is stored yet. */
	allowed: boolean | undefined;
	agreed = false;
	rated = false;
	muted = false;
	messages: Message[] = [];

	/**
	 * `own` is a session that the shop's server made for this page; it says who is signed in now. What was stored before
	 * a shop began to ask for consent (`ask`) is not kept.
	 */
	constructor(own: string | undefined, ask: boolean) {
		const saved = this.read();
		const { cid, via, exp } = peek(saved.token);
		const stranger = via !== 'proxy' && cid !== undefined && cid !== peek(own).cid;
		if (!saved.token || stranger || exp * 1000 < Date.now() || (ask && !saved.agreed)) {
			if (saved.token) this.forget();
			this.token = own;
			return;
		}
		this.token = own && peek(own).cid !== cid ? own : saved.token;
		this.allowed = true;
		this.agreed = !!saved.agreed;
		this.rated = !!saved.rated;
		this.muted = !!saved.muted;
		this.open = !!saved.open;
		this.seen = saved.seen ?? 0;
		this.messages = saved.messages.map((message) =>
			message.state === 'sending' ? { ...message, state: 'failed' } : message,
		);
	}

	/** Keeps `message` (new or changed) beside what another tab has written meanwhile. */
	put(message: Message): void {
		this.messages = [...this.messages.filter(({ id }) => id !== message.id), message];
		this.save();
	}

	drop(id: string): void {
		this.messages = this.messages.filter((message) => message.id !== id);
		this.save(id);
	}

	save(dropped?: string): void {
		const merged = new Map<string, Message>();
		for (const message of [...this.read().messages, ...this.messages])
			merged.set(message.id, message);
		if (dropped) merged.delete(dropped);
		this.messages = [...merged.values()].sort((a, b) => a.at - b.at).slice(-MOST_MESSAGES);
		if (!this.allowed) return;
		const { token, open, seen, agreed, rated, muted, messages } = this;
		try {
			localStorage.setItem(
				KEY,
				JSON.stringify({ token, open, seen, agreed, rated, muted, messages }),
			);
		} catch {
			// Storage is full or forbidden: the chat works without it.
		}
	}

	forget(): void {
		this.token = undefined;
		this.seen = 0;
		this.rated = false;
		this.messages = [];
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Nothing was stored.
		}
	}

	/** Calls back when another tab has changed the chat; `forgotten` when it has ended it. */
	watch(changed: (forgotten: boolean) => void): void {
		addEventListener('storage', (event) => {
			if (event.key !== KEY && event.key !== null) return;
			const saved = this.read();
			this.token = saved.token;
			this.messages = saved.messages;
			changed(!saved.token);
		});
	}

	private read(): Saved {
		try {
			const saved = JSON.parse(localStorage.getItem(KEY) ?? 'null');
			if (Array.isArray(saved?.messages)) return saved as Saved;
		} catch {
			// Unreadable is the same as empty.
		}
		return { messages: [] };
	}
}
