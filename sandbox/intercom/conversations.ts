import {
	ADMINS,
	APP,
	authorOf,
	cleaned,
	contactAuthor,
	now,
	TEAMS,
	type Conversation,
	type Contact,
	type Desk,
	type Part,
} from './desk';
import { IntercomError, invalid, known, notFound, text } from './errors';

const FIELDS = {
	create: 'from body subject attachment_urls created_at brand_id',
	admin:
		'message_type type body admin_id created_at reply_options attachment_urls attachment_files skip_notifications',
	contact:
		'message_type type body intercom_user_id email user_id created_at reply_options attachment_urls attachment_files',
	part: 'message_type type admin_id assignee_id body snoozed_until',
	update: 'read title custom_attributes company_id',
};

export function one(desk: Desk, id: string): Conversation {
	const it = desk.conversations.get(id);
	if (!it) throw notFound('Resource');
	return it;
}

/** Every change is made in the name of a teammate who has a seat. */
export function adminOf(id: unknown) {
	const admin = ADMINS.find((it) => it.id === String(id) && it.type === 'admin');
	if (!admin) throw notFound('Admin');
	if (!admin.has_inbox_seat) {
		throw new IntercomError(403, 'api_plan_restricted', 'The admin has no inbox seat');
	}
	return admin;
}

export function addPart(
	desk: Desk,
	it: Conversation,
	given: Partial<Part> & Pick<Part, 'part_type' | 'author'>,
): Part {
	const part: Part = {
		id: desk.nextId(),
		body: null,
		created_at: now(),
		attachments: [],
		app_package_code: null,
		...given,
	};
	it.parts.push(part);
	it.updated_at = Math.max(now(), it.updated_at);
	if (part.author.type !== 'user' && part.part_type === 'comment' && part.body) {
		const to = it.contact ? (desk.contacts.get(it.contact)?.email ?? null) : null;
		desk.sent.push({ conversation: it.id, to, html: part.body });
	}
	return part;
}

export function start(desk: Desk, contact: Contact, body: string): Conversation {
	const at = now();
	const it: Conversation = {
		id: desk.nextId(),
		title: null,
		state: 'open',
		snoozed_until: null,
		created_at: at,
		updated_at: at,
		admin_assignee_id: 0,
		team_assignee_id: 0,
		tags: [],
		contact: contact.id,
		source: {
			id: desk.nextId(),
			type: 'conversation',
			subject: '',
			body: cleaned(body),
			author: contactAuthor(contact),
		},
		attributes: {},
		parts: [],
		linked: [],
	};
	desk.conversations.set(it.id, it);
	return it;
}

export function create(desk: Desk, body: unknown): Conversation {
	known(body, FIELDS.create);
	const from = body.from as { type?: string; id?: string } | undefined;
	if (!['lead', 'user', 'contact'].includes(from?.type ?? ''))
		throw invalid('from.type is invalid');
	const contact = desk.contacts.get(String(from?.id));
	if (!contact) throw notFound('User');
	return start(desk, contact, text(body.body, 'body'));
}

export function reply(desk: Desk, it: Conversation, body: unknown): void {
	const { type } = (body ?? {}) as { type?: string };
	known(body, type === 'user' ? FIELDS.contact : FIELDS.admin);
	const said = cleaned(text(body.body, 'body'));
	const created_at = body.created_at === undefined ? now() : Number(body.created_at);
	if (!(created_at <= now() + 1)) throw invalid('created_at must not be in the future');
	const part = { body: said, created_at, app_package_code: APP };
	if (type === 'user') {
		if (body.message_type !== 'comment') throw invalid('message_type must be comment');
		const contact = desk.contacts.get(String(body.intercom_user_id));
		if (!contact) throw notFound('User');
		addPart(desk, it, { part_type: 'comment', author: contactAuthor(contact), ...part });
		it.state = 'open';
		return;
	}
	if (type !== 'admin') throw invalid('type is invalid');
	if (!['comment', 'note'].includes(String(body.message_type)))
		throw invalid('message_type is invalid');
	const author = authorOf(adminOf(body.admin_id));
	addPart(desk, it, { part_type: String(body.message_type), author, ...part });
	if (body.message_type === 'comment') it.state = 'open';
}

export function manage(desk: Desk, it: Conversation, body: unknown): void {
	known(body, FIELDS.part);
	const author = authorOf(adminOf(body.admin_id));
	const part = { author, app_package_code: APP };
	switch (body.message_type) {
		case 'close':
			it.state = 'closed';
			return void addPart(desk, it, { part_type: 'close', ...part });
		case 'open':
			it.state = 'open';
			it.snoozed_until = null;
			return void addPart(desk, it, { part_type: 'open', ...part });
		case 'snoozed':
			if (!(Number(body.snoozed_until) > now()))
				throw invalid('snoozed_until must be in the future');
			it.state = 'snoozed';
			it.snoozed_until = Number(body.snoozed_until);
			return void addPart(desk, it, { part_type: 'snoozed', ...part });
		case 'assignment':
			assign(it, body);
			return void addPart(desk, it, { part_type: 'assignment', ...part });
		default:
			throw invalid('message_type is invalid');
	}
}

function assign(it: Conversation, { type, assignee_id }: Record<string, unknown>): void {
	const id = String(assignee_id ?? '');
	const known_ = type === 'team' ? TEAMS : ADMINS.filter((one_) => one_.type === 'admin');
	if (id !== '0' && !known_.some((one_) => one_.id === id)) throw notFound('Assignee');
	if (type === 'team') it.team_assignee_id = Number(id);
	else it.admin_assignee_id = Number(id);
}

export function update(desk: Desk, it: Conversation, body: unknown): void {
	known(body, FIELDS.update);
	const given = (body.custom_attributes ?? {}) as Record<string, string>;
	const unknown = Object.keys(given).find((name) => !desk.attributes.has(name));
	if (unknown) throw invalid(`Custom attribute '${unknown}' does not exist`);
	Object.assign(it.attributes, given);
	if (typeof body.title === 'string') it.title = body.title;
	it.updated_at = Math.max(now(), it.updated_at);
}
