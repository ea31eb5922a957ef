import { randomUUID } from 'node:crypto';
import { UserError } from 'n8n-workflow';

/** Stands before the name of every message that this package writes, so that none is taken for somebody else's. */
const MARK = 'commerce-support:';
const LONGEST = 255;

/** The `external_id` of a message of ours; a random one when it needs no name. */
export function marked(name: string = randomUUID()): string {
	const whole = MARK + name.trim();
	if (whole.length <= LONGEST) return whole;
	throw new UserError(`The external ID is longer than ${LONGEST - MARK.length} characters.`);
}

/** The name of the message with which a ticket of this name was opened: who it is from, or that it is a note. */
export const openingName = (ticket: string, what: 'customer' | 'note') =>
	marked(`${ticket.slice(0, 220)}:${what}`);

export const isOurs = (externalId: string | null | undefined) =>
	externalId?.startsWith(MARK) ?? false;

/** The name without the mark, as people gave it. */
export const nameOf = (externalId: string | null | undefined) =>
	externalId && isOurs(externalId) ? externalId.slice(MARK.length) : (externalId ?? null);
