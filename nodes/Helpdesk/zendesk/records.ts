import { writtenText } from '../../shared/text/mail';
import type { Actor, HelpdeskEvent } from '../../shared/types';
import type { Conversation, DeskMessage, Priority } from '../provider';

/** As Zendesk sends them, as far as they are used here. */
export interface User {
	id: number;
	name: string;
	email: string | null;
	role: string;
	external_id?: string | null;
}
export interface Ticket {
	id: number;
	external_id: string | null;
	subject: string | null;
	status: string;
	priority: Priority | null;
	tags: string[];
	requester_id: number | null;
	assignee_id: number | null;
	group_id: number | null;
	via?: { channel?: string };
	created_at: string;
	updated_at: string;
}
export interface Comment {
	id: number;
	author_id: number;
	body: string;
	html_body?: string | null;
	plain_body?: string | null;
	public: boolean;
	created_at: string;
	via?: { channel?: string };
	attachments?: Array<{
		content_url: string;
		file_name: string | null;
		content_type: string | null;
		size: number | null;
	}>;
}
export interface Audit {
	id: number;
	metadata?: { custom?: Record<string, unknown> };
	events: Array<{ id: number; type: string }>;
}

/** Key of our own name in the metadata of a change. */
export const MARK = 'commerce_support';

/** Comment id -> our own name of it. */
export function namesIn(audits: Audit[]): Map<number, string> {
	const names = new Map<number, string>();
	for (const { metadata, events } of audits) {
		const name = metadata?.custom?.[MARK];
		const comment = events.find(({ type }) => type === 'Comment');
		if (typeof name === 'string' && comment) names.set(comment.id, name);
	}
	return names;
}

/** Waiting, on the customer or on somebody else, is told as `snoozed`. */
export function statusOf(status: string): HelpdeskEvent['status'] {
	if (status === 'new' || status === 'open') return 'open';
	if (status === 'pending' || status === 'hold') return 'snoozed';
	return status === 'solved' || status === 'closed' ? 'closed' : 'unknown';
}

const idOf = (id: number | null) => (id === null ? null : String(id));
const iso = (time: string) => new Date(time).toISOString();

export const customerOf = (user: User | undefined) =>
	user ? { id: String(user.id), email: user.email, name: user.name } : null;

export function conversationOf(
	ticket: Ticket,
	requester: User | undefined,
	url: string,
): Conversation {
	return {
		provider: 'zendesk',
		id: String(ticket.id),
		url,
		externalId: ticket.external_id,
		mergedFrom: null,
		subject: ticket.subject,
		status: statusOf(ticket.status),
		priority: ticket.priority,
		channel: ticket.via?.channel ?? null,
		customer: customerOf(requester),
		assigneeId: idOf(ticket.assignee_id),
		teamId: idOf(ticket.group_id),
		tags: ticket.tags,
		createdAt: iso(ticket.created_at),
		updatedAt: iso(ticket.updated_at),
	};
}

/** What decides who is behind a comment. */
export interface AuthorFacts {
	authorId: number;
	/** Absent for an author who was deleted or cannot be read. */
	role?: string;
	channel?: string;
	named: boolean;
	botUserId: number;
}

/** Who is behind a comment. It decides whether the assistant falls silent, so the doubtful case is a person. */
export function actorOf({ authorId, role, channel, named, botUserId }: AuthorFacts): Actor {
	if (channel === 'rule') return 'rule';
	if (role === 'end-user') return 'customer';
	if (named) return 'our_bot';
	if (authorId < 0) return 'system';
	// A person may be signed in as the token's own user; what is typed at the desk comes by the web.
	if (authorId === botUserId && channel === 'api') return 'our_bot';
	return 'human_agent';
}

/** Nobody but this package writes in a customer's name through the API. */
export const isOurs = (actor: Actor, facts: AuthorFacts) =>
	actor === 'our_bot' || (actor === 'customer' && facts.channel === 'api');

export function messageOf(comment: Comment, facts: AuthorFacts, name: string | null): DeskMessage {
	const author = actorOf(facts);
	return {
		id: String(comment.id),
		externalId: name,
		ours: isOurs(author, facts),
		author,
		public: comment.public,
		channel: comment.via?.channel ?? null,
		text: textOf(comment),
		attachments: attachmentsOf(comment),
		createdAt: iso(comment.created_at),
	} as unknown as DeskMessage;
}

/** Without the thread and the signature that mail programs leave. */
export const textOf = ({ html_body, plain_body, body }: Comment) =>
	writtenText({ body_html: html_body, body_text: plain_body || body });

export const attachmentsOf = ({ attachments = [] }: Comment) =>
	attachments.map(({ content_url, file_name, content_type, size }) => ({
		url: content_url,
		name: file_name,
		contentType: content_type,
		size,
	}));
