import { dayOf, endOfDay } from '../../shared/zone';
import { addTo, type Cell } from './cell';
import { factsOf, type Facts } from './facts';
import { at, interactionsOf } from './interactions';
import { influencedOrders } from './orders';
import type { Action, Conversation, Event, Message } from './read';
import { settlingMs } from './rules';
import { tally } from './tally';

export const DIMENSIONS = ['channel', 'intent', 'language', 'product'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A day in counters: `total`, and one cell per value of each dimension, such as `language:de`. */
export interface Rollup {
	/** Calendar day in the shop's time zone, on which the interactions began. */
	day: string;
	/** Whether nothing that still can happen will change it. */
	final: boolean;
	cells: Record<string, Cell>;
}

export interface Rows {
	messages: Message[];
	conversations: Map<string, Conversation>;
	events: Event[];
	actions: Action[];
}

export interface Terms {
	timeZone: string;
	influenceDays: number;
	/** Milliseconds since 1970: what was known then. */
	asOf: number;
}

/** The rollups of the days that are asked for, in their order; a day without interactions has empty counters. */
export function rollUp(
	{ messages, conversations, events, actions }: Rows,
	days: readonly string[],
	{ timeZone, influenceDays, asOf }: Terms,
): Rollup[] {
	const known = <T extends { at: number }>(rows: T[]) => rows.filter((row) => row.at <= asOf);
	const interactions = interactionsOf(known(messages));
	const orders = influencedOrders(known(events), interactions, conversations, influenceDays);
	const eventsBy = bySession(known(events));
	const actionsBy = bySession(known(actions));
	const rollups = new Map(
		days.map((day): [string, Rollup] => {
			const final = asOf >= endOfDay(day, timeZone) + settlingMs(influenceDays);
			return [day, { day, final, cells: { total: {} } }];
		}),
	);
	for (const [session, list] of interactions) {
		const conversation = conversations.get(session);
		for (const interaction of list) {
			const rollup = rollups.get(dayOf(interaction.start, timeZone));
			if (!rollup) continue;
			const here = <T extends { at: number }>(rows: T[] | undefined) =>
				(rows ?? []).filter((row) => at(list, row.at) === interaction);
			const facts = factsOf(interaction, {
				conversation,
				isCurrent: at(list, conversation?.lastMessageAt ?? -Infinity) === interaction,
				events: here(eventsBy.get(session)),
				actions: here(actionsBy.get(session)),
				orders: orders.get(interaction) ?? [],
				asOf,
			});
			addInteraction(rollup.cells, facts);
		}
	}
	return [...rollups.values()];
}

function bySession<T extends { session: string; at: number }>(rows: T[]): Map<string, T[]> {
	const sessions = new Map<string, T[]>();
	for (const row of [...rows].sort((a, b) => a.at - b.at)) {
		const own = sessions.get(row.session);
		if (own) own.push(row);
		else sessions.set(row.session, [row]);
	}
	return sessions;
}

function addInteraction(cells: Record<string, Cell>, facts: Facts): void {
	const whole = tally(facts);
	const brief = facts.products.length > 0 ? tally(facts, true) : {};
	const add = (name: string, cell: Cell) => addTo((cells[name] ??= {}), cell);
	add('total', whole);
	add(`channel:${facts.channel}`, whole);
	add(`intent:${facts.intent}`, whole);
	add(`language:${facts.language}`, whole);
	for (const product of facts.products) add(`product:${product}`, brief);
}

/** The counters of several days as one. The order does not matter. */
export function mergeCells(rollups: ReadonlyArray<Pick<Rollup, 'cells'>>): Record<string, Cell> {
	const merged: Record<string, Cell> = { total: {} };
	for (const { cells } of rollups)
		for (const name of Object.keys(cells)) addTo((merged[name] ??= {}), cells[name]!);
	return merged;
}
