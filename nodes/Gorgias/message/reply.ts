import { UserError } from 'n8n-workflow';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { mergedFrom, ticketIdOf, type Message, type Ticket } from '../ticket/ticket';
import { attachmentsFrom } from './attachments';
import { bodyOf } from './body';
import { follow, refuseFailed } from './follow';
import { marked } from './mark';
import { replyFields } from './replyFields';
import { routeOf, type Route } from './route';
import { deliveryOf } from './simplified';

export const reply = gorgiasOperation({
	resource: 'message',
	operation: 'reply',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Reply to Customer',
		action: 'Reply to the customer of a ticket',
		description: 'Sends an answer to the customer and watches whether it leaves',
	},
	scopes: ['tickets:read', 'tickets:write', 'users:read'],
	fields: replyFields,
	async run(gorgias, params) {
		if (!params.text.trim()) throw new UserError('The reply is empty. Fill in Text.');
		const asked = ticketIdOf(params.ticketId);
		return await gorgias.onTicket(asked, (id) => replyTo(gorgias, id, asked, params));
	},
});

async function replyTo(
	gorgias: GorgiasClient,
	id: string,
	asked: string,
	params: Params<typeof replyFields>,
) {
	const name = required(params.externalId);
	let ticket = await gorgias.get<Ticket>(`/tickets/${id}`);
	const named = () => ticket.messages?.find((it) => it.external_id === marked(name));
	const route = (): Route =>
		routeOf(ticket, { channel: params.channel, sendFrom: params.sendFrom.trim() });
	const facts = { ticketId: String(ticket.id), mergedFrom: mergedFrom(asked, ticket.id) };
	const url = gorgias.ticketUrl(ticket.id);
	if (params.dryRun) {
		const { channel, source } = route();
		const [to] = source.to;
		return {
			...facts,
			url,
			externalId: name,
			channel,
			from: source.from?.address ?? null,
			to: to.address ?? null,
			delivery: null,
			applied: named() ? 'already' : 'no',
			dryRun: true,
		};
	}

	let looks = 0;
	const { record, applied } = await createOnce(
		async () => {
			if (looks++ > 0) ticket = await gorgias.get<Ticket>(`/tickets/${ticket.id}`);
			return named();
		},
		async () => await gorgias.post<Message>(`/tickets/${ticket.id}/messages`, await body()),
		gorgias.signal,
	);
	const message = await follow(gorgias, record, params.waitSeconds);
	refuseFailed(message);
	return {
		id: String(message.id),
		...facts,
		url,
		externalId: name,
		channel: message.channel,
		from: message.source?.from?.address ?? null,
		to: message.source?.to?.[0]?.address ?? null,
		delivery: deliveryOf(message),
		created: applied === 'yes',
		applied,
	};

	/** Without `sent_datetime`, so that Gorgias sends it. */
	async function body() {
		const attachments = attachmentsFrom(params.attachments);
		return {
			via: 'api',
			from_agent: true,
			public: true,
			sender: { id: await gorgias.apiUserId() },
			external_id: marked(name),
			...route(),
			...bodyOf(params.text),
			...(attachments.length > 0 ? { attachments } : {}),
		};
	}
}

function required(externalId: string): string {
	const name = externalId.trim();
	if (name) return name;
	throw new UserError(
		'The reply has no name, so a repeated run would send it twice. Fill in External ID.',
	);
}
