import { VendorError } from '../../shared/errors';
import { equalSecrets } from '../../shared/signature';
import type { HelpdeskEvent, HelpdeskEventType } from '../../shared/types';
import type { WebhookOutput } from '../provider';
import { SECRET_HEADER } from '../secretHeader';
import type { ZendeskClient } from './client';
import { readComments } from './comments';
import { attachmentsOf, conversationOf, isOurs, actorOf, type Ticket, type User } from './records';

const TYPES: Record<string, HelpdeskEventType> = {
	'ticket.agent_assignment_changed': 'assignee.changed',
	'ticket.comment_added': 'message.created',
	'ticket.created': 'conversation.created',
	'ticket.group_assignment_changed': 'assignee.changed',
	'ticket.status_changed': 'status.changed',
};

/**
 * The event behind a delivery of a Zendesk webhook with event subscriptions, which sends our secret in a header (API
 * key authentication). Only ids are taken from the delivery; the rest is read again.
 */
export async function normalizeZendesk(
	zendesk: ZendeskClient,
	secret: string,
	{ headers, body }: WebhookOutput,
): Promise<HelpdeskEvent> {
	const given = headers[SECRET_HEADER.toLowerCase()];
	if (!equalSecrets(typeof given === 'string' ? given : undefined, secret)) {
		throw refused(
			'The delivery does not prove that it comes from Zendesk',
			`Let the Zendesk webhook authenticate with an API key: header ${SECRET_HEADER}, value the Webhook Secret of the credential.`,
			'signature_refused',
		);
	}
	const { id, type, detail, event, time } = body as Delivery;
	const name = String(type ?? '').replace(/^zen:event-type:/, '');
	const ticketId = String(detail?.id ?? '');
	if (!/^[1-9]\d{0,15}$/.test(ticketId) || !name.startsWith('ticket.')) {
		throw refused(
			'The delivery names no ticket',
			'Subscribe the Zendesk webhook to ticket events, and hand in the whole output of the Webhook node.',
			'not_understood',
		);
	}
	const { ticket } = await zendesk.get<{ ticket: Ticket }>(`/tickets/${ticketId}`);
	const requester = await userOf(zendesk, ticket.requester_id);
	const conversation = conversationOf(ticket, requester, zendesk.ticketUrl(ticket.id));
	const commentId = name === 'ticket.comment_added' ? String(event?.comment?.id ?? '') : null;
	const comments = commentId ? await readComments(zendesk, ticketId) : [];
	const found = comments.find(({ comment }) => String(comment.id) === commentId);
	const comment = found?.comment;
	const actor = found ? actorOf(found.facts) : 'unknown';
	const isNote = comment ? !comment.public : false;
	const eventId = commentId ? `zendesk:comment:${commentId}` : `zendesk:${String(id ?? '')}`;
	return {
		provider: 'zendesk',
		eventId,
		type: isNote ? 'note.created' : (TYPES[name] ?? 'conversation.updated'),
		occurredAt: comment ? new Date(comment.created_at).toISOString() : timeOf(time),
		conversationId: ticketId,
		mergedFrom: null,
		externalId: ticket.external_id,
		url: conversation.url,
		messageId: commentId || null,
		messageExternalId: found?.name ?? null,
		ours: found ? isOurs(actor, found.facts) : false,
		direction: comment ? (actor === 'customer' ? 'in' : 'out') : null,
		actor,
		actorId: comment ? String(comment.author_id) : null,
		actorName: found?.author?.name ?? null,
		public: comment?.public ?? null,
		channel: comment?.via?.channel ?? conversation.channel,
		bodyText: comment ? comment.plain_body?.trim() || comment.body.trim() : null,
		attachments: comment ? attachmentsOf(comment) : [],
		customer: conversation.customer,
		status: conversation.status,
		priority: ticket.priority,
		assigneeId: conversation.assigneeId,
		teamId: conversation.teamId,
		tags: ticket.tags,
		complete: commentId === null || comment !== undefined,
	};
}

interface Delivery {
	id?: string;
	type?: string;
	time?: string;
	detail?: { id?: string | number };
	event?: { comment?: { id?: string | number } };
}

export async function userOf(zendesk: ZendeskClient, id: number | null): Promise<User | undefined> {
	if (id === null) return undefined;
	return (await zendesk.get<{ user: User }>(`/users/${id}`)).user;
}

const timeOf = (time: string | undefined) =>
	time && !Number.isNaN(Date.parse(time)) ? new Date(time).toISOString() : null;

const refused = (title: string, nextStep: string, code: string) =>
	new VendorError({ vendor: 'Zendesk', title, nextStep, code, applied: 'no' });
