import { timestamp, type Customer, type Desk, type Message, type Ticket } from './desk';
import type { Team, User } from './people';

export function showCustomer(customer: Customer) {
	const { channels, ...rest } = customer;
	return {
		...rest,
		active: true,
		channels: channels.map((channel) => ({
			...channel,
			updated_datetime: channel.created_datetime,
			deleted_datetime: null,
			customer: { id: customer.id, name: customer.name },
		})),
		integrations: {},
	};
}

/** Lists show a customer without its channels. */
export function showCustomerRow(customer: Customer) {
	const { channels, integrations, ...row } = showCustomer(customer);
	return row;
}

export function showUser({ apiKey, ...user }: User) {
	return { ...user, active: true, bio: null, language: null, timezone: null, meta: {} };
}

export function showTeam(desk: Desk, team: Team) {
	const members = desk.users.filter(({ id }) => team.members.includes(id)).map(brief);
	return { ...team, uri: `/api/teams/${team.id}/`, members, decoration: {} };
}

export function showMessage(desk: Desk, message: Message) {
	const { rest, leavesAt, sender_id, receiver_id, ...fields } = message;
	const person = (id: number | null, agent: boolean) => {
		if (id === null) return null;
		const found = agent ? desk.users.find((user) => user.id === id) : desk.customers.get(id);
		return found ? brief(found) : null;
	};
	const left = leavesAt !== undefined && leavesAt <= Date.now() && !message.failed_datetime;
	return {
		uri: `/api/tickets/${message.ticket_id}/messages/${message.id}/`,
		message_id: null,
		integration_id: null,
		intents: [],
		rule_id: null,
		stripped_text: message.body_text,
		stripped_html: message.body_html,
		stripped_signature: null,
		attachments: [],
		macros: [],
		actions: null,
		meta: null,
		opened_datetime: null,
		...rest,
		...fields,
		sender: person(sender_id, message.from_agent),
		receiver: person(receiver_id, !message.from_agent),
		sent_datetime: left ? timestamp(leavesAt) : message.sent_datetime,
		is_retriable: message.failed_datetime !== null,
	};
}

export function showTicket(desk: Desk, ticket: Ticket, relationships: string[] = []) {
	const { customer_id, tag_ids, custom_fields, ...fields } = ticket;
	const customer = customer_id === null ? undefined : desk.customers.get(customer_id);
	return {
		...fields,
		uri: `/api/tickets/${ticket.id}/`,
		events: [],
		customer: customer ? showCustomer(customer) : null,
		requester: customer ? showCustomer(customer) : null,
		...assignees(desk, ticket),
		satisfaction_survey: desk.surveyOf(ticket.id) ?? null,
		reply_options: {},
		is_unread: false,
		tags: tagsOf(desk, ticket),
		messages: desk.messagesOf(ticket.id).map((message) => showMessage(desk, message)),
		...messageDates(desk, ticket),
		...(relationships.includes('custom_fields') ? { custom_fields } : {}),
	};
}

/** Lists show an excerpt and a count instead of the messages. */
export function showTicketRow(desk: Desk, ticket: Ticket) {
	const { customer_id, assignee_user_id, assignee_team_id, tag_ids, custom_fields, ...fields } =
		ticket;
	const customer = customer_id === null ? undefined : desk.customers.get(customer_id);
	const messages = desk.messagesOf(ticket.id);
	return {
		...fields,
		uri: `/api/tickets/${ticket.id}/`,
		customer: customer ? brief(customer) : null,
		...assignees(desk, ticket),
		tags: tagsOf(desk, ticket),
		excerpt: messages.at(-1)?.body_text?.slice(0, 200) ?? '',
		integrations: [],
		messages_count: messages.length,
		is_unread: false,
		...messageDates(desk, ticket),
	};
}

function assignees(desk: Desk, ticket: Ticket) {
	const user = desk.users.find(({ id }) => id === ticket.assignee_user_id);
	const team = desk.teams.find(({ id }) => id === ticket.assignee_team_id);
	return {
		assignee_user: user ? brief(user) : null,
		assignee_team: team ? { id: team.id, name: team.name } : null,
	};
}

function tagsOf(desk: Desk, ticket: Ticket) {
	return ticket.tag_ids.flatMap((id) => {
		const tag = desk.tags.get(id);
		return tag ? [{ id, name: tag.name, decoration: tag.decoration ?? {} }] : [];
	});
}

function messageDates(desk: Desk, ticket: Ticket) {
	const messages = desk.messagesOf(ticket.id);
	return {
		last_message_datetime: messages.at(-1)?.created_datetime ?? null,
		last_received_message_datetime:
			messages.filter((message) => !message.from_agent).at(-1)?.created_datetime ?? null,
	};
}

function brief(person: Customer | User) {
	const { id, email, name, firstname, lastname } = person;
	return { id, email, name, firstname, lastname, meta: null };
}
