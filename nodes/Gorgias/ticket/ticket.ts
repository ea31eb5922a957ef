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
	snooze_datetime: string | null;
	meta: { chat?: { conversation_id?: string } } | null;
	satisfaction_survey?: { id: number } | null;
	messages?: Message[];
}

export interface Person {
	id: number;
	email?: string | null;
	name: string | null;
	/** Only the customer of a single ticket has them. */
	channels?: Array<{ type: string; address: string }>;
}

export interface Address {
	name?: string | null;
	address?: string | null;
}

export interface Message {
	id: number;
	external_id: string | null;
	ticket_id: number;
	public: boolean;
	channel: string;
	via: string;
	from_agent: boolean;
	rule_id: number | null;
	integration_id: number | null;
	sender: Person | null;
	source: { type?: string | null; from?: Address | null; to?: Address[] | null } | null;
	body_text: string | null;
	body_html: string | null;
	stripped_text: string | null;
	stripped_html: string | null;
	attachments: Attachment[] | null;
	created_datetime: string;
	sent_datetime: string | null;
	failed_datetime: string | null;
	last_sending_error: { error?: string } | null;
}

export interface Attachment {
	url: string;
	name: string | null;
	content_type: string | null;
	size: number | null;
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

/** Everything about a ticket but its messages, in the words of the project. */
export function ticketFacts(gorgias: GorgiasClient, ticket: Ticket) {
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
		snoozedUntil: snoozedUntil(ticket),
		createdAt: isoTime(ticket.created_datetime),
		updatedAt: ticket.updated_datetime && isoTime(ticket.updated_datetime),
	};
}

export const person = (who: Person | null) =>
	who && { id: String(who.id), email: who.email ?? null, name: who.name };

/** Gorgias writes microseconds and an offset. */
export const isoTime = (time: string) => new Date(time).toISOString();

/** When a sleeping ticket wakes up; null for a ticket that is awake. */
export function snoozedUntil({ snooze_datetime }: Pick<Ticket, 'snooze_datetime'>): string | null {
	return snooze_datetime && Date.parse(snooze_datetime) > Date.now()
		? isoTime(snooze_datetime)
		: null;
}

/** The number that was asked for, when the ticket was merged into another; null otherwise. */
export const mergedFrom = (asked: string, survivor: string | number) =>
	asked === String(survivor) ? null : asked;

/** Changes some fields of a ticket, after `first` if there is one, and returns the ticket as it then is. */
export async function changeTicket(
	gorgias: GorgiasClient,
	ticketId: string,
	change: object,
	first?: (id: string) => Promise<void>,
) {
	const asked = ticketIdOf(ticketId);
	return await gorgias.onTicket(asked, async (id) => {
		await first?.(id);
		const changed =
			Object.keys(change).length > 0 &&
			(await gorgias.set<Ticket | undefined>('PUT', `/tickets/${id}`, change));
		const ticket = changed || (await gorgias.get<Ticket>(`/tickets/${id}`));
		return { ...ticketFacts(gorgias, ticket), mergedFrom: mergedFrom(asked, id) };
	});
}

/** The number of a ticket, given as such or as the address of the ticket's page. */
export function ticketIdOf(value: string | number): string {
	const id = /^(?:https:\/\/\S+\/)?(\d{1,16})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError(
		'The ticket ID is not a number. Enter the digits at the end of the address of the ticket, e.g. 173596132.',
	);
}
