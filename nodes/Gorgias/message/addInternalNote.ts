import { UserError } from 'n8n-workflow';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { externalId, ticketId } from '../fields';
import { mergedFrom, ticketIdOf, type Message, type Ticket } from '../ticket/ticket';
import { internalNote } from './body';
import { marked } from './mark';

export const addInternalNote = gorgiasOperation({
	resource: 'message',
	operation: 'addInternalNote',
	effect: 'write',
	menu: {
		name: 'Add Internal Note',
		action: 'Add an internal note to a ticket',
		description: 'Writes a note that only your team sees',
	},
	scopes: ['tickets:read', 'tickets:write', 'users:read'],
	fields: {
		ticketId,
		note: {
			displayName: 'Note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			description: 'What your team shall know; the customer never sees it',
		},
		externalId,
	},
	async run(gorgias, params) {
		if (!params.note.trim()) throw new UserError('The note is empty. Fill in Note.');
		const name = params.externalId.trim();
		const asked = ticketIdOf(params.ticketId);
		const { record, applied } = await gorgias.onTicket(asked, (id) =>
			createOnce(
				name ? () => findNote(gorgias, id, marked(name)) : undefined,
				async () =>
					await gorgias.post<Message>(`/tickets/${id}/messages`, {
						...internalNote(params.note, await gorgias.apiUserId()),
						external_id: marked(name || undefined),
					}),
				gorgias.signal,
			),
		);
		return {
			id: String(record.id),
			ticketId: String(record.ticket_id),
			url: gorgias.ticketUrl(record.ticket_id),
			externalId: name || null,
			mergedFrom: mergedFrom(asked, record.ticket_id),
			created: applied === 'yes',
			applied,
		};
	},
});

/** A ticket is read with its whole thread; messages have no filter by name. */
export async function findNote(gorgias: GorgiasClient, ticket: string, name: string) {
	const { messages } = await gorgias.get<Ticket>(`/tickets/${ticket}`);
	return messages?.find((message) => message.external_id === name);
}
