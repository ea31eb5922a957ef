import { found, type Context, type Routes } from './call';
import { checked } from './check';
import { addCustomer, ownerOf, valuesById } from './customers';
import { timestamp, type Desk, type Ticket } from './desk';
import { GorgiasError } from './errors';
import { createTicket, customFieldValues, updateTicket } from './fields';
import { addMessage, type MessageBody } from './messages';
import { integerParam, page, param, params } from './page';
import { CUSTOM_FIELDS, type User } from './people';
import { tagIds } from './tags';
import { showTicket, showTicketRow } from './views';

type Dates = 'opened_datetime' | 'closed_datetime' | 'trashed_datetime' | 'snooze_datetime';
export interface TicketBody
	extends Partial<
		Pick<Ticket, 'status' | 'priority' | 'subject' | 'external_id' | 'language' | 'meta' | Dates>
	> {
	via?: string;
	channel?: string;
	customer?: { id?: number | null; email?: string | null; name?: string | null } | null;
	assignee_user?: { id?: number | null } | null;
	assignee_team?: { id?: number | null } | null;
	tags?: Array<{ name: string }> | null;
	custom_fields?: Array<{ id: number; value: unknown }> | null;
	spam?: boolean | null;
	from_agent?: boolean | null;
	created_datetime?: string | null;
}
export type NewTicketBody = TicketBody & { via: string; messages: MessageBody[] };

export function ticketRoutes(context: Context): Routes {
	const { desk } = context;
	const one = (id: string | undefined) => found(desk.tickets, 'Ticket', id);
	const wakeAll = () => desk.tickets.forEach((ticket) => wake(context, ticket));
	return {
		'GET /api/tickets': (call) => {
			wakeAll();
			const customerId = integerParam(call.query, 'customer_id');
			const externalId = param(call.query, 'external_id');
			const ids = params(call.query, 'ticket_ids').map(Number);
			const withTrashed = param(call.query, 'trashed') !== 'false';
			if (ids.length > 100) throw new GorgiasError(400, 'At most 100 ticket_ids.');
			const rows = [...desk.tickets.values()].filter(
				(ticket) =>
					(customerId === undefined || ticket.customer_id === customerId) &&
					(externalId === undefined || ticket.external_id === externalId) &&
					(ids.length === 0 || ids.includes(ticket.id)) &&
					(withTrashed || ticket.trashed_datetime === null),
			);
			return page(call, rows, (ticket) => showTicketRow(desk, ticket));
		},
		'POST /api/tickets': (call) => {
			const body = checked<NewTicketBody>(createTicket, call.body);
			return { status: 201, body: showTicket(desk, addTicket(context, body, call.user)) };
		},
		'GET /api/tickets/:id': (call) => {
			wakeAll();
			const ticket = one(call.params.id);
			return {
				status: 200,
				body: showTicket(desk, ticket, params(call.query, 'relationships')),
			};
		},
		'PUT /api/tickets/:id': (call) => {
			const ticket = one(call.params.id);
			changeTicket(context, ticket, checked<TicketBody>(updateTicket, call.body));
			return { status: 202, body: showTicket(desk, ticket) };
		},
		'DELETE /api/tickets/:id': (call) => {
			desk.tickets.delete(one(call.params.id).id);
			return { status: 204 };
		},
		'GET /api/tickets/:id/custom-fields': (call) => ({
			status: 200,
			body: { data: Object.values(one(call.params.id).custom_fields), object: 'list' },
		}),
		'PUT /api/tickets/:id/custom-fields': (call) => {
			const ticket = one(call.params.id);
			const values = checked<Array<{ id: number; value: unknown }>>(customFieldValues, call.body);
			values.forEach(refuseValue);
			Object.assign(ticket.custom_fields, valuesById(values));
			return { status: 202, body: { data: Object.values(ticket.custom_fields), object: 'list' } };
		},
	};
}

