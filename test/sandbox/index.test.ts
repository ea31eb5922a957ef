import { startSandbox } from '../../sandbox';
import { OPENAI_API_KEY } from '../../sandbox/openai';
import { callerOf } from './client';

describe('the whole sandbox', () => {
	it('starts every vendor on its own address, resets them all and ends them all', async () => {
		const sandbox = await startSandbox();
		const { reset: _reset, close: _close, ...started } = sandbox;
		const vendors = Object.values(started);
		try {
			expect(new Set(vendors.map(({ url }) => url)).size).toBe(vendors.length);
			for (const { url } of vendors) await callerOf(url)('GET', '/nowhere');
			expect(vendors.every(({ requests }) => requests.length === 1)).toBe(true);
			sandbox.reset();
			expect(vendors.every(({ requests }) => requests.length === 0)).toBe(true);
		} finally {
			await sandbox.close();
		}
		for (const { url } of vendors) await expect(callerOf(url)('GET', '/')).rejects.toThrow();
	});

	it('leaves nothing behind when a port is taken', async () => {
		const first = await startSandbox();
		const port = Number(new URL(first.openai.url).port);
		const free = await startSandbox();
		const gorgias = Number(new URL(free.gorgias.url).port);
		await free.close();
		await expect(startSandbox({ ports: { gorgias, openai: port } })).rejects.toThrow(/EADDRINUSE/);
		await expect(callerOf(`http://127.0.0.1:${gorgias}`)('GET', '/api/account')).rejects.toThrow();
		const models = callerOf(first.openai.url, { Authorization: `Bearer ${OPENAI_API_KEY}` });
		expect((await models('GET', '/v1/models')).status).toBe(200);
		await first.close();
	});
});
