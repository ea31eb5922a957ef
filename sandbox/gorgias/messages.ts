import type { Reply } from '../vendor';
import { found, type Call, type Context, type Routes } from './call';
import { checked } from './check';
import { addCustomer, ownerOf } from './customers';
import { timestamp, type Desk, type Message, type Source, type Ticket } from './desk';
import { GorgiasError } from './errors';
import { createMessage, updateMessage } from './fields';
import { integerParam, page, param } from './page';
import { SUPPORT_ADDRESS, type User } from './people';
import { showMessage } from './views';

interface Reference {
	id?: number | null;
	email?: string | null;
	name?: string | null;
}
export interface MessageBody {
	channel: string;
	via: string;
	from_agent: boolean;
	public?: boolean;
	body_text?: string | null;
	body_html?: string | null;
	subject?: string | null;
	external_id?: string | null;
	source?: Source | null;
	sender?: Reference | null;
	receiver?: Reference | null;
	created_datetime?: string | null;
	sent_datetime?: string | null;
	failed_datetime?: string | null;
	last_sending_error?: { error: string } | null;
	[rest: string]: unknown;
}

export function messageRoutes(context: Context): Routes {
	const { desk } = context;
	const ticketOf = (call: Call) => found(desk.tickets, 'Ticket', call.params.ticketId);
	const messageOf = (call: Call) => {
		const message = found(desk.messages, 'Message', call.params.id);
		if (message.ticket_id !== ticketOf(call).id) throw new GorgiasError(404, 'No such message.');
		return message;
	};
	const show = (message: Message) => showMessage(desk, message);

	return {
		'GET /api/messages': (call) => {
			const ticketId = integerParam(call.query, 'ticket_id');
			const rows = [...desk.messages.values()].filter(
				(message) => ticketId === undefined || message.ticket_id === ticketId,
			);
			return page(call, rows, show);
		},
		'GET /api/tickets/:ticketId/messages': (call) =>
			page(call, desk.messagesOf(ticketOf(call).id), show, 'created_datetime:asc'),
		'GET /api/tickets/:ticketId/messages/:id': (call) => ({
			status: 200,
			body: show(messageOf(call)),
		}),
		'POST /api/tickets/:ticketId/messages': (call): Reply => {
			const ticket = ticketOf(call);
			const action = param(call.query, 'action');
			if (action && !['force', 'retry', 'cancel'].includes(action)) {
				throw new GorgiasError(400, 'The request is not valid.', {
					action: ['Not a valid choice.'],
				});
			}
			const body = checked<MessageBody>(createMessage, call.body);
			const message = addMessage(context, ticket, body, call.user);
			return { status: 201, body: show(message) };
		},
		'PUT /api/tickets/:ticketId/messages/:id': (call): Reply => {
			const message = messageOf(call);
			const { sender, receiver, ...body } = checked<MessageBody>(updateMessage, call.body);
			Object.assign(message, body);
			return { status: 202, body: show(message) };
		},
		'DELETE /api/tickets/:ticketId/messages/:id': (call): Reply => {
			desk.messages.delete(messageOf(call).id);
			return { status: 204 };
		},
	};
}

/**
 * Adds a message. An outgoing public one without `sent_datetime` is queued and really leaves for the
 * customer; with it, the message is only imported.
 */
export function addMessage(
	context: Context,
	ticket: Ticket,
	body: MessageBody,
	user: User,
): Message {
	const { desk, announce } = context;
	const { sender, receiver, created_datetime, sent_datetime, ...fields } = body;
	const { channel, via, from_agent, source, subject, body_text, body_html } = fields;
	const customerId = ticket.customer_id;
	const now = timestamp();
	const created = created_datetime ? timestamp(created_datetime) : now;
	const isPublic = channel === 'internal-note' ? false : (body.public ?? true);
	const message: Message = {
		id: desk.nextId(),
		ticket_id: ticket.id,
		external_id: fields.external_id ?? null,
		public: isPublic,
		channel,
		via,
		from_agent,
		sender_id: from_agent ? userId(desk, sender, user) : customer(desk, sender, customerId),
		receiver_id: from_agent && receiver ? customer(desk, receiver, customerId) : null,
		source: source ?? { type: channel },
		subject: subject ?? null,
		body_text: body_text ?? null,
		body_html: body_html ?? null,
		created_datetime: created,
		sent_datetime: sent_datetime ? timestamp(sent_datetime) : from_agent ? null : created,
		failed_datetime: null,
		last_sending_error: null,
		rest: restOf(fields),
	};
	desk.messages.set(message.id, message);
	ticket.customer_id ??= from_agent ? message.receiver_id : message.sender_id;
	ticket.updated_datetime = now;
	if (!from_agent && isPublic && ticket.status === 'closed') {
		ticket.status = 'open';
		ticket.closed_datetime = null;
		announce('ticket-status-updated', ticket, message);
	}
	announce('ticket-message-created', ticket, message);
	if (from_agent && isPublic && !sent_datetime) send(context, ticket, message, Boolean(receiver));
	return message;
}

