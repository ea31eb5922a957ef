import { VendorError } from '../../shared/errors';
import { equalSecrets, verifyZendesk } from '../../shared/signature';
import type { HelpdeskEvent, HelpdeskEventType } from '../../shared/types';
import { headerOf, notUnderstood } from '../proof';
import type { WebhookOutput } from '../provider';
import { SECRET_HEADER } from '../secretHeader';
import type { ZendeskClient } from './client';
import { readComments } from './comments';
import {
	attachmentsOf,
	textOf,
	conversationOf,
	isOurs,
	actorOf,
	type Ticket,
	type User,
} from './records';

const TYPES: Record<string, HelpdeskEventType> = {
	'ticket.agent_assignment_changed': 'assignee.changed',
	'ticket.comment_added': 'message.created',
	'ticket.created': 'conversation.created',
	'ticket.group_assignment_changed': 'assignee.changed',
	'ticket.status_changed': 'status.changed',
};

/**
 * The event behind a delivery of a Zendesk webhook with event subscriptions, proven by Zendesk's signature or by our
 * secret in a header (API key authentication). Only ids are taken from the delivery; the rest is read again.
 */
export async function normalizeZendesk(
	zendesk: ZendeskClient,
	secret: string,
	delivery: WebhookOutput,
): Promise<HelpdeskEvent[]> {
	if (!isProven(delivery, secret)) {
		throw new VendorError({
			vendor: 'Zendesk',
			title: 'The delivery does not prove that it comes from Zendesk',
			nextStep: `Enter the signing secret of the Zendesk webhook as Webhook Secret of the credential, and switch on Raw Body in the Webhook node. Or let the webhook authenticate with an API key: header ${SECRET_HEADER}, value the Webhook Secret.`,
			code: 'signature_refused',
			applied: 'no',
		});
	}
	const { id, type, detail, event, time } = delivery.body as Delivery;
	const name = String(type ?? '').replace(/^zen:event-type:/, '');
	const ticketId = String(detail?.id ?? '');
	if (!/^[1-9]\d{0,15}$/.test(ticketId) || !name.startsWith('ticket.')) {
		throw notUnderstood(
			'Zendesk',
			'The delivery names no ticket',
			'Subscribe the Zendesk webhook to ticket events, and hand in the whole output of the Webhook node.',
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
	const told: HelpdeskEvent = {
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
		bodyText: comment ? textOf(comment) : null,
		attachments: comment ? attachmentsOf(comment) : [],
		customer: conversation.customer,
		status: conversation.status,
		priority: ticket.priority,
		assigneeId: conversation.assigneeId,
		teamId: conversation.teamId,
		tags: ticket.tags,
		complete: commentId === null || comment !== undefined,
	};
	return [told];
}

/** Zendesk signs every delivery; one of a webhook with an API key carries our secret as well. */
function isProven({ headers, rawBody }: WebhookOutput, secret: string): boolean {
	if (equalSecrets(headerOf(headers, SECRET_HEADER.toLowerCase()), secret)) return true;
	const signature = headerOf(headers, 'x-zendesk-webhook-signature');
	const timestamp = headerOf(headers, 'x-zendesk-webhook-signature-timestamp');
	return rawBody !== undefined && verifyZendesk({ rawBody, signature, timestamp, secret }).ok;
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
