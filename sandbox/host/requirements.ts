import { spawnSync } from 'node:child_process';
import { statfs } from 'node:fs/promises';

/** n8n with its dependencies takes 2.9 GB; npm's own cache and the two builds need the rest. */
export const NEEDED_GB = 6;

const installHint: Partial<Record<NodeJS.Platform, string>> = {
	linux:
		'Debian and Ubuntu: sudo apt-get install -y python3 make g++; Fedora: sudo dnf install -y python3 make gcc-c++; Alpine: apk add python3 make g++.',
	darwin: 'macOS: xcode-select --install.',
};

/** What to tell when `freeBytes` are too few for an n8n in `folder`; undefined when they are enough. */
export function diskProblem(freeBytes: number, folder: string): string | undefined {
	const freeGb = freeBytes / 1e9;
	if (freeGb >= NEEDED_GB) return undefined;
	return `n8n needs ${NEEDED_GB} GB of free disk to install, ${folder} has ${freeGb.toFixed(1)} GB. Free some space, or set N8N_COMMERCE_SUPPORT_CACHE to a folder on a larger disk.`;
}

/** What to tell when a build tool of n8n's two native modules is missing; undefined when all are there. */
export function compilerProblem(
	has: (command: string) => boolean,
	platform: NodeJS.Platform = process.platform,
): string | undefined {
	const missing: string[] = [];
	if (!has('python3')) missing.push('python3');
	if (!has('make')) missing.push('make');
	if (!has('g++') && !has('c++')) missing.push('a C++ compiler');
	if (missing.length === 0) return undefined;
	const hint = installHint[platform] ?? 'Install them with your package manager.';
	return `n8n compiles two modules while it installs; missing here: ${missing.join(', ')}. ${hint}`;
}

/** @throws naming everything that stands in the way of installing n8n into `folder` */
export async function checkRequirements(folder: string): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const problems = [diskProblem(bavail * bsize, folder), compilerProblem(runs)].filter(Boolean);
	if (problems.length > 0) throw new Error(problems.join('\n'));
}

function runs(command: string): boolean {
	return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
