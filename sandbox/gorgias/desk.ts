import { people, type Team, type User } from './people';

export interface Channel {
	id: number;
	type: string;
	address: string;
	preferred: boolean;
	created_datetime: string;
}
export interface Customer {
	id: number;
	external_id: string | null;
	email: string | null;
	name: string | null;
	firstname: string;
	lastname: string;
	language: string | null;
	timezone: string | null;
	note: string | null;
	meta: Record<string, unknown> | null;
	data: unknown;
	channels: Channel[];
	custom_fields: Record<string, unknown>;
	created_datetime: string;
	updated_datetime: string;
}
export interface Address {
	address?: string | null;
	name?: string | null;
}
export interface Source {
	type?: string;
	from?: Address | null;
	to?: Address[] | null;
	[key: string]: unknown;
}
export interface Message {
	id: number;
	ticket_id: number;
	external_id: string | null;
	public: boolean;
	channel: string;
	via: string;
	from_agent: boolean;
	sender_id: number | null;
	receiver_id: number | null;
	source: Source | null;
	subject: string | null;
	body_text: string | null;
	body_html: string | null;
	created_datetime: string;
	sent_datetime: string | null;
	failed_datetime: string | null;
	last_sending_error: { error: string } | null;
	/** Everything else the caller sent, stored as it came. */
	rest: Record<string, unknown>;
	/** When a queued message counts as sent, in ms; imported messages have none. */
	leavesAt?: number;
}
export interface Ticket {
	id: number;
	external_id: string | null;
	status: string;
	priority: string;
	channel: string;
	via: string;
	from_agent: boolean;
	spam: boolean;
	customer_id: number | null;
	assignee_user_id: number | null;
	assignee_team_id: number | null;
	language: string | null;
	subject: string | null;
	meta: Record<string, unknown> | null;
	tag_ids: number[];
	custom_fields: Record<string, unknown>;
	created_datetime: string;
	updated_datetime: string;
	opened_datetime: string | null;
	closed_datetime: string | null;
	trashed_datetime: string | null;
	snooze_datetime: string | null;
}
export interface Tag {
	id: number;
	name: string;
	description: string | null;
	decoration: Record<string, unknown> | null;
	created_datetime: string;
}
export interface HttpIntegration {
	id: number;
	name: string;
	type: 'http';
	description: string | null;
	deactivated_datetime: string | null;
	http: {
		url: string;
		method: string;
		request_content_type: string;
		response_content_type: string;
		form: Record<string, string> | null;
		headers: Record<string, string>;
		triggers: Record<string, boolean>;
	};
	created_datetime: string;
	updated_datetime: string;
}

export interface Survey {
	id: number;
	customer_id: number;
	ticket_id: number;
	body_text: string | null;
	score: number | null;
	scored_datetime: string | null;
	sent_datetime: string | null;
	should_send_datetime: string | null;
	meta: Record<string, unknown> | null;
	created_datetime: string;
}

/** What left for a customer, in order: the proof that a sync imported and did not send. */
export interface SentMessage {
	messageId: number;
	ticketId: number;
	channel: string;
	to: string | null;
	text: string | null;
}

/** The whole help desk in memory. */
export class Desk {
	readonly customers = new Map<number, Customer>();
	readonly tickets = new Map<number, Ticket>();
	readonly messages = new Map<number, Message>();
	readonly tags = new Map<number, Tag>();
	readonly integrations = new Map<number, HttpIntegration>();
	readonly surveys = new Map<number, Survey>();
	/** Integrations that a rule of the shop calls. */
	readonly usedByRules = new Set<number>();
	/** Ticket that was merged away -> the ticket that lives on. */
	readonly merged = new Map<number, number>();
	/** The same for customers. */
	readonly mergedCustomers = new Map<number, number>();
	readonly sentToCustomer: SentMessage[] = [];
	readonly users: User[] = people.users.map((user) => ({ ...user }));
	readonly teams: Team[] = people.teams.map((team) => ({ ...team }));
	private lastId = 480_000_000;

	nextId(): number {
		this.lastId += 1;
		return this.lastId;
	}

	clear(): void {
		for (const store of [this.customers, this.tickets, this.messages, this.tags]) store.clear();
		this.integrations.clear();
		this.surveys.clear();
		this.usedByRules.clear();
		this.merged.clear();
		this.mergedCustomers.clear();
		this.sentToCustomer.length = 0;
	}

	surveyOf(ticketId: number): Survey | undefined {
		return [...this.surveys.values()].find((survey) => survey.ticket_id === ticketId);
	}

	messagesOf(ticketId: number): Message[] {
		return [...this.messages.values()]
			.filter((message) => message.ticket_id === ticketId)
			.sort((a, b) => compare(a.created_datetime, b.created_datetime) || a.id - b.id);
	}
}

/** Gorgias writes microseconds and an offset: `2025-02-07T09:55:18.064317+00:00`. */
export function timestamp(at: number | string = Date.now()): string {
	return new Date(at).toISOString().replace('Z', '000+00:00');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
