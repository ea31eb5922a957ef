/** What the trigger puts in front of the script. */
export interface Config {
	title: string;
	greeting: string;
	disclosure: string;
	languages: string[];
	colour: string;
	position: 'left' | 'right';
	avatar: boolean;
	later: boolean;
	events: boolean;
	consent: string;
	transcript: boolean;
	maximumLength: number;
}

/** An action of a reply. The server is trusted no more than the page: every field is checked when shown. */
export type Action = Record<string, unknown>;

export interface Message {
	id: string;
	from: 'you' | 'assistant' | 'agent';
	text: string;
	actions?: Action[];
	/** What was chosen in a form, sent along. */
	form?: object;
	/** Milliseconds since 1970. */
	at: number;
	state?: 'sending' | 'failed';
}

export interface Answer {
	reply?: { text?: unknown; actions?: unknown } | null;
	conversation?: { status?: unknown };
	config?: Partial<Config>;
	avatar?: { url?: unknown } | null;
	retryInSeconds?: unknown;
	messages?: unknown;
	after?: unknown;
	transcript?: { sent?: unknown; reason?: unknown } | null;
}
