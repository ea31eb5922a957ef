import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Outcome } from './faults';
import type { Query, Reply, Request } from './vendor';

export const INVALID_JSON = Symbol('invalid JSON');

const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Reads the body; undefined when it is larger than the bound. */
export async function read(incoming: IncomingMessage): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size <= MAX_BODY_BYTES) chunks.push(chunk);
	}
	return size > MAX_BODY_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** A request as a vendor's handler sees it; `body` is `INVALID_JSON` when it claims to be JSON and is not. */
export function parse(incoming: IncomingMessage, rawBody: string): Request {
	const url = new URL(incoming.url ?? '/', 'http://sandbox');
	const query: Query = {};
	for (const key of new Set(url.searchParams.keys())) {
		const values = url.searchParams.getAll(key);
		query[key] = values.length > 1 ? values : (values[0] ?? '');
	}
	let body: unknown = rawBody === '' ? undefined : rawBody;
	if (body !== undefined && /\bjson\b/i.test(incoming.headers['content-type'] ?? '')) {
		try {
			body = JSON.parse(rawBody);
		} catch {
			body = INVALID_JSON;
		}
	}
	const { method = 'GET', headers } = incoming;
	return { method, path: url.pathname, query, headers, body, rawBody, params: {} };
}

/** Sends a reply, or holds the line for a while and cuts it. */
export function deliver(response: ServerResponse, { reply, holdMs = 0 }: Outcome): void {
	if (reply) return send(response, reply);
	if (holdMs === 0) return void response.socket?.destroy();
	const timer = setTimeout(() => response.socket?.destroy(), holdMs);
	response.once('close', () => clearTimeout(timer));
}

export function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
	if (response.headersSent || response.destroyed) return;
	const raw = typeof body === 'string' || Buffer.isBuffer(body);
	const content =
		body === undefined
			? Buffer.alloc(0)
			: raw
				? Buffer.from(body)
				: Buffer.from(JSON.stringify(body));
	const type = raw ? 'text/plain; charset=utf-8' : 'application/json';
	response.writeHead(status, {
		...(body === undefined ? {} : { 'Content-Type': type }),
		...(status === 204 || status === 304 ? {} : { 'Content-Length': String(content.length) }),
		...headers,
	});
	response.end(status === 204 || status === 304 ? undefined : content);
}
