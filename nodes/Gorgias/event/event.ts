import { deliveryOf, type Delivery } from '../../shared/delivery';
import type { Actor, HelpdeskEvent } from '../../shared/types';
import { isOurs, nameOf } from '../message/mark';
import { attachmentsOf } from '../message/simplified';
import { writtenText } from '../../shared/text/mail';
import { isoTime, person, snoozedUntil, type Message, type Ticket } from '../ticket/ticket';
import { KINDS, type Kind } from './kinds';

export interface Happening {
	kind: Kind;
	/** The same each time the event is told. */
	eventId: string;
	occurredAt: string | null;
	conversationId: string;
	mergedFrom: string | null;
	messageId: string | null;
	actor: Actor;
	url: string;
	/** Absent when it could not be read. */
	ticket?: Ticket;
	message?: Message;
}

/** An event in the words of every helpdesk. */
export function helpdeskEvent(happening: Happening): HelpdeskEvent {
	const { kind, ticket, message, actor } = happening;
	const isNote = message?.channel === 'internal-note';
	const aboutMessage = happening.messageId !== null;
	return {
		provider: 'gorgias',
		eventId: happening.eventId,
		type: kind === 'ticket-message-created' && isNote ? 'note.created' : KINDS[kind],
		occurredAt: happening.occurredAt,
		conversationId: happening.conversationId,
		mergedFrom: happening.mergedFrom,
		externalId: ticket?.external_id ?? null,
		url: happening.url,
		messageId: happening.messageId,
		messageExternalId: nameOf(message?.external_id),
		ours: isOurs(message?.external_id),
		direction: message ? (message.from_agent ? 'out' : 'in') : null,
		actor,
		actorId: message?.sender ? String(message.sender.id) : null,
		actorName: message?.sender?.name ?? null,
		public: message ? message.public && !isNote : null,
		channel: message?.channel ?? ticket?.channel ?? null,
		bodyText: message ? writtenText(message) : null,
		attachments: message ? attachmentsOf(message) : [],
		customer: person(ticket?.customer ?? null),
		status: statusOf(ticket),
		priority: ticket?.priority ?? null,
		assigneeId: ticket?.assignee_user ? String(ticket.assignee_user.id) : null,
		teamId: ticket?.assignee_team ? String(ticket.assignee_team.id) : null,
		tags: ticket?.tags.map(({ name }) => name) ?? [],
		complete: ticket !== undefined && (!aboutMessage || message !== undefined),
	};
}

/** The event as a trigger and the reconciliation give it out. */
export const helpdeskDelivery = (happening: Happening): Delivery =>
	deliveryOf({
		deliveryId: happening.eventId,
		topic: happening.kind,
		occurredAt: happening.occurredAt,
		data: { ...helpdeskEvent(happening) },
	});

/** Names a message's event the same way for the trigger and for the reconciliation. */
export const messageEventId = (kind: Kind, messageId: string | number) =>
	`gorgias:${kind}:${messageId}`;

export const timeOf = (time: string | null | undefined) =>
	time && !Number.isNaN(Date.parse(time)) ? isoTime(time) : null;

function statusOf(ticket: Ticket | undefined): HelpdeskEvent['status'] {
	if (!ticket) return 'unknown';
	if (snoozedUntil(ticket)) return 'snoozed';
	return ticket.status === 'open' || ticket.status === 'closed' ? ticket.status : 'unknown';
}