/** Sending runs after creation: a message that cannot leave is accepted and fails later. */
function send(
	{ desk, announce, settings }: Context,
	ticket: Ticket,
	message: Message,
	receiver: boolean,
): void {
	const destination = settings.sendingError
		? { error: settings.sendingError }
		: destinationOf(desk, ticket, message, receiver);
	if ('error' in destination) {
		message.failed_datetime = timestamp();
		message.last_sending_error = { error: destination.error };
		return announce('ticket-message-failed', ticket, message);
	}
	message.leavesAt = Date.now() + settings.sendingMs;
	desk.sentToCustomer.push({
		messageId: message.id,
		ticketId: ticket.id,
		channel: message.channel,
		to: destination.to,
		text: message.body_text ?? message.body_html,
	});
}

function destinationOf(
	desk: Desk,
	ticket: Ticket,
	{ channel, source }: Message,
	receiver: boolean,
): { to: string | null } | { error: string } {
	const owner = desk.customers.get(ticket.customer_id ?? 0);
	const to = source?.to?.[0]?.address ?? null;
	if (channel === 'chat') {
		const visitor = (ticket.meta?.chat as { conversation_id?: string } | undefined)
			?.conversation_id;
		const chats =
			owner?.channels.filter(({ type }) => type === 'chat').map((it) => it.address) ?? [];
		const known = to !== null && [visitor, ...chats].includes(to);
		if (source?.type !== 'chat' || !known || receiver)
			return { error: 'Last message not delivered' };
	}
	if (channel === 'email') {
		if (source?.from?.address !== SUPPORT_ADDRESS) {
			return { error: 'source.from is not the address of a connected e-mail integration' };
		}
		if (!to && !owner?.email) return { error: 'The message has no receiver' };
	}
	return { to: to ?? owner?.email ?? null };
}

/** The addresses that the desk's own reply box fills in. */
export function replySource(desk: Desk, ticket: Ticket): Source {
	const owner = desk.customers.get(ticket.customer_id ?? 0);
	const chat = ticket.meta?.chat as { conversation_id?: string } | undefined;
	const address = ticket.channel === 'chat' ? chat?.conversation_id : owner?.email;
	return {
		type: ticket.channel,
		from: { address: SUPPORT_ADDRESS },
		to: address ? [{ address }] : [],
	};
}

function userId(desk: Desk, sender: Reference | null | undefined, caller: User): number {
	if (!sender?.id && !sender?.email) return caller.id;
	const user = desk.users.find(({ id, email }) => id === sender.id || email === sender.email);
	if (!user) unknown('sender', 'Not a user of this account.');
	return user.id;
}

function customer(
	desk: Desk,
	who: Reference | null | undefined,
	fallback: number | null,
): number | null {
	if (who?.id) {
		if (!desk.customers.has(who.id)) unknown('customer', 'Does not exist.');
		return who.id;
	}
	if (!who?.email) return fallback;
	const known = ownerOf(desk, 'email', who.email);
	return (known ?? addCustomer(desk, { email: who.email, name: who.name ?? null })).id;
}

function unknown(field: string, what: string): never {
	throw new GorgiasError(400, 'The request is not valid.', { [field]: [what] });
}

const OWN = ['channel', 'via', 'from_agent', 'public', 'body_text', 'body_html', 'subject'];
const COMPUTED = ['external_id', 'source', 'failed_datetime', 'last_sending_error'];

function restOf(fields: object): Record<string, unknown> {
	const kept = Object.entries(fields).filter(([name]) => ![...OWN, ...COMPUTED].includes(name));
	return Object.fromEntries(kept);
}
