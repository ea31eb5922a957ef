import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import {
	cacheKey,
	cacheRoot,
	ensureNode24,
	npmCommand,
	withPath,
	type Node24,
} from '../../tools/node24';
import { withLock } from './lock';
import { elapsed, type Report } from './report';
import { checkRequirements } from './requirements';
import { runStep } from './step';

export interface InstalledN8n {
	/** The folder whose `node_modules` holds n8n. */
	root: string;
	/** The Node executable that its native modules were built for. */
	node: string;
	version: string;
}

const recipe = __dirname;
const marker = 'installed.json';

/** The folder of one n8n in the cache: another lock file or another Node gives another folder. */
export function n8nFolder(n8nVersion: string, lock: Buffer, nodeVersion: string): string {
	const platform = `${process.platform}-${process.arch}`;
	const key = cacheKey(lock, nodeVersion, platform);
	return join(cacheRoot(), `n8n-${n8nVersion}-${key}`);
}

/**
 * Installs the pinned n8n into the cache, once: 2.9 GB, five to ten minutes. Returns at once and without
 * network when it is there. Processes that ask at the same time wait for the first.
 *
 * @throws when disk or compilers are missing, or npm fails; the message says what to do
 */
export async function ensureN8n(options: { report: Report }): Promise<InstalledN8n> {
	const node = await ensureNode24(options);
	const manifest = JSON.parse(await readFile(join(recipe, 'package.json'), 'utf8'));
	const version: string = manifest.dependencies.n8n;
	const root = n8nFolder(version, await readFile(join(recipe, 'package-lock.json')), node.version);
	if (!isComplete(root)) {
		await mkdir(dirname(root), { recursive: true });
		const onWait = () => options.report('Another process is installing n8n; waiting for it …');
		await withLock(`${root}.lock`, onWait, async () => {
			if (!isComplete(root)) await install(root, version, node, options.report);
		});
	}
	return { root, node: node.node, version };
}

function isComplete(root: string): boolean {
	return existsSync(join(root, marker));
}

async function install(root: string, version: string, node: Node24, report: Report): Promise<void> {
	const started = Date.now();
	await removeEarlierAttempts(root);
	await checkRequirements(dirname(root));
	const draft = `${root}.draft-${process.pid}`;
	await mkdir(draft);
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(recipe, file), join(draft, file));
	}
	const logFile = `${root}.log`;
	await writeFile(logFile, '');
	const step = { cwd: draft, env: buildEnvironment(node), logFile, report };
	report(`Installing n8n ${version} into ${root} (once: 2.9 GB, 5 to 10 minutes)`);
	await runStep({
		...step,
		...npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn']),
		label: `1/3 Downloading n8n ${version}`,
	});
	await runStep({
		...step,
		...npmCommand(['rebuild', 'sqlite3', 'isolated-vm', '--ignore-scripts=false']),
		label: '2/3 Compiling sqlite3 and isolated-vm',
	});
	await runStep({
		...step,
		command: node.node,
		args: ['-e', "require('sqlite3'); require('isolated-vm')"],
		label: '3/3 Checking the compiled modules',
	});
	await writeFile(join(draft, marker), JSON.stringify({ version, node: node.version }));
	await rename(draft, root);
	report(`n8n ${version} is installed after ${elapsed(started)}`);
}

/** Node 24 first on the PATH, and its own headers for node-gyp, whatever npm's configuration says. */
function buildEnvironment(node: Node24): NodeJS.ProcessEnv {
	const env = withPath(process.env, node.bin);
	return node.headers ? { ...env, npm_config_nodedir: node.headers } : env;
}

async function removeEarlierAttempts(root: string): Promise<void> {
	for (const name of await readdir(dirname(root))) {
		const draft = name === basename(root) || name.startsWith(`${basename(root)}.draft-`);
		if (draft) await rm(join(dirname(root), name), { recursive: true, force: true });
	}
}
