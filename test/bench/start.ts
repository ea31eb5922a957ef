import { startN8n } from '../../sandbox/host/n8n';
import { median, round } from './statistics';

const ROUNDS = 3;

/** What the package adds to n8n's start: medians of starts with and without it, in turn. */
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
		for (let round = 0; round < ROUNDS; round++) {
			for (const [name, host] of [
				['bare', bare],
				['ours', ours],
			] as const) {
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
	return {
		addMs: round(median(samples.ours.ms) - median(samples.bare.ms), 0),
		addMb: round(median(samples.ours.mb) - median(samples.bare.mb)),
		bareMs: round(median(samples.bare.ms), 0),
		bareMb: round(median(samples.bare.mb)),
	};
}
