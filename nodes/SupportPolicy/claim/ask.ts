import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../../shared/operation';
import type { Decision } from '../../shared/types';
import { objectIn, textOf, unusable } from '../json';

const OUTCOMES = ['approve', 'review', 'deny'];

export const askFields = {
	decision: {
		displayName: 'Decision',
		type: 'json',
		default: '{}',
		placeholder: 'e.g. {{ $json }}',
		description:
			'Result of Return, Refund or Order Change: Decide. It gives the amount, and one that a person has to make is not carried out: the row waits for an approver.',
	},
	ask: {
		displayName: 'If a Person Has to Decide',
		type: 'collection',
		placeholder: 'Add Text',
		default: {},
		options: [
			{
				displayName: 'Details',
				name: 'details',
				type: 'json',
				default: '{}',
				placeholder: 'e.g. {"Order": "#1001", "Reason": "Damaged"}',
				description: 'What the approver reads: names and texts. Why a person is asked is added.',
			},
			{
				displayName: 'Note',
				name: 'note',
				type: 'string',
				default: 'A request waits for a decision.',
				description: 'First sentence of the mail and of the note at the desk',
			},
			{
				displayName: 'Subject',
				name: 'subject',
				type: 'string',
				default: '',
				placeholder: 'e.g. Return of order #1001',
			},
			{
				displayName: 'Valid for (Hours)',
				name: 'hours',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 720 },
				default: 48,
				description: 'How long an approver has time; then the request ends as denied',
			},
		],
		description: 'What an approver is told; used only when the decision needs a person',
	},
} as const satisfies Fields;

/** The decision a claim carries out; undefined for a claim that nobody has to decide about. */
export function decisionIn(given: unknown): Decision | undefined {
	const decision = objectIn(given, 'Decision');
	if (Object.keys(decision).length === 0) return undefined;
	if (OUTCOMES.includes(textOf(decision.outcome))) return decision as unknown as Decision;
	throw unusable('Decision is no decision', 'Give what Decide has returned, with its outcome.');
}

/** What `approval-ask` puts to the approvers, kept with the row so that it can be asked again after a crash. */
export interface Ask extends IDataObject {
	subject: string;
	note: string;
	/** Decimal amount in the unit of the currency, and its ISO 4217 code. */
	amount: string;
	currency: string;
	hours: number;
	/** What the approver reads, by name. */
	request: IDataObject;
}

/** @returns undefined unless a person has to decide */
export function askOf(decision: Decision, currency: string, texts: IDataObject): Ask | undefined {
	if (decision.outcome !== 'review') return undefined;
	const why = (decision.reasons ?? []).map(({ agentText }) => agentText).join(' ');
	return {
		subject: textOf(texts.subject) || 'A request',
		note: `${textOf(texts.note) || 'A request waits for a decision.'}\n${why}`.trim(),
		amount: decision.amount?.amount ?? '0',
		currency: decision.amount?.currency ?? currency,
		hours: Number(texts.hours) || 48,
		request: { ...objectIn(texts.details, 'Details'), 'Why a person': why },
	};
}