/** Opens a ticket with its messages, in order. */
export function addTicket(context: Context, body: NewTicketBody, user: User): Ticket {
	const { desk, announce } = context;
	const first = body.messages[0];
	const created = timestamp(body.created_datetime ?? Date.now());
	const ticket: Ticket = {
		id: desk.nextId(),
		external_id: null,
		status: 'open',
		priority: 'normal',
		channel: first?.channel ?? 'api',
		via: body.via,
		from_agent: first?.from_agent ?? false,
		spam: false,
		customer_id: null,
		assignee_user_id: null,
		assignee_team_id: null,
		language: null,
		subject: null,
		meta: null,
		tag_ids: [],
		custom_fields: {},
		created_datetime: created,
		updated_datetime: created,
		opened_datetime: null,
		closed_datetime: null,
		trashed_datetime: null,
		snooze_datetime: null,
	};
	apply(desk, ticket, body);
	desk.tickets.set(ticket.id, ticket);
	announce('ticket-created', ticket);
	for (const message of body.messages) addMessage(context, ticket, message, user);
	if (body.status) ticket.status = body.status;
	return ticket;
}

/** A snoozed ticket opens by itself when its time has come. */
export function wake({ announce }: Pick<Context, 'announce'>, ticket: Ticket): void {
	const { snooze_datetime } = ticket;
	if (snooze_datetime === null || Date.parse(snooze_datetime) > Date.now()) return;
	Object.assign(ticket, { snooze_datetime: null, status: 'open', closed_datetime: null });
	ticket.updated_datetime = timestamp();
	announce('ticket-self-unsnoozed', ticket);
}

/** Changes the given fields; `tags` and `custom_fields` replace the whole set. */
export function changeTicket({ desk, announce }: Context, ticket: Ticket, body: TicketBody): void {
	const before = { ...ticket };
	apply(desk, ticket, body);
	ticket.updated_datetime = timestamp();
	announce('ticket-updated', ticket);
	if (ticket.status !== before.status) announce('ticket-status-updated', ticket);
	const assigned = (it: Ticket) => `${it.assignee_user_id} ${it.assignee_team_id}`;
	if (assigned(ticket) !== assigned(before)) announce('ticket-assignment-updated', ticket);
}

function apply(desk: Desk, ticket: Ticket, body: TicketBody): void {
	const { customer, assignee_user, assignee_team, tags, custom_fields, ...fields } = body;
	const { spam, from_agent } = fields;
	const next: Partial<Ticket> = {};
	if (customer !== undefined) next.customer_id = customerId(desk, customer);
	if (assignee_user !== undefined) {
		next.assignee_user_id = assignee('assignee_user', desk.users, assignee_user?.id);
	}
	if (assignee_team !== undefined) {
		next.assignee_team_id = assignee('assignee_team', desk.teams, assignee_team?.id);
	}
	if (tags) next.tag_ids = tagIds(desk, { names: tags.map(({ name }) => name) });
	if (custom_fields) next.custom_fields = valuesById(custom_fields);
	const simple = [
		...['status', 'priority', 'subject', 'external_id', 'language', 'meta', 'via', 'channel'],
		...['opened_datetime', 'closed_datetime', 'trashed_datetime', 'snooze_datetime'],
	] as const;
	for (const name of simple) {
		const value = (fields as Record<string, unknown>)[name];
		if (value !== undefined) Object.assign(next, { [name]: value });
	}
	if (typeof spam === 'boolean') next.spam = spam;
	if (typeof from_agent === 'boolean') next.from_agent = from_agent;
	if (next.status === 'closed' && ticket.status !== 'closed') next.closed_datetime ??= timestamp();
	if (next.status === 'open') next.closed_datetime = null;
	Object.assign(ticket, next);
}

function customerId(desk: Desk, customer: TicketBody['customer']): number | null {
	if (customer?.id) {
		if (desk.customers.has(customer.id)) return customer.id;
		throw new GorgiasError(400, 'The request is not valid.', { customer: ['Does not exist.'] });
	}
	if (!customer?.email) return null;
	const { email, name } = customer;
	return (ownerOf(desk, 'email', email) ?? addCustomer(desk, { email, name })).id;
}

function assignee(
	field: string,
	known: Array<{ id: number }>,
	id: number | null | undefined,
): number | null {
	if (!id) return null;
	if (known.some((it) => it.id === id)) return id;
	throw new GorgiasError(400, 'The request is not valid.', { [field]: ['Does not exist.'] });
}

/** A value must have the type of its field. */
function refuseValue({ id, value }: { id: number; value: unknown }): void {
	const field = CUSTOM_FIELDS.find((it) => it.id === id);
	const types = { text: 'string', number: 'number', boolean: 'boolean' } as const;
	if (field && (value === null || typeof value === types[field.data_type])) return;
	const what = field ? `Not a valid ${field.data_type}.` : 'Does not exist.';
	throw new GorgiasError(400, 'The request is not valid.', { [String(id)]: [what] });
}
