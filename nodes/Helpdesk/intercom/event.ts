import { verifyHmac } from '../../shared/signature';
import type { HelpdeskEvent, HelpdeskEventType } from '../../shared/types';
import type { DeskMessage, WebhookOutput } from '../provider';
import { headerOf, notUnderstood, refuseUnsigned } from '../proof';
import type { IntercomClient } from './client';
import { readConversation, shown } from './read';
import {
	beginningOf,
	iso,
	isSaid,
	messageOf,
	partsOf,
	type Author,
	type IntercomConversation,
	type Part,
} from './records';

const TYPES: Record<string, HelpdeskEventType> = {
	'conversation.user.created': 'conversation.created',
	'conversation.admin.single.created': 'conversation.created',
	'conversation.admin.assigned': 'assignee.changed',
	'conversation.admin.closed': 'status.changed',
	'conversation.admin.opened': 'status.changed',
	'conversation.admin.snoozed': 'status.changed',
	'conversation.admin.unsnoozed': 'status.changed',
};
/** Topics about what was said; with the others something may be said as well. */
const MESSAGES = [
	'conversation.user.replied',
	'conversation.admin.replied',
	'conversation.admin.noted',
];

interface Notification {
	id?: string;
	topic?: string;
	created_at?: number;
	data?: {
		item?: {
			type?: string;
			id?: string | number;
			conversation_id?: string | number;
			conversation_parts?: { conversation_parts?: Array<{ id?: string | number }> };
		};
	};
}

/**
 * The events behind a notification of Intercom, which may tell of many parts at once. Only ids are taken from it; the
 * conversation is read again.
 */
export async function normalizeIntercom(
	intercom: IntercomClient,
	secret: string,
	delivery: WebhookOutput,
): Promise<HelpdeskEvent[]> {
	const { headers, body, rawBody = Buffer.alloc(0) } = delivery;
	const signature = headerOf(headers, 'x-hub-signature');
	const checked = verifyHmac({
		...{ rawBody, signature, secrets: secret },
		algorithm: 'sha1',
		prefix: 'sha1=',
	});
	refuseUnsigned('Intercom', checked, delivery);

	const { id, topic = '', created_at, data } = body as Notification;
	const conversationId = String(data?.item?.conversation_id ?? data?.item?.id ?? '');
	if (!/^conversation/.test(topic) || !/^\d{1,20}$/.test(conversationId)) {
		throw notUnderstood(
			'Intercom',
			'The delivery names no conversation',
			'Choose topics of conversations for the Intercom webhook. A ping, with which Intercom tests an address, is none.',
		);
	}
	const [it, adminId] = await Promise.all([
		readConversation(intercom, conversationId),
		intercom.adminId(),
	]);
	const ids = (data?.item?.conversation_parts?.conversation_parts ?? []).map((part) =>
		String(part.id),
	);
	const parts = partsOf(it).filter((part) => ids.includes(part.id));
	const said: Said[] = parts.filter(isSaid).map((part) => saidIn(part, adminId));
	const facts = await factsOf(intercom, it, conversationId);
	const events = said.map((one) => eventOf(facts, one));
	if (MESSAGES.includes(topic) && events.length > 0) return events;

	const type = TYPES[topic] ?? 'conversation.updated';
	const began = type === 'conversation.created' ? beginning(it, adminId) : undefined;
	const change: HelpdeskEvent = {
		...eventOf(facts, began),
		...{ type, eventId: `intercom:${String(id ?? '')}` },
		occurredAt: created_at ? iso(created_at) : facts.occurredAt,
		actor: began?.message.author ?? actorOfChange(parts, adminId),
	};
	return [...events, change];
}

interface Said {
	message: DeskMessage;
	author: Author;
}
const saidIn = (part: Part, adminId: string): Said => ({
	message: messageOf(part, adminId),
	author: part.author,
});
const beginning = (it: IntercomConversation, adminId: string): Said => ({
	message: beginningOf(it, adminId),
	author: it.source.author,
});
const actorOfChange = (parts: Part[], adminId: string) =>
	parts.length > 0 ? messageOf(parts.at(-1)!, adminId).author : ('unknown' as const);

async function factsOf(intercom: IntercomClient, it: IntercomConversation, asked: string) {
	const { id, url, mergedFrom, externalId, customer, status, ...rest } = await shown(
		intercom,
		it,
		asked,
	);
	const { priority, assigneeId, teamId, tags, updatedAt, channel } = rest;
	return {
		provider: 'intercom' as const,
		...{ conversationId: id, mergedFrom, externalId, url, customer, status },
		...{ priority, assigneeId, teamId, tags, channel },
		occurredAt: updatedAt,
		complete: true,
	};
}

function eventOf(facts: Awaited<ReturnType<typeof factsOf>>, said?: Said): HelpdeskEvent {
	const { message, author } = said ?? {};
	return {
		...facts,
		eventId: `intercom:part:${message?.id ?? ''}`,
		type: message?.public === false ? 'note.created' : 'message.created',
		occurredAt: message?.createdAt ?? facts.occurredAt,
		messageId: message?.id ?? null,
		messageExternalId: message?.externalId ?? null,
		ours: message?.ours ?? false,
		direction: message ? (message.author === 'customer' ? 'in' : 'out') : null,
		actor: message?.author ?? 'unknown',
		actorId: author?.id ?? null,
		actorName: author?.name ?? null,
		public: message?.public ?? null,
		channel: message?.channel ?? facts.channel,
		bodyText: message?.text ?? null,
		attachments: message?.attachments ?? [],
	};
}
