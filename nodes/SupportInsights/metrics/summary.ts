import { fromMinor, toMoney } from '../../shared/money';
import type { Money } from '../../shared/types';
import { percentile, under, type Cell } from './cell';
import { DIMENSIONS, type Dimension } from './rollup';

/** Shares are 0 to 1, times in seconds unless named otherwise; null where there is nothing to divide by. */
export type Metrics = ReturnType<typeof metricsOf>;

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
const share = (part: number, whole: number) => (whole > 0 ? rounded(part / whole) : null);

/** The figures of one cell. @param alertAbovePercent share of slow turns from which the alert is on */
export function metricsOf(cell: Cell, alertAbovePercent = 5) {
	const n = (name: string) => cell[name] ?? 0;
	const settled = n('interactions') - n('open');
	const spread = (name: string) => ({
		count: under(cell, `${name}~`).reduce((sum, [, times]) => sum + times, 0),
		median: percentile(cell, name, 0.5),
		p90: percentile(cell, name, 0.9),
	});
	const slowShare = share(n('slowTurns'), n('turns'));
	return {
		interactions: n('interactions'),
		open: n('open'),
		settled,
		resolvedConfirmed: n('resolved_confirmed'),
		resolvedAssumed: n('resolved_assumed'),
		escalated: n('escalated'),
		abandoned: n('abandoned'),
		automationRate: share(n('automated'), settled),
		involvementRate: share(n('withAssistant'), settled),
		resolutionRate: share(n('automated'), n('withAssistant')),
		escalationRate: share(n('escalated'), settled),
		escalationsByReason: listOf(cell, 'reason:'),
		reopened: n('reopened'),
		reopenRate: share(n('reopened'), n('interactions')),
		firstResponseSeconds: spread('firstResponse'),
		humanFirstResponseSeconds: spread('humanFirstResponse'),
		responseAfterHandoverSeconds: spread('responseAfterHandover'),
		handleTimeSeconds: { ...spread('handleTime'), withPerson: n('withPerson') },
		satisfaction: {
			...ratingOf(cell, ['assistant', 'person']),
			assistant: ratingOf(cell, ['assistant']),
			person: ratingOf(cell, ['person']),
		},
		sentiment: {
			messages: n('toneCount'),
			mean: n('toneCount') > 0 ? rounded(n('toneSum') / n('toneCount') / 1_000) : null,
			trend: n('shiftCount') > 0 ? rounded(n('shiftSum') / n('shiftCount') / 1_000) : null,
			negativeShare: share(n('negativeMessages'), n('toneCount')),
			unhappyInteractions: n('negative'),
			topics: listOf(cell, 'grief:').map(({ name, count }) => ({
				name,
				count,
				angry: cell[`anger:${name}`] ?? 0,
			})),
		},
		influenced: {
			orders: n('orders'),
			conversionRate: share(n('converted'), n('reached')),
			revenue: moneyUnder(cell, 'revenue:'),
		},
		turns: {
			count: n('turns'),
			medianMs: percentile(cell, 'turnMs', 0.5),
			p90Ms: percentile(cell, 'turnMs', 0.9),
			slow: n('slowTurns'),
			slowShare,
			alert: slowShare !== null && slowShare * 100 > alertAbovePercent,
		},
		refusedDrafts: { count: n('refusedDrafts'), reasons: listOf(cell, 'refused:') },
		actions: actionsOf(cell),
	};
}

/** The counters under a prefix, most frequent first. */
const listOf = (cell: Cell, prefix: string) =>
	under(cell, prefix)
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));

function ratingOf(cell: Cell, groups: string[]) {
	const stars = groups.flatMap((group) => under(cell, `rating:${group}~`));
	const ratings = stars.reduce((sum, [, n]) => sum + n, 0);
	const sum = stars.reduce((total, [star, n]) => total + Number(star) * n, 0);
	const good = stars.reduce((total, [star, n]) => (Number(star) >= 4 ? total + n : total), 0);
	return { ratings, average: share(sum, ratings), positiveShare: share(good, ratings) };
}

const moneyUnder = (cell: Cell, prefix: string): Money[] =>
	under(cell, prefix)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([currency, minor]) => toMoney(fromMinor(minor, currency)));

function actionsOf(cell: Cell) {
	const counters = under(cell, 'action:').map(([name]) => name.slice(0, name.lastIndexOf(':')));
	return [...new Set(counters)].sort().map((kind) => ({
		kind,
		done: cell[`action:${kind}:done`] ?? 0,
		notDone: cell[`action:${kind}:notDone`] ?? 0,
		amounts: moneyUnder(cell, `paid:${kind}:`),
	}));
}

/** The figures per value of each dimension, the busiest first. */
export function byDimension(cells: Record<string, Cell>, alertAbovePercent?: number) {
	const lists = DIMENSIONS.map((dimension): [Dimension, Array<{ value: string } & Metrics>] => [
		dimension,
		Object.keys(cells)
			.filter((name) => name.startsWith(`${dimension}:`))
			.map((name) => ({
				value: name.slice(dimension.length + 1),
				...metricsOf(cells[name]!, alertAbovePercent),
			}))
			.sort((a, b) => b.interactions - a.interactions || (a.value < b.value ? -1 : 1)),
	]);
	return Object.fromEntries(lists) as Record<Dimension, Array<{ value: string } & Metrics>>;
}
