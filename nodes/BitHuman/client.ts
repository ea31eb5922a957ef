import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	createHttp,
	pacerFor,
	type Http,
	type Kind,
	type Query,
	type Transport,
} from '../shared/http';
import { operationFor } from '../shared/operation';
import { addressOf, BITHUMAN_HOST } from './address';
import { holdFor, readBitHumanError } from './answers';
import { authenticateBitHuman } from './authenticate';

export class BitHumanClient {
	constructor(
		private readonly http: Record<Kind, Http>,
		private readonly embedSite: string,
		/** Ends waiting at once. */
		readonly signal?: AbortSignal,
	) {}

	async get<T>(path: string, query?: Query): Promise<T> {
		const request = { method: 'GET', path, query, kind: 'read' } as const;
		return (await this.http.read.request<T>(request)).data;
	}

	/** Sent once: bitHuman knows no idempotency key for speech, tokens, prompts and webhooks. */
	async post<T>(path: string, body?: object): Promise<T> {
		const request = { method: 'POST', path, body, kind: 'write' } as const;
		return (await this.http.write.request<T>(request)).data;
	}

	async delete<T>(path: string): Promise<T> {
		const request = { method: 'DELETE', path, kind: 'write' } as const;
		return (await this.http.write.request<T>(request)).data;
	}

	/** A file that is made on request. It changes nothing, so it is asked for again after a fault. */
	async file(path: string, body: object): Promise<{ bytes: Buffer; contentType: string }> {
		const { data, headers } = await this.http.write.request<Buffer | undefined>({
			method: 'POST',
			path,
			body,
			kind: 'read',
			responseType: 'buffer',
			headers: { accept: '*/*' },
		});
		return { bytes: data ?? Buffer.alloc(0), contentType: headers['content-type'] ?? '' };
	}

	/**
	 * The page for an iframe. bitHuman reads `token` and `greetingMsg` and ignores what it does not know.
	 * Source: https://docs.bithuman.ai/build/website-widget
	 */
	embedUrl(agent: string, token: string, greeting: string): string {
		const url = new URL(`${this.embedSite}/embed/${encodeURIComponent(agent)}`);
		url.searchParams.set('token', token);
		if (greeting) url.searchParams.set('greetingMsg', greeting);
		return url.href;
	}
}

export const bitHumanOperation = operationFor<BitHumanClient>();

export function createBitHumanClient(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): BitHumanClient {
	const { apiUrl, embedSite, custom } = addressOf(credentials);
	const account = createHash('sha256').update(`${apiUrl} ${credentials.apiSecret}`).digest('hex');
	// Reads and writes have a limit each.
	const httpFor = (kind: Kind) =>
		createHttp({
			...transport,
			vendor: 'bitHuman',
			baseUrl: apiUrl,
			custom,
			hostPattern: BITHUMAN_HOST,
			authenticate: async (request) => {
				const { headers } = await authenticateBitHuman(credentials, {
					url: request.url.href,
					headers: request.headers,
				});
				return { ...request, headers: headers as Record<string, string> };
			},
			rateLimit: { pacer: pacerFor(`bitHuman ${kind} ${account}`, {}), read: holdFor },
			readError: readBitHumanError,
		});
	const http = { read: httpFor('read'), write: httpFor('write') };
	return new BitHumanClient(http, embedSite, transport.signal);
}
