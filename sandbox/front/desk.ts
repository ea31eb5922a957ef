export interface Teammate {
	id: string;
	email: string;
	first_name: string;
	last_name: string;
	type: string;
}
export interface Conversation {
	id: string;
	type: 'conversation' | 'discussion';
	subject: string;
	status: 'open' | 'archived' | 'deleted' | 'spam';
	assignee: string | null;
	inbox: string;
	contact: string | null;
	tags: string[];
	links: string[];
	reminder: number | null;
	thread: string | null;
	mergedInto: string | null;
	created: number;
	updated: number;
}
export interface Message {
	id: string;
	uid: string;
	conversation: string;
	type: string;
	inbound: boolean;
	author: string | null;
	/** Null for what was imported: it came by no channel. */
	channel: string | null;
	body: string;
	text: string | null;
	external_id: string | null;
	error: string | null;
	attachments: Array<{
		id: string;
		url: string;
		filename: string;
		content_type: string;
		size: number;
	}>;
	created: number;
	/** How often it is looked for in vain before Front has made it. */
	hidden: number;
}
export interface Comment {
	id: string;
	conversation: string;
	author: string;
	body: string;
	created: number;
}
export interface Contact {
	id: string;
	name: string | null;
	handles: Array<{ handle: string; source: string }>;
}
export interface Event {
	id: string;
	type: string;
	conversation: string;
	source: { type: string; id?: string };
	target: { type: string; id: string } | null;
	at: number;
}

export const FRONT_TOKEN = 'sandbox-front-token';
/** Signs application webhooks and rule webhooks alike. */
export const FRONT_SECRET = 'sandbox-front-secret';

const teammate = (id: string, first_name: string, type = 'user'): Teammate => ({
	id,
	email: `${first_name.toLowerCase()}@demo-shop.example.com`,
	first_name,
	last_name: '',
	type,
});
/** Two people; then those in whose name Front itself, its rules and other tools act. */
export const TEAM = [
	teammate('tea_1', 'Agent'),
	teammate('tea_2', 'Lead'),
	teammate('tea_91', 'Token', 'api'),
	teammate('tea_92', 'Rule', 'rule'),
	teammate('tea_93', 'Bot', 'ai'),
];
export const TOKEN_USER = 'tea_91';
export const INBOXES = [
	{ id: 'inb_11', name: 'Support' },
	{ id: 'inb_12', name: 'Returns' },
];
export const CHANNELS = [
	{ id: 'cha_11', inbox: 'inb_11', type: 'smtp', address: 'support@demo-shop.example.com' },
	{ id: 'cha_12', inbox: 'inb_12', type: 'smtp', address: 'returns@demo-shop.example.com' },
];

/** The whole company in memory. */
export class Desk {
	readonly conversations = new Map<string, Conversation>();
	readonly messages: Message[] = [];
	readonly comments: Comment[] = [];
	readonly contacts = new Map<string, Contact>();
	readonly tags = new Map<string, string>();
	readonly events: Event[] = [];
	/** What left for customers. */
	readonly sent: Array<{ conversation: string; to: string | null; text: string; from: string }> =
		[];
	readonly refused: string[] = [];
	private last = 55_000;

	nextId(kind: string): string {
		this.last += 1;
		return `${kind}_${this.last.toString(36)}`;
	}

	happen(
		type: string,
		conversation: string,
		target: Event['target'],
		source: Event['source'],
	): Event {
		const event = { id: this.nextId('evt'), type, conversation, source, target, at: now() };
		this.events.push(event);
		const its = this.conversations.get(conversation);
		if (its) its.updated = event.at;
		return event;
	}

	contactOf(source: string, handle: string): Contact | undefined {
		return [...this.contacts.values()].find(({ handles }) =>
			handles.some(
				(it) => it.source === source && it.handle.toLowerCase() === handle.toLowerCase(),
			),
		);
	}

	clear(): void {
		for (const map of [this.conversations, this.contacts, this.tags]) map.clear();
		for (const list of [this.messages, this.comments, this.events, this.sent, this.refused])
			list.length = 0;
	}
}

let latest = 0;
/** Seconds with milliseconds behind the point, never the same twice. */
export const now = () => {
	latest = Math.max(Date.now(), latest + 1);
	return latest / 1_000;
};
