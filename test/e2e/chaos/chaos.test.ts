import { randomUUID } from 'node:crypto';
import type { World } from '../../../sandbox/demo/world';
import { Ledger } from './ledger';
import { playRounds, startChaosWorld } from './rounds';
import { RACE } from './templates';

/** Each kills n8n once or twice while four returns are under way. */
const ROUNDS = 5;
const LIMIT_MS = 240_000;
const RUNS = 20;
const KEYS = 10;

let world: World;

beforeAll(async () => {
	world = await startChaosWorld();
}, 900_000);
afterAll(async () => await world?.close(), 60_000);

/** A row of `support_actions` as *Claim: Prepare* builds it. */
const rowOf = (key: string) => ({
	key,
	kind: 'refund',
	target: 'return',
	orderId: 'order',
	channel: 'shopify',
	valuesHash: 'same',
	state: 'claimed',
	owner: randomUUID(),
	leaseUntil: new Date(Date.now() + 180_000).toISOString(),
	evidence: '{}',
	applied: 'no',
	at: new Date().toISOString(),
});

async function claim(key: string): Promise<boolean> {
	const answer = await fetch(`${world.n8n.url}/webhook/demo/${RACE}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(rowOf(key)),
	});
	return ((await answer.json()) as { confirmed: boolean }).confirmed;
}

describe('the claim on the real Data Table', () => {
	it('lets one of twenty runs act that ask at the same moment, for each of ten keys', async () => {
		const ledger = new Ledger(world);
		for (let round = 0; round < KEYS; round += 1) {
			const key = randomUUID();
			const told = await Promise.all(Array.from({ length: RUNS }, () => claim(key)));
			const states = (await ledger.rows('key', [key])).map(({ state }) => state);
			expect([key, told.filter(Boolean).length]).toEqual([key, 1]);
			expect([key, states.filter((state) => state === 'acting').length]).toEqual([key, 1]);
			expect([key, states.length]).toEqual([key, RUNS]);
		}
	}, 240_000);
});

describe('returns on an n8n that is killed', () => {
	it('move money once, buy one label, mail once, and are never lost', async () => {
		const seed = Date.now() % 1_000_000;
		const report = () => undefined;
		const played = await playRounds(world, { rounds: ROUNDS, limitMs: LIMIT_MS, seed, report });
		expect({ seed, wrong: played.wrong, lost: played.lost }).toEqual({ seed, wrong: [], lost: [] });
		expect(played.kills).toBeGreaterThan(0);
	}, 600_000);
});
