import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NODE_VERSION } from '../../tools/node24';

const host = join(__dirname, '..', '..', 'sandbox', 'host');
const read = (...path: string[]) => readFileSync(join(host, ...path), 'utf8');

describe.each([
	['n8n', []],
	['Node 24', ['node24']],
])('the lock file of %s', (_name, folder) => {
	const lock = JSON.parse(read(...folder, 'package-lock.json'));
	const manifest = JSON.parse(read(...folder, 'package.json'));

	it('matches its manifest, which is never published', () => {
		const { dependencies, optionalDependencies } = manifest;
		expect(lock.packages['']).toMatchObject({
			...(dependencies && { dependencies }),
			...(optionalDependencies && { optionalDependencies }),
		});
		expect(manifest.private).toBe(true);
	});

	it('pins every package by its checksum and names no download address', () => {
		const packages = Object.entries<{ integrity?: string; resolved?: string }>(lock.packages);
		for (const [path, { integrity, resolved }] of packages) {
			if (path === '') continue;
			expect({ path, integrity, resolved }).toEqual({
				path,
				integrity: expect.stringMatching(/^sha\d+-/),
				resolved: undefined,
			});
		}
	});
});

it('asks npm for the Node version that the tool expects', () => {
	const { optionalDependencies } = JSON.parse(read('node24', 'package.json'));
	expect(new Set(Object.values(optionalDependencies))).toEqual(new Set([NODE_VERSION]));
});
