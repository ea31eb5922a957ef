import { UserError } from 'n8n-workflow';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { idOf, namesOf } from '../fields';
import { customerMessage, internalNote } from '../message/body';
import { marked, openingName } from '../message/mark';
import { createFields } from './createFields';
import { ticketNamed } from './findByExternalId';
import { inLane } from './lane';
import { ticketSummary, type Ticket } from './ticket';

export const create = gorgiasOperation({
	resource: 'ticket',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create a ticket',
		description: 'Opens a ticket with the message of a customer, an internal note, or both',
	},
	scopes: ['tickets:write', 'customers:write', 'users:read'],
	fields: createFields,
	async run(gorgias, params) {
		const externalId = params.externalId.trim();
		const work = async () =>
			await createOnce(
				externalId ? () => ticketNamed(gorgias, externalId) : undefined,
				async () =>
					await gorgias.post<Ticket>('/tickets', await bodyOf(gorgias, params, externalId)),
				gorgias.signal,
			);
		const { record, applied } = await (externalId
			? inLane(gorgias.ticketUrl(externalId), work)
			: work());
		return { ...ticketSummary(gorgias, record), created: applied === 'yes', applied };
	},
});

async function bodyOf(
	gorgias: GorgiasClient,
	params: Params<typeof createFields>,
	externalId: string,
) {
	const email = params.customerEmail.trim();
	const name = params.customerName.trim();
	const team = idOf(params.assigneeTeam, 'assignee team');
	const user = idOf(params.assigneeUser, 'assignee user');
	const messages = await messagesOf(gorgias, params, externalId);
	return {
		via: 'api',
		channel: params.channel,
		from_agent: messages[0].from_agent,
		priority: params.priority,
		messages,
		...(params.subject ? { subject: params.subject } : {}),
		...(email || name ? { customer: { ...(email && { email }), ...(name && { name }) } } : {}),
		...(team ? { assignee_team: { id: team } } : {}),
		...(user ? { assignee_user: { id: user } } : {}),
		...(externalId ? { external_id: externalId } : {}),
		tags: namesOf(params.tags).map((tag) => ({ name: tag })),
	};
}

async function messagesOf(
	gorgias: GorgiasClient,
	params: Params<typeof createFields>,
	externalId: string,
) {
	const named = (what: 'customer' | 'note') => ({
		external_id: externalId ? openingName(externalId, what) : marked(),
	});
	const email = params.customerEmail.trim();
	const messages = [];
	if (params.customerMessage.trim()) {
		if (!email) {
			throw new UserError(
				'A customer message needs the e-mail address of the customer. Fill in Customer Email, or put the text into Internal Note.',
			);
		}
		messages.push({
			...customerMessage(params.customerMessage, {
				channel: params.channel,
				email,
				name: params.customerName.trim(),
				at: new Date(params.sentAt || Date.now()).toISOString(),
			}),
			...named('customer'),
		});
	}
	if (params.internalNote.trim()) {
		const note = internalNote(params.internalNote, await gorgias.apiUserId());
		messages.push({ ...note, ...named('note') });
	}
	if (messages.length > 0) return messages;
	throw new UserError(
		'The ticket would be empty. Fill in Customer Message, Internal Note, or both.',
	);
}
