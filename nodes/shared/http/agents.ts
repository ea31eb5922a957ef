import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';

/** Load balancers close idle connections after a minute or more; servers that close earlier say so (Keep-Alive). */
const IDLE_MS = 30_000;
const SETTINGS = { keepAlive: true, maxSockets: 32, timeout: IDLE_MS };

const httpAgent = new http.Agent(SETTINGS);
const httpsAgent = new https.Agent(SETTINGS);

const idleSince = new WeakMap<object, number>();
for (const agent of [httpAgent, httpsAgent]) {
	agent.on('free', (socket: Socket) => idleSince.set(socket, Date.now()));
}

/**
 * Connections of this process, kept open between calls. When n8n was given a proxy it has put agents of its own in
 * place of Node's global ones (n8n's backend-network, installGlobalProxyAgent): then those are used.
 */
export function agents(): { httpAgent: http.Agent; httpsAgent: https.Agent } {
	return {
		httpAgent: isReplaced(http.globalAgent, http.Agent) ? http.globalAgent : httpAgent,
		httpsAgent: isReplaced(https.globalAgent, https.Agent) ? https.globalAgent : httpsAgent,
	};
}

const isReplaced = (agent: object, original: new () => object) => agent.constructor !== original;

/** Closes connections that have been idle for longer than this, before the other side does while we send. */
export function closeIdle(longerThanMs: number): void {
	const limit = Date.now() - longerThanMs;
	for (const agent of [httpAgent, httpsAgent]) {
		for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) {
			if ((idleSince.get(socket) ?? 0) <= limit) socket.destroy();
		}
	}
}
