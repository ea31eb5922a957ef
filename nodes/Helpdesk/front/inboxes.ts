import { urlPath } from '../../shared/http';
import { VendorError } from '../../shared/errors';
import type { FrontClient } from './client';
import type { FrontConversation } from './records';
import { nameInLinks } from './link';

interface Inbox {
	id: string;
	name: string;
}
interface Channel {
	id: string;
	type: string;
	address: string | null;
	send_as?: string | null;
}

const NO_MAIL = ['custom', 'form', 'front_chat', 'truly', 'talkdesk', 'google_play'];

const mailChannel = async (front: FrontClient, inbox: string): Promise<Channel | undefined> =>
	(await front.all<Channel>(urlPath`/inboxes/${inbox}/channels`)).find(
		({ type }) => !NO_MAIL.includes(type),
	);

/** The inbox in which a conversation stands. */
export async function inboxOf(front: FrontClient, id: string): Promise<string | null> {
	return (await front.all<Inbox>(urlPath`/conversations/${id}/inboxes`))[0]?.id ?? null;
}

/** Where what is imported was meant to go: the address of an inbox. */
export async function addressOfInbox(front: FrontClient, inbox: string): Promise<string> {
	const channel = await mailChannel(front, inbox);
	return channel?.send_as || channel?.address || 'support';
}

export async function inboxesOf(front: FrontClient, id: string) {
	const inbox = await inboxOf(front, id);
	if (inbox) return { inbox, address: await addressOfInbox(front, inbox) };
	throw new VendorError({
		vendor: 'Front',
		title: 'The conversation stands in no shared inbox',
		nextStep: 'Move it to an inbox that the API token can see.',
		applied: 'no',
	});
}

/**
 * From which channel to answer; undefined where Front knows it from the conversation. One that we imported came by no
 * channel, so it is answered from its inbox.
 */
export async function channelOf(
	front: FrontClient,
	id: string,
	sendFrom: string,
): Promise<string | undefined> {
	const given = sendFrom.trim();
	if (given) return given.includes('@') ? `alt:address:${given}` : given;
	const { links } = await front.get<FrontConversation>(urlPath`/conversations/${id}`);
	if (nameInLinks(links) === null) return undefined;
	const inbox = await inboxOf(front, id);
	return inbox ? (await mailChannel(front, inbox))?.id : undefined;
}
