import type { IncomingHttpHeaders } from 'http';

/** What is used of the request that n8n hands to a webhook (Express). */
export interface WebRequest {
	headers: IncomingHttpHeaders;
	/** Path and query as they came. */
	originalUrl: string;
	query: Record<string, unknown>;
	/** Sender, behind as many trusted proxies as N8N_PROXY_HOPS says. */
	ip?: string;
	/** The body's bytes, decompressed. */
	rawBody?: Buffer;
}

export interface WebResponse {
	setHeader(name: string, value: string): unknown;
	vary(name: string): unknown;
	status(code: number): this;
	json(body: object): this;
	end(body?: string): unknown;
}
