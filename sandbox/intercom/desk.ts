export interface Admin {
	type: 'admin' | 'bot' | 'team';
	id: string;
	name: string;
	email: string;
	has_inbox_seat: boolean;
	from_ai_agent?: boolean;
}
export interface Contact {
	id: string;
	role: string;
	external_id: string | null;
	email: string | null;
	name: string | null;
}
export interface Author {
	type: string;
	id: string;
	name: string | null;
	email: string | null;
	from_ai_agent?: boolean;
}
export interface Part {
	id: string;
	part_type: string;
	body: string | null;
	created_at: number;
	author: Author;
	attachments: object[];
	app_package_code: string | null;
}
export interface Conversation {
	id: string;
	title: string | null;
	state: 'open' | 'closed' | 'snoozed';
	snoozed_until: number | null;
	created_at: number;
	updated_at: number;
	admin_assignee_id: number;
	team_assignee_id: number;
	tags: string[];
	contact: string | null;
	source: { id: string; type: string; subject: string; body: string; author: Author };
	attributes: Record<string, string>;
	parts: Part[];
	linked: string[];
}

export const INTERCOM_TOKEN = 'sandbox-intercom-token';
/** Signs the notifications. */
export const INTERCOM_SECRET = 'sandbox-intercom-secret';
/** What Intercom writes beside a part that came through the API. */
export const APP = 'commerce-support';

const admin = (id: string, name: string, type: Admin['type'] = 'admin'): Admin => ({
	type,
	id,
	name,
	email: `${name.toLowerCase()}@demo-shop.example.com`,
	has_inbox_seat: type === 'admin',
});
/** The token's own teammate first, then a person; Operator runs workflows, Fin is the AI agent. */
export const ADMINS = [
	admin('1', 'Assistant'),
	admin('2', 'Agent'),
	admin('91', 'Operator', 'bot'),
	{ ...admin('92', 'Fin', 'bot'), from_ai_agent: true },
];
export const TEAMS = [
	{ type: 'team', id: '11', name: 'Support', admin_ids: [2] },
	{ type: 'team', id: '12', name: 'Returns', admin_ids: [2] },
];

/** The whole workspace in memory. */
export class Desk {
	readonly contacts = new Map<string, Contact>();
	readonly conversations = new Map<string, Conversation>();
	readonly tags = new Map<string, string>();
	/** Names of the attributes that conversations may have. */
	readonly attributes = new Set<string>();
	/** What customers were shown or mailed. */
	readonly sent: Array<{ conversation: string; to: string | null; html: string }> = [];
	private last = 400_000;

	nextId(): string {
		this.last += 1;
		return String(this.last);
	}

	clear(): void {
		for (const map of [this.contacts, this.conversations, this.tags, this.attributes]) map.clear();
		this.sent.length = 0;
	}
}

export const now = () => Math.floor(Date.now() / 1_000);
export const authorOf = ({ type, id, name, email, from_ai_agent = false }: Admin): Author => ({
	...{ type, id, name, email, from_ai_agent },
});
export const contactAuthor = ({ id, name, email }: Contact): Author => ({
	...{ type: 'user', id, name, email },
});

/** Intercom keeps a few elements without their attributes, and makes a paragraph of plain text. */
export function cleaned(body: string): string {
	const html = body.replace(/<(\/?\w+)[^>]*>/g, '<$1>');
	return /^\s*<p>/.test(html) ? html : `<p>${html.replace(/\n/g, '<br>')}</p>`;
}
