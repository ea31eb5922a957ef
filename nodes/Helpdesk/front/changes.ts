import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { VendorError } from '../../shared/errors';
import { PRIORITY_TAGS, priorityTags } from '../priorityTag';
import type { Priority, Status } from '../provider';
import type { FrontClient } from './client';
import { inboxOf } from './inboxes';
import type { FrontConversation, Teammate } from './records';

interface Tag {
	id: string;
	name: string;
}

const isNamed = (name: string) => (tag: Tag) => tag.name.toLowerCase() === name.toLowerCase();

/** Front takes ids of tags. A tag that does not exist yet is made for the whole company. */
export async function addTags(front: FrontClient, id: string, names: string[]): Promise<void> {
	const known = await front.all<Tag>('/tags');
	const ids: string[] = [];
	for (const name of names) {
		const tag =
			known.find(isNamed(name)) ?? (await front.write<Tag>('POST', '/company/tags', { name }));
		ids.push(tag.id);
	}
	await front.set('POST', urlPath`/conversations/${id}/tags`, { tag_ids: ids });
}

export async function removeTags(front: FrontClient, id: string, names: string[]): Promise<void> {
	const { tags } = await front.get<FrontConversation>(urlPath`/conversations/${id}`);
	const ids = tags.filter((tag) => names.some((name) => isNamed(name)(tag))).map((tag) => tag.id);
	if (ids.length === 0) return;
	await front.set('DELETE', urlPath`/conversations/${id}/tags`, { tag_ids: ids });
}

/** Front has no priorities: a tag stands for one. */
export async function setPriority(front: FrontClient, id: string, priority: Priority) {
	const wanted = priorityTags(priority);
	if (wanted.length > 0) await addTags(front, id, wanted);
	await removeTags(
		front,
		id,
		PRIORITY_TAGS.filter((tag) => !wanted.includes(tag)),
	);
}

/** A team is an inbox: giving a conversation to a team moves it there. */
export async function assign(
	front: FrontClient,
	id: string,
	{ teamId, assigneeId, nobody }: { teamId: string; assigneeId: string; nobody: boolean },
): Promise<void> {
	const path = urlPath`/conversations/${id}`;
	if (teamId) await front.set('PATCH', path, { inbox_id: teamId });
	if (assigneeId || nobody) {
		await front.set('PUT', `${path}/assignee`, { assignee_id: nobody ? null : assigneeId });
	}
}

export async function setStatus(front: FrontClient, id: string, status: Status, until: string) {
	const path = urlPath`/conversations/${id}`;
	if (status !== 'pending') {
		return await front.set('PATCH', path, { status: status === 'open' ? 'open' : 'archived' });
	}
	const at = Date.parse(until);
	if (!(at > Date.now())) {
		throw new UserError('Front snoozes until a time in the future. Fill in Until.');
	}
	return await front.set('PATCH', `${path}/reminders`, {
		teammate_id: await teammateFor(front, id),
		scheduled_at: Math.floor(at / 1_000),
	});
}

/** Front wants a teammate for whom to snooze; in a shared inbox it counts for everybody. */
async function teammateFor(front: FrontClient, id: string): Promise<string> {
	const { assignee } = await front.get<FrontConversation>(urlPath`/conversations/${id}`);
	if (assignee) return assignee.id;
	const inbox = await inboxOf(front, id);
	const team = inbox ? await front.all<Teammate>(urlPath`/inboxes/${inbox}/teammates`) : [];
	const one = team.find(({ is_blocked }) => !is_blocked);
	if (one) return one.id;
	throw new VendorError({
		vendor: 'Front',
		title: 'Nobody has access to the inbox of the conversation',
		nextStep: 'Assign the conversation to a person first: Front snoozes on behalf of one.',
		applied: 'no',
	});
}
