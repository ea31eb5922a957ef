import { UserError } from 'n8n-workflow';
import type { GorgiasClient } from '../client';

/** A ticket as Gorgias sends it, as far as it is used here. Lists leave `messages` out. */
export interface Ticket {
	id: number;
	external_id: string | null;
	status: string;
	priority: string | null;
	channel: string;
	language: string | null;
	subject: string | null;
	customer: Person | null;
	assignee_user: Person | null;
	assignee_team: { id: number; name: string | null } | null;
	tags: Array<{ name: string }>;
	created_datetime: string;
	updated_datetime: string | null;
	messages?: Message[];
}

export interface Person {
	id: number;
	email?: string | null;
	name: string | null;
}

export interface Message {
	id: number;
	external_id: string | null;
	ticket_id: number;
	public: boolean;
	channel: string;
	from_agent: boolean;
	sender: Person | null;
	body_text: string | null;
	created_datetime: string;
}

/** The few facts that nearly every workflow needs of a ticket. */
export function ticketSummary(gorgias: GorgiasClient, ticket: Ticket) {
	return {
		id: String(ticket.id),
		url: gorgias.ticketUrl(ticket.id),
		status: ticket.status,
		priority: ticket.priority ?? 'normal',
		tags: ticket.tags.map(({ name }) => name),
		externalId: ticket.external_id,
	};
}

/** The number of a ticket, given as such or as the address of the ticket's page. */
export function ticketIdOf(value: string | number): string {
	const id = /^(?:https:\/\/\S+\/)?(\d{1,16})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError(
		'The ticket ID is not a number. Enter the digits at the end of the address of the ticket, e.g. 173596132.',
	);
}
