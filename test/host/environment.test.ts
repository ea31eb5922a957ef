import { delimiter } from 'node:path';

import { n8nEnvironment } from '../../sandbox/host/environment';

const settings = { node: '/n24/bin/node', userFolder: '/uf', port: 15_678, brokerPort: 15_679 };

describe("n8n's environment", () => {
	it("does not hold the settings of another n8n, nor this project's", () => {
		const env = n8nEnvironment(settings, {
			HOME: '/home/shop',
			N8N_ENCRYPTION_KEY: 'of another',
			DB_TYPE: 'postgresdb',
			EXECUTIONS_MODE: 'queue',
			NODE_OPTIONS: '--import tsx',
		});
		expect(env).toMatchObject({ HOME: '/home/shop', N8N_LISTEN_ADDRESS: '127.0.0.1' });
		for (const name of ['N8N_ENCRYPTION_KEY', 'DB_TYPE', 'EXECUTIONS_MODE', 'NODE_OPTIONS']) {
			expect(env).not.toHaveProperty(name);
		}
	});

	it('lets the task runner find the same Node first', () => {
		const { PATH } = n8nEnvironment(settings, { PATH: '/usr/bin' });
		expect(PATH).toBe(['/n24/bin', '/usr/bin'].join(delimiter));
	});

	it('keeps a proxy away from the sandbox on loopback', () => {
		const env = n8nEnvironment(settings, { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.corp' });
		expect(env).toMatchObject({
			HTTPS_PROXY: 'http://proxy:3128',
			NO_PROXY: '.corp,127.0.0.1,localhost',
		});
	});

	it("yields to the caller's settings", () => {
		const extra = { N8N_TEMPLATES_ENABLED: 'true', N8N_CONCURRENCY_PRODUCTION_LIMIT: '5' };
		expect(n8nEnvironment({ ...settings, extra }, {})).toMatchObject(extra);
	});

	it('keeps folder and ports, on which our own calls rely', () => {
		const extra = { N8N_PORT: '1', N8N_USER_FOLDER: '/elsewhere' };
		const env = n8nEnvironment({ ...settings, extra }, {});
		expect(env).toMatchObject({ N8N_PORT: '15678', N8N_USER_FOLDER: '/uf' });
	});
});
