import { SEND_AND_WAIT_OPERATION, UserError } from 'n8n-workflow';
import { createOnce } from '../../shared/createOnce';
import { escapeHtml } from '../../shared/text';
import { gorgiasOperation } from '../client';
import { idOf } from '../fields';
import { askFields } from '../question/fields';
import { mergedFrom, ticketIdOf, type Message } from '../ticket/ticket';
import { findNote } from './addInternalNote';
import { internalNote } from './body';
import { marked } from './mark';

const HOUR_MS = 3_600_000;

/** n8n knows a step that waits for a person by this operation name: only then does it check the link's signature. */
export const sendAndWait = gorgiasOperation({
	resource: 'message',
	operation: SEND_AND_WAIT_OPERATION,
	effect: 'write',
	menu: {
		name: 'Ask a Teammate and Wait',
		action: 'Ask a teammate and wait for the answer',
		description:
			'Writes a note with a link; the run goes on once somebody has answered on its page',
	},
	scopes: ['tickets:read', 'tickets:write', 'users:read'],
	fields: askFields,
	async run(gorgias, { ticketId, message, responseType, teammate, hours }) {
		const question = message.trim();
		if (!question) throw new UserError('There is nothing to ask. Fill in Question.');
		const until = new Date(Date.now() + hours * HOUR_MS);
		const asked = ticketIdOf(ticketId);
		const run = gorgias.waitingRun();
		const name = marked(run.name);
		const mentioned = idOf(teammate, 'teammate');
		const { record, applied } = await gorgias.onTicket(asked, (id) =>
			createOnce(
				() => findNote(gorgias, id, name),
				async () =>
					await gorgias.post<Message>(`/tickets/${id}/messages`, {
						...noteOf(question, run.linkUntil(until), await gorgias.apiUserId()),
						...(mentioned ? { mention_ids: [mentioned] } : {}),
						external_id: name,
					}),
				gorgias.signal,
			),
		);
		return {
			noteId: String(record.id),
			ticketId: String(record.ticket_id),
			mergedFrom: mergedFrom(asked, record.ticket_id),
			responseType,
			waitsUntil: until.toISOString(),
			applied,
		};
	},
});

function noteOf(question: string, link: string, userId: number) {
	const { body_text, body_html, ...note } = internalNote(question, userId);
	const anchor = `<a href="${escapeHtml(link)}" target="_blank">Answer on this page</a>`;
	return {
		...note,
		body_text: `${body_text}\n\nAnswer on this page: ${link}`,
		body_html: `${body_html}<br><br>${anchor}`,
	};
}
