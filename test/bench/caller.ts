import { createHmac, randomUUID } from 'node:crypto';
import type { World } from '../../sandbox/demo/world';
import { SHOPIFY_DEMO } from '../../sandbox/shopify';

interface LaterAnswer {
	messages: Array<{ id: number; text: string }>;
	after: number;
}

/** A signed-in visitor whose requests reach n8n as Shopify's app proxy forwards them, without the storefront between. */
export class ProxiedCaller {
	private token = '';

	private constructor(
		private readonly chatUrl: string,
		private readonly customerId: string,
	) {}

	static async signedIn({ sandbox, chatUrl }: World, email: string): Promise<ProxiedCaller> {
		const customer = sandbox.shopify.shop.customers.find((known) => known.email === email)!;
		const caller = new ProxiedCaller(chatUrl, String(customer.id).replace(/\D/g, ''));
		await caller.post({ action: 'open', page: {} });
		return caller;
	}

	/** A visitor who is not signed in. */
	static async guest({ chatUrl }: World): Promise<ProxiedCaller> {
		const caller = new ProxiedCaller(chatUrl, '');
		await caller.post({ action: 'open', page: {} });
		return caller;
	}

	/** Id of the chat, as it stands in the token that n8n signed. */
	get session(): string {
		const [payload] = this.token.split('.');
		return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sid: string }).sid;
	}

	async say(text: string): Promise<void> {
		await this.post({ action: 'message', id: randomUUID(), text, page: {} });
	}

	/** Later messages, once there are some, and where to go on: the request is held. */
	async wait(after: number, hold: number, signal: AbortSignal): Promise<LaterAnswer> {
		return await this.post<LaterAnswer>({ action: 'wait', after, hold, page: {} }, signal);
	}

	private async post<T>(body: object, signal?: AbortSignal): Promise<T> {
		const answer = await fetch(`${this.chatUrl}?${this.signedQuery()}`, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				...(this.token && { 'X-Support-Session': this.token }),
			},
			body: JSON.stringify(body),
			signal,
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`The chat answered ${answer.status}: ${text}`);
		this.token = answer.headers.get('x-support-session') ?? this.token;
		return JSON.parse(text) as T;
	}

	private signedQuery(): URLSearchParams {
		const parameters: Record<string, string> = {
			logged_in_customer_id: this.customerId,
			path_prefix: '/apps/support',
			shop: SHOPIFY_DEMO.shop,
			timestamp: String(Math.floor(Date.now() / 1000)),
		};
		const text = Object.keys(parameters)
			.sort()
			.map((key) => `${key}=${parameters[key]}`)
			.join('');
		const signature = createHmac('sha256', SHOPIFY_DEMO.clientSecret).update(text).digest('hex');
		return new URLSearchParams({ ...parameters, signature });
	}
}
