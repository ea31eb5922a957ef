import { mergeCells, type Rollup } from '../metrics/rollup';
import { byDimension, metricsOf, type Metrics } from '../metrics/summary';
import { addDays } from '../../shared/zone';

/** What a report is made from: the last days, and as many before them to compare with. */
export interface Period {
	from: string;
	to: string;
	days: Array<{ day: string; final: boolean; metrics: Metrics }>;
	metrics: Metrics;
	/** Null when no day before the period is there. */
	previous: Metrics | null;
	by: ReturnType<typeof byDimension>;
	rollups: Rollup[];
}

/** @param rollups in order of their days, at least one */
export function periodOf(rollups: readonly Rollup[], length: number): Period {
	const to = rollups.at(-1)!.day;
	const from = addDays(to, 1 - length);
	const own = rollups.filter(({ day }) => day >= from);
	const before = rollups.filter(({ day }) => day < from && day >= addDays(from, -length));
	const cells = mergeCells(own);
	const known = new Map(own.map((rollup) => [rollup.day, rollup]));
	const first = own[0]!.day;
	const days: Period['days'] = [];
	for (let day = first; day <= to; day = addDays(day, 1)) {
		const rollup = known.get(day);
		const metrics = metricsOf(rollup?.cells.total ?? {});
		days.push({ day, final: rollup?.final ?? false, metrics });
	}
	return {
		from: first,
		to,
		days,
		metrics: metricsOf(cells.total ?? {}),
		previous: before.length > 0 ? metricsOf(mergeCells(before).total ?? {}) : null,
		by: byDimension(cells),
		rollups: own,
	};
}
