import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../sandbox/demo/package';
import { installPackage } from '../../sandbox/host/install-package';
import { benchChat, UNTUNED } from './chat';
import { benchOpenChats, benchSlowAvatar } from './load';
import { benchShopify } from './shopify';
import { benchStart } from './start';
import { benchWidget } from './widget';

const report = (line: string) => console.error(line);

/** Sections by the name that is given after `npm run bench --`; without a name all run. */
const SECTIONS: Record<string, () => Promise<object>> = {
	async n8n() {
		const tarball = await packPackage(report);
		const install = await benchInstall(tarball);
		const { chat, connections } = await benchChat(report);
		const { chat: untuned } = await benchChat(report, UNTUNED);
		const start = await benchStart(tarball, report);
		return { chat: { ...chat, untuned }, connections, start, install };
	},
	'open-chats': async () => ({ openChats: await benchOpenChats(report) }),
	'slow-avatar': async () => ({ slowAvatar: await benchSlowAvatar(report) }),
	shopify: async () => ({ shopify: await benchShopify(report) }),
	widget: async () => ({ widget: await benchWidget(report) }),
};

/** Prints one JSON object; everything else goes to standard error. */
async function main() {
	const asked = process.argv.slice(2);
	const unknown = asked.filter((name) => !SECTIONS[name]);
	if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}`);
	const results = [];
	for (const [name, run] of Object.entries(SECTIONS)) {
		if (asked.length === 0 || asked.includes(name)) results.push(await run());
	}
	console.log(JSON.stringify(Object.assign({}, ...results), null, '\t'));
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
