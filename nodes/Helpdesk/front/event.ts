import { urlPath } from '../../shared/http';
import { verifyFront, verifyHmac, type Verification } from '../../shared/signature';
import type { HelpdeskEvent, HelpdeskEventType } from '../../shared/types';
import type { DeskMessage, WebhookOutput } from '../provider';
import { headerOf, notUnderstood, refuseUnsigned } from '../proof';
import type { FrontClient } from './client';
import {
	conversationOf,
	iso,
	messageOf,
	nameOf,
	noteOf,
	type FrontComment,
	type FrontConversation,
	type FrontMessage,
	type Teammate,
} from './records';

const TYPES: Record<string, HelpdeskEventType> = {
	inbound: 'message.created',
	outbound: 'message.created',
	out_reply: 'message.created',
	sending_error: 'message.failed',
	message_bounce_error: 'message.failed',
	comment: 'note.created',
	mention: 'note.created',
	archive: 'status.changed',
	reopen: 'status.changed',
	trash: 'status.changed',
	restore: 'status.changed',
	ticket_status_update: 'status.changed',
	reminder: 'conversation.woken',
	assign: 'assignee.changed',
	unassign: 'assignee.changed',
	move: 'assignee.changed',
};

interface FrontEvent {
	id: string;
	type: string;
	emitted_at: number;
	source?: { _meta?: { type?: string }; data?: Partial<Teammate> };
	target?: { _meta?: { type?: string }; data?: { id?: string } };
	conversation?: FrontConversation;
}

/**
 * The event behind a delivery of Front: an application webhook (`{type, authorization, payload}`) or a rule webhook (the
 * event itself). Only its id is taken; the event is read again.
 */
export async function normalizeFront(
	front: FrontClient,
	secret: string,
	delivery: WebhookOutput,
): Promise<HelpdeskEvent[]> {
	refuseUnsigned('Front', checked(delivery, secret), delivery);
	const event = (delivery.body.payload ?? delivery.body) as Partial<FrontEvent>;
	if (!/^evt_[a-z0-9]{1,20}$/.test(String(event?.id ?? ''))) {
		throw notUnderstood(
			'Front',
			'The delivery names no event',
			'Let the Front webhook send events of conversations. The first one, with which Front tests an address, is none.',
		);
	}
	const read = await front.get<FrontEvent>(urlPath`/events/${String(event.id)}`);
	if (!read.conversation) {
		throw notUnderstood(
			'Front',
			'The event belongs to no conversation',
			'Choose events of conversations for the Front webhook.',
		);
	}
	return [await eventOf(front, read, read.conversation)];
}

/** Only application webhooks carry a time; rule webhooks sign the body alone, with SHA-1. */
function checked(
	{ headers, rawBody = Buffer.alloc(0) }: WebhookOutput,
	secret: string,
): Verification {
	const signature = headerOf(headers, 'x-front-signature');
	const timestamp = headerOf(headers, 'x-front-request-timestamp');
	return timestamp
		? verifyFront({ rawBody, signature, timestamp, secret })
		: verifyHmac({ rawBody, signature, secrets: secret, algorithm: 'sha1', encoding: 'base64' });
}

async function eventOf(
	front: FrontClient,
	event: FrontEvent,
	preview: FrontConversation,
): Promise<HelpdeskEvent> {
	const it = await front.get<FrontConversation>(urlPath`/conversations/${preview.id}`);
	const conversation = conversationOf(it, { asked: preview.id });
	const message = await targetOf(front, event);
	const source = event.source?._meta?.type;
	const type = TYPES[event.type] ?? 'conversation.updated';
	const { id, url, mergedFrom, externalId, customer, status, priority, assigneeId, tags } =
		conversation;
	return {
		provider: 'front',
		eventId: message ? `front:message:${message.id}:${type}` : `front:${event.id}`,
		type,
		occurredAt: iso(event.emitted_at),
		...{ conversationId: id, mergedFrom, externalId, url },
		messageId: message?.id ?? null,
		messageExternalId: message?.externalId ?? null,
		ours: message?.ours ?? false,
		direction: message ? (message.author === 'customer' ? 'in' : 'out') : null,
		actor: message?.author ?? (source === 'teammate' ? 'human_agent' : actorOfSource(source)),
		actorId: message ? message.actorId : (event.source?.data?.id ?? null),
		actorName: message ? message.actorName : null,
		public: message?.public ?? null,
		channel: message?.channel ?? conversation.channel,
		bodyText: message?.text ?? null,
		attachments: message?.attachments ?? [],
		...{ customer, status, priority, assigneeId, teamId: null, tags },
		complete: true,
	};
}

const actorOfSource = (source: string | undefined) =>
	source === 'rule' ? 'rule' : source === 'reminder' ? 'system' : 'unknown';

type Target = DeskMessage & { actorId: string | null; actorName: string | null };

/** The message or the comment that an event is about. */
async function targetOf(front: FrontClient, { target }: FrontEvent): Promise<Target | undefined> {
	const id = target?.data?.id;
	if (target?._meta?.type === 'message' && id) {
		const message = await front.get<FrontMessage>(urlPath`/messages/${id}`);
		return { ...messageOf(message), ...personOf(message.author) } as Target;
	}
	if (target?._meta?.type === 'comment' && id) {
		const comment = await front.get<FrontComment>(urlPath`/comments/${id}`);
		return { ...noteOf(comment), ...personOf(comment.author) } as Target;
	}
	return undefined;
}

const personOf = (author: Teammate | null) => ({
	actorId: author?.id ?? null,
	actorName: author ? nameOf(author) : null,
});
