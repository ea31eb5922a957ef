import { UserError } from 'n8n-workflow';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { inLane } from '../ticket/lane';
import { mergedFrom, ticketIdOf, type Message, type Ticket } from '../ticket/ticket';
import { bodyOf } from './body';
import { importFields } from './importFields';
import { marked } from './mark';

export const importMessage = gorgiasOperation({
	resource: 'message',
	operation: 'importMessage',
	effect: 'write',
	menu: {
		name: 'Import',
		action: 'Import a message into a ticket',
		description: 'Writes down what was said elsewhere; nothing is sent to anybody',
	},
	scopes: ['tickets:read', 'tickets:write', 'users:read'],
	fields: importFields,
	async run(gorgias, params) {
		const name = params.externalId.trim();
		if (!params.text.trim()) throw new UserError('The message is empty. Fill in Text.');
		if (!name) {
			throw new UserError(
				'The message has no name, so a repeated run would import it twice. Fill in External ID.',
			);
		}
		const asked = ticketIdOf(params.ticketId);
		const external_id = marked(name);
		const importInto = async (id: string) => {
			let ticket: Ticket;
			return await createOnce(
				async () => {
					ticket = await gorgias.get<Ticket>(`/tickets/${id}`);
					return ticket.messages?.find((it) => it.external_id === external_id);
				},
				async () =>
					await gorgias.post<Message>(`/tickets/${ticket.id}/messages`, {
						...(await imported(gorgias, ticket, params)),
						external_id,
					}),
				gorgias.signal,
			);
		};
		const { record, applied } = await gorgias.onTicket(
			asked,
			async (id) => await inLane(gorgias.ticketUrl(id), async () => await importInto(id)),
		);
		return {
			id: String(record.id),
			ticketId: String(record.ticket_id),
			mergedFrom: mergedFrom(asked, record.ticket_id),
			url: gorgias.ticketUrl(record.ticket_id),
			externalId: name,
			created: applied === 'yes',
			applied,
		};
	},
});

/** With `sent_datetime`: Gorgias queues every message without it for the customer. */
async function imported(
	gorgias: GorgiasClient,
	ticket: Ticket,
	{ author, text, sentAt, customerEmail }: Params<typeof importFields>,
) {
	const at = new Date(sentAt || Date.now()).toISOString();
	const common = {
		channel: ticket.channel,
		via: 'api',
		public: true,
		...bodyOf(text),
		created_datetime: at,
		sent_datetime: at,
	};
	if (author === 'agent') {
		return { ...common, from_agent: true, sender: { id: await gorgias.apiUserId() } };
	}
	const email = customerEmail.trim();
	if (!email && !ticket.customer) {
		throw new UserError('The ticket has no customer yet. Fill in Customer Email.');
	}
	const sender = email ? { email } : { id: ticket.customer?.id };
	return { ...common, from_agent: false, sender };
}
