/** Who is behind a message or a change at a helpdesk; `unknown` where the vendor does not say. */
export type Actor =
	| 'customer'
	/** A person of the team: from now on the assistant is silent. */
	| 'human_agent'
	| 'our_bot'
	| 'other_bot'
	| 'rule'
	| 'system'
	| 'unknown';

export type HelpdeskEventType =
	| 'conversation.created'
	| 'conversation.updated'
	| 'conversation.woken'
	| 'message.created'
	| 'message.failed'
	| 'note.created'
	| 'status.changed'
	| 'assignee.changed'
	| 'handover';

export interface HelpdeskAttachment {
	url: string;
	name: string | null;
	contentType: string | null;
	/** Bytes. */
	size: number | null;
}

/** What happened at a helpdesk, in the same words for every vendor. Ids are the vendor's own, as text. */
export interface HelpdeskEvent {
	provider: 'gorgias' | 'zendesk' | 'front' | 'intercom';
	/** The same each time this event is delivered. */
	eventId: string;
	type: HelpdeskEventType;
	/** ISO 8601; null when the vendor does not say. */
	occurredAt: string | null;
	conversationId: string;
	/** The conversation that the event was about before it was merged into this one. */
	mergedFrom: string | null;
	/** Our own name of the conversation, which it was given when it was created. */
	externalId: string | null;
	url: string;
	messageId: string | null;
	/** Our own name of the message. */
	messageExternalId: string | null;
	/** Whether this package wrote the message into the helpdesk, in whoever's name. */
	ours: boolean;
	direction: 'in' | 'out' | null;
	actor: Actor;
	actorId: string | null;
	actorName: string | null;
	/** Whether the customer sees the message; null when there is none. */
	public: boolean | null;
	channel: string | null;
	/** Without the quoted thread and the signature. */
	bodyText: string | null;
	attachments: HelpdeskAttachment[];
	customer: { id: string; email: string | null; name: string | null } | null;
	status: 'open' | 'snoozed' | 'closed' | 'unknown';
	priority: string | null;
	assigneeId: string | null;
	teamId: string | null;
	tags: string[];
	/** False when the conversation could not be read: then only ids and the actor are known. */
	complete: boolean;
}
