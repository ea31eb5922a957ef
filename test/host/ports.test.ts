import { createServer, type Server } from 'node:net';

import { freePort } from '../../sandbox/host/ports';

describe('the port of n8n', () => {
	let other: Server;
	let wanted: number;

	beforeEach(async () => {
		wanted = await freePort();
		other = createServer();
	});
	afterEach(() => new Promise((resolve) => other.close(resolve)));

	it('is the wished one while nobody listens there', async () => {
		expect(await freePort(wanted)).toBe(wanted);
	});

	it('is another one when somebody does', async () => {
		await new Promise<void>((resolve) => other.listen(wanted, '127.0.0.1', resolve));
		const port = await freePort(wanted);
		expect(port).not.toBe(wanted);
		expect(await freePort(port)).toBe(port);
	});

	it('stays below the range of outgoing connections', async () => {
		expect(await freePort()).toBeLessThan(32_768);
	});
});
