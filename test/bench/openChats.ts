import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../../sandbox/demo/world';
import { ProxiedCaller } from './caller';
import { tableOf } from './rows';

/** Open widgets that nobody types in: each holds a request and asks again as soon as it is answered. */
export class OpenChats {
	private readonly gone = new AbortController();
	private readonly arrived = new Map<string, (at: number) => void>();
	private readonly loops: Array<Promise<void>>;
	/** Requests that failed; a held request that ends without a message is none. */
	failures = 0;

	private constructor(
		private readonly chats: ProxiedCaller[],
		private readonly messages: Awaited<ReturnType<typeof tableOf>>,
	) {
		this.loops = chats.map(async (chat) => await this.listen(chat));
	}

	static async open(world: World, count: number): Promise<OpenChats> {
		const chats: ProxiedCaller[] = [];
		while (chats.length < count) {
			const some = Array.from(
				{ length: Math.min(10, count - chats.length) },
				async () => await ProxiedCaller.guest(world),
			);
			chats.push(...(await Promise.all(some)));
		}
		const open = new OpenChats(chats, await tableOf(world, 'support_messages'));
		await sleep(2_000);
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
		while (!this.gone.signal.aborted) {
			try {
				for (const { id, text } of await chat.wait(after, this.gone.signal)) {
					after = Math.max(after, id);
					this.arrived.get(text)?.(performance.now());
				}
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
