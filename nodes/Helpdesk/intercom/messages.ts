import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { VendorError } from '../../shared/errors';
import { escapeHtml } from '../../shared/text';
import { textOfHtml } from '../../shared/text/mailHtml';
import type { DeskMessage, Written } from '../provider';
import { referenceIn, withReference } from '../reference';
import { named } from '../required';
import type { IntercomClient } from './client';
import { findOrCreateContact } from './customers';
import { readConversation } from './read';
import {
	beginningOf,
	isContact,
	isNote,
	isSaid,
	messageOf,
	partsOf,
	type IntercomConversation,
	type Part,
} from './records';

export const htmlOf = (text: string) =>
	text
		.trim()
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${escapeHtml(paragraph).replace(/\r?\n/g, '<br>')}</p>`)
		.join('');

/** Everything that was said, oldest first. Intercom gives the latest 500 parts of a conversation. */
export async function readMessages(intercom: IntercomClient, asked: string) {
	const [it, adminId] = await Promise.all([readConversation(intercom, asked), intercom.adminId()]);
	const parts: DeskMessage[] = partsOf(it)
		.filter(isSaid)
		.map((part) => messageOf(part, adminId));
	return it.source.body ? [beginningOf(it, adminId), ...parts] : parts;
}

interface Once {
	asked: string;
	name: string;
	/** The same thing said before; Intercom keeps no name of ours beside a part. */
	isSame(part: Part, conversation: IntercomConversation): boolean;
	body(conversation: IntercomConversation): Promise<object>;
	delivery: Written['delivery'];
}

/** Says something once in a conversation. */
async function sayOnce(
	intercom: IntercomClient,
	{ asked, name, isSame, body, delivery }: Once,
): Promise<Written> {
	let it: IntercomConversation;
	const find = async () => {
		it = await readConversation(intercom, asked);
		return partsOf(it).findLast((part) => isSame(part, it));
	};
	const { record, applied } = await createOnce<Pick<Part, 'id'>>(
		find,
		async () => {
			const answer = await intercom.write<IntercomConversation>(
				'POST',
				urlPath`/conversations/${it.id}/reply`,
				await body(it),
			);
			return partsOf(answer).findLast((part) => isSame(part, answer)) ?? { id: '' };
		},
		intercom.signal,
	);
	return {
		id: record.id,
		conversationId: it!.id,
		mergedFrom: it!.id === asked ? null : asked,
		url: await intercom.conversationUrl(it!.id),
		externalId: name,
		delivery,
		created: applied === 'yes',
		applied,
	};
}

/** Our name stands at the end of the text. */
export async function addNote(
	intercom: IntercomClient,
	asked: string,
	note: { text: string; externalId: string },
): Promise<Written> {
	const name = named(note);
	const admin_id = await intercom.adminId();
	return await sayOnce(intercom, {
		...{ asked, name, delivery: null },
		isSame: (part) => isNote(part) && referenceIn(textOfHtml(part.body ?? '')) === name,
		body: async () => ({
			...{ message_type: 'note', type: 'admin', admin_id },
			body: htmlOf(withReference(note.text, name)),
		}),
	});
}

const sameWords = (text: string) => {
	const wanted = textOfHtml(htmlOf(text));
	return ({ body }: Part) => textOfHtml(body ?? '') === wanted;
};

/**
 * Sends an answer; Intercom shows it in its Messenger at once, or mails it. A repeated one is known by its words: the
 * same ones of ours, to which the customer has not answered yet.
 */
export async function reply(
	intercom: IntercomClient,
	asked: string,
	given: { text: string; externalId: string },
): Promise<Written> {
	const name = named(given);
	const admin_id = await intercom.adminId();
	const same = sameWords(given.text);
	return await sayOnce(intercom, {
		...{ asked, name, delivery: 'sent' },
		isSame: (part, it) =>
			messageOf(part, admin_id).author === 'our_bot' &&
			!isNote(part) &&
			same(part) &&
			!partsOf(it)
				.slice(partsOf(it).indexOf(part))
				.some(({ author, app_package_code }) => isContact(author) && !app_package_code),
		body: async () => ({
			...{ message_type: 'comment', type: 'admin', admin_id },
			body: htmlOf(given.text),
		}),
	});
}

/** What the customer wrote elsewhere. A repeated one is known by its words and its time. */
export async function importMessage(
	intercom: IntercomClient,
	asked: string,
	given: { text: string; externalId: string; email: string; sentAt: string },
): Promise<Written> {
	const name = named(given);
	const at = given.sentAt ? Math.floor(Date.parse(given.sentAt) / 1_000) : undefined;
	const same = sameWords(given.text);
	return await sayOnce(intercom, {
		...{ asked, name, delivery: null },
		isSame: (part) =>
			isContact(part.author) &&
			Boolean(part.app_package_code) &&
			same(part) &&
			(at === undefined || part.created_at === at),
		body: async (it) => ({
			...{ message_type: 'comment', type: 'user' },
			intercom_user_id: await writerOf(intercom, it, given.email),
			body: given.text,
			...(at === undefined ? {} : { created_at: at }),
		}),
	});
}

async function writerOf(intercom: IntercomClient, it: IntercomConversation, email: string) {
	if (email.trim()) {
		return (await findOrCreateContact(intercom, { email, name: '', externalId: '' })).id;
	}
	const id = it.contacts?.contacts[0]?.id;
	if (id) return id;
	throw new VendorError({
		vendor: 'Intercom',
		title: 'The conversation has no customer',
		nextStep: 'Fill in the e-mail address of the customer.',
		code: 'not_possible',
		applied: 'no',
	});
}
