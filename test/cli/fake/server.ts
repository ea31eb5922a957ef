import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routes } from './routes';
import { FakeState, Refused } from './state';

export const KEY = 'test-key';

/** A small n8n: its public API with the refusals that matter, and webhooks that answer to preflights. */
export interface FakeN8n {
	url: string;
	state: FakeState;
	/** `METHOD /path` of every call that may change something. */
	writes: string[];
	/** Breaks the next call that matches: an HTTP status, or the connection after it was carried out. */
	failNext(pattern: RegExp, how: number | 'drop'): void;
	close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
}

function routeFor(key: string) {
	for (const [pattern, handler] of routes) {
		const match = new RegExp(`^${pattern.replaceAll('*', '([^/]+)')}$`).exec(key);
		if (
			match &&
			!(pattern.endsWith('/*') && key.includes('/schema/') && !pattern.includes('schema'))
		) {
			return { handler, ids: match.slice(1) };
		}
	}
	throw new Refused(404, 'Not Found');
}

export async function startFakeN8n(): Promise<FakeN8n> {
	const state = new FakeState();
	const writes: string[] = [];
	const failures: Array<{ pattern: RegExp; how: number | 'drop' }> = [];
	const server = createServer((request, response) => {
		void (async () => {
			const { pathname, searchParams } = new URL(request.url!, 'http://n8n');
			const method = request.method!;
			if (method === 'OPTIONS') {
				const methods = ['OPTIONS', ...state.methodsAt(pathname.replace(/^\/webhook\//, ''))];
				return response
					.writeHead(204, { 'Access-Control-Allow-Methods': methods.join(', ') })
					.end();
			}
			const answer = (status: number, body: unknown) =>
				response
					.writeHead(status, { 'Content-Type': 'application/json' })
					.end(body === undefined ? '' : JSON.stringify(body));
			const body = await bodyOf(request);
			const path = pathname.replace(/^\/api\/v1/, '');
			if (request.headers['x-n8n-api-key'] !== KEY) return answer(401, { message: 'unauthorized' });
			const index = failures.findIndex(({ pattern }) => pattern.test(`${method} ${path}`));
			const [failure] = index < 0 ? [] : failures.splice(index, 1);
			if (typeof failure?.how === 'number') return answer(failure.how, { message: 'made to fail' });
			if (method !== 'GET' && !path.endsWith('/test')) writes.push(`${method} ${path}`);
			try {
				const { handler, ids } = routeFor(`${method} ${path}`);
				const result = handler(state, { method, path, query: searchParams, body }, ids);
				return failure ? request.socket.destroy() : answer(200, result);
			} catch (error) {
				if (!(error instanceof Refused)) throw error;
				return answer(error.status, { message: error.message });
			}
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		state,
		writes,
		failNext: (pattern, how) => failures.push({ pattern, how }),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
