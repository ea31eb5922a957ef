import type { Interaction } from './interactions';
import type { Conversation, Event } from './read';

const DAY_MS = 86_400_000;

/**
 * Orders that an interaction with the assistant influenced, each counted once: bought by the same session or
 * customer at most `days` after a message of the assistant in it. Several such interactions: the latest has it.
 */
export function influencedOrders(
	events: readonly Event[],
	interactions: Map<string, Interaction[]>,
	conversations: Map<string, Conversation>,
	days: number,
): Map<Interaction, Event[]> {
	const sessions = new Map<string, string[]>();
	for (const { session, customerId } of conversations.values()) {
		if (customerId) sessions.set(customerId, [...(sessions.get(customerId) ?? []), session]);
	}
	const found = new Map<Interaction, Event[]>();
	const seen = new Set<string>();
	const bought = events.filter(({ kind }) => kind === 'bought').sort((a, b) => a.at - b.at);
	for (const event of bought) {
		if (event.orderNumber && seen.has(event.orderNumber)) continue;
		seen.add(event.orderNumber);
		const own = new Set([event.session, ...(sessions.get(event.customerId) ?? [])]);
		const before = [...own]
			.flatMap((session) => interactions.get(session) ?? [])
			.filter((one) => reaches(one, event.at, days))
			.sort((a, b) => a.start - b.start || a.session.localeCompare(b.session, 'en'));
		const last = before.at(-1);
		if (last) found.set(last, [...(found.get(last) ?? []), event]);
	}
	return found;
}

function reaches({ messages }: Interaction, time: number, days: number): boolean {
	const answered = messages.findLast(({ author, at }) => author === 'assistant' && at <= time);
	return answered !== undefined && time - answered.at <= days * DAY_MS;
}
