import { UserError } from 'n8n-workflow';
import { writtenText } from '../../shared/text/mail';
import { textOfHtml } from '../../shared/text/mailHtml';
import type { Actor, HelpdeskEvent } from '../../shared/types';
import { priorityIn } from '../priorityTag';
import type { Conversation, DeskMessage, Priority } from '../provider';
import { referenceIn, withoutReference } from '../reference';

/** As Intercom sends them, as far as they are used here. Times are seconds since 1970. */
export interface Author {
	type: string;
	id: string;
	name: string | null;
	email?: string | null;
	from_ai_agent?: boolean;
}
interface Attachment {
	url: string;
	name: string | null;
	content_type: string | null;
	filesize: number | null;
}
export interface Part {
	id: string;
	part_type: string;
	body: string | null;
	created_at: number;
	author: Author;
	attachments?: Attachment[] | null;
	/** Null unless the part was made through the API. */
	app_package_code?: string | null;
}
export interface Contact {
	id: string;
	external_id: string | null;
	email: string | null;
	name: string | null;
	role?: string;
}
export interface IntercomConversation {
	id: string;
	title: string | null;
	state: string;
	priority?: string | boolean;
	created_at: number;
	updated_at: number;
	admin_assignee_id: number | string | null;
	team_assignee_id: number | string | null;
	tags?: { tags: Array<{ id: string; name: string }> };
	source: {
		id: string;
		type: string;
		subject?: string | null;
		body: string | null;
		author: Author;
		attachments?: Attachment[] | null;
	};
	contacts?: { contacts: Array<{ id: string; external_id?: string | null }> };
	custom_attributes?: Record<string, unknown>;
	conversation_parts?: { conversation_parts: Part[] };
	linked_objects?: { data: Array<{ type: string; id: string }> };
}

/** The attribute of a conversation in which our own name of it stands. */
export const NAME = 'commerce_support_id';

export const iso = (seconds: number) => new Date(seconds * 1_000).toISOString();
const CONTACTS = ['user', 'lead', 'contact'];
export const isContact = ({ type }: Author) => CONTACTS.includes(type);

export function conversationIdOf(value: string): string {
	const id = /^(?:https:\/\/\S+\/)?(\d{1,20})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError(
		'The ID is not a number. Enter the digits at the end of the conversation’s address.',
	);
}

export const nameIn = (it: IntercomConversation): string | null => {
	const name = it.custom_attributes?.[NAME];
	return typeof name === 'string' && name ? name : null;
};
export const tagsOf = (it: IntercomConversation) => it.tags?.tags ?? [];
export const partsOf = (it: IntercomConversation) =>
	it.conversation_parts?.conversation_parts ?? [];

const STATES = ['open', 'closed', 'snoozed'];
const statusOf = (state: string) =>
	(STATES.includes(state) ? state : 'unknown') as HelpdeskEvent['status'];

const OWN: Record<string, Priority> = { urgent: 'urgent', high: 'high', low: 'low' };

/** Intercom's own priority, which only people and its workflows can set, before the tag that stands for ours. */
const priorityOf = (it: IntercomConversation): Priority =>
	OWN[String(it.priority)] ?? priorityIn(tagsOf(it).map(({ name }) => name));

/** Nobody is 0. */
const idOf = (id: number | string | null) => (!id || String(id) === '0' ? null : String(id));

export function conversationOf(
	it: IntercomConversation,
	{ asked, customer, url }: { asked: string; customer: Conversation['customer']; url: string },
): Conversation {
	return {
		provider: 'intercom',
		id: it.id,
		url,
		externalId: nameIn(it),
		mergedFrom: asked === it.id ? null : asked,
		subject: it.title || it.source.subject || null,
		status: statusOf(it.state),
		priority: priorityOf(it),
		channel: it.source.type,
		customer,
		assigneeId: idOf(it.admin_assignee_id),
		teamId: idOf(it.team_assignee_id),
		tags: tagsOf(it).map(({ name }) => name),
		createdAt: iso(it.created_at),
		updatedAt: iso(it.updated_at),
	};
}

/** A note alone, or one that was left with another change (`note_and_reopen`). */
export const isNote = ({ part_type }: Part) => part_type.startsWith('note');

/** Who is behind a part. Another tool that writes in a person's name counts as that person. */
export function actorOf(author: Author, byApi: boolean, adminId: string): Actor {
	if (isContact(author)) return 'customer';
	if (author.type === 'admin') {
		return byApi && author.id === adminId ? 'our_bot' : 'human_agent';
	}
	if (author.type === 'bot') return author.from_ai_agent ? 'other_bot' : 'rule';
	return author.type === 'team' ? 'system' : 'unknown';
}

export function messageOf(part: Part, adminId: string): DeskMessage {
	const byApi = Boolean(part.app_package_code);
	const author = actorOf(part.author, byApi, adminId);
	const ours = author === 'our_bot' || (author === 'customer' && byApi);
	const note = isNote(part);
	const text = note ? textOfHtml(part.body ?? '') : writtenText({ body_html: part.body });
	return {
		id: part.id,
		externalId: note && ours ? referenceIn(text ?? '') : null,
		ours,
		author,
		public: !note,
		channel: note ? 'note' : 'comment',
		text: note ? withoutReference(text ?? '') : text,
		attachments: attachmentsOf(part.attachments),
		createdAt: iso(part.created_at),
	} as unknown as DeskMessage;
}

/** What the conversation began with; ours when the conversation carries our name. */
export function beginningOf(it: IntercomConversation, adminId: string): DeskMessage {
	const { id, body, author, attachments } = it.source;
	const byApi = nameIn(it) !== null;
	const beginning = { id, part_type: 'comment', body, created_at: it.created_at, author };
	return {
		...messageOf({ ...beginning, attachments, app_package_code: byApi ? 'api' : null }, adminId),
		channel: it.source.type,
	} as DeskMessage;
}

/** Parts in which something is said; the others tell of changes. */
export const isSaid = ({ body }: Part) => Boolean(body?.trim());

const attachmentsOf = (attachments: Attachment[] | null | undefined) =>
	(attachments ?? []).map(({ url, name, content_type, filesize }) => ({
		url,
		name: name ?? null,
		contentType: content_type ?? null,
		size: filesize ?? null,
	}));
