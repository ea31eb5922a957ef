import { CallFailed } from './api';
import { listOf, textOf } from './safe';
import type { Answer, Message } from './types';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** Between two held requests: an n8n that answers at once must not be asked without pause. */
const BREATH_MS = 1_000;
/** Shopify does not say how long its app proxy waits for an answer; this is safely below. */
const SHORT_HOLD = 8;
const LONGEST_HOLD = 50;

export interface LaterChat {
	/** Whether somebody could read a message that comes now. */
	wanted(): boolean;
	/** Asks to be answered after `hold` seconds at the latest. */
	ask(hold: number): Promise<Answer>;
	/** `after` is what the next request asks from; `status` is empty when it has not changed. */
	receive(messages: Message[], after: number, status: string): void;
}

/**
 * Waits for messages that nobody asked for, one held request after the other: each longer than the one before, as long
 * as whatever stands between this page and n8n bears it.
 */
export class Later {
	private running = false;
	private hold = SHORT_HOLD;
	private longest = LONGEST_HOLD;

	constructor(private readonly chat: LaterChat) {
		document.addEventListener('visibilitychange', () => this.start());
		addEventListener('online', () => this.start());
	}

	/** Goes on where it stands when it runs already. */
	start(): void {
		if (this.running || !this.chat.wanted()) return;
		this.running = true;
		void this.run().finally(() => {
			this.running = false;
		});
	}

	private async run(): Promise<void> {
		let pause = FIRST_PAUSE_MS;
		while (this.chat.wanted()) {
			try {
				this.receive(await this.chat.ask(this.hold));
				this.hold = Math.min(this.hold * 2, this.longest);
				pause = FIRST_PAUSE_MS;
				await rest(BREATH_MS);
			} catch (error) {
				if (error instanceof CallFailed && error.status === 403) return;
				if (this.hold > SHORT_HOLD) this.hold = this.longest = this.hold / 2;
				await rest(pause * (0.7 + 0.6 * Math.random()));
				pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
			}
		}
	}

	private receive({ messages, after }: Answer): void {
		const rows = listOf(messages);
		const status = rows.map((row) => textOf(row.status)).filter(Boolean);
		this.chat.receive(
			rows.filter((row) => textOf(row.text)).map(messageOf),
			Number(after) || 0,
			status[status.length - 1] ?? (rows.some((row) => row.from === 'agent') ? 'human_active' : ''),
		);
	}
}

const messageOf = (row: Record<string, unknown>): Message => ({
	id: `later-${textOf(row.id)}`,
	from: row.from === 'agent' ? 'agent' : 'assistant',
	text: textOf(row.text),
	at: Date.parse(textOf(row.at)) || Date.now(),
});

const rest = async (milliseconds: number) =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));
