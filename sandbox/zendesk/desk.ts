export interface User {
	id: number;
	name: string;
	email: string | null;
	role: 'admin' | 'agent' | 'end-user';
	external_id: string | null;
	identities: Array<{ type: string; value: string }>;
}
export interface Ticket {
	id: number;
	external_id: string | null;
	subject: string | null;
	status: string;
	priority: string | null;
	tags: string[];
	requester_id: number | null;
	assignee_id: number | null;
	group_id: number | null;
	via: { channel: string };
	created_at: string;
	updated_at: string;
}
export interface Comment {
	id: number;
	ticket_id: number;
	author_id: number;
	body: string;
	plain_body: string;
	public: boolean;
	created_at: string;
	via: { channel: string };
	attachments: unknown[];
}
export interface Audit {
	id: number;
	ticket_id: number;
	author_id: number;
	metadata: { custom: Record<string, unknown>; system: object };
	events: Array<{ id: number; type: string }>;
	created_at: string;
}

/** The token's user, who works through the API. */
export const ZENDESK_EMAIL = 'assistant@demo-shop.example.com';
export const ZENDESK_TOKEN = 'sandbox-zendesk-token';

const user = (id: number, name: string, role: User['role']): User => {
	const email = `${name.toLowerCase()}@demo-shop.example.com`;
	return {
		id,
		name,
		email,
		role,
		external_id: null,
		identities: [{ type: 'email', value: email }],
	};
};
export const STAFF = [user(1, 'Assistant', 'admin'), user(2, 'Agent', 'agent')];
export const GROUPS = [
	{ id: 11, name: 'Support' },
	{ id: 12, name: 'Returns' },
];

/** The whole account in memory. */
export class Desk {
	readonly users = new Map<number, User>(STAFF.map((it) => [it.id, structuredClone(it)]));
	readonly tickets = new Map<number, Ticket>();
	readonly comments: Comment[] = [];
	readonly audits: Audit[] = [];
	/** Public comments of the team that were mailed to a requester. */
	readonly mailed: Array<{ ticketId: number; to: string | null; text: string }> = [];
	private lastId = 900_000;

	nextId(): number {
		this.lastId += 1;
		return this.lastId;
	}

	clear(): void {
		this.users.clear();
		for (const it of STAFF) this.users.set(it.id, structuredClone(it));
		this.tickets.clear();
		for (const list of [this.comments, this.audits, this.mailed]) list.length = 0;
	}
}

/** Zendesk writes whole seconds. */
export const timestamp = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
