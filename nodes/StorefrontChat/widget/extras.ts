import type { Avatar } from './avatar';
import type { Chat } from './chat';
import type { Log } from './log';
import type { Panel } from './panel';
import type { Store } from './store';
import type { Texts } from './texts';
import type { Config } from './types';

type More = typeof import('./more');

/** What the parts that are loaded later work with. */
export interface Shell {
	readonly texts: Texts;
	readonly language: string;
	readonly data: DOMStringMap;
	readonly root: ShadowRoot;
	readonly store: Store;
	readonly chat: Chat;
	readonly panel: Panel;
	readonly log: Log;
	readonly avatar: Avatar;
	config(): Config;
	/** Where the shop's cart is, on a page of the shop itself. */
	shopRoot(): string | undefined;
	readCart(): void;
}

/** The parts of the widget that few visitors need: loaded once, when the first of them does. */
export class Extras {
	shell!: Shell;
	private loading: Promise<More> | undefined;

	constructor(private readonly endpoint: string) {}

	/** Acts with the parts once they are there. When they do not come, the chat goes on without. */
	use(act: (more: More, shell: Shell) => void, failed?: () => void): void {
		this.loading ??= this.load();
		this.loading
			.then((more) => act(more, this.shell))
			.catch(() => {
				this.loading = undefined;
				failed?.();
			});
	}

	private async load(): Promise<More> {
		// An import needs no inline script and no trusted type, as a script element would.
		const more = (await import(`${this.endpoint}?asset=more.js`)) as More;
		more.prepare(this.shell);
		return more;
	}
}
