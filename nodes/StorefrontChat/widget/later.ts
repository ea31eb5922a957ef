import { CallFailed } from './api';
import { listOf, textOf } from './safe';
import type { Answer, Message } from './types';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** Between two held requests: an n8n that answers at once must not be asked without pause. */
const BREATH_MS = 1_000;

export interface LaterChat {
	/** Whether somebody could read a message that comes now. */
	wanted(): boolean;
	ask(): Promise<Answer>;
	show(messages: Message[], newest: number, status: string): void;
}

/** Waits for messages that nobody asked for, one held request after the other. */
export class Later {
	private running = false;

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
				this.receive(await this.chat.ask());
				pause = FIRST_PAUSE_MS;
				await rest(BREATH_MS);
			} catch (error) {
				if (error instanceof CallFailed && error.status === 403) return;
				await rest(pause);
				pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
			}
		}
	}

	private receive({ messages }: Answer): void {
		const rows = listOf(messages);
		if (!rows.length) return;
		const status = rows.map((row) => textOf(row.status)).filter(Boolean);
		this.chat.show(
			rows.filter((row) => textOf(row.text)).map(messageOf),
			Math.max(...rows.map((row) => Number(row.id) || 0)),
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
