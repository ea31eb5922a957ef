import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../sandbox/demo/package';
import { startWorld } from '../../sandbox/demo/world';
import { installPackage } from '../../sandbox/host/install-package';
import { publishBare } from './bare';
import { Shopper } from '../harness/shopper';
import { benchStart } from './start';
import { summary } from './statistics';

const WARM_UP = 10;
const TURNS = 60;

/** Prints one JSON object; everything else goes to standard error. */
async function main() {
	const report = (line: string) => console.error(line);
	const tarball = await packPackage(report);
	const install = await benchInstall(tarball);
	const { chat, connections } = await benchChat(report);
	const start = await benchStart(tarball, report);
	console.log(JSON.stringify({ chat, connections, start, install }, null, '\t'));
}

/** A bare webhook and a turn of our chat, one after the other on one n8n; the vendors answer at once. */
async function benchChat(report: (line: string) => void) {
	const unlimited = { perSession: 100_000, perAddress: 100_000 };
	const world = await startWorld({ report, chat: { 'Storefront chat.limits': unlimited } });
	try {
		const bareUrl = await publishBare(world.n8n);
		const shopper = await Shopper.signedIn(world, 'mia.keller@example.com');
		const bare: number[] = [];
		const ours: number[] = [];
		for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
			if (turn === WARM_UP) for (const vendor of vendorsOf(world)) vendor.reset();
			const bareMs = await timed(async () => {
				const answer = await fetch(bareUrl, { method: 'POST', body: '{}' });
				await answer.text();
			});
			const oursMs = await timed(async () => await shopper.say('Where is my order #1001?'));
			await shopper.settled();
			if (turn < WARM_UP) continue;
			bare.push(bareMs);
			ours.push(oursMs);
		}
		const connections = Object.fromEntries(
			vendorsOf(world).map(({ name, connections: count }) => [name, count]),
		);
		return {
			chat: { bare: summary(bare), ours: summary(ours), turns: TURNS },
			connections,
		};
	} finally {
		await world.close();
	}
}

const vendorsOf = ({ sandbox }: Awaited<ReturnType<typeof startWorld>>) => [
	sandbox.shopify,
	sandbox.gorgias,
	sandbox.bithuman,
];

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
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
