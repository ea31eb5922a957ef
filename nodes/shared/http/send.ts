import http from 'node:http';
import https from 'node:https';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { AxiosResponse } from 'axios';
import { agents } from './agents';
import { Fault, faultOf, type Trace } from './faults';
import type { Answer, EgressFilter, OutgoingRequest } from './types';

interface Limits {
	timeoutMs: number;
	maxResponseBytes: number;
	signal?: AbortSignal;
	egress?: EgressFilter;
}

/** One attempt over axios. Every status is an answer. @throws Fault when there is none. */
export async function send(request: OutgoingRequest, limits: Limits): Promise<Answer> {
	const { timeoutMs, maxResponseBytes, signal, egress } = limits;
	if (signal?.aborted) throw new Fault('cancelled');
	if (egress && !(await egress.validateUrl(request.url)).ok) throw new Fault('filtered');
	const { default: axios } = await import('../sdk');

	const trace: Trace = { connected: false, answered: false, reusedConnection: false };
	const timeout = AbortSignal.timeout(timeoutMs);
	try {
		const response = await axios.request<Buffer>({
			adapter: 'http',
			method: request.method,
			url: request.url.href,
			headers: request.headers,
			data: request.body,
			...agents(),
			transport: tracingTransport(request.url.protocol, trace, egress),
			// The agents know about n8n's proxy; axios would read the environment a second time.
			proxy: false,
			maxRedirects: 0,
			maxBodyLength: Infinity,
			maxContentLength: maxResponseBytes,
			responseType: 'arraybuffer',
			transformRequest: (data: unknown) => data,
			transformResponse: (data: unknown) => data,
			validateStatus: () => true,
			signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
		});
		return answerFrom(response);
	} catch (error) {
		const facts = { sent: trace.connected, stale: false };
		if (signal?.aborted) throw new Fault('cancelled', facts);
		if (timeout.aborted) throw new Fault('timeout', facts);
		throw faultOf(error, trace);
	}
}

/** Node's own http and https, watched: only so is it known whether the vendor can have received the request. */
function tracingTransport(protocol: string, trace: Trace, egress?: EgressFilter) {
	const native = protocol === 'https:' ? https : http;
	const established = protocol === 'https:' ? 'secureConnect' : 'connect';
	return {
		request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
			const lookup = egress?.createSecureLookup() as RequestOptions['lookup'];
			const outgoing = native.request(lookup ? { ...options, lookup } : options, (answer) => {
				trace.answered = true;
				onAnswer(answer);
			});
			outgoing.once('socket', (socket) => {
				trace.reusedConnection = outgoing.reusedSocket;
				if (!socket.connecting) trace.connected = true;
				else socket.once(established, () => (trace.connected = true));
			});
			return outgoing;
		},
	};
}

function answerFrom({ status, headers, data }: AxiosResponse<Buffer>): Answer {
	const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data ?? '');
	const names = Object.entries(headers as Record<string, string | string[] | undefined>);
	return {
		status,
		headers: Object.fromEntries(
			names.map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
		),
		bytes,
		json: once(() => parseJson(bytes)),
	};
}

function parseJson(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}
