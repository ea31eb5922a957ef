import {
	CHANNELS,
	INBOXES,
	TEAM,
	type Comment,
	type Conversation,
	type Desk,
	type Event,
	type Message,
} from './desk';

/** Records as Front shows them; `url` is where the API is. */
export function viewsOf(desk: Desk, url: () => string) {
	const link = (path: string) => `${url()}/${path}`;
	const teammate = (id: string | null) => {
		const it = TEAM.find((one) => one.id === id);
		if (!it) return null;
		return {
			_links: { self: link(`teammates/${it.id}`) },
			...it,
			username: it.first_name.toLowerCase(),
			is_admin: false,
			is_available: true,
			is_blocked: false,
			custom_fields: {},
		};
	};
	const tag = (id: string) => ({
		_links: { self: link(`tags/${id}`) },
		id,
		name: desk.tags.get(id),
		description: null,
		highlight: null,
		is_private: false,
		is_visible_in_conversation_lists: true,
	});
	const conversation = (it: Conversation) => {
		const contact = it.contact ? desk.contacts.get(it.contact) : undefined;
		const status = it.status === 'open' ? (it.assignee ? 'assigned' : 'unassigned') : it.status;
		return {
			_links: { self: link(`conversations/${it.id}`) },
			id: it.id,
			type: it.type,
			subject: it.subject,
			status,
			ticket_ids: [],
			assignee: teammate(it.assignee),
			recipient: contact
				? {
						_links: { related: { contact: link(`contacts/${contact.id}`) } },
						name: contact.name,
						handle: contact.handles[0].handle,
						role: 'from',
					}
				: null,
			tags: it.tags.map(tag),
			links: it.links.map((external_url, n) => ({
				_links: { self: link(`links/top_${n}`) },
				id: `top_${n}`,
				name: external_url,
				type: 'web',
				external_url,
				custom_fields: {},
			})),
			custom_fields: {},
			created_at: it.created,
			updated_at: it.updated,
			is_private: false,
			scheduled_reminders: it.reminder ? [{ scheduled_at: it.reminder }] : [],
			metadata: {},
		};
	};
	const message = (it: Message) => ({
		_links: {
			self: link(`messages/${it.id}`),
			related: { conversation: link(`conversations/${it.conversation}`) },
		},
		id: it.id,
		message_uid: it.uid,
		type: it.type,
		is_inbound: it.inbound,
		draft_mode: it.error ? 'shared' : null,
		error_type: it.error,
		version: null,
		created_at: it.created,
		subject: desk.conversations.get(it.conversation)?.subject,
		blurb: it.body.replace(/<[^>]*>/g, '').slice(0, 100),
		author: teammate(it.author),
		recipients: [],
		body: it.body,
		text: it.text,
		attachments: it.attachments,
		signature: null,
		metadata: {},
	});
	const comment = (it: Comment) => ({
		_links: { self: link(`comments/${it.id}`) },
		id: it.id,
		author: teammate(it.author),
		body: it.body,
		posted_at: it.created,
		attachments: [],
		is_pinned: false,
	});
	const event = (it: Event) => ({
		_links: { self: link(`events/${it.id}`) },
		id: it.id,
		type: it.type,
		emitted_at: it.at,
		source: { _meta: { type: it.source.type }, data: it.source.id ? teammate(it.source.id) : [] },
		target: it.target ? { _meta: { type: it.target.type }, data: { id: it.target.id } } : null,
		conversation: conversation(desk.conversations.get(it.conversation)!),
	});
	const channel = ({ inbox: _inbox, ...it }: (typeof CHANNELS)[number]) => ({
		_links: { self: link(`channels/${it.id}`) },
		...it,
		name: it.address,
		send_as: it.address,
		settings: {},
		is_private: false,
		is_valid: true,
	});
	const inbox = (it: (typeof INBOXES)[number]) => ({
		_links: { self: link(`inboxes/${it.id}`) },
		...it,
		is_private: false,
		is_public: true,
	});
	return { teammate, tag, conversation, message, comment, event, channel, inbox };
}
