import type { LaterMessage, RowQuery } from './rows';

/** One look a second serves any number of open chats. */
const LOOK_EVERY_MS = 1_000;
const KEPT_ROWS = 2_000;
/** After a restart every open chat asks at the same moment, and each read is a request to n8n itself. */
const READS_AT_ONCE = 4;

interface Waiter {
	session: string;
	after: number;
	answer(messages: LaterMessage[]): void;
}

/** Messages of one chat, and the number up to which there are no others: whoever asks again starts there. */
export interface Later {
	messages: LaterMessage[];
	upTo: number;
}

/**
 * Holds requests open until there is a later message for their chat. One per process and table: it looks for new
 * rows only while somebody waits, and keeps the newest ones so that whoever comes back between two looks misses none.
 * What it knows is a convenience; a chat that was away longer is read from the table.
 */
export class Watcher {
	private readonly waiters = new Set<Waiter>();
	private recent: LaterMessage[] = [];
	/** Every later message with a number above this one is in `recent`. */
	private floor = Infinity;
	/** Highest number seen. */
	private seen = 0;
	private timer: NodeJS.Timeout | undefined;
	private looking: Promise<void> | undefined;
	private beginning: Promise<void> | undefined;
	private reading = 0;
	private readonly queue: Array<() => void> = [];

	constructor(
		private readonly read: (query: RowQuery) => Promise<LaterMessage[]>,
		private readonly everyMs = LOOK_EVERY_MS,
	) {}

	/**
	 * Messages of the chat after the given number: at once when there are some, else when one comes, or none after
	 * `longestMs`. Gives up with none when `gone` fires. @throws VendorError when the table cannot be read
	 */
	async wait(session: string, after: number, longestMs: number, gone: AbortSignal): Promise<Later> {
		await this.catchUp();
		const known = await this.known(session, after);
		if (known.length) return { messages: known, upTo: known[known.length - 1].id };
		if (gone.aborted) return { messages: [], upTo: after };

		return await new Promise((resolve) => {
			const finish = (messages: LaterMessage[]) => {
				clearTimeout(patience);
				this.waiters.delete(waiter);
				gone.removeEventListener('abort', leave);
				resolve({ messages, upTo: Math.max(after, this.seen) });
			};
			const leave = () => finish([]);
			const waiter = { session, after, answer: finish };
			const patience = setTimeout(leave, longestMs);
			gone.addEventListener('abort', leave);
			this.waiters.add(waiter);
			this.watch();
		});
	}

	/** What is there already: of what is kept, else of the table, and what came while that was read. */
	private async known(session: string, after: number): Promise<LaterMessage[]> {
		const kept = (from: number) =>
			this.recent.filter((message) => message.session === session && message.id > from);
		if (after >= this.floor) return kept(after);
		const { seen } = this;
		const stored = await this.inTurn(async () => await this.read({ after, session }));
		return stored.length ? stored : kept(seen);
	}

	private async inTurn<T>(work: () => Promise<T>): Promise<T> {
		if (this.reading >= READS_AT_ONCE) {
			await new Promise<void>((next) => this.queue.push(next));
		} else {
			this.reading += 1;
		}
		try {
			return await work();
		} finally {
			const next = this.queue.shift();
			if (next) next();
			else this.reading -= 1;
		}
	}

	/** The first look, and the first after a time in which nobody waited. */
	private async catchUp(): Promise<void> {
		if (this.timer) return;
		if (this.floor === Infinity) {
			this.beginning ??= this.begin().finally(() => {
				this.beginning = undefined;
			});
			await this.beginning;
		} else {
			await this.look();
		}
	}

	/** Once for all who come first: a second one could step over rows that the others wait for. */
	private async begin(): Promise<void> {
		const [newest] = await this.read({ after: 0, newest: true });
		this.seen = newest?.id ?? 0;
		this.floor = this.seen;
	}

	private watch(): void {
		this.timer ??= setTimeout(() => void this.tick(), this.everyMs);
	}

	private async tick(): Promise<void> {
		// A look that fails costs nobody their wait: the next one sees the same rows.
		await this.look().catch(() => undefined);
		this.timer = undefined;
		if (this.waiters.size) this.watch();
	}

	/** Looks once at a time: two looks would both see the same rows as new. */
	private async look(): Promise<void> {
		this.looking ??= this.lookNow().finally(() => {
			this.looking = undefined;
		});
		await this.looking;
	}

	private async lookNow(): Promise<void> {
		const rows = await this.read({ after: this.seen });
		if (!rows.length) return;
		this.seen = rows[rows.length - 1].id;
		this.recent.push(...rows);
		if (this.recent.length > KEPT_ROWS) {
			this.recent = this.recent.slice(-KEPT_ROWS / 2);
			this.floor = this.recent[0].id - 1;
		}
		for (const waiter of [...this.waiters]) {
			const own = rows.filter(({ session, id }) => session === waiter.session && id > waiter.after);
			if (own.length) waiter.answer(own);
		}
	}
}
