import { UserError, type ICredentialDataDecryptedObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { urlPath, type Transport } from '../../shared/http';
import type { Conversation, Desk } from '../provider';
import { createZendeskClient } from './client';
import { addComment, readComments } from './comments';
import { createTicket, findOrCreateUser } from './create';
import { normalizeZendesk, userOf } from './event';
import { conversationOf, messageOf, type Ticket, type User } from './records';

const STATUS = { open: 'open', pending: 'pending', closed: 'solved' } as const;

/** Zendesk Support behind the words of every helpdesk. */
export function zendeskDesk(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): Desk {
	const zendesk = createZendeskClient(credentials, transport);
	const shown = async (ticket: Ticket): Promise<Conversation> =>
		conversationOf(
			ticket,
			await userOf(zendesk, ticket.requester_id),
			zendesk.ticketUrl(ticket.id),
		);
	const read = async (id: string) => {
		const { ticket } = await zendesk.get<{ ticket: Ticket }>(urlPath`/tickets/${idOf(id)}`);
		return await shown(ticket);
	};
	const change = async (id: string, fields: object) => {
		const path = urlPath`/tickets/${idOf(id)}`;
		const { ticket } = await zendesk.set<{ ticket: Ticket }>('PUT', path, { ticket: fields });
		return await shown(ticket);
	};
	/** PUT adds and DELETE removes; POST would replace the whole set. */
	const tag = async (method: 'PUT' | 'DELETE', id: string, tags: string[]) => {
		if (tags.length === 0) throw new UserError('There is no tag. Enter at least one name.');
		await zendesk.set(method, urlPath`/tickets/${idOf(id)}/tags`, { tags });
		return await read(id);
	};

	return {
		provider: 'zendesk',
		create: async (conversation) => await createTicket(zendesk, conversation),
		get: read,
		listMessages: async (id) =>
			(await readComments(zendesk, idOf(id))).map(({ comment, facts, name }) =>
				messageOf(comment, facts, name),
			),
		addNote: async (id, note) => await addComment(zendesk, idOf(id), { ...note, isPublic: false }),
		reply: async (id, { text, externalId }) =>
			await addComment(zendesk, idOf(id), { text, externalId, isPublic: true }),
		importMessage: async () => {
			throw new VendorError({
				vendor: 'Zendesk',
				title: 'Zendesk cannot import a message into a ticket',
				nextStep:
					'Add the words of the customer as a note: as a comment they would be mailed to them.',
				code: 'not_possible',
				applied: 'no',
			});
		},
		addTags: async (id, tags) => await tag('PUT', id, tags),
		removeTags: async (id, tags) => await tag('DELETE', id, tags),
		assign: async (id, { teamId, assigneeId, nobody }) =>
			await change(id, {
				...(nobody ? { group_id: null, assignee_id: null } : {}),
				...(teamId ? { group_id: Number(idOf(teamId)) } : {}),
				...(assigneeId ? { assignee_id: Number(idOf(assigneeId)) } : {}),
			}),
		setStatus: async (id, status) => await change(id, { status: STATUS[status] }),
		setPriority: async (id, priority) => await change(id, { priority }),
		findOrCreateCustomer: async (who) => await findOrCreateUser(zendesk, who),
		normalize: async (delivery) =>
			await normalizeZendesk(zendesk, String(credentials.webhookSecret ?? '').trim(), delivery),
		searchTeams: async (filter) =>
			choices(await zendesk.all<{ id: number; name: string }>('/groups', 'groups'), filter),
		searchUsers: async (filter) =>
			choices(await zendesk.all<User>('/users', 'users', { 'role[]': ['admin', 'agent'] }), filter),
	};
}

function idOf(value: string): string {
	const id = /^(?:https:\/\/\S+\/)?(\d{1,16})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError(
		'The ID is not a number. Enter the digits at the end of the ticket’s address.',
	);
}

const choices = (rows: Array<{ id: number; name: string }>, filter: string) =>
	rows
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
		.map(({ id, name }) => ({ name, value: String(id) }));
