export interface User {
	id: number;
	email: string;
	name: string;
	firstname: string;
	lastname: string;
	role: { name: string };
	/** The REST API key that signs this user's calls. */
	apiKey: string;
}
export interface Team {
	id: number;
	name: string;
	description: string | null;
	members: number[];
}

/** The API user of the automation; its id is the one to filter echoes on. */
export const BOT: User = {
	id: 1,
	email: 'assistant@demo-shop.example.com',
	name: 'AI Assistant',
	firstname: 'AI',
	lastname: 'Assistant',
	role: { name: 'bot' },
	apiKey: 'sandbox-gorgias-key-assistant',
};

/** A person at the desk. */
export const AGENT: User = {
	id: 2,
	email: 'agent@demo-shop.example.com',
	name: 'Support Agent',
	firstname: 'Support',
	lastname: 'Agent',
	role: { name: 'agent' },
	apiKey: 'sandbox-gorgias-key-agent',
};

const LEAD: User = {
	id: 3,
	email: 'lead@demo-shop.example.com',
	name: 'Support Lead',
	firstname: 'Support',
	lastname: 'Lead',
	role: { name: 'admin' },
	apiKey: 'sandbox-gorgias-key-lead',
};

/** Another vendor's assistant at the same desk. */
export const OTHER_BOT: User = {
	id: 4,
	email: 'other-assistant@demo-shop.example.com',
	name: 'Other Assistant',
	firstname: 'Other',
	lastname: 'Assistant',
	role: { name: 'bot' },
	apiKey: 'sandbox-gorgias-key-other-assistant',
};

/** May look, and change nothing. */
export const OBSERVER: User = {
	id: 5,
	email: 'observer@demo-shop.example.com',
	name: 'Observer',
	firstname: 'Observer',
	lastname: '',
	role: { name: 'observer-agent' },
	apiKey: 'sandbox-gorgias-key-observer',
};

export const people = {
	users: [BOT, AGENT, LEAD, OTHER_BOT, OBSERVER],
	teams: [
		{ id: 11, name: 'Support', description: 'First line', members: [AGENT.id, LEAD.id] },
		{ id: 12, name: 'Returns', description: null, members: [AGENT.id] },
		{ id: 13, name: 'Payments', description: null, members: [LEAD.id] },
	] satisfies Team[],
};

/** The address of the connected e-mail integration, from which replies by mail leave. */
export const SUPPORT_ADDRESS = 'support@demo-shop.example.com';

/** The ticket fields of the account. */
export const CUSTOM_FIELDS = [
	{ id: 501, label: 'Contact reason', data_type: 'text' },
	{ id: 502, label: 'Refund amount', data_type: 'number' },
	{ id: 503, label: 'Product affected', data_type: 'boolean' },
] as const;
