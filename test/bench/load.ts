import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWorld, type World } from '../../sandbox/demo/world';
import { waitFor } from '../harness/wait';
import { ProxiedCaller } from './caller';
import { OpenChats } from './openChats';
import { tableOf } from './rows';
import { median, percentile, round, summary } from './statistics';

const OWNER = 'mia.keller@example.com';
const QUESTION = 'Where is my order #1001?';
const UNLIMITED = { perSession: 100_000, perAddress: 100_000 };

interface Size {
	chats: number;
	answers: number;
	/** Chat turns measured in each of the four states. */
	turns: number;
}
const WHOLE: Size = { chats: 300, answers: 60, turns: 15 };

/** The demo shop on one n8n, without the limits that a shop sets: no shop's shoppers come as fast as a bench. */
export async function loadWorld(report: (line: string) => void): Promise<World> {
	const world = await startWorld({ report, chat: { 'Storefront chat.limits': UNLIMITED } });
	Object.assign(world.sandbox.shopify.settings, { maximumAvailable: 1e6, restoreRate: 1e6 });
	return world;
}

/** Until n8n takes requests: on a crowded machine its own look at the database comes too late now and then. */
async function ready({ n8n }: World): Promise<void> {
	await waitFor(async () => (await fetch(`${n8n.url}/healthz/readiness`)).ok, 60_000);
}

async function times(caller: ProxiedCaller, turns: number): Promise<number[]> {
	const taken: number[] = [];
	for (let turn = 0; turn < turns; turn++) {
		const started = performance.now();
		await caller.say(QUESTION);
		taken.push(performance.now() - started);
		// What happens after the answer is over before the next turn is measured.
		await sleep(150);
	}
	return taken;
}

/** Chat turns without and with open chats, in turn; how fast a person's answer arrives; memory before and after. */
export async function openChatsOn(world: World, { chats, answers, turns }: Size) {
	await ready(world);
	const caller = await ProxiedCaller.signedIn(world, OWNER);
	await times(caller, 10);
	const alone: number[] = [];
	const among: number[] = [];
	const arrivals: number[] = [];
	const memory: number[] = [];
	let failures = 0;
	for (let round = 0; round < 2; round++) {
		alone.push(...(await times(caller, turns)));
		memory.push(world.host!.rssMb());
		await ready(world);
		const open = await OpenChats.open(world, chats);
		among.push(...(await times(caller, turns)));
		arrivals.push(...(await open.answers(answers / 2, 100, 20_000)));
		memory.push(world.host!.rssMb());
		await open.close();
		failures += open.failures;
		await sleep(3_000);
	}
	memory.push(world.host!.rssMb());
	return {
		chats,
		answerArrives: { ...summary(arrivals), late: arrivals.filter((ms) => ms > 3_000).length },
		turn: {
			alone: summary(alone),
			among: summary(among),
			slowerPercent: round(100 * (median(among) / median(alone) - 1)),
		},
		memoryMb: {
			before: memory[0],
			open: memory[1],
			between: memory[2],
			openAgain: memory[3],
			after: memory[4],
		},
		failures,
		p95Ms: round(percentile(arrivals, 0.95)),
	};
}

/** Chat turns of a visitor whose avatar listens, with bitHuman at once and bitHuman late, in turn. */
export async function slowAvatarOn(
	world: World,
	{ turns, delayMs }: { turns: number; delayMs: number },
) {
	await ready(world);
	const caller = await ProxiedCaller.signedIn(world, OWNER);
	await caller.say(QUESTION);
	await sleep(1_000);
	const conversations = await tableOf(world, 'support_conversations');
	await conversations.update('session', caller.session, {
		room: `room-${randomUUID().slice(0, 8)}`,
	});
	const { bithuman } = world.sandbox;
	await times(caller, 5);
	const quick: number[] = [];
	const late: number[] = [];
	const asked = bithuman.requests.length;
	for (let block = 0; block < 4; block++) {
		quick.push(...(await times(caller, turns)));
		bithuman.fail({ kind: 'slow', delayMs, times: 10_000 });
		late.push(...(await times(caller, turns)));
		bithuman.faults.length = 0;
	}
	return {
		quick: summary(quick),
		late: summary(late),
		slowerPercent: round(100 * (median(late) / median(quick) - 1)),
		/** That the avatar was asked to speak at all. */
		spoken: bithuman.requests.length - asked,
	};
}

export async function benchOpenChats(report: (line: string) => void) {
	const world = await loadWorld(report);
	try {
		return await openChatsOn(world, WHOLE);
	} finally {
		await world.close();
	}
}

export async function benchSlowAvatar(report: (line: string) => void) {
	const world = await loadWorld(report);
	try {
		return await slowAvatarOn(world, { turns: 12, delayMs: 30_000 });
	} finally {
		await world.close();
	}
}
