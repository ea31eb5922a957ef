import { simulate } from './simulated';

/** Some of the two thousand that `npm run chaos -- --simulated 2000` plays. */
const CRASHES = 200;
const LIMIT_MS = 60_000;

describe('returns on an n8n that dies at any step, again and again', () => {
	it('move money once, buy one label, mail once, and are never lost', async () => {
		const seed = Date.now() % 1_000_000;
		const report = () => undefined;
		const played = await simulate({ crashes: CRASHES, limitMs: LIMIT_MS, seed, report });
		expect({ seed, wrong: played.wrong, lost: played.lost }).toEqual({ seed, wrong: [], lost: [] });
		expect(played.crashes).toBeGreaterThan(20);
		// 95 % of all crashes, less what chance takes (two standard deviations) from a sample of this size.
		const { healed, canHeal } = played;
		expect(healed).toBeGreaterThanOrEqual(0.95 * canHeal - 2 * Math.sqrt(0.95 * 0.05 * canHeal));
	}, 180_000);
});
