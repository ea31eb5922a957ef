import { urlPath, sleep } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { VendorError } from '../../shared/errors';
import type { DeskMessage, Written } from '../provider';
import { referenceIn, withReference } from '../reference';
import { named } from '../required';
import { conversationUrl } from './address';
import type { FrontClient } from './client';
import { channelOf, inboxesOf } from './inboxes';
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
const written = (
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
	return messages.find(
		(it) =>
			it.externalId === name ||
			(it.author === 'other_bot' && it.createdAt > since && it.text === text.trim()),
	);
}

const FIRST_LOOK_MS = 300;
const LONGEST_MS = 3_000;

/**
 * Front takes messages in and makes them afterwards. Waits for one, at most this long.
 * @throws VendorError with the code `not_delivered` for one that could not be sent
 */
export async function follow(
	front: FrontClient,
	uid: string,
	seconds: number,
): Promise<FrontMessage | undefined> {
	const until = Date.now() + seconds * 1_000;
	for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 2, LONGEST_MS)) {
		const message = await front
			.find<FrontMessage>(urlPath`/messages/${`alt:uid:${uid}`}`)
			.catch((error: unknown) => {
				// The message is on its way; that nobody can look at it now does not change that.
				if (error instanceof VendorError) return undefined;
				throw error;
			});
		if (message?.error_type) throw notDelivered(message.error_type);
		if (message && !message.draft_mode) return message;
		const left = until - Date.now();
		if (left <= 0) return undefined;
		await sleep(Math.min(wait, left), front.signal);
	}
}

const notDelivered = (reason: string) =>
	new VendorError({
		vendor: 'Front',
		title: 'The reply was not delivered to the customer',
		detail: reason,
		nextStep:
			'It stands in the conversation as a draft with an error. Check the address and the channel, then send it with another External ID.',
		code: 'not_delivered',
		applied: 'yes',
	});

/** What the customer wrote elsewhere. Front takes no second message under one external id. */
export async function importMessage(
	front: FrontClient,
	asked: string,
	given: { text: string; externalId: string; email: string; sentAt: string },
): Promise<Written> {
	const name = named(given);
	return await front.onConversation(asked, async (id) => {
		const { record, applied } = await createOnce<{ id?: string; uid?: string }>(
			async () => (await messagesOf(front, id)).find((it) => it.externalId === name),
			async () => {
				const [{ inbox, address }, handle] = await Promise.all([
					inboxesOf(front, id),
					handleOf(front, id, given.email),
				]);
				const message = importable({ ...given, name, handle, address });
				return { uid: await takeIn(front, inbox, { ...message, conversation_id: id }) };
			},
			front.signal,
		);
		const seen = record.uid ? await follow(front, record.uid, IMPORT_SECONDS) : undefined;
		return {
			id: record.id ?? seen?.id ?? record.uid ?? '',
			...written(asked, id, name, applied),
			delivery: null,
		};
	});
}

export const IMPORT_SECONDS = 15;

async function handleOf(front: FrontClient, id: string, email: string): Promise<string> {
	if (email.trim()) return email.trim().toLowerCase();
	const { recipient } = await front.get<{ recipient: { handle: string } | null }>(
		urlPath`/conversations/${id}`,
	);
	if (recipient) return recipient.handle;
	throw new VendorError({
		vendor: 'Front',
		title: 'The conversation has no customer',
		nextStep:
			'Front takes no messages into a discussion of the team. Add the words as a note instead.',
		code: 'not_possible',
		applied: 'no',
	});
}

/** An inbound message for the import; rules of the team do not run on it. */
export const importable = ({
	text,
	name,
	handle,
	address,
	sentAt = '',
}: {
	text: string;
	name: string;
	handle: string;
	address: string;
	sentAt?: string;
}) => ({
	sender: { handle },
	to: [address],
	body: htmlOf(text, name),
	body_format: 'html',
	type: 'email',
	external_id: name,
	created_at: Math.floor((sentAt ? Date.parse(sentAt) : Date.now()) / 1_000),
	metadata: { is_inbound: true, is_archived: false, should_skip_rules: true },
});

/** Gives the message's uid. Doing it twice makes one message. */
export async function takeIn(front: FrontClient, inbox: string, message: object) {
	const path = urlPath`/inboxes/${inbox}/imported_messages`;
	return (await front.set<{ message_uid: string }>('POST', path, message)).message_uid;
}
