import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installPackage, installedManifest } from '../../sandbox/host/install-package';

describe('installing a package as n8n does', () => {
	let folder: string;
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'install-package-'))));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const json = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

	function pack(version: string): string {
		const source = join(folder, 'source', 'package');
		mkdirSync(source, { recursive: true });
		const manifest = { name: 'n8n-nodes-tiny', version, peerDependencies: { 'n8n-workflow': '*' } };
		writeFileSync(join(source, 'package.json'), JSON.stringify(manifest));
		writeFileSync(join(source, `only-in-${version}.js`), '');
		const tarball = join(folder, `tiny-${version}.tgz`);
		execFileSync('tar', ['-czf', tarball, '-C', join(folder, 'source'), 'package']);
		rmSync(source, { recursive: true });
		return tarball;
	}

	it('keeps only the run-time dependencies in the manifest', () => {
		const own = { name: 'n8n-nodes-tiny', version: '1.0.0', dependencies: { axios: '1.21.1' } };
		const others = { devDependencies: {}, peerDependencies: {}, optionalDependencies: {} };
		expect(installedManifest({ ...own, ...others })).toEqual(own);
	});

	it("puts the files where n8n looks and the version into n8n's ledger, without npm or network", async () => {
		const npm = process.env.npm_execpath;
		process.env.npm_execpath = join(folder, 'no-such-npm', 'npm-cli.js');
		try {
			const result = await installPackage(pack('1.0.0'), folder);
			expect(result).toMatchObject({ packages: 1, mb: expect.any(Number) });
		} finally {
			if (npm === undefined) delete process.env.npm_execpath;
			else process.env.npm_execpath = npm;
		}
		const installed = json('.n8n', 'nodes', 'node_modules', 'n8n-nodes-tiny', 'package.json');
		expect(installed).toEqual({ name: 'n8n-nodes-tiny', version: '1.0.0' });
		expect(json('.n8n', 'nodes', 'package.json')).toEqual({
			name: 'installed-nodes',
			private: true,
			dependencies: { 'n8n-nodes-tiny': '1.0.0' },
		});
	});

	it('replaces an earlier version whole and leaves nothing else behind', async () => {
		await installPackage(pack('1.0.0'), folder);
		await installPackage(pack('1.1.0'), folder);
		const nodes = join(folder, '.n8n', 'nodes');
		const installed = join(nodes, 'node_modules', 'n8n-nodes-tiny');
		expect(readdirSync(installed).sort()).toEqual(['only-in-1.1.0.js', 'package.json']);
		expect(json('.n8n', 'nodes', 'package.json').dependencies).toEqual({
			'n8n-nodes-tiny': '1.1.0',
		});
		expect(readdirSync(nodes).sort()).toEqual(['node_modules', 'package.json']);
		expect(existsSync(join(installed, 'node_modules'))).toBe(false);
	});
});
