import { UserError } from 'n8n-workflow';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { mergedFrom, ticketIdOf, type Ticket } from '../ticket/ticket';
import { surveyFields } from './fields';

interface Survey {
	id: number;
	ticket_id: number;
	score: number | null;
	sent_datetime: string | null;
	should_send_datetime: string | null;
}

export const create = gorgiasOperation({
	resource: 'satisfactionSurvey',
	operation: 'create',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Create',
		action: 'Create a satisfaction survey',
		description: 'Asks the customer of a ticket for a rating, or records one, once per ticket',
	},
	scopes: ['tickets:read', 'satisfaction_survey:write'],
	fields: surveyFields,
	async run(gorgias, params) {
		const asked = ticketIdOf(params.ticketId);
		const { id: ticketId, customer } = await gorgias.onTicket(asked, (id) =>
			gorgias.get<Ticket>(`/tickets/${id}`),
		);
		if (!customer) {
			throw new UserError('The ticket has no customer, so nobody can be asked for a rating.');
		}
		const { record, applied } = await createOnce(
			() => surveyOf(gorgias, ticketId),
			async () =>
				await gorgias.post<Survey>('/satisfaction-surveys', {
					ticket_id: ticketId,
					customer_id: customer.id,
					...contentOf(params),
				}),
			gorgias.signal,
		);
		return {
			id: String(record.id),
			ticketId: String(ticketId),
			mergedFrom: mergedFrom(asked, ticketId),
			score: record.score,
			sendAt: record.should_send_datetime,
			sentAt: record.sent_datetime,
			created: applied === 'yes',
			applied,
		};
	},
});

/** A ticket has one survey at most, and shows it. */
const surveyOf = async (gorgias: GorgiasClient, ticket: number) =>
	((await gorgias.get<Ticket>(`/tickets/${ticket}`)).satisfaction_survey as Survey | null) ??
	undefined;

function contentOf({ purpose, sendAt, score, comment }: Params<typeof surveyFields>) {
	if (purpose === 'ask') {
		return { should_send_datetime: new Date(sendAt || Date.now()).toISOString() };
	}
	if (!Number.isInteger(score) || score < 1 || score > 5) {
		throw new UserError('The score is not a whole number from 1 to 5.');
	}
	return {
		score,
		scored_datetime: new Date().toISOString(),
		should_send_datetime: null,
		...(comment.trim() ? { body_text: comment.trim().slice(0, 1_000) } : {}),
	};
}
