import { startWorld } from '../../sandbox/demo/world';
import { publishBare } from './bare';
import { ProxiedCaller } from './caller';
import { median, round, summary } from './statistics';

/** The first block of each warms n8n up and is not counted. */
const BLOCKS = 4;
const BLOCK = 15;
const PAUSE_MS = 500;

/** n8n's own defaults, instead of what the README advises and our n8n is started with. */
export const UNTUNED = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'false',
	N8N_EXPRESSION_ENGINE_POOL_SIZE: '1',
};

/**
 * A bare webhook and a turn of our chat on one n8n, in alternating blocks; within a block one caller asks again as
 * soon as it has the answer. The vendors answer at once.
 */
export async function benchChat(report: (line: string) => void, env?: Record<string, string>) {
	const unlimited = { perSession: 100_000, perAddress: 100_000 };
	const world = await startWorld({ report, env, chat: { 'Storefront chat.limits': unlimited } });
	try {
		const vendors = [world.sandbox.shopify, world.sandbox.gorgias, world.sandbox.bithuman];
		// The import's test of each credential goes through n8n's own request helper.
		for (const vendor of vendors) vendor.reset();
		// Turns come as fast as n8n allows: no shop's shoppers do, so no shop's rate limit shall slow them down.
		Object.assign(world.sandbox.shopify.settings, { maximumAvailable: 1e6, restoreRate: 1e6 });
		const bareUrl = await publishBare(world.n8n);
		const caller = await ProxiedCaller.signedIn(world, 'mia.keller@example.com');
		const bare: number[] = [];
		const ours: number[] = [];
		for (let block = 0; block < BLOCKS; block++) {
			const bareTimes = await times(async () => {
				await (await fetch(bareUrl, { method: 'POST', body: '{}' })).text();
			});
			const ourTimes = await times(async () => await caller.say('Where is my order #1001?'));
			if (block === 0) continue;
			bare.push(...bareTimes);
			ours.push(...ourTimes);
		}
		return {
			chat: {
				bare: summary(bare),
				ours: summary(ours),
				ratio: round(median(ours) / median(bare), 2),
				turns: ours.length,
			},
			connections: Object.fromEntries(vendors.map(({ name, connections }) => [name, connections])),
		};
	} finally {
		await world.close();
	}
}

async function times(work: () => Promise<void>): Promise<number[]> {
	const taken: number[] = [];
	for (let turn = 0; turn < BLOCK; turn++) {
		const started = performance.now();
		await work();
		taken.push(performance.now() - started);
	}
	await new Promise((done) => setTimeout(done, PAUSE_MS));
	return taken;
}
