import { UserError } from 'n8n-workflow';
import { createOnce } from '../../shared/createOnce';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { namesOf } from '../fields';
import { openingName } from '../message/mark';
import { doublesIn, linesOf, messageOf, type Line } from '../message/transcript';
import { ticketNamed } from './findByExternalId';
import { importConversationFields } from './importFields';
import { inLane } from './lane';
import { mergedFrom, ticketIdOf, ticketSummary, type Ticket } from './ticket';

/** Gorgias takes so many messages with a new ticket. */
const MOST_AT_ONCE = 500;

type Given = Params<typeof importConversationFields>;

export const importConversation = gorgiasOperation({
	resource: 'ticket',
	operation: 'importConversation',
	effect: 'write',
	menu: {
		name: 'Import Conversation',
		action: 'Import a conversation into its ticket',
		description:
			'Writes down what was said elsewhere and is missing here; nothing is sent to anybody',
	},
	scopes: ['tickets:read', 'tickets:write', 'customers:write', 'users:read'],
	fields: importConversationFields,
	async run(gorgias, params) {
		const name = params.externalId.trim();
		if (!name) throw new UserError('The ticket has no name. Fill in External ID.');
		const lines = linesOf(params.messages);
		if (lines.length === 0) throw new UserError('There is nothing to import. Fill in Messages.');
		return await inLane(gorgias.ticketUrl(name), async () => {
			const { record: ticket, applied } = await createOnce(
				async () => await ticketOf(gorgias, name, params.ticketId),
				async () => await open(gorgias, params, lines, name),
				gorgias.signal,
			);
			const created = applied === 'yes';
			const missing = created ? lines.slice(MOST_AT_ONCE) : missingIn(ticket, lines, name);
			const removed = await inLane(gorgias.ticketUrl(ticket.id), async () => {
				for (const line of missing) await write(gorgias, ticket, params, line);
				return await removeDoubles(gorgias, ticket);
			});
			return {
				...ticketSummary(gorgias, ticket),
				mergedFrom: params.ticketId ? mergedFrom(ticketIdOf(params.ticketId), ticket.id) : null,
				created,
				imported: created ? lines.length : missing.length,
				removed,
				applied: created || missing.length > 0 ? 'yes' : 'already',
			};
		});
	},
});

/** The ticket with its whole thread, by its number where that is known, else by its name. */
async function ticketOf(gorgias: GorgiasClient, name: string, ticketId: string) {
	const found = ticketId ? { id: ticketIdOf(ticketId) } : await ticketNamed(gorgias, name);
	return (
		found &&
		(await gorgias.onTicket(String(found.id), (id) => gorgias.get<Ticket>(`/tickets/${id}`)))
	);
}

async function open(gorgias: GorgiasClient, params: Given, lines: Line[], name: string) {
	const email = params.customerEmail.trim();
	const customer = email ? { email, name: params.customerName.trim() || undefined } : undefined;
	const userId = await gorgias.apiUserId();
	const speakers = { customer, userId, channel: params.channel };
	const messages = lines.slice(0, MOST_AT_ONCE).map((line) => messageOf(line, speakers));
	return await gorgias.post<Ticket>('/tickets', {
		via: 'api',
		channel: params.channel,
		from_agent: messages[0].from_agent,
		messages,
		external_id: name,
		...(params.subject ? { subject: params.subject } : {}),
		...(customer ? { customer } : {}),
		tags: namesOf(params.tags).map((tag) => ({ name: tag })),
	});
}

/** What the ticket lacks. The message with which a ticket was created bears the ticket's name. */
function missingIn({ messages = [] }: Ticket, lines: Line[], name: string): Line[] {
	const there = new Set(messages.map(({ external_id }) => external_id));
	const first = messages.find(({ external_id }) => external_id === openingName(name, 'customer'));
	return lines.filter(
		(line) =>
			!there.has(line.name) &&
			!(line.author === 'customer' && line.text === first?.body_text?.trim()),
	);
}

/** When it is not known whether a message came through, the next run looks for it. */
async function write(
	gorgias: GorgiasClient,
	ticket: Ticket,
	{ customerEmail }: Given,
	line: Line,
): Promise<void> {
	const email = customerEmail.trim();
	const customer = email ? { email } : ticket.customer ? { id: ticket.customer.id } : undefined;
	const speakers = { customer, userId: await gorgias.apiUserId(), channel: ticket.channel };
	await gorgias.post(`/tickets/${ticket.id}/messages`, messageOf(line, speakers));
}

async function removeDoubles(gorgias: GorgiasClient, { id, messages = [] }: Ticket) {
	const doubles = doublesIn(messages);
	for (const double of doubles) {
		await gorgias.set('DELETE', `/tickets/${id}/messages/${double.id}`);
	}
	return doubles.length;
}
