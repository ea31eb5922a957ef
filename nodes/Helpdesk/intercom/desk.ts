import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Transport } from '../../shared/http';
import type { Desk } from '../provider';
import { addTags, assign, removeTags, setPriority, setStatus } from './changes';
import { createIntercomClient } from './client';
import { createConversation } from './create';
import { findOrCreateContact } from './customers';
import { normalizeIntercom } from './event';
import { addNote, importMessage, readMessages, reply } from './messages';
import { readConversation, shown } from './read';
import { conversationIdOf as idOf } from './records';

/** Intercom behind the words of every helpdesk. */
export function intercomDesk(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): Desk {
	const intercom = createIntercomClient(credentials, transport);
	const read = async (id: string) =>
		await shown(intercom, await readConversation(intercom, id), idOf(id));
	const change = async (id: string, work: (id: string) => Promise<unknown>) => {
		await work((await readConversation(intercom, id)).id);
		return await read(id);
	};
	const withTags = (tags: string[]) => {
		if (tags.length === 0) throw new UserError('There is no tag. Enter at least one name.');
		return tags;
	};
	type Named = { id: string | number; name: string | null; has_inbox_seat?: boolean };

	return {
		provider: 'intercom',
		create: async (conversation) => await createConversation(intercom, conversation),
		get: read,
		listMessages: async (id) => await readMessages(intercom, id),
		addNote: async (id, note) => await addNote(intercom, idOf(id), note),
		reply: async (id, given) => await reply(intercom, idOf(id), given),
		importMessage: async (id, message) => await importMessage(intercom, idOf(id), message),
		addTags: async (id, tags) => {
			const names = withTags(tags);
			return await change(id, async (it) => await addTags(intercom, it, names));
		},
		removeTags: async (id, tags) => {
			const names = withTags(tags);
			return await change(id, async (it) => await removeTags(intercom, it, names));
		},
		assign: async (id, to) => await change(id, async (it) => await assign(intercom, it, to)),
		setStatus: async (id, status, until) =>
			await change(id, async (it) => await setStatus(intercom, it, status, until)),
		setPriority: async (id, priority) =>
			await change(id, async (it) => await setPriority(intercom, it, priority)),
		findOrCreateCustomer: async (who) => await findOrCreateContact(intercom, who),
		normalize: async (delivery) =>
			await normalizeIntercom(intercom, String(credentials.clientSecret ?? '').trim(), delivery),
		searchTeams: async (filter) =>
			choices((await intercom.get<{ teams: Named[] }>('/teams')).teams, filter),
		searchUsers: async (filter) => {
			const { admins } = await intercom.get<{ admins: Named[] }>('/admins');
			return choices(
				admins.filter(({ has_inbox_seat }) => has_inbox_seat !== false),
				filter,
			);
		},
	};
}

const choices = (rows: Array<{ id: string | number; name: string | null }>, filter: string) =>
	rows
		.map(({ id, name }) => ({ name: name || String(id), value: String(id) }))
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
