import { parseArgs } from 'node:util';
import { playRounds, startChaosWorld, type Options } from './rounds';
import { simulate } from './simulated';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string' },
		simulated: { type: 'string' },
		seed: { type: 'string' },
		minutes: { type: 'string' },
	},
});

async function main(): Promise<void> {
	const seed = Number(values.seed ?? Date.now() % 1_000_000);
	const report = (line: string) => console.log(line);
	report(`Seed ${seed}`);
	const options = { seed, report, limitMs: Number(values.minutes ?? Infinity) * 60_000 };
	const summary = values.simulated
		? await simulate({ ...options, crashes: Number(values.simulated) })
		: await playedRounds({ ...options, rounds: Number(values.rounds ?? 20) });
	console.log(JSON.stringify(summary));
	process.exitCode = summary.wrong.length || summary.lost.length ? 1 : 0;
}

async function playedRounds(options: Options) {
	const world = await startChaosWorld();
	try {
		return await playRounds(world, options);
	} finally {
		await world.close();
	}
}

void main();
