import type { IDataObject } from 'n8n-workflow';
import { operationFor } from '../shared/operation';
import type { HelpdeskEvent } from '../shared/types';

export type Provider = HelpdeskEvent['provider'];

export type Priority = 'urgent' | 'high' | 'normal' | 'low';
export type Status = 'open' | 'pending' | 'closed';

export interface NewConversation {
	subject: string;
	customerEmail: string;
	customerName: string;
	/** What the customer wrote elsewhere; it is imported and goes to nobody. */
	customerMessage: string;
	internalNote: string;
	priority: Priority;
	tags: string[];
	teamId: string;
	assigneeId: string;
	externalId: string;
}

/** Whether something was done now, or had been done before under the same name. */
export interface Done {
	created: boolean;
	applied: 'yes' | 'already';
}

/** A conversation without its messages. */
export type Conversation = IDataObject &
	Pick<HelpdeskEvent, 'externalId' | 'url' | 'status' | 'tags' | 'mergedFrom'> & {
		id: string;
		subject: string | null;
		channel: string | null;
		priority: Priority | null;
		customer: { id: string; email: string | null; name: string | null } | null;
		assigneeId: string | null;
		teamId: string | null;
		createdAt: string | null;
		updatedAt: string | null;
	};

export type Opened = Done & Pick<Conversation, 'id' | 'url' | 'externalId'>;

export type Written = Done &
	Pick<Conversation, 'url' | 'externalId' | 'mergedFrom'> & {
		id: string;
		conversationId: string;
		/** How far a reply has come; null for a note. */
		delivery: 'queued' | 'sent' | null;
	};

export type DeskMessage = IDataObject &
	Pick<HelpdeskEvent, 'ours' | 'public' | 'channel' | 'attachments'> & {
		id: string;
		externalId: string | null;
		author: HelpdeskEvent['actor'];
		text: string | null;
		createdAt: string;
	};

export type FoundCustomer = Done & {
	id: string;
	email: string | null;
	name: string | null;
	externalId: string | null;
};

/** Somebody or something to choose from a list. */
export interface Choice {
	name: string;
	value: string;
}

/** A delivery as n8n's Webhook node gives it out. */
export interface WebhookOutput {
	headers: Record<string, unknown>;
	query: Record<string, unknown>;
	body: Record<string, unknown>;
	/** The body exactly as it came, from the Webhook node's option Raw Body; signatures are over it. */
	rawBody?: Buffer;
}

/**
 * What every helpdesk can do, in the same words. A client's desk is chosen in one place; the rest of a workflow never
 * learns which one it is. Everything that writes follows merged conversations, and says so in `mergedFrom`.
 */
export interface Desk {
	readonly provider: Provider;
	create(conversation: NewConversation): Promise<Opened>;
	get(id: string): Promise<Conversation>;
	listMessages(id: string): Promise<DeskMessage[]>;
	addNote(id: string, note: { text: string; externalId: string }): Promise<Written>;
	/** Really sends; an error with the code `not_delivered` when the customer did not get it. */
	reply(
		id: string,
		reply: { text: string; externalId: string; sendFrom: string; waitSeconds: number },
	): Promise<Written>;
	/**
	 * What the customer wrote elsewhere, as their own message; it goes to nobody. An error with the code
	 * `not_possible` where the helpdesk has no way to do so. `sentAt` is ISO 8601, or empty for now.
	 */
	importMessage(
		id: string,
		message: { text: string; externalId: string; email: string; sentAt: string },
	): Promise<Written>;
	addTags(id: string, tags: string[]): Promise<Conversation>;
	removeTags(id: string, tags: string[]): Promise<Conversation>;
	/** Empty ids leave what is there; `nobody` takes both away. */
	assign(
		id: string,
		to: { teamId: string; assigneeId: string; nobody: boolean },
	): Promise<Conversation>;
	/** `until` is when a pending conversation opens by itself, where the helpdesk knows such a time. ISO 8601. */
	setStatus(id: string, status: Status, until: string): Promise<Conversation>;
	setPriority(id: string, priority: Priority): Promise<Conversation>;
	findOrCreateCustomer(who: {
		email: string;
		name: string;
		externalId: string;
	}): Promise<FoundCustomer>;
	/** @throws VendorError for a delivery that does not prove where it comes from */
	normalize(delivery: WebhookOutput): Promise<HelpdeskEvent[]>;
	searchTeams(filter: string): Promise<Choice[]>;
	searchUsers(filter: string): Promise<Choice[]>;
}

/** A desk, and what only the item at hand knows. */
export type DeskContext = Desk & {
	/** The body of the delivery as it came; undefined when the item carries none. */
	rawBody?(): Promise<Buffer | undefined>;
};

export const deskOperation = operationFor<DeskContext>();
