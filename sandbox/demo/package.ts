import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { undoAtExit } from '../host/cleanup';

const run = promisify(execFile);
const ROOT = resolve(__dirname, '../..');
const SOURCES = [
	'nodes',
	'credentials',
	'cli',
	'workflows',
	'tools',
	'gulpfile.js',
	'package.json',
];

/** Builds the package when a source is newer than the build. */
export async function buildPackage(report: (line: string) => void): Promise<void> {
	if (!(await isStale())) return;
	report('Building the package');
	await run(process.execPath, [join(ROOT, 'node_modules/gulp/bin/gulp.js'), 'build'], {
		cwd: ROOT,
	});
}

/** The package as it would be published, built and packed into a file that goes when this process ends. */
export async function packPackage(report: (line: string) => void): Promise<string> {
	await buildPackage(report);
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-pack-'));
	undoAtExit(() => rmSync(folder, { recursive: true, force: true }));
	const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
		cwd: ROOT,
	});
	return join(folder, stdout.trim().split('\n').at(-1)!);
}

async function isStale(): Promise<boolean> {
	const built = await stat(join(ROOT, 'dist/nodes')).catch(() => undefined);
	if (!built) return true;
	const newest = Math.max(
		...(await Promise.all(SOURCES.map((source) => newestIn(join(ROOT, source))))),
	);
	return newest > built.mtimeMs;
}

async function newestIn(path: string): Promise<number> {
	const info = await stat(path);
	if (!info.isDirectory()) return info.mtimeMs;
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	const times = entries
		.filter((entry) => entry.isFile())
		.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
	return Math.max(0, ...(await Promise.all(times)));
}
