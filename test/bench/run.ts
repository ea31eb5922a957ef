import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../sandbox/demo/package';
import { installPackage } from '../../sandbox/host/install-package';
import { benchChat, TUNED } from './chat';
import { benchStart } from './start';

/** Prints one JSON object; everything else goes to standard error. */
async function main() {
	const report = (line: string) => console.error(line);
	const tarball = await packPackage(report);
	const install = await benchInstall(tarball);
	const { chat, connections } = await benchChat(report);
	const { chat: tuned } = await benchChat(report, TUNED);
	const start = await benchStart(tarball, report);
	console.log(
		JSON.stringify({ chat: { ...chat, tuned }, connections, start, install }, null, '\t'),
	);
}

async function benchInstall(tarball: string) {
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-install-'));
	try {
		return await installPackage(tarball, folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

main().catch((error: Error) => {
	console.error(error);
	process.exitCode = 1;
});
