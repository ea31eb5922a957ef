import { UserError } from 'n8n-workflow';
import type { Delivery } from '../../shared/delivery';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { authorOf } from '../message/author';
import { isOurs } from '../message/mark';
import { pages } from '../pages';
import { isoTime, type Message, type Ticket } from '../ticket/ticket';
import { helpdeskDelivery, messageEventId } from './event';
import { reconcileFields } from './reconcileFields';

/** What one run reads at most: ten pages of messages. */
const MOST_MESSAGES = 1_000;
const HOUR_MS = 3_600_000;
const MOST_TICKETS_AT_ONCE = 100;

export const reconcile = gorgiasOperation({
	resource: 'event',
	operation: 'reconcile',
	effect: 'read',
	menu: {
		name: 'Get Missed Messages',
		action: 'Get messages since a cursor',
		description:
			'Reads the messages since a cursor as the events that a Gorgias Trigger would have told',
	},
	scopes: ['tickets:read', 'users:read'],
	fields: reconcileFields,
	async run(gorgias, { cursor, limit, overlapMinutes, skipOwn }) {
		const since = sinceOf(cursor);
		const { messages, reached } = await messagesSince(gorgias, since - overlapMinutes * 60_000);
		// What lies before the cursor does not count: otherwise a busy overlap would hold the cursor for ever.
		const late = messages.filter((it) => Date.parse(it.created_datetime) <= since).length;
		const chosen = messages.slice(0, late + limit);
		const tickets = await ticketsOf(gorgias, chosen);
		const events: Delivery[] = [];
		for (const message of chosen) {
			const actor = await authorOf(gorgias, message);
			if (skipOwn && (actor === 'our_bot' || isOurs(message.external_id))) continue;
			events.push(eventOf(gorgias, message, tickets.get(message.ticket_id), actor));
		}
		const last = chosen.at(-1);
		return {
			cursor: new Date(Math.max(since, last ? Date.parse(last.created_datetime) : 0)).toISOString(),
			more: messages.length > chosen.length,
			/** False when there were more messages than one run reads: the oldest are not among the events. */
			complete: reached,
			count: events.length,
			events,
		};
	},
});

function sinceOf(cursor: string): number {
	const text = cursor.trim();
	const time = text ? Date.parse(text) : Date.now() - HOUR_MS;
	if (!Number.isNaN(time)) return time;
	throw new UserError('The cursor is not a time. Hand in the cursor of the run before.');
}

/** Oldest first. Gorgias lists from the newest back, and cannot begin at a time. */
async function messagesSince(gorgias: GorgiasClient, since: number) {
	const messages: Message[] = [];
	let reached = true;
	const query = { order_by: 'created_datetime:desc' };
	read: for await (const page of pages<Message>(gorgias, '/messages', query)) {
		for (const message of page) {
			if (Date.parse(message.created_datetime) < since) break read;
			messages.push(message);
		}
		if (messages.length >= MOST_MESSAGES) {
			reached = false;
			break;
		}
	}
	return { messages: messages.reverse(), reached };
}

async function ticketsOf(gorgias: GorgiasClient, messages: Message[]) {
	const ids = [...new Set(messages.map(({ ticket_id }) => ticket_id))];
	const tickets = new Map<number, Ticket>();
	for (let at = 0; at < ids.length; at += MOST_TICKETS_AT_ONCE) {
		const ticket_ids = ids.slice(at, at + MOST_TICKETS_AT_ONCE);
		const query = { ticket_ids, limit: MOST_TICKETS_AT_ONCE };
		const { data } = await gorgias.get<{ data: Ticket[] }>('/tickets', query);
		for (const ticket of data) tickets.set(ticket.id, ticket);
	}
	return tickets;
}

function eventOf(
	gorgias: GorgiasClient,
	message: Message,
	ticket: Ticket | undefined,
	actor: Parameters<typeof helpdeskDelivery>[0]['actor'],
): Delivery {
	const kind = 'ticket-message-created';
	return helpdeskDelivery({
		kind,
		eventId: messageEventId(kind, message.id),
		occurredAt: isoTime(message.created_datetime),
		conversationId: String(message.ticket_id),
		mergedFrom: null,
		messageId: String(message.id),
		actor,
		url: gorgias.ticketUrl(message.ticket_id),
		ticket,
		message,
	});
}
