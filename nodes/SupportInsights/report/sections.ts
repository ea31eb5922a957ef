import { DIMENSIONS } from '../metrics/rollup';
import type { Metrics } from '../metrics/summary';
import { html, Html, table } from './html';
import type { Period } from './period';
import { bars, columns, line } from './svg';
import { decimal, duration, mood, named, percent, shortDay, sums, whole } from './words';

const MOST_ROWS = 15;

/** The topics of bad mood, most frequent first, against the days before: no word of a customer is repeated. */
export function anger({ metrics, previous, days }: Period, conversationsUrl: string): Html {
	const { topics, unhappyInteractions } = metrics.sentiment;
	if (topics.length === 0)
		return html`<section class="hot">
			<h2>What made customers angry</h2>
			<p>No conversation had a negative message.</p>
		</section>`;
	const shown = topics.slice(0, MOST_ROWS);
	const link = (name: string) => {
		if (!conversationsUrl) return html`${named(name)}`;
		const address = conversationsUrl.replaceAll('{topic}', encodeURIComponent(name));
		return html`<a href="${address}" rel="noreferrer">${named(name)}</a>`;
	};
	const before = (name: string) =>
		previous?.sentiment.topics.find((topic) => topic.name === name)?.count ?? 0;
	const rows = shown.map(({ name, count, angry }) => ({
		head: link(name),
		cells: [whole(count), whole(angry), ...(previous ? [whole(before(name))] : [])],
	}));
	const chart = bars({
		title: 'Conversations with a negative message, by topic',
		points: shown.slice(0, 6).map(({ name, count }) => ({ label: named(name), value: count })),
		format: whole,
	});
	const then = previous ? ['Before'] : [];
	const heads = ['Topic', 'Count', 'Angry', ...then];
	const [top] = shown;
	return html`<section class="hot">
		<h2>What made customers angry</h2>
		<p>
			<strong>${named(top!.name)}</strong> leads with ${whole(top!.count)} of
			${whole(unhappyInteractions)} unhappy conversations.
		</p>
		<div class="pair">
			<div>${new Html(chart)}</div>
			${table(
				`Conversations with a negative message${previous ? `, and in the ${days.length} days before` : ''}`,
				heads,
				rows,
			)}
		</div>
	</section>`;
}

/** The course over the days, as charts and in one table. */
export function course({ days }: Period): Html {
	const points = (of: (metrics: Metrics) => number | null) =>
		days.map(({ day, metrics }) => ({ label: shortDay(day), value: of(metrics) }));
	const chart = (name: string, picture: string) =>
		html`<div>
			<h3>${name}</h3>
			${new Html(picture)}
		</div>`;
	const rate = (share: number) => `${Math.round(share * 100)} %`;
	const rows = days.map(({ day, final, metrics: m }) => ({
		head: `${shortDay(day)}${final ? '' : ' *'}`,
		cells: [
			whole(m.interactions),
			percent(m.automationRate),
			whole(m.escalated),
			decimal(m.satisfaction.average),
			mood(m.sentiment.mean),
			duration(m.firstResponseSeconds.median),
		],
	}));
	const heads = [
		'Day',
		'Conversations',
		'Without a person',
		'Handed over',
		'Stars',
		'Mood',
		'First answer',
	];
	return html`<section>
		<h2>Day by day</h2>
		<div class="pair">
			${[
				chart(
					'Conversations',
					columns({
						title: 'Conversations per day',
						points: points((m) => m.interactions),
						format: whole,
						whole: true,
					}),
				),
				chart(
					'Solved without a person',
					line({
						title: 'Share solved without a person, per day',
						points: points((m) => m.automationRate),
						format: rate,
						range: [0, 1],
					}),
				),
				chart(
					'Mood of the customers',
					line({
						title: 'Mean mood per day, from -1 to +1',
						points: points((m) => m.sentiment.mean),
						format: (value) => mood(value),
						range: [-1, 1],
					}),
				),
				chart(
					'Turns slower than 3 seconds',
					columns({
						title: 'Slow turns per day',
						points: points((m) => m.turns.slow),
						format: whole,
						whole: true,
					}),
				),
			]}
		</div>
		${table('Figures per day; days with * can still change', heads, rows)}
	</section>`;
}

/** Drafts of the model that were not said; nothing where there is no model, or nothing was wrong with it. */
export function refusals({ metrics }: Period): Html {
	const { count, reasons } = metrics.refusedDrafts;
	if (count === 0) return html``;
	const rows = reasons
		.slice(0, MOST_ROWS)
		.map(({ name, count: drafts }) => ({ head: named(name), cells: [whole(drafts)] }));
	return html`<section>
		<h2>Drafts of the model that were held back</h2>
		<p>
			${whole(count)} of ${whole(metrics.turns.count)} answers held something that no fact backs.
			Shoppers were told what the facts say instead.
		</p>
		${table('Drafts held back, by what was wrong with them', ['Held', 'Drafts'], rows)}
	</section>`;
}

export function escalations({ metrics }: Period): Html {
	const reasons = metrics.escalationsByReason.slice(0, MOST_ROWS);
	const rows = reasons.map(({ name, count }) => ({ head: named(name), cells: [whole(count)] }));
	const chart = bars({
		title: 'Hand-overs to a person, by reason',
		points: reasons.slice(0, 6).map(({ name, count }) => ({ label: named(name), value: count })),
		format: whole,
	});
	const content = reasons.length
		? html`<div class="pair">
				<div>${new Html(chart)}</div>
				${table('Conversations handed over, by reason', ['Reason', 'Conversations'], rows)}
			</div>`
		: html`<p>Nobody was asked for.</p>`;
	return html`<section>
		<h2>Why a person was needed</h2>
		${content}${people(metrics)}
	</section>`;
}

function people(m: Metrics): Html {
	const row = (
		head: string,
		spread: { count: number; median: number | null; p90: number | null },
	) => ({
		head,
		cells: [whole(spread.count), duration(spread.median), duration(spread.p90)],
	});
	return html`<h3>How fast</h3>
		${table(
			'Times: half of all conversations took at most the median, nine of ten at most the last column',
			['Time', 'Conversations', 'Median', 'Nine of ten'],
			[
				row('First answer by anybody', m.firstResponseSeconds),
				row('First answer by a person', m.humanFirstResponseSeconds),
				row('From hand-over to a person', m.responseAfterHandoverSeconds),
				row('Work of a person', m.handleTimeSeconds),
			],
		)}`;
}

/** One table per dimension: channel, intent, language, product. */
export function dimensions({ by }: Period): Html {
	const heads = [
		'Conversations',
		'Without a person',
		'Handed over',
		'Unhappy',
		'Stars',
		'Mood',
		'Sales',
	];
	const tables = DIMENSIONS.filter((dimension) => by[dimension].length > 0).map((dimension) => {
		const title = dimension === 'product' ? 'Most discussed products' : `By ${dimension}`;
		const rows = by[dimension].slice(0, MOST_ROWS).map((m) => ({
			head: dimension === 'intent' ? named(m.value) : m.value,
			cells: [
				whole(m.interactions),
				percent(m.automationRate),
				whole(m.escalated),
				whole(m.sentiment.unhappyInteractions),
				decimal(m.satisfaction.average),
				mood(m.sentiment.mean),
				sums(m.influenced.revenue),
			],
		}));
		return html`<section>
			<h2>${title}</h2>
			${table(title, [named(dimension), ...heads], rows, 'quiet')}
		</section>`;
	});
	return html`${tables}`;
}
