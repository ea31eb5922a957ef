import { readFile } from 'node:fs/promises';
import packageJson from '../../package.json';
import { packPackage } from '../../sandbox/demo/package';
import { startN8n, type RunningN8n } from '../../sandbox/host/n8n';
import { ownCredentials, ownNodes, PREFIX } from '../harness';

let n8n: RunningN8n;

beforeAll(async () => {
	const packages = [await packPackage(() => undefined)];
	const env = { N8N_LOG_LEVEL: 'debug' };
	n8n = await startN8n({ packages, env, report: () => undefined });
}, 900_000);
afterAll(async () => await n8n?.stop(), 60_000);

describe('the packed package in a real n8n', () => {
	it('offers every node to the editor, and those that are safe as AI tools', async () => {
		const login = await fetch(`${n8n.url}/rest/login`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ emailOrLdapLoginId: n8n.owner.email, password: n8n.owner.password }),
		});
		const cookie = login.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
		const answer = await fetch(`${n8n.url}/types/nodes.json`, { headers: { cookie } });
		const names = new Set(
			((await answer.json()) as Array<{ name: string }>).map(({ name }) => name),
		);
		for (const [type, { description }] of Object.entries(ownNodes)) {
			expect([type, names.has(type)]).toEqual([type, true]);
			expect([type, names.has(`${type}Tool`)]).toEqual([type, Boolean(description.usableAsTool)]);
		}
	});

	it('knows every credential', async () => {
		for (const name of Object.keys(ownCredentials)) {
			const { status } = await fetch(`${n8n.url}/api/v1/credentials/schema/${name}`, {
				headers: { 'X-N8N-API-KEY': n8n.apiKey },
			});
			expect([name, status]).toEqual([name, 200]);
		}
	});

	it('loads no code of a node before the node is used', async () => {
		const log = await readFile(n8n.logFile, 'utf8');
		expect(log).toContain(`Lazy-loading nodes and credentials from ${packageJson.name}`);
	});

	it('has nothing to resolve on the user’s machine', () => {
		expect(Object.keys(packageJson)).not.toContain('dependencies');
		expect(PREFIX).toBe(`${packageJson.name}.`);
	});
});
