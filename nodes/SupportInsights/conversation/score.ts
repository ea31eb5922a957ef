import type { IDataObject } from 'n8n-workflow';
import { operationFor } from '../../shared/operation';
import { THRESHOLDS } from '../../shared/understanding/sentiment';
import { ESCALATION_REASONS } from '../../shared/understanding/types';
import { readTone } from '../../shared/understanding/understand';
import { happenedAt, numberOf, rowsIn, textOf, unusable } from '../rows';
import { join, toneOf, trendOf, type Heard, type Tone } from './tone';

export const score = operationFor<null>()({
	resource: 'conversation',
	operation: 'score',
	effect: 'read',
	menu: {
		name: 'Score',
		action: 'Score a conversation',
		description: 'Follow the mood of a shopper over the messages of one conversation',
	},
	fields: {
		messages: {
			displayName: 'Messages',
			type: 'json',
			required: true,
			default: '[]',
			placeholder: 'e.g. {{ $items().map((item) => item.json) }}',
			description:
				'Rows of support_messages of one conversation; only those of the shopper count, in the order of their time',
		},
		earlier: {
			displayName: 'Earlier Score',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {{ $json.state }}',
			description:
				'State of an earlier score of the same conversation; then only the messages after it are needed',
		},
	},
	/** Without any message of the shopper every figure is null: silence is not a neutral mood. */
	async run(_, { messages, earlier }) {
		const rows = rowsIn(messages, 'Messages')
			.filter(({ author }) => author === 'shopper')
			.map((row, index) => ({ row, at: happenedAt(row) ?? Infinity, index }))
			.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at));
		let tone = stateIn(earlier);
		for (const { row } of rows) {
			const heard = heardIn(row);
			if (heard) tone = join(tone, toneOf(heard));
		}
		return resultOf(tone);
	},
});

/** The row's own score where it has one; a message in a language without word lists says nothing. */
function heardIn(row: IDataObject): Heard | undefined {
	const { sentiment, signals } = readTone(textOf(row.text), {
		previousLanguage: textOf(row.language) || undefined,
	});
	const label = textOf(row.label) || sentiment.label;
	if (label === 'unknown') return undefined;
	const value = numberOf(row.sentiment) ?? sentiment.score;
	const negative = row.label ? label === 'negative' : value <= THRESHOLDS.negative;
	return { score: value, negative, angry: signals.angry, reasons: signals.reasons };
}

function resultOf(tone: Tone | null): IDataObject {
	if (!tone) {
		const none = { mean: null, ewma: null, minimum: null, last: null, trend: null };
		return { n: 0, ...none, negativeShare: null, angry: 0, reasons: [], state: null };
	}
	const trend = trendOf(tone);
	return {
		n: tone.n,
		mean: rounded(tone.sum / tone.n),
		ewma: rounded(tone.ewma),
		minimum: tone.minimum,
		last: tone.last.at(-1)!,
		trend: trend === null ? null : rounded(trend),
		negativeShare: rounded(tone.negatives / tone.n),
		angry: tone.angry,
		reasons: tone.reasons,
		state: tone as unknown as IDataObject,
	};
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** The `state` of an earlier result, or that whole result. */
function stateIn(value: unknown): Tone | null {
	const [given] = rowsIn(value, 'Earlier Score');
	const state = given && 'state' in given ? (given.state as IDataObject | null) : given;
	if (!state) return null;
	const numbers = [state.n, state.sum, state.ewma, state.minimum, state.negatives, state.angry];
	const ends = [state.first, state.last];
	const sound =
		numbers.every((number) => typeof number === 'number' && Number.isFinite(number)) &&
		ends.every(
			(end) => Array.isArray(end) && end.length && end.every((s) => typeof s === 'number'),
		);
	if (!sound || Number(state.n) < 1)
		throw unusable(
			'Earlier Score is not a score',
			'Give the state that this operation returned before, or leave the field empty.',
		);
	const reasons = Array.isArray(state.reasons) ? state.reasons : [];
	const known = ESCALATION_REASONS.filter((reason) => reasons.includes(reason));
	return { ...(state as unknown as Tone), reasons: known };
}
