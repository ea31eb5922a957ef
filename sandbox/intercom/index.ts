import { createHmac } from 'node:crypto';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { addPart, one, start } from './conversations';
import {
	ADMINS,
	authorOf,
	contactAuthor,
	Desk,
	INTERCOM_SECRET,
	INTERCOM_TOKEN,
	type Part,
} from './desk';
import { IntercomError } from './errors';
import { routesOf } from './routes';
import { viewsOf } from './views';

export { ADMINS, INTERCOM_SECRET, INTERCOM_TOKEN, TEAMS } from './desk';
export type { Conversation, Part } from './desk';

export interface Settings {
	/** Of the workspace, cut into windows of some seconds. */
	limit: { calls: number; seconds: number };
	/** The app has no permission to write. */
	readOnly: boolean;
}
const usual = (): Settings => ({ limit: { calls: 1_666, seconds: 10 }, readOnly: false });

export interface Intercom {
	desk: Desk;
	settings: Settings;
	/** Somebody of the team says something in Intercom; the agent, unless another is named. */
	write(conversation: string, html: string, change?: Partial<Part>, admin?: string): Part;
	/** A customer writes, in a conversation or a new one; gives the conversation. */
	receive(email: string, html: string, conversation?: string): string;
	shut(conversation: string): void;
	tag(conversation: string, name: string): void;
	merge(from: string, into: string): void;
	/** A notification as Intercom sends it. */
	deliveryOf(
		topic: string,
		conversation: string,
		parts?: string[],
	): { headers: Record<string, string>; rawBody: string };
}

/** Starts an Intercom workspace with the rules of its API 2.16. */
export async function startIntercom(options: { port?: number } = {}): Promise<Vendor & Intercom> {
	const desk = new Desk();
	const settings = usual();
	const route = routesOf(desk, settings);
	const views = viewsOf(desk);
	let window = { ends: 0, used: 0 };
	let notifications = 0;

	/** The limit counts in windows, and is told with every answer. */
	function counted(): Record<string, string> {
		const { calls, seconds } = settings.limit;
		if (Date.now() >= window.ends) window = { ends: Date.now() + seconds * 1_000, used: 0 };
		window.used += 1;
		const left = calls - window.used;
		const headers = {
			'X-RateLimit-Limit': String(calls),
			'X-RateLimit-Remaining': String(Math.max(left, 0)),
			'X-RateLimit-Reset': String(Math.ceil(window.ends / 1_000)),
		};
		if (left >= 0) return headers;
		throw new IntercomError(429, 'rate_limit_exceeded', 'The rate limit is exceeded', headers);
	}

	async function handle(request: Request): Promise<Reply> {
		try {
			const { authorization, 'intercom-version': version } = request.headers;
			if (authorization !== `Bearer ${INTERCOM_TOKEN}`)
				throw new IntercomError(401, 'unauthorized', 'Access Token Invalid');
			if (version !== '2.16')
				throw new IntercomError(400, 'intercom_version_invalid', 'The version is not played here');
			const limits = counted();
			const reply = await route(request);
			return { ...reply, headers: { ...limits, ...reply.headers } };
		} catch (error) {
			if (error instanceof IntercomError) return error.toReply();
			throw error;
		}
	}

	const vendor = await startVendor({
		name: 'intercom',
		port: options.port,
		handle,
		settings,
		faultReply: (kind) =>
			kind === 'rate_limited'
				? new IntercomError(429, 'rate_limit_exceeded', 'The rate limit is exceeded').toReply()
				: new IntercomError(500, 'server_error', 'Something went wrong').toReply(),
		reset: () => {
			desk.clear();
			Object.assign(settings, usual());
			window = { ends: 0, used: 0 };
		},
		state: () => ({
			contacts: [...desk.contacts.values()],
			conversations: [...desk.conversations.values()],
			tags: [...desk.tags],
			attributes: [...desk.attributes],
			sent: desk.sent,
		}),
	});

	return Object.assign(vendor, {
		desk,
		settings,
		write: (id: string, body: string, change: Partial<Part> = {}, admin = '2') => {
			const author = authorOf(ADMINS.find((it) => it.id === admin)!);
			return addPart(desk, one(desk, id), { part_type: 'comment', body, author, ...change });
		},
		receive: (email: string, body: string, id?: string) => {
			const known = [...desk.contacts.values()].find((it) => it.email === email);
			const contact = known ?? {
				...{ id: `c${desk.nextId()}`, role: 'user', external_id: null, email, name: null },
			};
			desk.contacts.set(contact.id, contact);
			if (!id) return start(desk, contact, body).id;
			addPart(desk, one(desk, id), { part_type: 'comment', body, author: contactAuthor(contact) });
			return id;
		},
		shut: (id: string) => {
			const it = one(desk, id);
			it.state = 'closed';
			addPart(desk, it, { part_type: 'close', author: authorOf(ADMINS[1]) });
		},
		tag: (id: string, name: string) => {
			const found = [...desk.tags].find(([, its]) => its === name)?.[0];
			const tag = found ?? desk.nextId();
			desk.tags.set(tag, name);
			const it = one(desk, id);
			it.tags = [...new Set([...it.tags, tag])];
		},
		merge: (from: string, into: string) => {
			const [old, survivor] = [one(desk, from), one(desk, into)];
			const author = authorOf(ADMINS[1]);
			old.state = 'closed';
			old.linked.push(into);
			survivor.linked.push(from);
			addPart(desk, old, { part_type: 'merged_secondary_conversation', author });
			addPart(desk, survivor, { part_type: 'merged_primary_conversation', author });
		},
		deliveryOf: (topic: string, id: string, parts: string[] = []) => {
			const it = one(desk, id);
			const told = it.parts.filter((part) => parts.includes(part.id));
			const rawBody = JSON.stringify({
				type: 'notification_event',
				app_id: 'demo',
				id: `notif_${++notifications}`,
				topic,
				created_at: Math.floor(Date.now() / 1_000),
				delivery_attempts: 1,
				data: { type: 'notification_event_data', item: views.conversation(it, told) },
			});
			const mac = createHmac('sha1', INTERCOM_SECRET).update(rawBody).digest('hex');
			return { headers: { 'x-hub-signature': `sha1=${mac}` }, rawBody };
		},
	});
}
