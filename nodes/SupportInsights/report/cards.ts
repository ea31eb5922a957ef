import type { Metrics } from '../metrics/summary';
import { html, type Html } from './html';
import type { Period } from './period';
import { decimal, duration, mood, percent, sums, whole } from './words';

interface Figure {
	label: string;
	value(metrics: Metrics): string;
	/** What is compared with the days before; absent where a difference says nothing. */
	of?(metrics: Metrics): number | null;
	/** Whether more is better (1), worse (-1) or neither (0). */
	good?: 1 | 0 | -1;
	change?(difference: number): string;
}

const points = (difference: number) => `${(difference * 100).toFixed(1)} points`;
const hundredths = (difference: number) => difference.toFixed(2);

const FIGURES: Figure[] = [
	{
		label: 'Conversations',
		value: (m) => whole(m.interactions),
		of: (m) => m.interactions,
		good: 0,
		change: whole,
	},
	{
		label: 'Solved without a person',
		value: (m) => percent(m.automationRate),
		of: (m) => m.automationRate,
		good: 1,
		change: points,
	},
	{
		label: 'Handed to a person',
		value: (m) => percent(m.escalationRate),
		of: (m) => m.escalationRate,
		good: -1,
		change: points,
	},
	{
		label: 'Came back within 72 h',
		value: (m) => percent(m.reopenRate),
		of: (m) => m.reopenRate,
		good: -1,
		change: points,
	},
	{
		label: 'Stars (average of 5)',
		value: (m) => decimal(m.satisfaction.average),
		of: (m) => m.satisfaction.average,
		good: 1,
		change: hundredths,
	},
	{
		label: 'Mood (−1 to +1)',
		value: (m) => mood(m.sentiment.mean),
		of: (m) => m.sentiment.mean,
		good: 1,
		change: hundredths,
	},
	{ label: 'First answer, median', value: (m) => duration(m.firstResponseSeconds.median) },
	{ label: 'First answer by a person', value: (m) => duration(m.humanFirstResponseSeconds.median) },
	{
		label: 'Slow turns (over 3 s)',
		value: (m) => percent(m.turns.slowShare),
		of: (m) => m.turns.slowShare,
		good: -1,
		change: points,
	},
	{ label: 'Sales influenced', value: (m) => sums(m.influenced.revenue) },
];

/** The figures of the period at the top, each with its change against the days before. */
export function cards({ metrics, previous, days }: Period): Html {
	const items = FIGURES.map(
		(figure) =>
			html`<li>
				<span class="name">${figure.label}</span
				><span class="value">${figure.value(metrics)}</span>${changeOf(
					figure,
					metrics,
					previous,
					days.length,
				)}
			</li>`,
	);
	return html`<ul class="cards">
		${items}
	</ul>`;
}

function changeOf(
	{ of, good = 0, change }: Figure,
	metrics: Metrics,
	previous: Metrics | null,
	days: number,
): Html | string {
	const [now, then] = [of?.(metrics) ?? null, previous ? (of?.(previous) ?? null) : null];
	if (now === null || then === null || !change) return '';
	const difference = now - then;
	const size = change(Math.abs(difference));
	if (size === change(0)) return html`<span class="change">as in the ${days} days before</span>`;
	const judged = Math.sign(difference) * good;
	const kind = judged > 0 ? 'better' : judged < 0 ? 'worse' : '';
	return html`<span class="change ${kind}"
		>${difference > 0 ? '▲' : '▼'} ${size} ${difference > 0 ? 'more' : 'less'} than before</span
	>`;
}
