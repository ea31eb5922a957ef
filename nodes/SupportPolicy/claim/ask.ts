import type { IDataObject } from 'n8n-workflow';
import { MoneyError, parseMoney, toMoney, type Amount } from '../../shared/money';
import type { Fields } from '../../shared/operation';
import type { Decision, Money } from '../../shared/types';
import { listIn, objectIn, textOf, unusable } from '../json';

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
export function decisionIn(given: unknown): Decided | undefined {
	const { outcome, amount, reasons } = objectIn(given, 'Decision');
	if (outcome === undefined && amount === undefined) return undefined;
	if (!OUTCOMES.includes(textOf(outcome))) throw noDecision('with its outcome');
	return {
		outcome: outcome as Decided['outcome'],
		amount: amountIn(amount ?? null),
		why: listIn(reasons ?? [], 'Reasons')
			.map(({ agentText }) => textOf(agentText))
			.filter(Boolean)
			.join(' '),
	};
}

function amountIn(given: unknown): Amount | null {
	if (given === null) return null;
	if (typeof given !== 'object') throw noDecision('with its amount as it stands there');
	try {
		return parseMoney(given as Money);
	} catch (error) {
		if (!(error instanceof MoneyError)) throw error;
		throw noDecision('with its amount as it stands there');
	}
}

const noDecision = (how: string) =>
	unusable('Decision is no decision', `Give what Decide has returned, ${how}.`);

/** The parts of a decision that a claim needs. */
interface Decided extends Pick<Decision, 'outcome'> {
	amount: Amount | null;
	/** What the rules say to the team. */
	why: string;
}

/** What `approval-ask` puts to the approvers, kept with the row so that it can be asked again after a crash. */
interface Ask extends IDataObject {
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
export function askOf(
	{ outcome, amount, why }: Decided,
	currency: string,
	texts: IDataObject,
): Ask | undefined {
	if (outcome !== 'review') return undefined;
	const asked = amount ? toMoney(amount) : { amount: '0', currency };
	if (!asked.currency) {
		throw unusable('An approver has to know the currency', 'Give Currency, for example EUR.');
	}
	const hours = Number(texts.hours ?? 48);
	if (!(hours >= 1 && hours <= 720)) {
		throw unusable('The hours cannot be used', 'Give Valid for (Hours) from 1 to 720.');
	}
	return {
		subject: textOf(texts.subject) || 'A request',
		note: `${textOf(texts.note) || 'A request waits for a decision.'}\n${why}`.trim(),
		...asked,
		hours,
		request: { ...objectIn(texts.details, 'Details'), 'Why a person': why },
	};
}
