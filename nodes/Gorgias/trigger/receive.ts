import { VendorError } from '../../shared/errors';
import type { Actor } from '../../shared/types';
import type { Delivery } from '../../shared/delivery';
import type { GorgiasClient } from '../client';
import { helpdeskDelivery, messageEventId, timeOf, type Happening } from '../event/event';
import { actorOf } from '../message/actor';
import { authorOf } from '../message/author';
import { isOurs } from '../message/mark';
import { mergedFrom, type Message, type Ticket } from '../ticket/ticket';
import type { Notice } from './notice';

/**
 * The event behind a delivery, read again from Gorgias. A ticket that cannot be read leaves an incomplete event, for
 * a person who took over must be noticed even while Gorgias is down.
 */
export async function happeningOf(gorgias: GorgiasClient, notice: Notice): Promise<Happening> {
	const ticket = await read(() =>
		gorgias.onTicket(notice.ticketId, (id) => gorgias.get<Ticket>(`/tickets/${id}`)),
	);
	const message = messageOf(notice, ticket);
	const id = ticket ? String(ticket.id) : notice.ticketId;
	return {
		kind: notice.kind,
		eventId: eventIdOf(notice, ticket),
		occurredAt: timeOf(notice.messageCreated ?? notice.ticketUpdated) ?? changedAt(notice, ticket),
		conversationId: id,
		mergedFrom: mergedFrom(notice.ticketId, id),
		messageId: notice.messageId ?? (message ? String(message.id) : null),
		actor: await actorFor(gorgias, notice, message),
		url: gorgias.ticketUrl(id),
		ticket,
		message,
	};
}

/** Whether the event only tells what this package did itself. A reply of ours that failed is news. */
export const isEcho = ({ kind, actor, message }: Happening) =>
	['ticket-created', 'ticket-message-created'].includes(kind) &&
	(actor === 'our_bot' || isOurs(message?.external_id));

export const deliveriesOf = (happening: Happening, skipOwn: boolean): Delivery[] =>
	skipOwn && isEcho(happening) ? [] : [helpdeskDelivery(happening)];

/** The message that the delivery names; the first one for a new ticket. */
function messageOf({ kind, messageId }: Notice, ticket: Ticket | undefined): Message | undefined {
	if (kind === 'ticket-created') return ticket?.messages?.[0];
	return messageId === null
		? undefined
		: ticket?.messages?.find(({ id }) => String(id) === messageId);
}

async function actorFor(
	gorgias: GorgiasClient,
	notice: Notice,
	message: Message | undefined,
): Promise<Actor> {
	if (message) return (await read(() => authorOf(gorgias, message))) ?? 'unknown';
	if (notice.messageId === null) return 'unknown';
	const botUserId = (await read(() => gorgias.apiUserId())) ?? null;
	return actorOf({ ...notice, botUserId });
}

/** What Gorgias refuses or cannot give now is done without. */
async function read<T>(work: () => Promise<T>): Promise<T | undefined> {
	return await work().catch((error: unknown) => {
		if (error instanceof VendorError) return undefined;
		throw error;
	});
}

function eventIdOf(notice: Notice, ticket: Ticket | undefined): string {
	const { kind, ticketId, messageId, ticketUpdated } = notice;
	if (messageId !== null) return messageEventId(kind, messageId);
	if (kind === 'ticket-created') return `gorgias:${kind}:${ticketId}`;
	const changed = timeOf(ticketUpdated) ?? ticketUpdated ?? timeOf(ticket?.updated_datetime);
	return `gorgias:${kind}:${ticketId}:${changed ?? 'unknown'}`;
}

const changedAt = ({ kind }: Notice, ticket: Ticket | undefined) =>
	timeOf(kind === 'ticket-created' ? ticket?.created_datetime : ticket?.updated_datetime);
