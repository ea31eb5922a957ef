import { createOnce } from '../../shared/createOnce';
import { VendorError } from '../../shared/errors';
import { urlPath } from '../../shared/http';
import type { Written } from '../provider';
import { named } from '../required';
import type { FrontClient } from './client';
import { follow } from './follow';
import { inboxesOf } from './inboxes';
import { htmlOf } from './mark';
import { messagesOf, written } from './messages';

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
