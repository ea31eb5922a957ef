import { gorgiasOperation } from '../client';
import { ticketId } from '../fields';
import { ticketIdOf, ticketSummary, type Message, type Person, type Ticket } from './ticket';

export const get = gorgiasOperation({
	resource: 'ticket',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a ticket',
		description: 'Reads a ticket and its messages, oldest first',
	},
	scopes: ['tickets:read'],
	fields: {
		ticketId,
		simplify: {
			displayName: 'Simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
	},
	async run(gorgias, params) {
		const ticket = await gorgias.onTicket(ticketIdOf(params.ticketId), (id) =>
			gorgias.get<Ticket>(`/tickets/${id}`),
		);
		if (!params.simplify) return { ...ticket };
		return {
			...ticketSummary(gorgias, ticket),
			subject: ticket.subject,
			channel: ticket.channel,
			language: ticket.language,
			customer: person(ticket.customer),
			assigneeUser: person(ticket.assignee_user),
			assigneeTeam: ticket.assignee_team && {
				id: String(ticket.assignee_team.id),
				name: ticket.assignee_team.name,
			},
			createdAt: isoTime(ticket.created_datetime),
			updatedAt: ticket.updated_datetime && isoTime(ticket.updated_datetime),
			messages: (ticket.messages ?? []).map(message),
		};
	},
});

const person = (who: Person | null) =>
	who && { id: String(who.id), email: who.email ?? null, name: who.name };

const message = (it: Message) => ({
	id: String(it.id),
	externalId: it.external_id,
	fromAgent: it.from_agent,
	public: it.public,
	channel: it.channel,
	sender: person(it.sender),
	text: it.body_text,
	createdAt: isoTime(it.created_datetime),
});

/** Gorgias writes microseconds and an offset. */
const isoTime = (time: string) => new Date(time).toISOString();
