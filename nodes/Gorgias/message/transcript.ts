import { UserError, type IDataObject } from 'n8n-workflow';
import type { Message } from '../ticket/ticket';
import { bodyOf, internalNote } from './body';
import { isOurs, marked } from './mark';

export interface Line {
	/** With our mark, as the desk stores it. */
	name: string;
	author: 'customer' | 'assistant';
	text: string;
	/** ISO 8601. */
	at: string;
}

/** What was said, as it was given to the field. @throws UserError that names what cannot be used */
export function linesOf(value: unknown): Line[] {
	const given = parsed(value);
	if (!Array.isArray(given)) throw new UserError('Messages is not a list. Give a JSON list.');
	const lines = (given as IDataObject[]).map((line, index) => lineOf(line, index + 1));
	const names = new Set(lines.map(({ name }) => name));
	if (names.size === lines.length) return lines;
	throw new UserError('Two messages have the same ID. Give each message its own.');
}

function parsed(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		throw new UserError('Messages is not JSON. Give a JSON list.');
	}
}

function lineOf(line: IDataObject | null, number: number): Line {
	const text = String(line?.text ?? '').trim();
	const id = String(line?.id ?? '').trim();
	const at = new Date(String(line?.at ?? ''));
	const { author } = line ?? {};
	if (!id || !text || Number.isNaN(at.getTime())) {
		throw new UserError(
			`Message ${number} is not complete. It needs an id, a text and a time (at).`,
		);
	}
	if (author !== 'customer' && author !== 'assistant') {
		throw new UserError(`Message ${number} has no author. Write customer or assistant.`);
	}
	return { name: marked(id), author, text, at: at.toISOString() };
}

/** Who speaks in the ticket: the customer's address or number where one is known, and the user of the credential. */
export interface Speakers {
	customer?: { email: string; name?: string } | { id: number };
	userId: number;
	channel: string;
}

/**
 * A line as a message of the ticket. With `sent_datetime`: Gorgias queues every message without it for the customer. Of
 * somebody without an address only a note can be made.
 */
export function messageOf(
	{ name, author, text, at }: Line,
	{ customer, userId, channel }: Speakers,
) {
	const named = { external_id: name, created_datetime: at, sent_datetime: at };
	if (author === 'customer' && !customer) {
		return { ...internalNote(`Customer wrote: ${text}`, userId), ...named };
	}
	const common = { channel, via: 'api', public: true, ...bodyOf(text), ...named };
	return author === 'customer'
		? { ...common, from_agent: false, sender: customer }
		: { ...common, from_agent: true, sender: { id: userId } };
}

/** Messages of ours that stand in a ticket twice, without the first of each: two processes wrote at one moment. */
export function doublesIn(messages: readonly Message[]): Message[] {
	const sorted = messages.filter(({ external_id }) => isOurs(external_id));
	sorted.sort((a, b) => a.id - b.id);
	return sorted.filter(
		({ external_id }, index) => sorted.findIndex((it) => it.external_id === external_id) < index,
	);
}
