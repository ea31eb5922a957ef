import { setTimeout as pause } from 'node:timers/promises';
import { startWorld } from '../../sandbox/demo/world';
import { publishBare } from './bare';
import { ProxiedCaller } from './caller';
import { median, round, summary } from './statistics';

/** The first block of each warms n8n up and is not counted. */
const BLOCKS = 4;
const BLOCK = 15;
const PAUSE_MS = 500;
/** Long enough for n8n to finish what it does after an answer: log the messages, let the avatar speak. */
const IDLE_MS = 1_500;
const ALONE = 20;

/** n8n's own defaults, instead of what the README advises and our n8n is started with. */
export const UNTUNED = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'false',
	N8N_EXPRESSION_ENGINE_POOL_SIZE: '1',
};

/**
 * A bare webhook and a turn of our chat on one n8n; the vendors answer at once. First in alternating blocks, in which
 * one caller asks again as soon as it has the answer, so that n8n still works at the turn before; then `alone`, in
 * turn, each with n8n idle.
 */
export async function benchChat(report: (line: string) => void, env?: Record<string, string>) {
	const limits = { perSession: 100_000, perAddress: 100_000 };
	// Every turn is answered from the order: none is passed to a person because there were so many.
	const chat = { 'Storefront chat.limits': limits, mostAnswers: 100_000 };
	const world = await startWorld({ report, env, chat });
	try {
		const vendors = [world.sandbox.shopify, world.sandbox.gorgias, world.sandbox.bithuman];
		// The import's test of each credential goes through n8n's own request helper.
		for (const vendor of vendors) vendor.reset();
		// Turns come as fast as n8n allows: no shop's shoppers do, so no shop's rate limit shall slow them down.
		Object.assign(world.sandbox.shopify.settings, { maximumAvailable: 1e6, restoreRate: 1e6 });
		const bareUrl = await publishBare(world.n8n);
		const caller = await ProxiedCaller.signedIn(world, 'mia.keller@example.com');
		const callBare = async () => {
			await (await fetch(bareUrl, { method: 'POST', body: '{}' })).text();
		};
		const callOurs = async () => await caller.say('Where is my order #1001?');
		const bare: number[] = [];
		const ours: number[] = [];
		for (let block = 0; block < BLOCKS; block++) {
			const bareTimes = await times(callBare);
			const ourTimes = await times(callOurs);
			if (block === 0) continue;
			bare.push(...bareTimes);
			ours.push(...ourTimes);
		}
		const alone = { bare: [] as number[], ours: [] as number[] };
		for (let turn = 0; turn < ALONE; turn++) {
			alone.bare.push(await timeOf(callBare));
			await pause(IDLE_MS);
			alone.ours.push(await timeOf(callOurs));
			await pause(IDLE_MS);
		}
		return {
			chat: { ...compared(bare, ours), alone: compared(alone.bare, alone.ours) },
			connections: Object.fromEntries(vendors.map(({ name, connections }) => [name, connections])),
		};
	} finally {
		await world.close();
	}
}

async function times(work: () => Promise<void>): Promise<number[]> {
	const taken: number[] = [];
	for (let turn = 0; turn < BLOCK; turn++) taken.push(await timeOf(work));
	await pause(PAUSE_MS);
	return taken;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

const compared = (bare: number[], ours: number[]) => ({
	bare: summary(bare),
	ours: summary(ours),
	ratio: round(median(ours) / median(bare), 2),
	turns: ours.length,
});
