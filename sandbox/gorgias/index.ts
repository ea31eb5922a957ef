import { timingSafeEqual } from 'node:crypto';

import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { accountRoutes } from './account';
import { Bucket, type Limit } from './bucket';
import type { Call, Context, Settings } from './call';
import { customerRoutes, mergeCustomers } from './customers';
import { Desk, type Message, type SentMessage } from './desk';
import { GorgiasError } from './errors';
import { integrationRoutes } from './integrations';
import { addMessage, messageRoutes, replySource, type MessageBody } from './messages';
import { AGENT, BOT, type User } from './people';
import { refusedFor } from './roles';
import { surveyRoutes } from './surveys';
import { tagRoutes } from './tags';
import { ticketRoutes, wake } from './tickets';
import { webhooks, type Delivery } from './webhooks';

export { AGENT, BOT, OBSERVER, OTHER_BOT, SUPPORT_ADDRESS } from './people';
export type { Customer, Message, SentMessage, Tag, Ticket } from './desk';
export type { Delivery } from './webhooks';

/** Basic credentials of the API user. */
export const GORGIAS_EMAIL = BOT.email;
export const GORGIAS_API_KEY = BOT.apiKey;

export interface Gorgias {
	desk: Desk;
	/** Every message that really left for a customer. */
	sentToCustomer: SentMessage[];
	/** What the HTTP integrations were told. */
	deliveries: Delivery[];
	settings: Settings & { limit: Limit };
	/** A person at the desk, or another user, answers the customer; `change` goes into the message. */
	replyAsAgent(ticketId: number, text: string, change?: Change, user?: User): Message;
	/** The customer writes in the ticket. */
	writeAsCustomer(ticketId: number, text: string, change?: Change): Message;
	/** The first ticket goes up in the second: its address answers 301 from now on. */
	mergeTickets(from: number, into: number): void;
	mergeCustomers(from: number, into: number): void;
	/** Opens the tickets whose time to sleep is over. */
	wake(): void;
	/** Waits until every webhook has been delivered or given up. */
	settled(): Promise<void>;
}

type Change = Partial<MessageBody>;

/** Starts a help desk with Gorgias' REST rules; its API is at `<url>/api`. */
export async function startGorgias(options: { port?: number } = {}): Promise<Gorgias & Vendor> {
	const desk = new Desk();
	const settings = defaults();
	const bucket = new Bucket(settings);
	const { announce, deliveries, settled, stop } = webhooks(desk, settings);
	const context: Context = { desk, announce, settings };
	const route = routes<Call>(
		{
			...accountRoutes(context),
			...customerRoutes(context),
			...messageRoutes(context),
			...tagRoutes(context),
			...ticketRoutes(context),
			...integrationRoutes(context),
			...surveyRoutes(context),
		},
		({ path }) => new GorgiasError(404, `${path} was not found.`).toReply(),
	);

	async function handle(request: Request): Promise<Reply> {
		const user = userOf(desk, request);
		if (!user) return new GorgiasError(401, 'Invalid credentials.').toReply();
		const { header, retryAfter } = bucket.take();
		const headers: Record<string, string> = { 'X-Gorgias-Account-Api-Call-Limit': header };
		if (retryAfter !== undefined) {
			const reply = new GorgiasError(429, 'Rate limit exceeded.').toReply();
			return { ...reply, headers: { ...headers, 'Retry-After': String(retryAfter) } };
		}
		const reply = await answer({ ...request, user });
		return { ...reply, headers: { ...headers, ...reply.headers } };
	}

	async function answer(call: Call): Promise<Reply> {
		const refused = refusedFor(call.user, call);
		if (refused) return refused.toReply();
		const moved = movedTo(desk, call.path);
		if (moved) return { status: 301, headers: { Location: moved } };
		try {
			return await route(call);
		} catch (error) {
			if (error instanceof GorgiasError) return error.toReply();
			throw error;
		}
	}

	function write(
		ticketId: number,
		text: string,
		from_agent: boolean,
		change?: Change,
		user = AGENT,
	): Message {
		const ticket = desk.tickets.get(ticketId);
		if (!ticket) throw new Error(`There is no ticket ${ticketId}`);
		const via = from_agent ? 'helpdesk' : ticket.via;
		const source = from_agent ? replySource(desk, ticket) : { type: ticket.channel };
		const { channel } = ticket;
		const body = { channel, via, from_agent, source, body_text: text, ...change };
		return addMessage(context, ticket, body, user);
	}

	const vendor = await startVendor({
		name: 'gorgias',
		port: options.port,
		handle,
		settings,
		badJson: () => new GorgiasError(400, 'The body is not valid JSON.').toReply(),
		faultReply: (kind) =>
			kind === 'rate_limited'
				? new GorgiasError(429, 'Rate limit exceeded.').toReply()
				: new GorgiasError(500, 'Internal server error.').toReply(),
		reset: () => {
			desk.clear();
			Object.assign(settings, defaults());
			bucket.empty();
			deliveries.length = 0;
		},
		state: () => ({
			customers: [...desk.customers.values()],
			tickets: [...desk.tickets.values()],
			messages: [...desk.messages.values()],
			tags: [...desk.tags.values()],
			integrations: [...desk.integrations.values()],
			surveys: [...desk.surveys.values()],
			sentToCustomer: desk.sentToCustomer,
			deliveries,
		}),
	});
	const { close } = vendor;
	return Object.assign(vendor, {
		close: async () => {
			stop();
			await close();
		},
		desk,
		sentToCustomer: desk.sentToCustomer,
		deliveries,
		settings,
		replyAsAgent: (ticketId: number, text: string, change?: Change, user?: User) =>
			write(ticketId, text, true, change, user),
		writeAsCustomer: (ticketId: number, text: string, change?: Change) =>
			write(ticketId, text, false, change),
		mergeCustomers: (from: number, into: number) => {
			const [source, target] = [desk.customers.get(from), desk.customers.get(into)];
			if (source && target) mergeCustomers(desk, source, target);
		},
		wake: () => desk.tickets.forEach((ticket) => wake(context, ticket)),
		mergeTickets: (from: number, into: number) => {
			for (const message of desk.messagesOf(from)) message.ticket_id = into;
			desk.tickets.delete(from);
			desk.merged.set(from, into);
		},
		settled,
	});
}

/** The limits of an API key; a queued message leaves after 30 ms. */
function defaults(): Gorgias['settings'] {
	return {
		limit: { calls: 40, seconds: 20 },
		sendingMs: 30,
		sendingError: '',
		deliveries: 1,
		failuresUntilOff: 10,
	};
}

function userOf(desk: Desk, { headers }: Request): User | undefined {
	const encoded = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
	const [email, key = ''] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s);
	const user = desk.users.find((it) => it.email === email);
	return user && same(user.apiKey, key) ? user : undefined;
}

function same(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}

/** Where the address of a merged ticket or customer leads now. */
function movedTo(desk: Desk, path: string): string | undefined {
	const [, kind, id, rest = ''] = /^\/api\/(tickets|customers)\/(\d+)(\/.*)?$/.exec(path) ?? [];
	const merged = kind === 'tickets' ? desk.merged : desk.mergedCustomers;
	const into = merged.get(Number(id));
	return into === undefined ? undefined : `/api/${kind}/${into}${rest}`;
}
