import { VendorError } from '../errors';
import type { Http, Kind } from './types';

/** What is known about a call of an SDK when its kind is decided. */
export interface FetchCall {
	method: string;
	url: URL;
	headers: Headers;
	/** The body as text; empty when there is none. */
	body: string;
}
export interface FetchOptions {
	/** Whether a call changes something, and the key it carries, if the vendor honours one. */
	kind: Kind | ((call: FetchCall) => Kind | { kind: Kind; idempotencyKey?: string });
}

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * The transport as a `fetch` for SDKs, whose own retries must be off. Any status becomes a real `Response`; the body
 * is read whole, so a streamed answer arrives at once. Rejects with the signal's reason when aborted, and otherwise
 * with a VendorError when there is no answer.
 */
export function toFetch(http: Http, options: FetchOptions): typeof fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const signal = init?.signal ?? request.signal;
		signal.throwIfAborted();
		const bytes = Buffer.from(await request.arrayBuffer());
		const { method, headers } = request;
		const url = new URL(request.url);
		const chosen =
			typeof options.kind === 'string'
				? options.kind
				: options.kind({ method, url, headers, body: bytes.toString('utf8') });
		const { kind, idempotencyKey } =
			typeof chosen === 'string' ? { kind: chosen, idempotencyKey: undefined } : chosen;
		try {
			const { answer } = await http.exchange({
				request: {
					method,
					url,
					headers: plainHeaders(headers),
					body: bytes.length > 0 ? bytes : undefined,
				},
				kind,
				idempotencyKey,
				signal,
			});
			return new Response(WITHOUT_BODY.has(answer.status) ? null : new Uint8Array(answer.bytes), {
				status: answer.status,
				headers: withoutLength(answer.headers),
			});
		} catch (error) {
			if (error instanceof VendorError) signal.throwIfAborted();
			throw error;
		}
	};
}

/** The body was decompressed on the way, so the length in the headers need not be its own. */
function withoutLength(headers: Record<string, string>): Headers {
	const copy = new Headers(headers);
	copy.delete('content-length');
	return copy;
}

function plainHeaders(headers: Headers): Record<string, string> {
	const plain: Record<string, string> = {};
	headers.forEach((value, name) => (plain[name] = value));
	return plain;
}
