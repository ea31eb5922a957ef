import type { IDataObject } from 'n8n-workflow';
import { THRESHOLDS } from '../../shared/understanding/sentiment';
import { happenedAt, numberOf, textOf, timeOf } from '../rows';

export type Author = 'shopper' | 'assistant' | 'agent';

export interface Message {
	session: string;
	id: string;
	author: Author;
	/** Milliseconds since 1970, as everywhere here. */
	at: number;
	text: string;
	intent: string;
	language: string;
	/** -1 to 1; null for anybody but the shopper, and for languages without word lists. */
	score: number | null;
	negative: boolean;
	/** From the shopper's message to this answer; null when not measured. */
	durationMs: number | null;
	/** What the model's draft of this answer held that no fact backs; empty when it was said, or there was none. */
	refused: string[];
	spoken: boolean;
}

export interface Conversation {
	session: string;
	customerId: string;
	channel: string;
	/** A person has it or was asked for. */
	handedOver: boolean;
	/** The assistant still waits for an answer to its question. */
	pending: boolean;
	lastMessageAt: number | undefined;
}

export interface Event {
	session: string;
	customerId: string;
	kind: string;
	at: number;
	productId: string;
	orderNumber: string;
	/** Minor units. */
	amount: number;
	currency: string;
	rating: number | null;
	detail: unknown;
}

export interface Action {
	session: string;
	at: number;
	kind: string;
	state: string;
	/** Minor units. */
	amount: number;
	currency: string;
}

const AUTHORS: readonly string[] = ['shopper', 'assistant', 'agent'] satisfies Author[];
const WITH_A_PERSON = ['handoff_requested', 'human_active'];

/** Rows of `support_messages`; notices of the system are neither an answer nor a sign of life. */
export function readMessages(rows: IDataObject[]): Message[] {
	return rows.flatMap((row) => {
		const at = happenedAt(row);
		const session = textOf(row.session);
		const author = textOf(row.author) as Author;
		if (at === undefined || !session || !AUTHORS.includes(author)) return [];
		const label = textOf(row.label);
		const score = author === 'shopper' && label !== 'unknown' ? numberOf(row.sentiment) : null;
		return {
			session,
			id: textOf(row.messageId),
			author,
			at,
			text: textOf(row.text),
			intent: textOf(row.intent),
			language: textOf(row.language),
			score,
			negative: score !== null && (label ? label === 'negative' : score <= THRESHOLDS.negative),
			durationMs: numberOf(row.durationMs),
			refused: textOf(row.refused).split(', ').filter(Boolean),
			spoken: row.spoken === true,
		};
	});
}

/** Rows of `support_conversations`, the last one of each session. */
export function readConversations(rows: IDataObject[]): Map<string, Conversation> {
	const read = rows.map((row): [string, Conversation] => {
		const session = textOf(row.session);
		const conversation = {
			session,
			customerId: textOf(row.customerId),
			channel: textOf(row.channel),
			handedOver: WITH_A_PERSON.includes(textOf(row.status)),
			pending: textOf(row.pending) !== '',
			lastMessageAt: timeOf(row.lastMessageAt),
		};
		return [session, conversation];
	});
	return new Map(read);
}

export function readEvents(rows: IDataObject[]): Event[] {
	return rows.flatMap((row) => {
		const at = happenedAt(row);
		if (at === undefined) return [];
		return {
			session: textOf(row.session),
			customerId: textOf(row.customerId),
			kind: textOf(row.kind),
			at,
			productId: textOf(row.productId),
			orderNumber: textOf(row.orderNumber),
			...moneyOf(row),
			rating: numberOf(row.rating),
			detail: row.detail,
		};
	});
}

export function readActions(rows: IDataObject[]): Action[] {
	return rows.flatMap((row) => {
		const at = happenedAt(row);
		const session = textOf(row.session);
		if (at === undefined || !session) return [];
		return { session, at, kind: textOf(row.kind), state: textOf(row.state), ...moneyOf(row) };
	});
}

/** An amount that is no whole number of minor units is none: nothing is rounded into money. */
function moneyOf(row: IDataObject): { amount: number; currency: string } {
	const amount = numberOf(row.amount) ?? 0;
	const currency = textOf(row.currency).toUpperCase();
	const sound = Number.isSafeInteger(amount) && /^[A-Z]{3}$/.test(currency);
	return sound ? { amount, currency } : { amount: 0, currency: '' };
}
