import type { Reply } from '../vendor';
import { timestamp, type Comment, type Desk, type Ticket, type User } from './desk';
import { invalid, known, notFound, ZendeskError } from './errors';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const FIELDS = [
	'subject external_id priority status tags requester_id assignee_id group_id',
	'comment metadata custom_fields type due_at',
]
	.join(' ')
	.split(' ');

interface Change extends Partial<Ticket> {
	comment?: { body?: string; html_body?: string; public?: boolean; author_id?: number };
	metadata?: Record<string, unknown>;
}

export function one(desk: Desk, id: string | undefined): Ticket {
	const ticket = desk.tickets.get(Number(id));
	if (!ticket) throw notFound();
	return ticket;
}

/** Changes a ticket and adds a comment, which is mailed to the requester when it is public. */
export function change(desk: Desk, ticket: Ticket, body: unknown, user: User): Reply {
	const { ticket: given = {} } = (body ?? {}) as { ticket?: Change };
	known(given, FIELDS);
	if (ticket.status === 'closed') {
		throw new ZendeskError(422, 'RecordInvalid', 'Record validation errors', {
			status: [{ description: 'Status: closed prevents ticket update' }],
		});
	}
	const { comment, metadata = {}, ...fields } = given;
	checkFields(desk, fields);
	Object.assign(ticket, fields, { updated_at: timestamp() });
	const events = comment
		? [{ id: addComment(desk, ticket, comment, user.id).id, type: 'Comment' }]
		: [];
	const audit = {
		id: desk.nextId(),
		ticket_id: ticket.id,
		author_id: user.id,
		metadata: { custom: metadata, system: {} },
		events,
		created_at: timestamp(),
	};
	desk.audits.push(audit);
	if (comment && (comment.public ?? true)) {
		const to = desk.users.get(ticket.requester_id ?? 0)?.email ?? null;
		desk.mailed.push({ ticketId: ticket.id, to, text: comment.body ?? '' });
	}
	return { status: 200, body: { ticket, audit } };
}

/** Imported tickets run no trigger, so nothing is mailed; only administrators may import. */
export function importTicket(desk: Desk, body: unknown, user: User): Reply {
	if (user.role !== 'admin')
		throw new ZendeskError(403, 'Forbidden', 'You do not have access to this page.');
	const { ticket: given } = (body ?? {}) as { ticket?: Change & { comments?: Imported[] } };
	if (!given) throw invalid('ticket', 'is required');
	known(given, [...FIELDS, 'comments', 'description', 'created_at', 'updated_at']);
	const { comments = [], comment, metadata, ...fields } = given;
	checkFields(desk, fields);
	const now = timestamp();
	const ticket: Ticket = {
		id: desk.nextId(),
		external_id: null,
		subject: null,
		status: 'open',
		priority: null,
		tags: [],
		requester_id: user.id,
		assignee_id: null,
		group_id: null,
		via: { channel: 'api' },
		created_at: now,
		updated_at: now,
		...fields,
	};
	if (comments.length === 0) throw invalid('comments', 'is required');
	desk.tickets.set(ticket.id, ticket);
	for (const { author_id, value, body: text, public: shown } of comments) {
		if (author_id !== undefined && !desk.users.has(author_id))
			throw invalid('author_id', 'is unknown');
		addComment(desk, ticket, { body: value ?? text, public: shown }, author_id ?? user.id);
	}
	return { status: 201, body: { ticket } };
}

interface Imported {
	author_id?: number;
	value?: string;
	body?: string;
	public?: boolean;
}

export function addComment(
	desk: Desk,
	ticket: Ticket,
	given: NonNullable<Change['comment']>,
	author: number,
	channel = 'api',
): Comment {
	const body = given.body ?? '';
	if (!body.trim() && !given.html_body) throw invalid('comment', 'cannot be blank');
	const comment: Comment = {
		id: desk.nextId(),
		ticket_id: ticket.id,
		author_id: given.author_id ?? author,
		body,
		plain_body: body,
		public: given.public ?? true,
		created_at: timestamp(),
		via: { channel },
		attachments: [],
	};
	desk.comments.push(comment);
	return comment;
}

function checkFields(desk: Desk, fields: Partial<Ticket>): void {
	const { status, priority, assignee_id, requester_id, group_id } = fields;
	if (status && !STATUSES.includes(status)) throw invalid('status', 'is not valid');
	if (priority && !PRIORITIES.includes(priority)) throw invalid('priority', 'is not valid');
	const staff = assignee_id ? desk.users.get(assignee_id) : undefined;
	if (assignee_id && (!staff || staff.role === 'end-user'))
		throw invalid('assignee', 'is not an agent');
	if (requester_id && !desk.users.has(requester_id)) throw invalid('requester', 'is unknown');
	if (group_id && ![11, 12].includes(group_id)) throw invalid('group', 'is unknown');
}
