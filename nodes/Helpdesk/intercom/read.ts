import { urlPath } from '../../shared/http';
import type { Conversation } from '../provider';
import type { IntercomClient } from './client';
import {
	conversationIdOf,
	conversationOf,
	isContact,
	partsOf,
	type Contact,
	type IntercomConversation,
} from './records';

const MOST_MERGES = 3;

/**
 * A conversation with its parts. One that was merged into another stays readable, closed and linked to it; the one
 * that lives on is given then.
 */
export async function readConversation(
	intercom: IntercomClient,
	asked: string,
	merges = MOST_MERGES,
): Promise<IntercomConversation> {
	const id = conversationIdOf(asked);
	const it = await intercom.get<IntercomConversation>(urlPath`/conversations/${id}`);
	const survivor = merges > 0 ? mergedInto(it) : undefined;
	return survivor ? await readConversation(intercom, survivor, merges - 1) : it;
}

/** The surviving conversation has the part `merged_primary_conversation`, the other one its counterpart. */
function mergedInto(it: IntercomConversation): string | undefined {
	const merged = partsOf(it).some(
		({ part_type }) =>
			part_type.startsWith('merged_') && part_type !== 'merged_primary_conversation',
	);
	if (!merged || it.state !== 'closed') return undefined;
	return it.linked_objects?.data.find(({ type }) => type === 'conversation')?.id;
}

/** Who wrote first, or the contact that the conversation names. */
export async function customerOf(
	intercom: IntercomClient,
	it: IntercomConversation,
): Promise<Conversation['customer']> {
	const { author } = it.source;
	const id = it.contacts?.contacts[0]?.id ?? (isContact(author) ? author.id : undefined);
	if (!id) return null;
	if (isContact(author) && author.id === id) {
		return { id, email: author.email || null, name: author.name || null };
	}
	const contact = await intercom.find<Contact>(urlPath`/contacts/${id}`);
	return { id, email: contact?.email || null, name: contact?.name || null };
}

export async function shown(
	intercom: IntercomClient,
	it: IntercomConversation,
	asked = it.id,
): Promise<Conversation> {
	const [customer, url] = await Promise.all([
		customerOf(intercom, it),
		intercom.conversationUrl(it.id),
	]);
	return conversationOf(it, { asked, customer, url });
}
