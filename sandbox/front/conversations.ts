import {
	CHANNELS,
	INBOXES,
	now,
	TEAM,
	TOKEN_USER,
	type Conversation,
	type Desk,
	type Message,
} from './desk';
import { FrontError, invalid, known, Moved, notFound, text } from './errors';

const FIELDS = {
	reply:
		'to cc bcc sender_name subject author_id channel_id body text quote_body options attachments signature_id should_add_default_signature',
	imported:
		'sender to cc bcc subject body body_format external_id created_at type assignee_id tags conversation_id metadata attachments',
	patch: 'assignee_id inbox_id status status_id tag_ids description due_at custom_fields',
	discussion: 'type inbox_id teammate_ids subject comment description due_at custom_fields',
};
const LARGEST_BODY = 1_000_000;

/** @throws Moved for one that was merged into another */
export function one(desk: Desk, id: string): Conversation {
	const it = desk.conversations.get(id);
	if (!it) throw notFound('Conversation');
	if (it.mergedInto) throw new Moved(it.mergedInto);
	return it;
}

export function contactFor(desk: Desk, handle: string, name?: string) {
	const source = handle.includes('@') ? 'email' : 'custom';
	const found = desk.contactOf(source, handle);
	if (found) return found;
	const made = { id: desk.nextId('crd'), name: name ?? null, handles: [{ handle, source }] };
	desk.contacts.set(made.id, made);
	return made;
}

const inboxNamed = (id: unknown) => {
	const it = INBOXES.find((inbox) => inbox.id === id);
	if (!it) throw notFound('Inbox');
	return it.id;
};

export function start(desk: Desk, given: Partial<Conversation> & { inbox: string }): Conversation {
	const at = now();
	const it: Conversation = {
		id: desk.nextId('cnv'),
		type: 'conversation',
		subject: '',
		status: 'open',
		assignee: null,
		contact: null,
		tags: [],
		links: [],
		reminder: null,
		thread: null,
		mergedInto: null,
		created: at,
		updated: at,
		...given,
	};
	desk.conversations.set(it.id, it);
	return it;
}

export function addMessage(
	desk: Desk,
	conversation: string,
	given: Partial<Message> & { body: string; inbound: boolean },
): Message {
	const id = desk.nextId('msg');
	const message: Message = {
		id,
		uid: `uid${id.slice(4)}`,
		conversation,
		type: 'email',
		author: null,
		channel: null,
		text: null,
		external_id: null,
		error: null,
		attachments: [],
		created: now(),
		hidden: 0,
		...given,
	};
	desk.messages.push(message);
	return message;
}

/** Imports a message. A second one under an external id is accepted, and dropped. */
export function importMessage(desk: Desk, inbox: string, body: unknown, hidden: number): string {
	known(body, FIELDS.imported);
	const sender = body.sender as { handle?: string; name?: string; author_id?: string } | undefined;
	const metadata = body.metadata as
		| {
				thread_ref?: string;
				is_inbound?: boolean;
				is_archived?: boolean;
				should_skip_rules?: boolean;
		  }
		| undefined;
	const handle = text(sender?.handle, 'sender.handle');
	const html = sized(text(body.body, 'body'));
	const external_id = text(body.external_id, 'external_id');
	if (!Array.isArray(body.to) || body.to.length === 0) throw invalid('body.to: missing');
	if (!Number.isInteger(body.created_at)) throw invalid('body.created_at: should be an integer');
	if (typeof metadata?.is_inbound !== 'boolean') throw invalid('body.metadata.is_inbound: missing');
	if (desk.messages.some((it) => it.external_id === external_id)) return `uid${desk.nextId('no')}`;
	const thread = metadata.thread_ref ?? null;
	const known_ = body.conversation_id
		? one(desk, String(body.conversation_id))
		: [...desk.conversations.values()].find((it) => thread && it.thread === thread);
	const contact = contactFor(desk, handle, sender?.name);
	const conversation =
		known_ ??
		start(desk, {
			inbox: inboxNamed(inbox),
			subject: String(body.subject ?? ''),
			contact: contact.id,
			thread,
			status: (metadata.is_archived ?? true) ? 'archived' : 'open',
		});
	if (known_ && !(metadata.is_archived ?? true)) known_.status = 'open';
	const message = addMessage(desk, conversation.id, {
		body: html,
		inbound: metadata.is_inbound,
		external_id,
		created: Number(body.created_at),
		hidden,
	});
	const target = { type: 'message', id: message.id };
	desk.happen('inbound', conversation.id, target, { type: 'recipient' });
	return message.uid;
}

const sized = (value: string) => {
	if (value.length > LARGEST_BODY) throw new FrontError(413, 'Request body is too large');
	return value;
};

