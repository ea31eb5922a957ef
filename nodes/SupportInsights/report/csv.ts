import { metricsOf } from '../metrics/summary';
import type { Cell } from '../metrics/cell';
import type { Period } from './period';

const COLUMNS = [
	'day',
	'dimension',
	'value',
	'interactions',
	'open',
	'resolved_confirmed',
	'resolved_assumed',
	'escalated',
	'abandoned',
	'automation_rate',
	'reopened',
	'unhappy',
	'mood',
	'ratings',
	'stars',
	'first_response_median_s',
	'human_first_response_median_s',
	'turns',
	'slow_turns',
	'refused_drafts',
	'orders',
	'revenue',
];

/** A line per day and value of each dimension, with topics and escalation reasons as dimensions of their own. */
export function csvOf({ rollups }: Pick<Period, 'rollups'>): string {
	const lines = rollups.flatMap(({ day, cells }) =>
		Object.keys(cells).flatMap((name) => {
			const cut = name.indexOf(':');
			const [dimension, value] = cut < 0 ? [name, ''] : [name.slice(0, cut), name.slice(cut + 1)];
			const own = [day, dimension, value, ...figuresOf(cells[name]!)];
			return dimension === 'total' ? [own, ...causesOf(day, cells[name]!)] : [own];
		}),
	);
	return [COLUMNS, ...lines].map((line) => line.map(fieldOf).join(',')).join('\r\n') + '\r\n';
}

function figuresOf(cell: Cell): Array<string | number | null> {
	const m = metricsOf(cell);
	return [
		m.interactions,
		m.open,
		m.resolvedConfirmed,
		m.resolvedAssumed,
		m.escalated,
		m.abandoned,
		m.automationRate,
		m.reopened,
		m.sentiment.unhappyInteractions,
		m.sentiment.mean,
		m.satisfaction.ratings,
		m.satisfaction.average,
		m.firstResponseSeconds.median,
		m.humanFirstResponseSeconds.median,
		m.turns.count,
		m.turns.slow,
		m.refusedDrafts.count,
		m.influenced.orders,
		m.influenced.revenue.map(({ amount, currency }) => `${amount} ${currency}`).join('; '),
	];
}

function causesOf(day: string, cell: Cell): Array<Array<string | number>> {
	const { escalationsByReason, sentiment } = metricsOf(cell);
	return [
		...escalationsByReason.map(({ name, count }) => [day, 'escalation_reason', name, count]),
		...sentiment.topics.map(({ name, count }) => [day, 'unhappy_topic', name, count]),
	].map((line) => [...line, ...Array<string>(COLUMNS.length - line.length).fill('')]);
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
export function fieldOf(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
