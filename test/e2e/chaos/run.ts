import { parseArgs } from 'node:util';
import { playRounds, startChaosWorld } from './rounds';
import { simulate } from './simulated';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string' },
		simulated: { type: 'string' },
		seed: { type: 'string' },
	},
});

async function main(): Promise<void> {
	const seed = Number(values.seed ?? Date.now() % 1_000_000);
	const report = (line: string) => console.log(line);
	report(`Seed ${seed}`);
	const summary = values.simulated
		? await simulate({ crashes: Number(values.simulated), seed, report })
		: await playedRounds(Number(values.rounds ?? 20), seed, report);
	console.log(JSON.stringify(summary));
	process.exitCode = summary.wrong.length || summary.lost.length ? 1 : 0;
}

async function playedRounds(rounds: number, seed: number, report: (line: string) => void) {
	const world = await startChaosWorld();
	try {
		return await playRounds(world, { rounds, seed, report });
	} finally {
		await world.close();
	}
}

void main();
