import { singleLine, truncate } from '../../shared/text';
import type { Intent } from '../../shared/understanding/types';
import { understand } from '../../shared/understanding/understand';
import type { Message } from './messages';

/** What a conversation was about, read by rules from its messages. */
export interface Digest {
	/** In the order in which they first came up. */
	wants: Intent[];
	orders: string[];
	products: string[];
	/** Mean tone of the shopper's first and last messages, at most three of each, -1 to 1; null without any. */
	mood: { first: number; last: number } | null;
	signs: string[];
	language: string;
	count: number;
}

const AT_AN_END = 3;
const SMALL_TALK: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'other'];

export function digest(messages: Message[]): Digest {
	const texts = messages.filter(({ author }) => author === 'shopper').map(({ text }) => text);
	let language = '';
	const read = texts.map((text) => {
		const understanding = understand(text, { previousLanguage: language || undefined });
		if (understanding.language !== 'und') ({ language } = understanding);
		return understanding;
	});
	const named = (values: Array<string | undefined>) => [
		...new Set(values.filter((value) => value !== undefined)),
	];
	const scores = read.map(({ sentiment }) => sentiment.score);
	const end = Math.min(AT_AN_END, Math.ceil(scores.length / 2));
	return {
		wants: [...new Set(read.flatMap(({ intents }) => intents))].filter(
			(intent) => !SMALL_TALK.includes(intent),
		),
		orders: named(read.map(({ entities }) => entities.orderNumber)),
		products: named(read.map(({ entities }) => entities.product)),
		mood:
			scores.length > 0
				? { first: mean(scores.slice(0, end)), last: mean(scores.slice(-end)) }
				: null,
		signs: [
			...new Set(
				read.flatMap(({ signals }) => [
					...signals.reasons,
					...(signals.urgent ? ['urgent'] : []),
					...(signals.angry ? ['angry'] : []),
				]),
			),
		],
		language: language || 'und',
		count: texts.length,
	};
}

const mean = (values: number[]) =>
	Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

/** The lines of a note about it. What the shopper wrote is quoted, never told as true. */
export function linesOf(messages: Message[], facts: Digest): string[] {
	const shopper = messages.filter(({ author }) => author === 'shopper');
	const said = (author: Message['author']) =>
		messages.filter((message) => message.author === author).at(-1)?.text;
	const [first, last] = [shopper.at(0)?.text, shopper.at(-1)?.text];
	const [told, agent] = [said('assistant'), said('agent')];
	return [
		facts.wants.length > 0 ? `Wants: ${facts.wants.slice(0, 6).join(', ').replace(/_/g, ' ')}` : '',
		first ? `Began with: "${singleLine(first, 240)}"` : '',
		last && last !== first ? `Last wrote: "${singleLine(last, 300)}"` : '',
		facts.orders.length > 0 ? `Orders named: ${facts.orders.slice(0, 5).join(', ')}` : '',
		facts.products.length > 0
			? `Products named: ${facts.products
					.slice(0, 4)
					.map((name) => truncate(name, 40))
					.join(', ')}`
			: '',
		told ? `Assistant last said: "${singleLine(told, 260)}"` : '',
		agent ? `A person last said: "${singleLine(agent, 200)}"` : '',
		facts.mood ? `Mood: ${moodOf(facts.mood)}` : '',
		facts.signs.length > 0 ? `Signs: ${facts.signs.join(', ').replace(/_/g, ' ')}` : '',
		`Messages of the shopper: ${facts.count}, language ${facts.language}`,
	].filter(Boolean);
}

function moodOf({ first, last }: { first: number; last: number }): string {
	const word = (score: number) =>
		score <= -0.2 ? 'negative' : score >= 0.2 ? 'positive' : 'neutral';
	if (Math.abs(last - first) < 0.2) return word(last);
	return `${word(last)}, ${last > first ? 'better' : 'worse'} than at the beginning`;
}
