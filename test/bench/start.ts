import { startN8n } from '../../sandbox/host/n8n';
import { median, round } from './statistics';

const ROUNDS = 7;

/**
 * What the package adds to n8n's start: the median difference of pairs, since a machine's speed drifts more between
 * two minutes than the package costs. Which of a pair starts first takes turns.
 */
export async function benchStart(tarball: string, report: (line: string) => void) {
	const quiet = () => undefined;
	const bare = await startN8n({ report: quiet });
	const ours = await startN8n({ packages: [tarball], report: quiet });
	const samples = {
		bare: { ms: [] as number[], mb: [] as number[] },
		ours: { ms: [] as number[], mb: [] as number[] },
	};
	try {
		bare.kill();
		ours.kill();
		for (let pair = 0; pair < ROUNDS; pair++) {
			const both = [
				['bare', bare],
				['ours', ours],
			] as const;
			for (const [name, host] of pair % 2 ? [...both].reverse() : both) {
				await host.restart();
				await new Promise((done) => setTimeout(done, 2_000));
				samples[name].ms.push(host.startMs);
				samples[name].mb.push(host.rssMb());
				host.kill();
				report(`start ${name}: ${host.startMs} ms, ${samples[name].mb.at(-1)} MB`);
			}
		}
	} finally {
		await Promise.all([bare.stop(), ours.stop()]);
	}
	const added = (unit: 'ms' | 'mb') =>
		samples.ours[unit].map((value, pair) => value - samples.bare[unit][pair]);
	return {
		addMs: round(median(added('ms')), 0),
		addMb: round(median(added('mb'))),
		pairsMs: added('ms').map((value) => round(value, 0)),
		bareMs: round(median(samples.bare.ms), 0),
		bareMb: round(median(samples.bare.mb)),
	};
}
