import { createServer } from 'node:net';

/** Below the range from which systems give ports to outgoing connections, which could take it meanwhile. */
const LOWEST = 15_000;
const HIGHEST = 31_999;

/** `wanted` if nothing listens there on 127.0.0.1, else a free port. */
export async function freePort(wanted?: number): Promise<number> {
	if (wanted && (await isFree(wanted))) return wanted;
	for (let attempt = 0; attempt < 100; attempt++) {
		const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST + 1));
		if (await isFree(port)) return port;
	}
	throw new Error(`No free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1.`);
}

function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});
}
