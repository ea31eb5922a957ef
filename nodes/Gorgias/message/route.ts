import { VendorError } from '../../shared/errors';
import type { Address, Message, Ticket } from '../ticket/ticket';

/** How a reply travels to the customer. */
export interface Route {
	channel: string;
	source: { type: string; from?: Address; to: Address[] };
	/** Gorgias does not want a receiver for a chat. */
	receiver?: { id: number };
	integration_id?: number;
}

/** What the desk writes of itself, or takes in from tools: nothing can be sent there. */
const NO_WAY_BACK = ['api', 'internal-note', 'help-center', 'contact_form', 'phone', 'aircall'];

/**
 * The way on which a reply reaches the customer: by default the one on which the customer wrote last.
 * @throws VendorError when the ticket knows no address to send from or to
 */
export function routeOf(
	ticket: Ticket,
	{ channel, sendFrom }: { channel: string; sendFrom: string },
): Route {
	const messages = (ticket.messages ?? []).filter((it) => it.public);
	const last = messages.filter((it) => !it.from_agent).at(-1);
	const wanted = channel || usualChannel(ticket, last);
	if (wanted === 'chat') return chat(ticket);
	if (wanted === 'email') return email(ticket, messages, sendFrom);
	return asReceived(ticket, messages, wanted);
}

function usualChannel(ticket: Ticket, last: Message | undefined): string {
	const channel = last?.channel ?? ticket.channel;
	return NO_WAY_BACK.includes(channel) ? 'email' : channel;
}

/** The visitor is named by the ticket, or by the customer's channel of the type chat. */
function chat(ticket: Ticket): Route {
	const address =
		ticket.meta?.chat?.conversation_id ??
		ticket.customer?.channels?.find(({ type }) => type === 'chat')?.address;
	if (!address)
		throw noWay('The ticket belongs to no visitor of the chat', 'Choose Email instead.');
	return { channel: 'chat', source: { type: 'chat', to: [{ address }] } };
}

function email(ticket: Ticket, messages: Message[], sendFrom: string): Route {
	const mails = messages.filter(({ source }) => source?.type === 'email');
	const incoming = mails.filter((it) => !it.from_agent).at(-1);
	const outgoing = mails.filter((it) => it.from_agent).at(-1);
	const address =
		incoming?.source?.from?.address ?? ticket.customer?.email ?? outgoing?.source?.to?.[0]?.address;
	if (!address) {
		throw noWay('The ticket knows no e-mail address of the customer', 'Add one to the customer.');
	}
	// Our own earlier answer names our address for sure; a customer may have written to several.
	const ours =
		sendFrom || outgoing?.source?.from?.address || incoming?.source?.to?.[0]?.address || undefined;
	if (!ours) {
		throw noWay(
			'The ticket does not show from which address to answer',
			'Fill in Send From with the address of an e-mail integration of your Gorgias account.',
		);
	}
	const to = [{ ...(ticket.customer?.name ? { name: ticket.customer.name } : {}), address }];
	return {
		channel: 'email',
		source: { type: 'email', from: { address: ours }, to },
		...receiver(ticket),
	};
}

/** Other channels: back on the way on which the customer's last message came. */
function asReceived(ticket: Ticket, messages: Message[], channel: string): Route {
	const last = messages.filter((it) => !it.from_agent && it.channel === channel).at(-1);
	const [from, to] = [last?.source?.to?.[0], last?.source?.from];
	if (!from?.address || !to?.address) {
		throw noWay(
			`The ticket shows no way to answer on the channel ${channel}`,
			'Choose Email, or let a person answer at the desk.',
		);
	}
	return {
		channel,
		source: { type: last?.source?.type ?? channel, from, to: [to] },
		...receiver(ticket),
		...(last?.integration_id ? { integration_id: last.integration_id } : {}),
	};
}

const receiver = ({ customer }: Ticket) => (customer ? { receiver: { id: customer.id } } : {});

const noWay = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Gorgias', title, nextStep, code: 'no_way_to_reply', applied: 'no' });
