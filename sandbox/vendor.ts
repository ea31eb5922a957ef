import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

import { applyFault, takeFault, type Fault, type Outcome } from './faults';
import { deliver, INVALID_JSON, parse, read, send } from './wire';

export type { Fault } from './faults';

export type Query = Record<string, string | string[]>;

/** What a vendor was asked. `path` has no query string; `params` are filled by `routes()`. */
export interface Request {
	method: string;
	path: string;
	query: Query;
	headers: IncomingHttpHeaders;
	/** Parsed when the body is JSON, otherwise the text itself; undefined when there is none. */
	body: unknown;
	rawBody: string;
	params: Record<string, string>;
}

/** What it answers: JSON, unless `body` is a string or a Buffer; no `body` means an empty one. */
export interface Reply {
	status: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** One line of the request log; `status` is 0 when the connection was cut. */
export interface Recorded {
	at: number;
	method: string;
	path: string;
	query: Query;
	headers: IncomingHttpHeaders;
	body: unknown;
	rawBody: string;
	status: number;
}

export interface Vendor {
	name: string;
	/** `http://127.0.0.1:<port>`, without a slash at the end. */
	url: string;
	requests: Recorded[];
	/** Sockets accepted since the last reset: tells whether a client reuses its connections. */
	readonly connections: number;
	faults: Fault[];
	/** Told of every call when it arrives and once more when it was carried out, before it is answered. */
	watch?: (stage: 'arrived' | 'applied', call: string) => void;
	fail(fault: Fault): void;
	reset(): void;
	close(): Promise<void>;
}

export interface VendorOptions {
	name: string;
	port?: number;
	handle(request: Request): Promise<Reply> | Reply;
	/** The vendor's own body for an injected 429 or 500; Retry-After is added when it is missing. */
	faultReply(kind: Fault['kind'], fault: Fault): Reply;
	/** The vendor's own answer to a body that is not JSON although it says so. */
	badJson?(): Reply;
	reset?(): void;
	/** Shown at `GET /__sandbox/state`. */
	state?(): unknown;
	/** Changed over HTTP by `PATCH /__sandbox/settings`. */
	settings?: object;
	/** Further controls below `/__sandbox/`, by `METHOD name`. */
	controls?: Record<string, (request: Request) => Reply>;
	/** False keeps a request out of the log (a page that polls would fill it). */
	record?(request: Request): boolean;
}

const MAX_LOG = 2_000;

/**
 * Starts one stand-in of a vendor on 127.0.0.1. Extend the result with `Object.assign(vendor, {…})`:
 * a spread copy would freeze `connections`.
 */
export async function startVendor(options: VendorOptions): Promise<Vendor> {
	const requests: Recorded[] = [];
	const faults: Fault[] = [];
	let connections = 0;

	const server = createServer({ keepAliveTimeout: 65_000 }, (incoming, response) => {
		serve(incoming, response).catch((error: unknown) => {
			send(response, { status: 500, body: `sandbox ${options.name}: ${String(error)}` });
		});
	});
	server.on('connection', () => (connections += 1));

	async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const rawBody = await read(incoming);
		if (rawBody === undefined) {
			response.shouldKeepAlive = false;
			return send(response, { status: 413, body: 'Request body too large' });
		}
		const request = parse(incoming, rawBody);
		if (request.path.startsWith('/__sandbox/')) return send(response, control(request));

		const entry: Recorded = { at: Date.now(), ...pick(request), status: 0 };
		if (options.record?.(request) ?? true) requests.push(entry);
		if (requests.length > MAX_LOG) requests.splice(0, requests.length - MAX_LOG);

		const outcome = await answer(request);
		entry.status = outcome.reply?.status ?? 0;
		deliver(response, outcome);
	}

	async function answer(request: Request): Promise<Outcome> {
		const call = `${request.method} ${request.path} ${request.rawBody}`;
		const run = async () => {
			if (request.body === INVALID_JSON) {
				return options.badJson?.() ?? { status: 400, body: { error: 'Malformed JSON' } };
			}
			const reply = await options.handle(request);
			vendor.watch?.('applied', call);
			return reply;
		};
		vendor.watch?.('arrived', call);
		const fault = takeFault(faults, call);
		return fault ? await applyFault(fault, run, options.faultReply) : { reply: await run() };
	}

	function control(request: Request): Reply {
		const line = `${request.method} ${request.path.slice('/__sandbox/'.length)}`;
		const own = options.controls?.[line];
		if (own) return own(request);
		switch (line) {
			case 'GET requests':
				return { status: 200, body: requests };
			case 'DELETE requests':
				requests.length = 0;
				return { status: 204 };
			case 'POST faults':
				faults.push(request.body as Fault);
				return { status: 204 };
			case 'DELETE faults':
				faults.length = 0;
				return { status: 204 };
			case 'POST reset':
				reset();
				return { status: 204 };
			case 'GET state':
				return { status: 200, body: options.state?.() ?? {} };
			case 'GET connections':
				return { status: 200, body: { connections } };
			case 'PATCH settings':
				return { status: 200, body: Object.assign(options.settings ?? {}, request.body) };
			default:
				return { status: 404, body: { error: 'No such sandbox control' } };
		}
	}

	function reset(): void {
		requests.length = 0;
		faults.length = 0;
		connections = 0;
		options.reset?.();
	}

	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port ?? 0, '127.0.0.1', resolve);
	});
	const vendor: Vendor = {
		name: options.name,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		requests,
		get connections() {
			return connections;
		},
		faults,
		fail: (fault) => void faults.push({ ...fault }),
		reset,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
	return vendor;
}

function pick({
	method,
	path,
	query,
	headers,
	body,
	rawBody,
}: Request): Omit<Recorded, 'at' | 'status'> {
	return { method, path, query, headers, body: body === INVALID_JSON ? rawBody : body, rawBody };
}
