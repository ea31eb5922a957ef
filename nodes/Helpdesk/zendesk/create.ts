import { UserError } from 'n8n-workflow';
import { createOnce } from '../../shared/createOnce';
import type { FoundCustomer, NewConversation, Opened } from '../provider';
import type { ZendeskClient } from './client';
import type { Ticket, User } from './records';

/**
 * Imports a ticket: no trigger runs, so Zendesk mails nobody. Only administrators may import.
 * Source: https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_import/
 */
export async function createTicket(
	zendesk: ZendeskClient,
	conversation: NewConversation,
): Promise<Opened> {
	const { customerEmail, customerName, customerMessage, internalNote } = conversation;
	const external_id = conversation.externalId.trim();
	if (!customerMessage.trim() && !internalNote.trim()) {
		throw new UserError(
			'The conversation would be empty. Fill in Customer Message or Internal Note.',
		);
	}
	if (customerMessage.trim() && !customerEmail.trim()) {
		throw new UserError('A customer message needs an e-mail address. Fill in Customer Email.');
	}
	const { record, applied } = await createOnce(
		async () => {
			const { tickets } = await zendesk.get<{ tickets: Ticket[] }>('/tickets', { external_id });
			return tickets.find((ticket) => ticket.external_id === external_id);
		},
		async () => {
			const me = await zendesk.me();
			const requester = customerEmail.trim()
				? Number(
						(
							await findOrCreateUser(zendesk, {
								email: customerEmail,
								name: customerName,
								externalId: '',
							})
						).id,
					)
				: me.id;
			const { ticket } = await zendesk.write<{ ticket: Ticket }>('POST', '/imports/tickets', {
				ticket: {
					...(conversation.subject ? { subject: conversation.subject } : {}),
					external_id,
					requester_id: requester,
					priority: conversation.priority,
					tags: conversation.tags,
					...numbered('group_id', conversation.teamId),
					...numbered('assignee_id', conversation.assigneeId),
					comments: [
						...(customerMessage.trim()
							? [{ author_id: requester, value: customerMessage, public: true }]
							: []),
						...(internalNote.trim()
							? [{ author_id: me.id, value: internalNote, public: false }]
							: []),
					],
				},
			});
			return ticket;
		},
		zendesk.signal,
	);
	return {
		id: String(record.id),
		url: zendesk.ticketUrl(record.id),
		externalId: record.external_id,
		created: applied === 'yes',
		applied,
	};
}

/** Looks for a user by every address they have; adds a missing one, without the mail that Zendesk would send. */
export async function findOrCreateUser(
	zendesk: ZendeskClient,
	{ email, name, externalId }: { email: string; name: string; externalId: string },
): Promise<FoundCustomer> {
	const address = email.trim().toLowerCase();
	const external_id = externalId.trim();
	if (!address) throw new UserError('There is nobody to look for. Fill in Email.');
	const { record, applied } = await createOnce(
		async () =>
			(external_id ? await userNamed(zendesk, external_id) : undefined) ??
			(await userByEmail(zendesk, address)),
		async () => {
			const { user } = await zendesk.write<{ user: User }>('POST', '/users/create_or_update', {
				user: {
					email: address,
					name: name.trim() || address,
					...(external_id ? { external_id } : {}),
					role: 'end-user',
					skip_verify_email: true,
				},
			});
			return user;
		},
		zendesk.signal,
	);
	return {
		id: String(record.id),
		email: record.email,
		name: record.name,
		externalId: record.external_id ?? null,
		created: applied === 'yes',
		applied,
	};
}

async function userNamed(zendesk: ZendeskClient, external_id: string) {
	const { users } = await zendesk.get<{ users: User[] }>('/users/search', { external_id });
	return users.find((user) => user.external_id === external_id);
}

/** A secondary address is an identity of its own; what the search answers is compared again. */
async function userByEmail(zendesk: ZendeskClient, email: string): Promise<User | undefined> {
	const { users } = await zendesk.get<{ users: User[] }>('/users/search', {
		query: `email:"${email.replace(/["\\]/g, '')}"`,
	});
	for (const user of users.slice(0, 3)) {
		if (user.email?.toLowerCase() === email) return user;
		const { identities } = await zendesk.get<{
			identities: Array<{ type: string; value: string }>;
		}>(`/users/${user.id}/identities`);
		if (identities.some((it) => it.type === 'email' && it.value.toLowerCase() === email))
			return user;
	}
	return undefined;
}

function numbered(field: string, value: string): Record<string, number> {
	if (!value) return {};
	if (/^[1-9]\d{0,15}$/.test(value)) return { [field]: Number(value) };
	throw new UserError('The team or the person is not a number. Choose from the list.');
}
