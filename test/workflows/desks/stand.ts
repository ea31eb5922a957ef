import type { IDataObject } from 'n8n-workflow';
import type { Desk } from '../../../nodes/Helpdesk/provider';
import type { Desk as Name } from '../../../cli/templates/desk';
import type { Vendor } from '../../../sandbox/vendor';
import type { Credentials } from '../../harness';

/** Who says something at the desk. */
export type Voice = 'person' | 'note' | 'rule' | 'bot';

/** A desk that is played, in words that fit all of them. */
export interface Stand {
	name: Name;
	vendor: Vendor;
	/** The same account through the Helpdesk node's own code. */
	desk: Desk;
	credentials: Credentials;
	teams: Record<'support' | 'payments', string>;
	ready(): void;
	/** The conversation of the chat, by our name. */
	ticketId(): string;
	/** What went to a customer. */
	mailed(): string[];
	/** Says something at the desk; gives the message's id. */
	say(voice: Voice, text: string): string;
	tag(name: string): void;
	close(): void;
	/** What the desk would tell of a message or of a change, as n8n's webhook node gives it out. */
	tellOf(what: { message: string; note?: boolean } | 'tag' | 'close'): Promise<Told>;
}

export type Told =
	/** Gorgias has a trigger of its own, which gives these out. */
	{ deliveries: object[] } | { headers: Record<string, string>; rawBody: string };

export const asWebhook = ({ headers, rawBody }: { headers: IDataObject; rawBody: string }) => ({
	items: [{ headers, query: {}, params: {}, body: JSON.parse(rawBody) as IDataObject }],
	binary: {
		data: { data: Buffer.from(rawBody).toString('base64'), mimeType: 'application/json' },
	},
});

export const CHAT = 'chat:chat-1';
export const SECRET = 'a-long-random-text-of-the-demo';
