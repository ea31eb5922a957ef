import { randomUUID } from 'node:crypto';
import type { World } from '../../sandbox/demo/world';

export interface Answer {
	status: number;
	reply: {
		text: string;
		spoken: string;
		handover: boolean;
		actions: Array<{ type: string; [key: string]: unknown }>;
	} | null;
	conversation?: { status: string };
	avatar?: { url: string } | null;
	error?: { code: string; message: string };
}

/** A visitor of the demo shop who speaks to the chat as the widget does, through the shop's app proxy. */
export class Shopper {
	token = '';

	private constructor(
		private readonly world: World,
		private readonly cookie: string,
	) {}

	static async guest(world: World): Promise<Shopper> {
		const shopper = new Shopper(world, '');
		await shopper.open();
		return shopper;
	}

	static async signedIn(world: World, email: string): Promise<Shopper> {
		const answer = await fetch(
			`${world.sandbox.storefront.url}/account/login-as?customer=${encodeURIComponent(email)}`,
			{ redirect: 'manual' },
		);
		const cookie = answer.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		const shopper = new Shopper(world, cookie);
		await shopper.open();
		return shopper;
	}

	async open(): Promise<Answer> {
		return await this.post({ action: 'open', page: {} });
	}

	async say(text: string, page: object = {}): Promise<Answer> {
		return await this.post({ action: 'message', id: randomUUID(), text, page });
	}

	async avatar(): Promise<Answer> {
		return await this.post({ action: 'avatar', page: {} });
	}

	/** Until what happens after the answer is over: the next turn then measures itself alone. */
	async settled(ms = 150) {
		await new Promise((done) => setTimeout(done, ms));
	}

	async post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
		const answer = await fetch(`${this.world.sandbox.storefront.url}/apps/support`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				...(this.cookie ? { cookie: this.cookie } : {}),
				...(this.token ? { 'X-Support-Session': this.token } : {}),
				...headers,
			},
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});
		this.token = answer.headers.get('x-support-session') ?? this.token;
		const text = await answer.text();
		return { status: answer.status, ...(JSON.parse(text || '{}') as Omit<Answer, 'status'>) };
	}
}
