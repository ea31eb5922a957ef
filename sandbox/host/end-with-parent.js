'use strict';

/**
 * Loaded into n8n by `node --require`. Its standard input is a pipe that only our process holds open:
 * when that process ends, even by SIGKILL, the pipe closes and n8n ends too, with its task runner.
 */
if (require('node:worker_threads').isMainThread) {
	process.stdin
		.on('close', () => {
			process.kill(process.pid, 'SIGTERM');
			setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 15_000).unref();
		})
		.resume();
	process.stdin.unref();
}
