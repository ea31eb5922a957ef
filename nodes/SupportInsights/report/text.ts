import type { Period } from './period';
import { decimal, duration, longDay, mood, named, percent, sums, whole } from './words';

/** The report in a few plain lines, for a mail. */
export function textOf({ from, to, metrics: m }: Period): string {
	const topics = m.sentiment.topics
		.slice(0, 5)
		.map(({ name, count }) => `- ${named(name)}: ${whole(count)}`);
	return [
		from === to ? longDay(to) : `${longDay(from)} to ${longDay(to)}`,
		'',
		`Conversations: ${whole(m.interactions)}`,
		`Solved without a person: ${percent(m.automationRate)}`,
		`Handed to a person: ${percent(m.escalationRate)}`,
		`Stars: ${decimal(m.satisfaction.average)} (${whole(m.satisfaction.ratings)} ratings)`,
		`Mood: ${mood(m.sentiment.mean)}`,
		`First answer, median: ${duration(m.firstResponseSeconds.median)}`,
		`Sales influenced: ${sums(m.influenced.revenue)}`,
		'',
		'What made customers angry:',
		...(topics.length ? topics : ['- nothing: no conversation had a negative message']),
		...(m.turns.alert
			? ['', `Slow answers: ${percent(m.turns.slowShare)} took over 3 seconds.`]
			: []),
	].join('\n');
}
