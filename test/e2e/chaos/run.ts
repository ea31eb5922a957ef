import { parseArgs } from 'node:util';
import { playRounds } from './rounds';
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
	const rounds = Number(values.rounds ?? 20);
	const report = (line: string) => console.log(line);
	report(`Seed ${seed}`);
	const summary = values.simulated
		? await simulate({ crashes: Number(values.simulated), seed, report })
		: await playRounds({ rounds, seed, report });
	console.log(JSON.stringify(summary));
	process.exitCode = summary.wrong.length || summary.lost.length ? 1 : 0;
}

void main();