/** Sends a message of the team, and archives the conversation unless it is told not to. */
export function sendReply(desk: Desk, it: Conversation, body: unknown, hidden: number): string {
	known(body, FIELDS.reply);
	if (it.type === 'discussion') throw invalid('conversation: a discussion takes no messages');
	const html = sized(text(body.body, 'body'));
	const asked = String(body.channel_id ?? '');
	const before = desk.messages.findLast((one_) => one_.conversation === it.id && one_.channel);
	const channel =
		CHANNELS.find(({ id, address }) => id === asked || `alt:address:${address}` === asked) ??
		(asked ? undefined : CHANNELS.find(({ id }) => id === before?.channel));
	if (!channel) throw invalid('body.channel_id: missing, the conversation has no channel');
	const options = (body.options ?? {}) as { archive?: boolean; tag_ids?: string[] };
	const contact = it.contact ? desk.contacts.get(it.contact) : undefined;
	const to = contact?.handles[0].handle ?? null;
	const bounced = to !== null && desk.refused.includes(to);
	const message = addMessage(desk, it.id, {
		body: html,
		text: (body.text as string | undefined) ?? null,
		inbound: false,
		author: (body.author_id as string | undefined) ?? TOKEN_USER,
		channel: channel.id,
		error: bounced ? 'invalid_recipient' : null,
		hidden,
	});
	if (!bounced) {
		desk.sent.push({ conversation: it.id, to, text: message.text ?? html, from: channel.address });
	}
	if (options.archive ?? true) it.status = 'archived';
	const target = { type: 'message', id: message.id };
	desk.happen(bounced ? 'sending_error' : 'out_reply', it.id, target, { type: 'api' });
	return message.uid;
}

export function startDiscussion(desk: Desk, body: unknown): Conversation {
	known(body, FIELDS.discussion);
	if (body.type !== 'discussion') throw invalid('body.type: should be discussion');
	const comment = text((body.comment as { body?: string } | undefined)?.body, 'comment.body');
	const it = start(desk, {
		type: 'discussion',
		inbox: inboxNamed(body.inbox_id),
		subject: text(body.subject, 'subject'),
	});
	addComment(desk, it, { body: comment });
	return it;
}

export function addComment(desk: Desk, it: Conversation, body: unknown, author = TOKEN_USER) {
	known(body, 'author_id body is_pinned attachments');
	const comment = {
		id: desk.nextId('com'),
		conversation: it.id,
		author: (body.author_id as string | undefined) ?? author,
		body: sized(text(body.body, 'body')),
		created: now(),
	};
	desk.comments.push(comment);
	const type = TEAM.find(({ id }) => id === comment.author)?.type === 'user' ? 'teammate' : 'api';
	desk.happen('comment', it.id, { type: 'comment', id: comment.id }, { type, id: comment.author });
	return comment;
}

export function patch(desk: Desk, it: Conversation, body: unknown): void {
	known(body, FIELDS.patch);
	const { status, inbox_id, assignee_id } = body;
	if (status !== undefined && !['archived', 'open', 'deleted', 'spam'].includes(String(status)))
		throw invalid('body.status: should be one of archived, open, deleted, spam');
	if (inbox_id !== undefined) it.inbox = inboxNamed(inbox_id);
	if (assignee_id !== undefined) assign(desk, it, assignee_id);
	if (status !== undefined) setStatus(desk, it, status as Conversation['status']);
}

export function setStatus(
	desk: Desk,
	it: Conversation,
	status: Conversation['status'],
	source: { type: string; id?: string } = { type: 'api' },
) {
	it.status = status;
	it.reminder = null;
	const type = { open: 'reopen', archived: 'archive', deleted: 'trash', spam: 'trash' }[status];
	return desk.happen(type, it.id, null, source);
}

export function assign(desk: Desk, it: Conversation, assignee: unknown): void {
	const person = TEAM.find(({ id, type }) => id === assignee && type === 'user');
	if (assignee !== null && !person) throw notFound('Teammate');
	it.assignee = person?.id ?? null;
	const target = person ? { type: 'teammate', id: person.id } : null;
	desk.happen(person ? 'assign' : 'unassign', it.id, target, { type: 'api' });
}

export function snooze(desk: Desk, it: Conversation, body: unknown): void {
	known(body, 'teammate_id scheduled_at status_id');
	if (!TEAM.some(({ id, type }) => id === body.teammate_id && type === 'user'))
		throw notFound('Teammate');
	if (body.scheduled_at === null) return void (it.reminder = null);
	if (!(Number(body.scheduled_at) * 1_000 > Date.now()))
		throw invalid('body.scheduled_at: should be in the future');
	it.reminder = Number(body.scheduled_at);
	it.status = 'archived';
	desk.happen('reminder', it.id, null, { type: 'api' });
}

export function tag(desk: Desk, it: Conversation, body: unknown, add: boolean): void {
	known(body, 'tag_ids');
	const ids = body.tag_ids;
	if (!Array.isArray(ids)) throw invalid('body.tag_ids: missing');
	if (ids.some((id) => !desk.tags.has(id))) throw notFound('Tag');
	it.tags = add ? [...new Set([...it.tags, ...ids])] : it.tags.filter((id) => !ids.includes(id));
	for (const id of ids)
		desk.happen(add ? 'tag' : 'untag', it.id, { type: 'tag', id }, { type: 'api' });
}
