import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
	method: string;
	url: string;
	headers: IncomingMessage['headers'];
	body: string;
}
export type Answering = (response: ServerResponse, seen: Seen, call: number) => void;

/** A server on the loopback interface that notes what it is asked and answers as the test says. */
export interface TestServer {
	url: string;
	calls: Seen[];
	connections: number;
	/** Answers from now on; also forgets the calls and connections so far. */
	answer(answering: Answering): void;
	/** Breaks all open connections off. */
	cut(): void;
	close(): Promise<void>;
}

export async function startServer(
	settings: { keepAliveTimeout?: number } = {},
): Promise<TestServer> {
	let answering: Answering = (response) => response.end('{}');
	const server = http.createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		try {
			for await (const chunk of request) chunks.push(chunk as Buffer);
		} catch {
			return;
		}
		const body = Buffer.concat(chunks).toString();
		const { method = '', url = '', headers } = request;
		const call = self.calls.push({ method, url, headers, body });
		answering(response, self.calls[call - 1], call);
	});
	server.keepAliveTimeout = settings.keepAliveTimeout ?? 60_000;
	server.on('connection', () => self.connections++);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

	const self: TestServer = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls: [],
		connections: 0,
		answer(next) {
			answering = next;
			self.calls = [];
			self.connections = 0;
		},
		cut: () => server.closeAllConnections(),
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return self;
}

/** An answer with a JSON body. */
export function json(response: ServerResponse, status: number, body: unknown, headers = {}): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(JSON.stringify(body));
}
