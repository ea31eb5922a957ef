import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { ensureNode24, npmCommand, withPath } from '../../tools/node24';

const run = promisify(execFile);

interface Manifest {
	name: string;
	version: string;
	dependencies?: Record<string, string>;
	[field: string]: unknown;
}

/** What one installation brought: the package and everything below it. */
export interface InstalledPackage {
	packages: number;
	/** Size on disk in MB (1,000,000 bytes). */
	mb: number;
	seconds: number;
}

/** The manifest that n8n leaves in an installed package: without dev, peer and optional dependencies. */
export function installedManifest(manifest: Manifest): Manifest {
	const { devDependencies, peerDependencies, optionalDependencies, ...kept } = manifest;
	return kept as Manifest;
}

/**
 * Installs a tarball of `npm pack` into an n8n's user folder in the steps of n8n's own installer
 * (`CommunityPackagesService.downloadPackage` of n8n 2.41), replacing an earlier version.
 * A package without dependencies needs no network. n8n loads it at its next start.
 */
export async function installPackage(
	tarball: string,
	userFolder: string,
): Promise<InstalledPackage> {
	const started = Date.now();
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	const draft = await mkdtemp(join(nodes, 'unpacked-'));
	try {
		await run('tar', ['-xzf', resolve(tarball), '-C', draft, '--strip-components=1']);
		const manifest = installedManifest(await readJson(join(draft, 'package.json')));
		await writeJson(join(draft, 'package.json'), manifest);
		if (Object.keys(manifest.dependencies ?? {}).length > 0) await installDependencies(draft);
		const folder = join(nodes, 'node_modules', manifest.name);
		await mkdir(dirname(folder), { recursive: true });
		await rm(folder, { recursive: true, force: true });
		await rename(draft, folder);
		await recordIn(join(nodes, 'package.json'), manifest);
		const { packages, bytes } = await measure(folder);
		return { packages, mb: bytes / 1e6, seconds: (Date.now() - started) / 1000 };
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
}

async function installDependencies(cwd: string): Promise<void> {
	const npm = npmCommand([
		'install',
		'--audit=false',
		'--fund=false',
		'--bin-links=false',
		'--install-strategy=shallow',
		'--ignore-scripts=true',
		'--package-lock=false',
	]);
	const { bin } = await ensureNode24();
	await run(npm.command, npm.args, { cwd, shell: npm.shell, env: withPath(process.env, bin) });
}

async function recordIn(ledger: string, { name, version }: Manifest): Promise<void> {
	const record = existsSync(ledger)
		? await readJson(ledger)
		: { name: 'installed-nodes', private: true, dependencies: {} };
	await writeJson(ledger, { ...record, dependencies: { ...record.dependencies, [name]: version } });
}

async function measure(folder: string): Promise<{ packages: number; bytes: number }> {
	const total = { packages: 0, bytes: 0 };
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		total.bytes += (await stat(join(entry.parentPath, entry.name))).size;
		if (entry.name === 'package.json' && isPackageRoot(folder, entry.parentPath)) total.packages++;
	}
	return total;
}

function isPackageRoot(folder: string, directory: string): boolean {
	return directory === folder || /[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+$/.test(directory);
}

async function readJson(file: string): Promise<Manifest> {
	return JSON.parse(await readFile(file, 'utf8'));
}

async function writeJson(file: string, value: object): Promise<void> {
	await writeFile(file, JSON.stringify(value, null, 2));
}
