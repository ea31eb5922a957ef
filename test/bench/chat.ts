import { setTimeout as pause } from 'node:timers/promises';
import { startWorld } from '../../sandbox/demo/world';
import { createShop } from '../../sandbox/shop';
import { startShopify } from '../../sandbox/shopify';
import { publishBare } from './bare';
import { ProxiedCaller } from './caller';
import { publishPlain } from './plain';
import { median, round, summary } from './statistics';

/** The first block of each warms n8n up and is not counted. */
const BLOCKS = 4;
const BLOCK = 15;
const PAUSE_MS = 500;
/** Long enough for n8n to finish what it does after an answer: log the messages, let the avatar speak. */
const IDLE_MS = 1_500;
const ALONE = 20;

const WAYS = ['bare', 'plain', 'ours'] as const;
type Way = (typeof WAYS)[number];
type Times = Record<Way, number[]>;

/** n8n's own defaults, instead of what the README advises and our n8n is started with. */
export const UNTUNED = {
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'false',
	N8N_EXPRESSION_ENGINE_POOL_SIZE: '1',
};

/**
 * A bare webhook, what a turn cannot do without by n8n's own nodes (`plain`), and a turn of our chat, on one n8n; the
 * vendors answer at once. First in alternating blocks, in which one caller asks again as soon as it has the answer, so
 * that n8n still works at the turn before; then `alone`, in turn, each with n8n idle.
 */
export async function benchChat(report: (line: string) => void, env?: Record<string, string>) {
	const limits = { perSession: 100_000, perAddress: 100_000 };
	// Every turn is answered from the order: none is passed to a person because there were so many.
	const chat = { 'Storefront chat.limits': limits, mostAnswers: 100_000 };
	const world = await startWorld({ report, env, chat });
	// Of its own, so that the connections which our node opens are counted alone.
	const plainShop = await startShopify({ shop: createShop(new Date()) });
	try {
		const vendors = [world.sandbox.shopify, world.sandbox.gorgias, world.sandbox.bithuman];
		// The import's test of each credential goes through n8n's own request helper.
		for (const vendor of vendors) vendor.reset();
		// Turns come as fast as n8n allows: no shop's shoppers do, so no shop's rate limit shall slow them down.
		for (const { settings } of [world.sandbox.shopify, plainShop]) {
			Object.assign(settings, { maximumAvailable: 1e6, restoreRate: 1e6 });
		}
		const bareUrl = await publishBare(world.n8n);
		const plainUrl = await publishPlain(world.n8n, plainShop.url);
		const caller = await ProxiedCaller.signedIn(world, 'mia.keller@example.com');
		const calls: Record<Way, () => Promise<void>> = {
			bare: async () => void (await post(bareUrl, {})),
			plain: async () => {
				const answer = await post(plainUrl, { session: caller.session, order: '1001' });
				if (!answer.includes('#1001')) throw new Error(`The order was not found: ${answer}`);
			},
			ours: async () => await caller.say('Where is my order #1001?'),
		};
		const busy: Times = { bare: [], plain: [], ours: [] };
		for (let block = 0; block < BLOCKS; block++) {
			for (const way of WAYS) {
				const taken = await times(calls[way]);
				if (block > 0) busy[way].push(...taken);
			}
		}
		const alone: Times = { bare: [], plain: [], ours: [] };
		for (let turn = 0; turn < ALONE; turn++) {
			for (const way of WAYS) {
				alone[way].push(await timeOf(calls[way]));
				await pause(IDLE_MS);
			}
		}
		return {
			chat: { ...compared(busy), alone: compared(alone) },
			connections: Object.fromEntries(vendors.map(({ name, connections }) => [name, connections])),
		};
	} finally {
		await Promise.all([world.close(), plainShop.close()]);
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

const compared = ({ bare, plain, ours }: Times) => ({
	bare: summary(bare),
	plain: summary(plain),
	ours: summary(ours),
	ratio: round(median(ours) / median(bare), 2),
	ratioToPlain: round(median(ours) / median(plain), 2),
	turns: ours.length,
});

async function post(url: string, body: object): Promise<string> {
	const headers = { 'content-type': 'application/json' };
	const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
	return text;
}
