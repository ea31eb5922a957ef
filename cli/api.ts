import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from './userError';

/** An answer of n8n other than success. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
		this.name = 'ApiError';
	}
}

const TIMEOUT_MS = 30_000;
const READ_TRIES = 3;

const keyAdvice = [
	`Make one in n8n under Settings > n8n API; ${join(__dirname, 'README.md')} lists the scopes it needs.`,
];

function refused(status: number, message: string, call: string): Error {
	if (status === 401) return new UserError('n8n refuses the API key.', keyAdvice);
	if (status === 403) return new UserError(`The API key may not ${call}: ${message}.`, keyAdvice);
	return new ApiError(status, message);
}

async function answerOf<T>(response: Response, call: string): Promise<T> {
	const text = await response.text();
	let body: unknown;
	try {
		body = text ? JSON.parse(text) : undefined;
	} catch {
		throw new UserError(`${new URL(response.url).origin} doesn't answer like n8n's public API.`, [
			'Give the address of the n8n itself, and see that its public API is not switched off.',
		]);
	}
	if (response.ok) return body as T;
	const message = (body as { message?: string } | undefined)?.message ?? `HTTP ${response.status}`;
	throw refused(response.status, message, call);
}

/** n8n's public API (https://docs.n8n.io/api/). Reads are tried again when the network fails, writes never. */
export class N8nApi {
	readonly url: string;

	constructor(
		address: string,
		private readonly key: string,
	) {
		if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
			throw new UserError(`"${address}" is not an address of an n8n.`, [
				'Write it as in the browser, such as https://n8n.example.com.',
			]);
		}
		this.url = address.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
	}

	get<T>(path: string): Promise<T> {
		return this.call<T>('GET', path);
	}

	post<T>(path: string, body: unknown = {}): Promise<T> {
		return this.call<T>('POST', path, body);
	}

	put<T>(path: string, body: unknown): Promise<T> {
		return this.call<T>('PUT', path, body);
	}

	patch<T>(path: string, body: unknown): Promise<T> {
		return this.call<T>('PATCH', path, body);
	}

	delete<T>(path: string): Promise<T> {
		return this.call<T>('DELETE', path);
	}

	/** A single thing, or undefined when n8n doesn't have it. */
	async find<T>(path: string): Promise<T | undefined> {
		try {
			return await this.get<T>(path);
		} catch (error) {
			if (error instanceof ApiError && error.status === 404) return undefined;
			throw error;
		}
	}

	/** Every page of a list. */
	async list<T>(path: string): Promise<T[]> {
		const all: T[] = [];
		const separator = path.includes('?') ? '&' : '?';
		let cursor: string | null = null;
		do {
			const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
			const page: { data: T[]; nextCursor?: string | null } = await this.get(
				`${path}${separator}limit=100${from}`,
			);
			all.push(...page.data);
			cursor = page.nextCursor ?? null;
		} while (cursor);
		return all;
	}

	private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		for (let attempt = 1; ; attempt += 1) {
			try {
				const response = await fetch(`${this.url}/api/v1${path}`, {
					method,
					headers: { 'X-N8N-API-KEY': this.key, 'Content-Type': 'application/json' },
					body: body === undefined ? undefined : JSON.stringify(body),
					signal: AbortSignal.timeout(TIMEOUT_MS),
				});
				return await answerOf<T>(response, `${method} ${path.split('?')[0]}`);
			} catch (error) {
				if (error instanceof ApiError || error instanceof UserError) throw error;
				if (method !== 'GET' || attempt === READ_TRIES) {
					throw new UserError(`No answer from ${this.url} to ${method} ${path.split('?')[0]}.`, [
						'Is n8n running and reachable from here? Then run the same command again: it goes on where it stopped.',
					]);
				}
				await wait(attempt * 300);
			}
		}
	}
}
