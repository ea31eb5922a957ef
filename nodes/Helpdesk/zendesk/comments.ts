import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import type { Written } from '../provider';
import type { ZendeskClient } from './client';
import {
	MARK,
	namesIn,
	type Audit,
	type AuthorFacts,
	type Comment,
	type Ticket,
	type User,
} from './records';

/** The comments of a ticket with what tells who wrote them, oldest first. */
export async function readComments(zendesk: ZendeskClient, id: string) {
	const path = urlPath`/tickets/${id}`;
	const [comments, audits, me] = await Promise.all([
		zendesk.all<Comment>(`${path}/comments`, 'comments'),
		zendesk.all<Audit>(`${path}/audits`, 'audits'),
		zendesk.me(),
	]);
	const names = namesIn(audits);
	const users = await usersOf(zendesk, [...new Set(comments.map((it) => it.author_id))]);
	return comments.map((comment) => {
		const name = names.get(comment.id) ?? null;
		const facts: AuthorFacts = {
			authorId: comment.author_id,
			role: users.get(comment.author_id)?.role,
			channel: comment.via?.channel,
			named: name !== null,
			botUserId: me.id,
		};
		return { comment, facts, name, author: users.get(comment.author_id) };
	});
}

const MOST_IDS = 100;

async function usersOf(zendesk: ZendeskClient, ids: number[]): Promise<Map<number, User>> {
	const users = new Map<number, User>();
	for (let at = 0; at < ids.length; at += MOST_IDS) {
		const { users: found } = await zendesk.get<{ users: User[] }>('/users/show_many', {
			ids: ids.slice(at, at + MOST_IDS).join(','),
		});
		for (const user of found) users.set(user.id, user);
	}
	return users;
}

/**
 * Adds a comment once. Zendesk knows no keys for updates, so our name is stored with the change, and read before
 * acting and after an unclear answer.
 */
export async function addComment(
	zendesk: ZendeskClient,
	id: string,
	{ text, externalId, isPublic }: { text: string; externalId: string; isPublic: boolean },
): Promise<Written> {
	const name = externalId.trim();
	if (!text.trim()) throw new UserError('The text is empty. Fill it in.');
	if (!name) throw new UserError('A repeated run would write it twice. Fill in External ID.');
	const path = urlPath`/tickets/${id.trim()}`;
	const { record, applied } = await createOnce(
		async () => {
			const names = namesIn(await zendesk.all<Audit>(`${path}/audits`, 'audits'));
			return [...names].find(([, its]) => its === name)?.[0];
		},
		async () => {
			const { audit } = await zendesk.write<{ ticket: Ticket; audit: Audit }>('PUT', path, {
				ticket: { comment: { body: text, public: isPublic }, metadata: { [MARK]: name } },
			});
			return audit.events.find(({ type }) => type === 'Comment')?.id ?? audit.id;
		},
		zendesk.signal,
	);
	return {
		id: String(record),
		conversationId: id.trim(),
		mergedFrom: null,
		url: zendesk.ticketUrl(id.trim()),
		externalId: name,
		delivery: isPublic ? 'queued' : null,
		created: applied === 'yes',
		applied,
	};
}
