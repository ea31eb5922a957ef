import { UserError } from 'n8n-workflow';
import { writtenText } from '../../shared/text/mail';
import type { Actor, HelpdeskEvent } from '../../shared/types';
import { priorityIn } from '../priorityTag';
import type { Conversation, DeskMessage } from '../provider';
import { referenceIn, withoutReference } from '../reference';
import { conversationUrl } from './address';
import { nameInLinks } from './link';
import { nameIn } from './mark';

/** As Front sends them, as far as they are used here. Times are seconds since 1970, with decimals. */
export interface Teammate {
	id: string;
	email: string;
	first_name: string;
	last_name: string;
	type?: string;
	is_blocked?: boolean;
}
export interface FrontConversation {
	id: string;
	type: string;
	subject: string | null;
	status: string;
	status_category?: string;
	assignee: Teammate | null;
	recipient: {
		name: string | null;
		handle: string;
		_links?: { related?: { contact?: string | null } };
	} | null;
	tags: Array<{ id: string; name: string }>;
	links: Array<{ external_url: string }>;
	scheduled_reminders?: unknown[];
	created_at?: number;
	updated_at?: number;
}
export interface FrontMessage {
	id: string;
	type: string;
	is_inbound: boolean;
	draft_mode: string | null;
	error_type: string | null;
	created_at: number;
	author: Teammate | null;
	body: string;
	text?: string | null;
	attachments?: Array<{ url: string; filename: string; content_type: string; size: number }>;
	_links?: { related?: { conversation?: string } };
}
export interface FrontComment {
	id: string;
	author: Teammate | null;
	body: string;
	posted_at: number;
	attachments?: FrontMessage['attachments'];
}

export const iso = (seconds: number) => new Date(seconds * 1_000).toISOString();
const timeOf = (seconds: number | undefined) => (seconds ? iso(seconds) : null);
/** The last part of a link to a record. */
export const idIn = (link: string | null | undefined) => link?.split('/').at(-1) || null;
export const nameOf = ({ first_name, last_name, email }: Teammate) =>
	[first_name, last_name].filter(Boolean).join(' ') || email;

/** The id out of `cnv_…` or a pasted address of the conversation. */
export function conversationIdOf(value: string): string {
	const id = /^(?:https:\/\/\S+\/)?(cnv_[a-z0-9]{1,20})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError('The ID is not one of Front. It begins with cnv_.');
}

/** A snoozed conversation stands among the archived ones until its reminder. */
function statusOf(it: FrontConversation): HelpdeskEvent['status'] {
	if (it.status === 'deleted') return 'closed';
	if (it.scheduled_reminders?.length || it.status_category === 'waiting') return 'snoozed';
	if (it.status === 'archived' || it.status_category === 'resolved') return 'closed';
	return it.status === 'assigned' || it.status === 'unassigned' ? 'open' : 'unknown';
}

export function customerOf({ recipient }: FrontConversation): Conversation['customer'] {
	if (!recipient) return null;
	const { handle, name, _links } = recipient;
	const email = handle.includes('@') ? handle.toLowerCase() : null;
	return { id: idIn(_links?.related?.contact) ?? handle, email, name: name || null };
}

/** `asked` is the id under which it was looked for. */
export function conversationOf(
	it: FrontConversation,
	{ asked = it.id, teamId = null }: { asked?: string; teamId?: string | null } = {},
): Conversation {
	const tags = it.tags.map(({ name }) => name);
	return {
		provider: 'front',
		id: it.id,
		url: conversationUrl(it.id),
		externalId: nameInLinks(it.links),
		mergedFrom: asked === it.id ? null : asked,
		subject: it.subject || null,
		status: statusOf(it),
		priority: priorityIn(tags),
		channel: it.type,
		customer: customerOf(it),
		assigneeId: it.assignee?.id ?? null,
		teamId,
		tags,
		createdAt: timeOf(it.created_at),
		updatedAt: timeOf(it.updated_at ?? it.created_at),
	};
}

const RULES = ['rule', 'macro'];

/** Who is behind a message or a comment. What Front does not tell counts as a person, who silences the assistant. */
export function actorOf(author: Teammate | null, isInbound: boolean, named: boolean): Actor {
	if (isInbound || author?.type === 'visitor') return 'customer';
	const { type = 'user' } = author ?? {};
	if (type === 'user') return 'human_agent';
	if (RULES.includes(type)) return 'rule';
	return type === 'api' && named ? 'our_bot' : 'other_bot';
}

export function messageOf(message: FrontMessage): DeskMessage {
	const externalId = nameIn(message.body);
	return {
		id: message.id,
		externalId,
		ours: externalId !== null,
		author: actorOf(message.author, message.is_inbound, externalId !== null),
		public: true,
		channel: message.type,
		text: writtenText({ body_html: message.body, body_text: message.text }),
		attachments: attachmentsOf(message),
		createdAt: iso(message.created_at),
	} as unknown as DeskMessage;
}

export function noteOf(comment: FrontComment): DeskMessage {
	const externalId = referenceIn(comment.body);
	const author = actorOf(comment.author, false, externalId !== null);
	return {
		id: comment.id,
		externalId: author === 'our_bot' ? externalId : null,
		ours: author === 'our_bot',
		author,
		public: false,
		channel: 'comment',
		text: withoutReference(comment.body),
		attachments: attachmentsOf(comment),
		createdAt: iso(comment.posted_at),
	} as unknown as DeskMessage;
}

const attachmentsOf = ({ attachments }: Pick<FrontMessage, 'attachments'>) =>
	(attachments ?? []).map(({ url, filename, content_type, size }) => ({
		url,
		name: filename ?? null,
		contentType: content_type ?? null,
		size: size ?? null,
	}));
