import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { VendorError } from '../../shared/errors';
import type { NewConversation, Opened } from '../provider';
import { priorityTags } from '../priorityTag';
import { referenceIn, withReference } from '../reference';
import { conversationUrl } from './address';
import { addTags } from './changes';
import type { FrontClient } from './client';
import { follow } from './follow';
import { IMPORT_SECONDS, importable, takeIn } from './imports';
import { addressOfInbox } from './inboxes';
import { linkOf, nameInLinks } from './link';
import { addNote, messagesOf } from './messages';
import { idIn, type FrontComment, type FrontConversation } from './records';

/**
 * With a customer: their words are imported, nothing is sent, and the conversation can be answered. Without one Front
 * has only discussions, which nobody outside the team ever sees. Each further step may be done twice, so that a run
 * that was cut off is finished by the next.
 */
export async function createConversation(
	front: FrontClient,
	inbox: string,
	conversation: NewConversation,
): Promise<Opened> {
	const { customerEmail, customerMessage, internalNote, assigneeId } = conversation;
	const name = conversation.externalId.trim();
	const email = customerEmail.trim().toLowerCase();
	if (!inbox) {
		throw new UserError(
			'Front needs an inbox for a new conversation. Choose a team, or fill in the inbox of the Front credential.',
		);
	}
	if (!customerMessage.trim() && !internalNote.trim()) {
		throw new UserError(
			'The conversation would be empty. Fill in Customer Message or Internal Note.',
		);
	}
	if (customerMessage.trim() && !email) {
		throw new UserError('A customer message needs an e-mail address. Fill in Customer Email.');
	}
	const list = email
		? urlPath`/contacts/${`alt:email:${email}`}/conversations`
		: urlPath`/inboxes/${inbox}/conversations`;
	const { record, applied } = await createOnce(
		async () =>
			(await conversationsOf(front, list)).find(({ links }) => nameInLinks(links) === name),
		async () => {
			const id = email
				? await imported(front, inbox, list, conversation)
				: await discussion(front, inbox, list, conversation);
			const path = urlPath`/conversations/${id}/links`;
			await front.set('POST', path, { link_external_urls: [linkOf(name)] });
			return { id };
		},
		front.signal,
	);
	const { id } = record;
	if (email && internalNote.trim()) {
		await addNote(front, id, { text: internalNote, externalId: name });
	}
	const tags = [...conversation.tags, ...priorityTags(conversation.priority)];
	if (applied === 'yes') {
		if (tags.length > 0) await addTags(front, id, tags);
		if (assigneeId) {
			await front.set('PUT', urlPath`/conversations/${id}/assignee`, { assignee_id: assigneeId });
		}
	}
	return {
		id,
		url: conversationUrl(id),
		externalId: name,
		created: applied === 'yes',
		applied,
	};
}

const MOST_CONVERSATIONS = 200;

/** Newest first. A contact that Front does not know yet has none. */
async function conversationsOf(front: FrontClient, list: string): Promise<FrontConversation[]> {
	return await front
		.all<FrontConversation>(list, {}, MOST_CONVERSATIONS)
		.catch((error: unknown) => {
			if (error instanceof VendorError && error.httpStatus === 404) return [];
			throw error;
		});
}

/** Front refuses to import a message twice, so one whose link is missing is looked for by the message's own mark. */
async function imported(
	front: FrontClient,
	inbox: string,
	list: string,
	{ subject, customerEmail, customerName, customerMessage, externalId }: NewConversation,
): Promise<string> {
	const name = externalId.trim();
	const handle = customerEmail.trim().toLowerCase();
	const message = importable({
		text: customerMessage.trim() || subject || 'Chat',
		name,
		handle,
		address: await addressOfInbox(front, inbox),
	});
	const uid = await takeIn(front, inbox, {
		...message,
		sender: { handle, ...(customerName.trim() ? { name: customerName.trim() } : {}) },
		subject: subject || undefined,
		metadata: { ...message.metadata, thread_ref: name },
	});
	const made = await follow(front, uid, IMPORT_SECONDS);
	const id = idIn(made?._links?.related?.conversation) ?? (await unlinked());
	if (id) return id;
	throw new VendorError({
		vendor: 'Front',
		title: 'Front has taken the message in, but does not show the conversation yet',
		nextStep: 'Run the step again in a minute with the same External ID: it goes on from there.',
		code: 'not_ready',
		applied: 'yes',
	});

	async function unlinked() {
		for (const { id, links } of (await conversationsOf(front, list)).slice(0, 10)) {
			if (nameInLinks(links) !== null) continue;
			const messages = await messagesOf(front, id);
			if (messages.some((it) => it.externalId === name)) return id;
		}
		return null;
	}
}

async function discussion(
	front: FrontClient,
	inbox_id: string,
	list: string,
	{ subject, internalNote, externalId }: NewConversation,
): Promise<string> {
	const name = externalId.trim();
	for (const { id, type, links } of (await conversationsOf(front, list)).slice(0, 10)) {
		if (type !== 'discussion' || nameInLinks(links) !== null) continue;
		const comments = await front.all<FrontComment>(urlPath`/conversations/${id}/comments`);
		if (comments.some(({ body }) => referenceIn(body) === name)) return id;
	}
	const { id } = await front.write<FrontConversation>('POST', '/conversations', {
		type: 'discussion',
		inbox_id,
		subject: subject || 'Chat',
		comment: { body: withReference(internalNote, name) },
	});
	return id;
}
