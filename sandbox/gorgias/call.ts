import type { Reply, Request } from '../vendor';
import type { Desk, Message, Ticket } from './desk';
import { notFound } from './errors';
import type { TriggerName } from './fields';
import type { User } from './people';

/** A request of a known user. */
export interface Call extends Request {
	user: User;
}

export type Announce = (event: TriggerName, ticket: Ticket, message?: Message) => void;

export type Routes = Record<string, (call: Call) => Reply>;

/** The record that the path names, or a 404. */
export function found<T>(store: Map<number, T>, what: string, id: string | undefined): T {
	const record = store.get(Number(id));
	if (!record) throw notFound(what, id ?? '');
	return record;
}

/** What every family of routes works on. */
export interface Context {
	desk: Desk;
	/** Tells the HTTP integrations that listen. */
	announce: Announce;
	settings: Settings;
}

export interface Settings {
	/** How long a queued message takes to leave, in ms. */
	sendingMs: number;
	/** Why messages do not leave; empty when they do. */
	sendingError: string;
	/** How often each webhook is delivered, whatever it is answered. */
	deliveries: number;
	/** An integration is switched off after so many deliveries in a row were given up. */
	failuresUntilOff: number;
}
