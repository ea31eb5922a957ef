import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { writtenText } from '../../shared/text/mail';
import type { DeskMessage, Written } from '../provider';
import { referenceIn, withReference } from '../reference';
import { named } from '../required';
import { conversationUrl } from './address';
import type { FrontClient } from './client';
import { follow } from './follow';
import { channelOf } from './inboxes';
import { htmlOf } from './mark';
import { messageOf, noteOf, type FrontComment, type FrontMessage } from './records';

export const messagesOf = async (front: FrontClient, id: string): Promise<DeskMessage[]> =>
	(await front.all<FrontMessage>(urlPath`/conversations/${id}/messages`))
		.filter(({ draft_mode }) => !draft_mode)
		.map(messageOf);

const commentsOf = async (front: FrontClient, id: string) =>
	await front.all<FrontComment>(urlPath`/conversations/${id}/comments`);

/** Messages and notes of a conversation, oldest first. */
export async function readMessages(front: FrontClient, id: string): Promise<DeskMessage[]> {
	const [messages, comments] = await Promise.all([messagesOf(front, id), commentsOf(front, id)]);
	return [...messages, ...comments.map(noteOf)].sort((a, b) =>
		a.createdAt.localeCompare(b.createdAt),
	);
}

/** What is the same in every answer. */
export const written = (
	asked: string,
	conversationId: string,
	externalId: string,
	applied: 'yes' | 'already',
) => ({
	conversationId,
	mergedFrom: asked === conversationId ? null : asked,
	url: conversationUrl(conversationId),
	externalId,
	created: applied === 'yes',
	applied,
});

/** Comments have no names, so ours stands at the end of the text. */
export async function addNote(
	front: FrontClient,
	asked: string,
	note: { text: string; externalId: string },
): Promise<Written> {
	const name = named(note);
	return await front.onConversation(asked, async (id) => {
		const { record, applied } = await createOnce(
			async () => (await commentsOf(front, id)).find(({ body }) => referenceIn(body) === name),
			async () =>
				await front.write<FrontComment>('POST', urlPath`/conversations/${id}/comments`, {
					body: withReference(note.text, name),
				}),
			front.signal,
		);
		return { id: record.id, ...written(asked, id, name, applied), delivery: null };
	});
}

/**
 * Sends an answer and waits until Front has sent it. Front archives a conversation with each answer unless it is told
 * not to.
 */
export async function reply(
	front: FrontClient,
	asked: string,
	given: { text: string; externalId: string; sendFrom: string; waitSeconds: number },
): Promise<Written> {
	const name = named(given);
	return await front.onConversation(asked, async (id) => {
		const { record, applied } = await createOnce<{ id?: string; uid?: string }>(
			async () => sentBefore(await messagesOf(front, id), name, given.text),
			async () => {
				const channel_id = await channelOf(front, id, given.sendFrom);
				const { message_uid } = await front.write<{ message_uid: string }>(
					'POST',
					urlPath`/conversations/${id}/messages`,
					{
						body: htmlOf(given.text, name),
						text: given.text,
						...(channel_id ? { channel_id } : {}),
						options: { archive: false },
					},
				);
				return { uid: message_uid };
			},
			front.signal,
		);
		const sent = record.uid ? await follow(front, record.uid, given.waitSeconds) : undefined;
		return {
			id: record.id ?? sent?.id ?? record.uid ?? '',
			...written(asked, id, name, applied),
			delivery: record.id || sent ? 'sent' : 'queued',
		};
	});
}

/**
 * A message under our name. Should Front not have kept it, then the same words of ours to which the customer has not
 * answered yet.
 */
function sentBefore(messages: DeskMessage[], name: string, text: string) {
	const last = messages.filter(({ author, ours }) => author === 'customer' && !ours);
	const since =
		last
			.map(({ createdAt }) => createdAt)
			.sort()
			.at(-1) ?? '';
	const words = writtenText({ body_html: htmlOf(text, name) });
	return messages.find(
		(it) =>
			it.externalId === name ||
			(it.author === 'other_bot' && it.createdAt > since && it.text === words),
	);
}
