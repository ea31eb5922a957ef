import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { findOrCreate } from '../Gorgias/customer/findOrCreate';
import { createGorgiasClient, type GorgiasClient } from '../Gorgias/client';
import { addInternalNote } from '../Gorgias/message/addInternalNote';
import { importMessage } from '../Gorgias/message/importMessage';
import { list as listMessages } from '../Gorgias/message/list';
import { reply } from '../Gorgias/message/reply';
import { pages } from '../Gorgias/pages';
import { addTags } from '../Gorgias/ticket/addTags';
import { assign } from '../Gorgias/ticket/assign';
import { close } from '../Gorgias/ticket/close';
import { create } from '../Gorgias/ticket/create';
import { get } from '../Gorgias/ticket/get';
import { removeTags } from '../Gorgias/ticket/removeTags';
import { reopen } from '../Gorgias/ticket/reopen';
import { snooze } from '../Gorgias/ticket/snooze';
import { update } from '../Gorgias/ticket/update';
import type { Transport } from '../shared/http';
import type { Operation } from '../shared/operation';
import { normalizeGorgias } from './gorgiasEvent';
import type {
	Choice,
	Conversation,
	Desk,
	DeskMessage,
	FoundCustomer,
	Opened,
	Priority,
	Written,
} from './provider';

/** Gorgias behind the words of every helpdesk: each of them is an operation of the Gorgias node. */
export function gorgiasDesk(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): Desk {
	const gorgias = createGorgiasClient(credentials, transport);
	const run = async (operation: Operation<GorgiasClient>, params: IDataObject) =>
		(await operation.run(gorgias, { ...defaultsOf(operation), ...params } as never)) as IDataObject;
	const conversation = async (operation: Operation<GorgiasClient>, params: IDataObject) =>
		conversationOf(await run(operation, params));
	const read = async (ticketId: string) => await conversation(get, { ticketId });
	const written = async (operation: Operation<GorgiasClient>, params: IDataObject) => {
		const { ticketId, ...rest } = await run(operation, params);
		const { id, url, externalId, mergedFrom, created, applied, delivery = null } = rest;
		const facts = { id, conversationId: ticketId, url, externalId, mergedFrom };
		return { ...facts, delivery, created, applied } as Written;
	};

	const tagged = async (operation: Operation<GorgiasClient>, ticketId: string, tags: string[]) => {
		const { id, mergedFrom } = await run(operation, { ticketId, tags });
		return { ...(await read(String(id))), mergedFrom } as Conversation;
	};

	return {
		provider: 'gorgias',
		create: async ({ teamId, assigneeId, priority, ...rest }) => {
			const { id, url, externalId, created, applied } = await run(create, {
				...rest,
				channel: 'email',
				priority: toGorgias(priority),
				assigneeTeam: teamId,
				assigneeUser: assigneeId,
			});
			return { id, url, externalId, created, applied } as unknown as Opened;
		},
		get: read,
		listMessages: async (ticketId) => {
			const messages = (await listMessages.run(gorgias, {
				...defaultsOf(listMessages),
				ticketId,
			} as never)) as IDataObject[];
			return messages.map(messageOf);
		},
		addNote: async (ticketId, { text, externalId }) =>
			await written(addInternalNote, { ticketId, note: text, externalId }),
		reply: async (ticketId, params) => await written(reply, { ticketId, ...params }),
		importMessage: async (ticketId, { text, externalId, email, sentAt }) =>
			await written(importMessage, {
				...{ ticketId, text, externalId, sentAt },
				author: 'customer',
				customerEmail: email,
			}),
		addTags: async (ticketId, tags) => await tagged(addTags, ticketId, tags),
		removeTags: async (ticketId, tags) => await tagged(removeTags, ticketId, tags),
		assign: async (ticketId, { teamId, assigneeId, nobody }) => {
			const assignTo = nobody ? 'nobody' : !assigneeId ? 'team' : teamId ? 'both' : 'user';
			const to = { assignTo, assigneeTeam: teamId, assigneeUser: assigneeId };
			return await conversation(assign, { ticketId, ...to });
		},
		setStatus: async (ticketId, status, until) =>
			status === 'pending'
				? await conversation(snooze, { ticketId, until })
				: await conversation(status === 'open' ? reopen : close, { ticketId }),
		setPriority: async (ticketId, priority) =>
			await conversation(update, { ticketId, priority: toGorgias(priority) }),
		findOrCreateCustomer: async (who) => {
			const { id, email, name, externalId, created, applied } = await run(findOrCreate, who);
			return { id, email, name, externalId, created, applied } as unknown as FoundCustomer;
		},
		normalize: async (delivery) =>
			await normalizeGorgias(gorgias, String(credentials.webhookSecret ?? '').trim(), delivery),
		searchTeams: async (filter) => await search(gorgias, '/teams', filter),
		searchUsers: async (filter) => await search(gorgias, '/users', filter),
	};
}

/** The fields that n8n would fill in by itself. */
const defaultsOf = ({ fields }: Operation<GorgiasClient>) =>
	Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [
			name,
			field.type === 'resourceLocator' ? '' : field.default,
		]),
	);

const toGorgias = (priority: Priority) => (priority === 'urgent' ? 'critical' : priority);

function conversationOf(ticket: IDataObject): Conversation {
	const { id, url, externalId, subject, channel, customer, tags, mergedFrom } = ticket;
	return {
		provider: 'gorgias',
		id,
		url,
		externalId,
		mergedFrom: mergedFrom ?? null,
		subject,
		status: ticket.snoozedUntil ? 'snoozed' : ticket.status,
		priority: ticket.priority === 'critical' ? 'urgent' : ticket.priority,
		channel,
		customer,
		assigneeId: (ticket.assigneeUser as IDataObject | null)?.id ?? null,
		teamId: (ticket.assigneeTeam as IDataObject | null)?.id ?? null,
		tags,
		createdAt: ticket.createdAt,
		updatedAt: ticket.updatedAt,
	} as Conversation;
}

function messageOf(message: IDataObject): DeskMessage {
	const { id, externalId, ours, author, channel, text, attachments, createdAt } = message;
	const facts = { id, externalId, ours, author, public: message.public, channel };
	return { ...facts, text, attachments, createdAt } as unknown as DeskMessage;
}

async function search(gorgias: GorgiasClient, path: string, filter: string): Promise<Choice[]> {
	const words = filter.toLowerCase();
	const found: Choice[] = [];
	type Row = { id: number; name: string | null; email?: string | null };
	for await (const page of pages<Row>(gorgias, path, { order_by: 'name:asc' })) {
		const rows = page.map(({ id, name, email }) => ({
			name: name || email || String(id),
			value: String(id),
		}));
		found.push(...rows.filter(({ name }) => name.toLowerCase().includes(words)));
	}
	return found;
}
