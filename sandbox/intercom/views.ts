import type { Contact, Conversation, Desk, Part } from './desk';

const stamp = { type: 'conversation_part', notified_at: null, redacted: false, external_id: null };

/** Records as Intercom shows them. */
export const viewsOf = (desk: Desk) => {
	const part = (it: Part) => ({ ...stamp, ...it, updated_at: it.created_at, assigned_to: null });
	const tag = (id: string) => ({ type: 'tag', id, name: desk.tags.get(id) });
	const contact = (it: Contact) => ({ type: 'contact', workspace_id: 'demo', ...it });
	/** Lists show no parts. */
	const conversation = (it: Conversation, parts: Part[] | undefined = it.parts) => ({
		type: 'conversation',
		id: it.id,
		title: it.title,
		created_at: it.created_at,
		updated_at: it.updated_at,
		waiting_since: null,
		snoozed_until: it.snoozed_until,
		open: it.state !== 'closed',
		state: it.state,
		read: false,
		priority: 'none',
		admin_assignee_id: it.admin_assignee_id,
		team_assignee_id: it.team_assignee_id,
		tags: { type: 'tag.list', tags: it.tags.map(tag) },
		source: { delivered_as: 'customer_initiated', attachments: [], url: null, ...it.source },
		contacts: {
			type: 'contact.list',
			contacts: it.contact
				? [
						{
							type: 'contact',
							id: it.contact,
							external_id: desk.contacts.get(it.contact)?.external_id ?? null,
						},
					]
				: [],
		},
		custom_attributes: it.attributes,
		linked_objects: {
			type: 'list',
			data: it.linked.map((id) => ({ type: 'conversation', id, category: null })),
			total_count: it.linked.length,
			has_more: false,
		},
		conversation_parts: {
			type: 'conversation_part.list',
			conversation_parts: parts.slice(-500).map(part),
			total_count: parts.length,
		},
	});
	return { tag, contact, conversation, part };
};
