import { createHmac } from 'node:crypto';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { addComment, addMessage, contactFor, one, setStatus, start } from './conversations';
import { Desk, FRONT_SECRET, FRONT_TOKEN, INBOXES, TEAM, type Event, type Message } from './desk';
import { FrontError, Moved } from './errors';
import { routesOf } from './routes';
import { viewsOf } from './views';

export { FRONT_SECRET, FRONT_TOKEN, INBOXES, TEAM } from './desk';
export type { Conversation, Event, Message } from './desk';

export interface Settings {
	/** Of the whole company. */
	limit: { calls: number; seconds: number };
	/** How often an accepted message is looked for in vain. */
	hidden: number;
	/** Scopes that the token lacks. */
	missing: string[];
}
const usual = (): Settings => ({ limit: { calls: 100, seconds: 60 }, hidden: 1, missing: [] });

export interface Front {
	desk: Desk;
	settings: Settings;
	/** A message of the team as it is written in Front; a person's unless another author is named. */
	write(conversation: string, html: string, change?: Partial<Message>): Event;
	comment(conversation: string, body: string, author?: string): Event;
	/** A customer writes by mail, in a conversation or a new one. */
	receive(from: string, html: string, conversation?: string, change?: Partial<Message>): Event;
	archive(conversation: string): Event;
	tag(conversation: string, name: string): Event;
	merge(from: string, into: string): void;
	/** The delivery of an event as Front sends it: by an app's webhook, or by one in a rule. */
	deliveryOf(event: Event, kind?: 'app' | 'rule'): FrontDelivery;
}
export interface FrontDelivery {
	headers: Record<string, string>;
	rawBody: string;
}

const AGENT = TEAM[0].id;
const byAgent = { type: 'teammate', id: AGENT };

/** Starts a Front company with the rules of its Core API. */
export async function startFront(options: { port?: number } = {}): Promise<Vendor & Front> {
	const desk = new Desk();
	const settings = usual();
	let url = '';
	const route = routesOf(desk, settings, () => url);
	const views = viewsOf(desk, () => url);
	let window = { ends: 0, used: 0 };

	/** The limit counts in windows, and is told with every answer. */
	function counted(): Record<string, string> {
		const { calls, seconds } = settings.limit;
		if (Date.now() >= window.ends) window = { ends: Date.now() + seconds * 1_000, used: 0 };
		window.used += 1;
		const left = calls - window.used;
		const headers = {
			'x-ratelimit-limit': String(calls),
			'x-ratelimit-remaining': String(Math.max(left, 0)),
			'x-ratelimit-reset': (window.ends / 1_000).toFixed(3),
		};
		if (left >= 0) return headers;
		const wait = String(Math.max(1, Math.ceil((window.ends - Date.now()) / 1_000)));
		throw new FrontError(429, 'Rate limit exceeded', undefined, {
			...headers,
			'retry-after': wait,
		});
	}

	async function handle(request: Request): Promise<Reply> {
		try {
			if (request.headers.authorization !== `Bearer ${FRONT_TOKEN}`)
				throw new FrontError(401, 'The token is invalid or was revoked');
			const limits = counted();
			const reply = await route(request);
			return { ...reply, headers: { ...limits, ...reply.headers } };
		} catch (error) {
			if (error instanceof FrontError) return error.toReply();
			if (!(error instanceof Moved)) throw error;
			const Location = url + request.path.replace(/cnv_\w+/, error.id);
			return { status: 301, headers: { Location } };
		}
	}

	const vendor = await startVendor({
		name: 'front',
		port: options.port,
		handle,
		settings,
		faultReply: (kind) =>
			new FrontError(kind === 'rate_limited' ? 429 : 500, 'Something went wrong').toReply(),
		reset: () => {
			desk.clear();
			Object.assign(settings, usual());
			window = { ends: 0, used: 0 };
		},
		state: () => ({
			conversations: [...desk.conversations.values()],
			messages: desk.messages.map(({ hidden: _hidden, ...it }) => it),
			comments: desk.comments,
			contacts: [...desk.contacts.values()],
			tags: [...desk.tags],
			sent: desk.sent,
		}),
	});
	url = vendor.url;

	const told = (message: Message, type: string, source: Event['source']) =>
		desk.happen(type, message.conversation, { type: 'message', id: message.id }, source);
	return Object.assign(vendor, {
		desk,
		settings,
		write: (conversation: string, body: string, change: Partial<Message> = {}) => {
			const it = one(desk, conversation);
			const message = addMessage(desk, it.id, { body, inbound: false, author: AGENT, ...change });
			const to = it.contact ? desk.contacts.get(it.contact)!.handles[0].handle : null;
			desk.sent.push({ conversation, to, text: body, from: 'support@demo-shop.example.com' });
			const type = TEAM.find(({ id }) => id === message.author)?.type ?? 'user';
			const source = type === 'user' ? byAgent : { type: type === 'rule' ? 'rule' : 'api' };
			return told(message, 'out_reply', source);
		},
		comment: (conversation: string, body: string, author = AGENT) => {
			addComment(desk, one(desk, conversation), { body }, author);
			return desk.events.at(-1)!;
		},
		receive: (from: string, body: string, id?: string, change: Partial<Message> = {}) => {
			const contact = contactFor(desk, from);
			const it = id
				? one(desk, id)
				: start(desk, { inbox: INBOXES[0].id, subject: 'A mail', contact: contact.id });
			it.status = 'open';
			const given = { body, inbound: true, channel: 'cha_11', ...change };
			return told(addMessage(desk, it.id, given), 'inbound', { type: 'recipient' });
		},
		archive: (id: string) => setStatus(desk, one(desk, id), 'archived', byAgent),
		tag: (id: string, name: string) => {
			const known = [...desk.tags].find(([, its]) => its === name)?.[0];
			const tag = known ?? desk.nextId('tag');
			desk.tags.set(tag, name);
			const it = one(desk, id);
			it.tags = [...new Set([...it.tags, tag])];
			return desk.happen('tag', it.id, { type: 'tag', id: tag }, byAgent);
		},
		merge: (from: string, into: string) => {
			for (const list of [desk.messages, desk.comments])
				for (const it of list) if (it.conversation === from) it.conversation = into;
			one(desk, from).mergedInto = into;
			desk.happen('conversations_merged', into, null, byAgent);
		},
		deliveryOf: (event: Event, kind: 'app' | 'rule' = 'app') => {
			const payload = views.event(event);
			const body = { type: event.type, authorization: { id: 'cmp_1' }, payload };
			const rawBody = JSON.stringify(kind === 'app' ? body : payload);
			const timestamp = String(Date.now());
			const mac = (algorithm: string, text: string) =>
				createHmac(algorithm, FRONT_SECRET).update(text).digest('base64');
			const headers: Record<string, string> =
				kind === 'app'
					? {
							'x-front-signature': mac('sha256', `${timestamp}:${rawBody}`),
							'x-front-request-timestamp': timestamp,
						}
					: { 'x-front-signature': mac('sha1', rawBody) };
			return { headers, rawBody };
		},
	});
}
