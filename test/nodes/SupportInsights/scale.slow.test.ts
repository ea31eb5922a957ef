import { compute } from '../../../nodes/SupportInsights/metrics/compute';
import type { Rollup } from '../../../nodes/SupportInsights/metrics/rollup';
import { addDays } from '../../../nodes/shared/zone';
import { median } from '../../bench/statistics';
import { runner } from '../runOperation';
import { seeded } from './random';
import { chat, later, noRows, type ShopRows } from './shop';

const run = runner(() => null);
const DAYS = 50;
const terms = { timeZone: 'Europe/Berlin', options: { asOf: '2026-06-01T00:00:00Z' } };

/** Chats of one question and its answer; one in twenty shoppers is unhappy. */
function ordinaryDay(day: string, chats: number): ShopRows {
	const rows = noRows();
	const random = seeded(chats);
	for (let n = 0; n < chats; n++) {
		const unhappy = random() < 0.05;
		const start = later(`${day}T00:00:00Z`, random() * 80_000);
		const text = unhappy ? 'It arrived damaged, terrible!' : 'Where is my order?';
		const durationMs = Math.floor(random() * 4_000);
		chat(rows, `${day}-${n}`, start, [
			[0, 'shopper', { text, sentiment: unhappy ? -0.6 : 0.1, label: '' }],
			[durationMs / 1_000, 'assistant', { durationMs }],
		]);
	}
	return rows;
}

async function rollUpDays(perDay: number) {
	const rollups: object[] = [];
	let ms = 0;
	for (let n = 0; n < DAYS; n++) {
		const day = addDays('2026-03-01', n);
		const rows = ordinaryDay(day, perDay);
		const started = performance.now();
		const [{ cells, final }] = (await run(compute, { ...rows, ...terms, from: day })) as [Rollup];
		ms += performance.now() - started;
		rollups.push({ day, final, data: JSON.stringify(cells) });
	}
	return { rollups, ms };
}

async function costOf(day: ShopRows, earlier: object[]): Promise<number> {
	const started = performance.now();
	await run(compute, { ...day, ...terms, from: '2026-04-20', give: 'period', earlier });
	return performance.now() - started;
}

it('a day costs the same after 100,000 earlier conversations as after 1,000', async () => {
	const few = await rollUpDays(20);
	const many = await rollUpDays(2_000);
	const day = ordinaryDay('2026-04-20', 2_000);
	const costs: Array<{ few: number; many: number }> = [];
	// One after the other in pairs: what slows the machine down slows both.
	for (let pair = 0; pair < 15; pair++) {
		costs.push({ few: await costOf(day, few.rollups), many: await costOf(day, many.rollups) });
	}
	const size = Math.max(...many.rollups.map((row) => JSON.stringify(row).length));
	console.info(
		`100,000 conversations rolled up in ${(many.ms / 1_000).toFixed(1)} s, a day of 2,000 into ` +
			`${(size / 1_024).toFixed(0)} kB; such a day costs ${median(costs.map((cost) => cost.few)).toFixed(0)} ` +
			`ms after 1,000 earlier ones and ${median(costs.map((cost) => cost.many)).toFixed(0)} ms after 100,000`,
	);
	expect(many.ms).toBeLessThan(60_000);
	expect(size).toBeLessThan(100_000);
	expect(median(costs.map((cost) => cost.many / cost.few))).toBeLessThan(2);
}, 120_000);
