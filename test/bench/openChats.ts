import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../../sandbox/demo/world';
import { ProxiedCaller } from './caller';
import { tableOf } from './rows';

/** Shoppers do not all open the chat in one minute: by then a request is held as long as it may be. */
const SETTLED_MS = 60_000;

/** Open widgets that nobody types in: each holds a request and asks again as soon as it is answered. */
export class OpenChats {
	private readonly gone = new AbortController();
	private readonly arrived = new Map<string, (at: number) => void>();
	private readonly chats: ProxiedCaller[] = [];
	private readonly loops: Array<Promise<void>> = [];
	/** Requests that failed; a held request that ends without a message is none. */
	failures = 0;

	private constructor(private readonly messages: Awaited<ReturnType<typeof tableOf>>) {}

	/** Opens them one after the other, and returns when all are open for so long that they are asked for seldom. */
	static async open(world: World, count: number): Promise<OpenChats> {
		const open = new OpenChats(await tableOf(world, 'support_messages'));
		for (let at = 0; at < count; at += 5) {
			const some = Array.from({ length: Math.min(5, count - at) }, async () => {
				const chat = await ProxiedCaller.guest(world);
				open.chats.push(chat);
				open.loops.push(open.listen(chat));
			});
			await Promise.all(some);
		}
		await sleep(SETTLED_MS);
		return open;
	}

	/** A person answers in some of the chats, one after the other. @returns how long each took to arrive, in ms */
	async answers(count: number, everyMs: number, patienceMs: number): Promise<number[]> {
		const taken: Array<Promise<number>> = [];
		for (let turn = 0; turn < count; turn++) {
			const chat = this.chats[Math.floor((turn * this.chats.length) / count)];
			taken.push(this.answer(chat, `answer ${turn} ${Date.now()}`, patienceMs));
			await sleep(everyMs);
		}
		return await Promise.all(taken);
	}

	private async answer(chat: ProxiedCaller, text: string, patienceMs: number): Promise<number> {
		const started = performance.now();
		const shown = new Promise<number>((resolve) => this.arrived.set(text, resolve));
		await this.messages.insert({
			session: chat.session,
			messageId: text,
			author: 'agent',
			text,
			at: new Date().toISOString(),
		});
		const late = sleep(patienceMs, Infinity, { ref: false });
		return (await Promise.race([shown, late])) - started;
	}

	private async listen(chat: ProxiedCaller): Promise<void> {
		let after = 0;
		let hold = 8;
		while (!this.gone.signal.aborted) {
			try {
				const later = await chat.wait(after, hold, this.gone.signal);
				after = later.after;
				hold = Math.min(hold * 2, 50);
				for (const { text } of later.messages) this.arrived.get(text)?.(performance.now());
			} catch {
				if (this.gone.signal.aborted) return;
				this.failures++;
				await sleep(1_000);
			}
		}
	}

	async close(): Promise<void> {
		this.gone.abort();
		await Promise.all(this.loops);
	}
}
