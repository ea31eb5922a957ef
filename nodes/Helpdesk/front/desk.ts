import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { urlPath, type Transport } from '../../shared/http';
import type { Conversation, Desk } from '../provider';
import { addTags, assign, removeTags, setPriority, setStatus } from './changes';
import { createFrontClient } from './client';
import { createConversation } from './create';
import { findOrCreateContact } from './customers';
import { normalizeFront } from './event';
import { importMessage } from './imports';
import { inboxOf } from './inboxes';
import { addNote, readMessages, reply } from './messages';
import {
	conversationIdOf as idOf,
	conversationOf,
	nameOf,
	type FrontConversation,
	type Teammate,
} from './records';

/** Front behind the words of every helpdesk. */
export function frontDesk(credentials: ICredentialDataDecryptedObject, transport: Transport): Desk {
	const front = createFrontClient(credentials, transport);
	const read = async (id: string): Promise<Conversation> => {
		const asked = idOf(id);
		const it = await front.get<FrontConversation>(urlPath`/conversations/${asked}`);
		return conversationOf(it, { asked, teamId: await inboxOf(front, it.id) });
	};
	const change = async (id: string, work: (id: string) => Promise<unknown>) => {
		await front.onConversation(idOf(id), work);
		return await read(id);
	};
	const withTags = (tags: string[]) => {
		if (tags.length === 0) throw new UserError('There is no tag. Enter at least one name.');
		return tags;
	};

	return {
		provider: 'front',
		create: async (conversation) =>
			await createConversation(
				front,
				conversation.teamId.trim() || String(credentials.inboxId ?? '').trim(),
				conversation,
			),
		get: read,
		listMessages: async (id) => {
			const it = await front.get<FrontConversation>(urlPath`/conversations/${idOf(id)}`);
			return await readMessages(front, it.id);
		},
		addNote: async (id, note) => await addNote(front, idOf(id), note),
		reply: async (id, given) => await reply(front, idOf(id), given),
		importMessage: async (id, message) => await importMessage(front, idOf(id), message),
		addTags: async (id, tags) =>
			await change(id, async (it) => await addTags(front, it, withTags(tags))),
		removeTags: async (id, tags) =>
			await change(id, async (it) => await removeTags(front, it, withTags(tags))),
		assign: async (id, to) => await change(id, async (it) => await assign(front, it, to)),
		setStatus: async (id, status, until) =>
			await change(id, async (it) => await setStatus(front, it, status, until)),
		setPriority: async (id, priority) =>
			await change(id, async (it) => await setPriority(front, it, priority)),
		findOrCreateCustomer: async (who) => await findOrCreateContact(front, who),
		normalize: async (delivery) =>
			await normalizeFront(front, String(credentials.webhookSecret ?? '').trim(), delivery),
		searchTeams: async (filter) =>
			choices(await front.all<{ id: string; name: string }>('/inboxes'), filter),
		searchUsers: async (filter) => {
			const people = await front.all<Teammate>('/teammates');
			return choices(
				people
					.filter(({ is_blocked }) => !is_blocked)
					.map((one) => ({ id: one.id, name: nameOf(one) })),
				filter,
			);
		},
	};
}

const choices = (rows: Array<{ id: string; name: string }>, filter: string) =>
	rows
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
		.map(({ id, name }) => ({ name, value: id }));
