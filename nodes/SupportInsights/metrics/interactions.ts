import type { Message } from './read';
import { LONGEST_MS, SILENCE_MS } from './rules';

/** One matter of one shopper: from their first message until nobody has written for 72 hours. */
export interface Interaction {
	session: string;
	start: number;
	/** The last message that counts. */
	end: number;
	/** Oldest first, those of the first seven days. */
	messages: Message[];
}

/**
 * The interactions of each session, oldest first. Whether a message begins one depends on the 72 hours before it
 * and on nothing else, so that rows of a few days give the same answer as all rows.
 */
export function interactionsOf(messages: readonly Message[]): Map<string, Interaction[]> {
	const sessions = new Map<string, Message[]>();
	for (const message of messages) {
		const own = sessions.get(message.session);
		if (own) own.push(message);
		else sessions.set(message.session, [message]);
	}
	return new Map([...sessions].map(([session, own]) => [session, split(session, once(own))]));
}

/** In order of time; a message that was stored twice counts once. */
function once(messages: Message[]): Message[] {
	const seen = new Set<string>();
	return messages
		.filter(({ id }) => !id || (!seen.has(id) && seen.add(id)))
		.sort((a, b) => a.at - b.at);
}

function split(session: string, messages: Message[]): Interaction[] {
	const found: Interaction[] = [];
	let before = -Infinity;
	for (const message of messages) {
		const { at, author } = message;
		if (author === 'shopper' && at - before > SILENCE_MS)
			found.push({ session, start: at, end: at, messages: [] });
		before = at;
		const current = found.at(-1);
		if (!current || at - current.start >= LONGEST_MS) continue;
		current.messages.push(message);
		current.end = at;
	}
	return found;
}

/** The interaction in which something of a session happened, also in the silence that ends it. */
export function at(list: readonly Interaction[] = [], time: number): Interaction | undefined {
	const found = list.findLast(({ start }) => start <= time);
	return found && time - found.end <= SILENCE_MS ? found : undefined;
}
