'use strict';

/**
 * Runs a command of this project under Node 24: `node tools/node24.js jest --ci`.
 *
 * n8n needs Node 24. Where the Node that runs this file is older, Node 24 is installed once from npm
 * (pinned by sandbox/host/node24/package-lock.json) into a cache folder outside the project, and the
 * command finds it, and the project's own tools, first on its PATH.
 */

const { spawn, spawnSync } = require('node:child_process');
const { createHash, randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const NODE_VERSION = '24.21.0';
const projectRoot = path.resolve(__dirname, '..');
const recipe = path.join(projectRoot, 'sandbox', 'host', 'node24');
const windows = process.platform === 'win32';

/** The folder that holds what this project downloads once: Node 24 and the n8n of the sandbox. */
function cacheRoot(env = process.env) {
	if (env.N8N_COMMERCE_SUPPORT_CACHE) return path.resolve(env.N8N_COMMERCE_SUPPORT_CACHE);
	const caches = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
	return path.join(caches, 'n8n-nodes-commerce-support');
}

/** Twelve hex digits that change whenever one of the parts does; names the folders of the cache. */
function cacheKey(...parts) {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('hex').slice(0, 12);
}

/** How npm is called from a child process: the npm that runs us, else the one on the PATH. */
function npmCommand(args) {
	const cli = process.env.npm_execpath;
	if (cli && path.basename(cli) === 'npm-cli.js') {
		return { command: process.execPath, args: [cli, ...args], shell: false };
	}
	return { command: 'npm', args, shell: windows };
}

/** A copy of `env` whose PATH starts with the given folders (Windows spells the name "Path"). */
function withPath(env, ...folders) {
	const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { ...env, [name]: [...folders, env[name]].filter(Boolean).join(path.delimiter) };
}

/** What callers get to know about one Node: its folders, and its C++ headers if it has them. */
function describeNode(node, version) {
	const home = path.resolve(path.dirname(node), '..');
	const hasHeaders = fs.existsSync(path.join(home, 'include', 'node', 'node_version.h'));
	return { node, bin: path.dirname(node), version, headers: hasHeaders ? home : undefined };
}

function installYourself(reason) {
	return new Error(
		`${reason}\nInstall Node 24 or newer yourself (https://nodejs.org/en/download), put it first on the PATH and run this command again.`,
	);
}

/**
 * Finds Node 24, or installs it. Safe to call from several processes at once: each installs into a
 * folder of its own, the first rename wins.
 *
 * @throws when there is no ready-made Node 24 for this platform, or npm cannot install it
 */
async function ensureNode24({ report = () => {} } = {}) {
	if (Number(process.versions.node.split('.')[0]) >= 24) {
		return describeNode(process.execPath, process.versions.node);
	}
	const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
	const { optionalDependencies } = require(path.join(recipe, 'package.json'));
	if (!optionalDependencies[name]) {
		throw installYourself(
			`This project runs on Node 24; this is Node ${process.versions.node}, and npm has no Node ${NODE_VERSION} for ${process.platform}-${process.arch}.`,
		);
	}
	const lock = fs.readFileSync(path.join(recipe, 'package-lock.json'));
	const home = path.join(cacheRoot(), `node24-${cacheKey(lock)}`);
	const binary = path.join('node_modules', name, 'bin', windows ? 'node.exe' : 'node');
	if (!fs.existsSync(path.join(home, binary))) await installNode24(home, binary, report);
	return describeNode(path.join(home, binary), NODE_VERSION);
}

async function installNode24(home, binary, report) {
	const started = Date.now();
	report(`Installing Node ${NODE_VERSION} (once, about 190 MB) into ${home} …`);
	removeLeftovers(home);
	const draft = `${home}.${process.pid}-${randomBytes(4).toString('hex')}`;
	try {
		fs.mkdirSync(draft, { recursive: true });
		for (const file of ['package.json', 'package-lock.json']) {
			fs.copyFileSync(path.join(recipe, file), path.join(draft, file));
		}
		await npmCi(draft);
		checkBinary(path.join(draft, binary));
		publish(draft, home, binary);
	} finally {
		fs.rmSync(draft, { recursive: true, force: true });
	}
	report(`Node ${NODE_VERSION} is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm leaves an optional package out in silence, and a binary may not fit the system's C library. */
function checkBinary(node) {
	if (!fs.existsSync(node)) {
		throw installYourself(
			`npm did not deliver Node ${NODE_VERSION}; is its registry within reach?`,
		);
	}
	const { stdout, stderr, error } = spawnSync(node, ['--version'], { encoding: 'utf8' });
	if (stdout?.trim() === `v${NODE_VERSION}`) return;
	const detail = error?.message ?? stderr?.trim() ?? '';
	throw installYourself(`Node ${NODE_VERSION} from npm does not run here. ${detail}`.trim());
}

function npmCi(cwd) {
	const npm = npmCommand([
		'ci',
		'--include=optional',
		'--ignore-scripts',
		'--no-audit',
		'--no-fund',
		'--loglevel=error',
	]);
	return new Promise((resolve, reject) => {
		const child = spawn(npm.command, npm.args, {
			cwd,
			shell: npm.shell,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (data) => (output += data));
		child.on('error', (error) =>
			reject(installYourself(`npm could not be started: ${error.message}`)),
		);
		child.on('close', (code) => {
			if (code === 0) resolve();
			else
				reject(
					installYourself(
						`npm could not install Node ${NODE_VERSION}:\n${output.trim().slice(-2000)}`,
					),
				);
		});
	});
}

function publish(draft, home, binary) {
	const isThere = () => fs.existsSync(path.join(home, binary));
	if (!isThere()) fs.rmSync(home, { recursive: true, force: true });
	try {
		fs.renameSync(draft, home);
	} catch (error) {
		if (!isThere()) throw error;
	}
}

/** Drafts of attempts that were killed; a day is longer than any honest install takes. */
function removeLeftovers(home) {
	const folder = path.dirname(home);
	if (!fs.existsSync(folder)) return;
	for (const name of fs.readdirSync(folder)) {
		if (!name.startsWith(`${path.basename(home)}.`)) continue;
		const draft = path.join(folder, name);
		const { mtimeMs } = fs.statSync(draft, { throwIfNoEntry: false }) ?? {};
		if (mtimeMs && Date.now() - mtimeMs > 86_400_000)
			fs.rmSync(draft, { recursive: true, force: true });
	}
}

/** Runs the command and ends as it ends: with its exit code, or by the signal that ended it. */
function run(command, args, env) {
	const quoted = windows
		? args.map((arg) => (/[\s"&|<>^]/.test(arg) ? `"${arg.replace(/"/g, '\\"')}"` : arg))
		: args;
	const child = spawn(command, quoted, { stdio: 'inherit', env, shell: windows });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			// A terminal's Ctrl-C reaches the whole group; a second one would make many tools give up tidying.
			if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
		});
	}
	child.on('error', (error) => {
		const hint =
			error.code === 'ENOENT'
				? `${command}: command not found. Run "npm ci" first.`
				: error.message;
		process.stderr.write(`${hint}\n`);
		process.exit(127);
	});
	child.on('exit', (code, signal) => {
		if (!signal) process.exit(code);
		process.removeAllListeners(signal);
		process.kill(process.pid, signal);
	});
}

async function main([command, ...args]) {
	if (!command) throw new Error('Usage: node tools/node24.js <command> [arguments]');
	const { bin } = await ensureNode24({ report: (line) => process.stderr.write(`${line}\n`) });
	run(command, args, withPath(process.env, bin, path.join(projectRoot, 'node_modules', '.bin')));
}

module.exports = { NODE_VERSION, cacheRoot, cacheKey, npmCommand, withPath, ensureNode24 };

if (require.main === module) {
	main(process.argv.slice(2)).catch((error) => {
		process.stderr.write(`${error.message}\n`);
		process.exit(1);
	});
}
