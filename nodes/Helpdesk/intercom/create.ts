import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { VendorError } from '../../shared/errors';
import { textOfHtml } from '../../shared/text/mailHtml';
import { priorityTags } from '../priorityTag';
import type { NewConversation, Opened } from '../provider';
import { addTags, assign } from './changes';
import type { IntercomClient } from './client';
import { findOrCreateContact } from './customers';
import { addNote } from './messages';
import { isContact, NAME, nameIn, type IntercomConversation } from './records';

/**
 * Opens a conversation in the customer's name; nothing is sent to them. A shopper without an address becomes a contact
 * under the conversation's own name. Each further step may be done twice, so that a run that was cut off is finished by
 * the next.
 */
export async function createConversation(
	intercom: IntercomClient,
	conversation: NewConversation,
): Promise<Opened> {
	const { subject, customerEmail, customerName, customerMessage, internalNote } = conversation;
	const name = conversation.externalId.trim();
	if (!customerMessage.trim() && !internalNote.trim()) {
		throw new UserError(
			'The conversation would be empty. Fill in Customer Message or Internal Note.',
		);
	}
	const customer = await findOrCreateContact(intercom, {
		email: customerEmail,
		name: customerName,
		externalId: customerEmail.trim() ? '' : name,
	});
	const body = customerMessage.trim() || subject.trim() || 'Chat';
	const { record, applied } = await createOnce(
		async () => (await conversationsOf(intercom, customer.id)).find((it) => nameIn(it) === name),
		async () => {
			const id =
				(await unnamed(intercom, customer.id, body)) ??
				(
					await intercom.write<{ conversation_id: string }>('POST', '/conversations', {
						from: { type: 'user', id: customer.id },
						body,
					})
				).conversation_id;
			await nameIt(intercom, id, name, subject.trim());
			return { id };
		},
		intercom.signal,
	);
	const { id } = record;
	if (internalNote.trim()) await addNote(intercom, id, { text: internalNote, externalId: name });
	const { teamId, assigneeId } = conversation;
	const tags = [...conversation.tags, ...priorityTags(conversation.priority)];
	if (applied === 'yes') {
		if (tags.length > 0) await addTags(intercom, id, tags);
		if (teamId || assigneeId) await assign(intercom, id, { teamId, assigneeId, nobody: false });
	}
	return {
		id,
		url: await intercom.conversationUrl(id),
		externalId: name,
		created: applied === 'yes',
		applied,
	};
}

async function conversationsOf(intercom: IntercomClient, contactId: string) {
	const { conversations } = await intercom.search<{ conversations: IntercomConversation[] }>(
		'/conversations/search',
		{ field: 'contact_ids', operator: '=', value: contactId },
	);
	return conversations;
}

/** A conversation that an earlier run opened and could not name any more. */
async function unnamed(intercom: IntercomClient, contactId: string, body: string) {
	const since = Date.now() / 1_000 - 86_400;
	const found = (await conversationsOf(intercom, contactId)).find(
		(it) =>
			nameIn(it) === null &&
			it.created_at > since &&
			isContact(it.source.author) &&
			textOfHtml(it.source.body ?? '') === textOfHtml(body),
	);
	return found?.id;
}

/** Our name is an attribute of the conversation, which is made when the workspace does not have it yet. */
async function nameIt(intercom: IntercomClient, id: string, name: string, title: string) {
	const path = urlPath`/conversations/${id}`;
	const body = { custom_attributes: { [NAME]: name }, ...(title ? { title } : {}) };
	const set = async () => await intercom.set<IntercomConversation>('PUT', path, body);
	const first = await set().catch((error: unknown) => {
		if (error instanceof VendorError && [400, 404, 422].includes(error.httpStatus ?? 0)) return;
		throw error;
	});
	if (first && nameIn(first) === name) return;
	await intercom.write('POST', '/conversations/attributes', {
		name: NAME,
		data_type: 'string',
		description: 'Name of the conversation in the shop chat',
	});
	await set();
}
