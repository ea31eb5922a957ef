import { count, observe, percentile, type Cell } from '../../../nodes/SupportInsights/metrics/cell';
import { compute } from '../../../nodes/SupportInsights/metrics/compute';
import { mergeCells, type Rollup } from '../../../nodes/SupportInsights/metrics/rollup';
import { addDays, endOfDay, instantOf } from '../../../nodes/shared/zone';
import { runner } from '../runOperation';
import { randomChats, seeded } from './random';
import { DAY, noRows, type ShopRows } from './shop';

const run = runner(() => null);
const zone = 'Europe/Berlin';
const asOf = '2026-05-01T00:00:00Z';

const daysOf = async (rows: Partial<ShopRows>, from: string, to: string): Promise<Rollup[]> =>
	await run(compute, { ...rows, from, to, timeZone: zone, options: { asOf } });

/** What a daily run reads: from 72 hours before the day until it is final. */
function window(rows: ShopRows, day: string): ShopRows {
	const from = instantOf(day, 0, zone) - 3 * DAY * 1_000;
	const to = endOfDay(day, zone) + 10 * DAY * 1_000;
	const within = ({ at }: { at?: unknown }) =>
		Date.parse(String(at)) >= from && Date.parse(String(at)) < to;
	return {
		messages: rows.messages.filter(within),
		conversations: rows.conversations,
		events: rows.events.filter(within),
		actions: rows.actions.filter(within),
	};
}

describe.each([1, 2, 3])('rollups of random chats, seed %i', (seed) => {
	const rows = noRows();
	const [from, to] = ['2026-03-24', '2026-04-02'];
	randomChats(rows, { seed, chats: 300, start: '2026-03-23T00:00:00Z', days: 12 });

	it('merged in any order and grouping equal what all rows give at once', async () => {
		const days = await daysOf(rows, from, to);
		const params = { ...rows, from, to, timeZone: zone, give: 'period', options: { asOf } };
		const [{ cells, ...figures }] = await run(compute, params);
		expect(figures.interactions).toBeGreaterThan(200);
		const random = seeded(seed);
		const pile: Array<Pick<Rollup, 'cells'>> = [...days];
		while (pile.length > 1) {
			const [one] = pile.splice(Math.floor(random() * pile.length), 1);
			const [other] = pile.splice(Math.floor(random() * pile.length), 1);
			pile.push({ cells: mergeCells([one!, other!]) });
		}
		expect(pile[0]!.cells).toEqual(cells);
		const stored = days.map(({ day, final, cells: data }) => ({
			day,
			final,
			data: JSON.stringify(data),
		}));
		const [merged] = await run(compute, { timeZone: zone, give: 'period', earlier: stored });
		expect(merged).toEqual({ cells, ...figures });
	});

	it('of a day are the same from the rows around it as from all rows', async () => {
		const all = await daysOf(rows, from, to);
		for (let day = from, n = 0; day <= to; day = addDays(day, 1), n++)
			expect(await daysOf(window(rows, day), day, day)).toEqual([all[n]]);
	});
});

it('a day computed again replaces its stored row', async () => {
	const rows = noRows();
	randomChats(rows, { seed: 9, chats: 30, start: '2026-03-24T12:00:00Z', days: 0.1 });
	const [day] = await daysOf(rows, '2026-03-24', '2026-03-24');
	const params = { ...rows, from: '2026-03-24', timeZone: zone, give: 'period', options: { asOf } };
	const [again] = await run(compute, { ...params, earlier: [day, { ...day, day: '2026-03-20' }] });
	expect(again).toMatchObject({ from: '2026-03-20', to: '2026-03-24' });
	expect(again.interactions).toBe(2 * day!.cells.total!.interactions!);
});

describe('percentiles', () => {
	it('are within one percent of the true nearest rank, over any split', () => {
		const random = seeded(5);
		const values = Array.from({ length: 2_000 }, () => Math.floor(10 ** (random() * 6)));
		const cells = [{}, {}, {}] as [Cell, Cell, Cell];
		for (const value of values) observe(cells[Math.floor(random() * 3)]!, 'x', value);
		const merged: Cell = {};
		for (const cell of cells) for (const name of Object.keys(cell)) count(merged, name, cell[name]);
		const sorted = [...values].sort((a, b) => a - b);
		for (const p of [0.5, 0.9, 0.99]) {
			const true_ = sorted[Math.ceil(p * sorted.length) - 1]!;
			expect(Math.abs(percentile(merged, 'x', p)! - true_)).toBeLessThanOrEqual(true_ * 0.01);
		}
	});
});
