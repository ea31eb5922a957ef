import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { Desk, GROUPS, ZENDESK_TOKEN, type Comment, type User } from './desk';
import { invalid, known, notFound, ZendeskError } from './errors';
import { addComment, change, importTicket, one } from './tickets';

export { STAFF, ZENDESK_EMAIL, ZENDESK_TOKEN } from './desk';

export interface Zendesk {
	desk: Desk;
	/** Somebody writes in a ticket, as at the desk or by mail. */
	write(
		ticketId: number,
		text: string,
		who: { authorId: number; channel?: string; isPublic?: boolean },
	): Comment;
	/** Another address of a user. */
	addAddress(userId: number, email: string): void;
}

type Call = Request & { user: User };

/** Starts a Zendesk account with the rules of its REST API v2, at `<url>/api/v2`. */
export async function startZendesk(options: { port?: number } = {}): Promise<Zendesk & Vendor> {
	const desk = new Desk();
	const ticketOf = (call: Call) => one(desk, call.params.id);
	const has = (user: User, email: string) =>
		user.identities.some((it) => it.type === 'email' && it.value === email);
	const withoutIdentities = ({ identities, ...user }: User) => user;
	const found = (users: User[]): Reply => ({
		status: 200,
		body: { users: users.map(withoutIdentities), count: users.length },
	});
	const list = (call: Call, name: string, rows: object[]): Reply => {
		const size = Number(call.query['page[size]'] ?? 100);
		const start = Number(call.query['page[after]'] ?? 0);
		const has_more = start + size < rows.length;
		const meta = { has_more, after_cursor: has_more ? String(start + size) : null };
		return { status: 200, body: { [name]: rows.slice(start, start + size), meta } };
	};
	const tags = (call: Call, apply: (had: string[], given: string[]) => string[]) => {
		const ticket = ticketOf(call);
		const { tags: given } = (call.body ?? {}) as { tags?: string[] };
		if (!Array.isArray(given)) throw invalid('tags', 'is required');
		ticket.tags = [...new Set(apply(ticket.tags, given))];
		return ticket.tags;
	};

	const route = routes<Call>(
		{
			'GET /api/v2/users/me': ({ user }) => ({
				status: 200,
				body: { user: withoutIdentities(user) },
			}),
			'GET /api/v2/users/show_many': ({ query }) => {
				const ids = String(query.ids ?? '')
					.split(',')
					.map(Number);
				return found([...desk.users.values()].filter(({ id }) => ids.includes(id)));
			},
			'GET /api/v2/users/search': ({ query }) => {
				const email = /^email:"(.*)"$/.exec(String(query.query ?? ''))?.[1]?.toLowerCase();
				const name = query.external_id;
				return found(
					[...desk.users.values()].filter((user) =>
						name ? user.external_id === name : email !== undefined && has(user, email),
					),
				);
			},
			'POST /api/v2/users/create_or_update': ({ body }) => {
				const { user: given } = (body ?? {}) as { user?: Partial<User> };
				if (!given?.name || !given.email) throw invalid('name', 'is too short');
				known(given, ['name', 'email', 'external_id', 'role', 'skip_verify_email']);
				const email = given.email.toLowerCase();
				const existing = [...desk.users.values()].find((user) => has(user, email));
				if (existing) return { status: 200, body: { user: withoutIdentities(existing) } };
				const user: User = {
					id: desk.nextId(),
					name: given.name,
					email,
					role: 'end-user',
					external_id: given.external_id ?? null,
					identities: [{ type: 'email', value: email }],
				};
				desk.users.set(user.id, user);
				return { status: 201, body: { user: withoutIdentities(user) } };
			},
			'GET /api/v2/users/:id/identities': ({ params }) => {
				const user = desk.users.get(Number(params.id));
				if (!user) throw notFound();
				return { status: 200, body: { identities: user.identities } };
			},
			'GET /api/v2/users/:id': ({ params }) => {
				const user = desk.users.get(Number(params.id));
				if (!user) throw notFound();
				return { status: 200, body: { user: withoutIdentities(user) } };
			},
			'GET /api/v2/users': (call) => {
				const roles = [call.query['role[]'] ?? []].flat();
				const users = [...desk.users.values()].filter(({ role }) => roles.includes(role));
				return list(call, 'users', users.map(withoutIdentities));
			},
			'GET /api/v2/groups': (call) => list(call, 'groups', GROUPS),
			'POST /api/v2/imports/tickets': ({ body, user }) => importTicket(desk, body, user),
			'GET /api/v2/tickets': (call) => {
				const name = call.query.external_id;
				const rows = [...desk.tickets.values()].filter((it) => !name || it.external_id === name);
				return list(call, 'tickets', rows);
			},
			'GET /api/v2/tickets/:id': (call) => ({ status: 200, body: { ticket: ticketOf(call) } }),
			'PUT /api/v2/tickets/:id': (call) => change(desk, ticketOf(call), call.body, call.user),
			'GET /api/v2/tickets/:id/comments': (call) => {
				const { id } = ticketOf(call);
				return list(
					call,
					'comments',
					desk.comments.filter((it) => it.ticket_id === id),
				);
			},
			'GET /api/v2/tickets/:id/audits': (call) => {
				const { id } = ticketOf(call);
				return list(
					call,
					'audits',
					desk.audits.filter((it) => it.ticket_id === id),
				);
			},
			'PUT /api/v2/tickets/:id/tags': (call) => ({
				status: 200,
				body: { tags: tags(call, (had, given) => [...had, ...given]) },
			}),
			'DELETE /api/v2/tickets/:id/tags': (call) => ({
				status: 200,
				body: { tags: tags(call, (had, given) => had.filter((it) => !given.includes(it))) },
			}),
		},
		() => new ZendeskError(404, 'InvalidEndpoint', 'Not found').toReply(),
	);

	async function handle(request: Request): Promise<Reply> {
		const encoded = /^Basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
		const proof = Buffer.from(encoded, 'base64').toString();
		const user = [...desk.users.values()].find(
			({ email, role }) => role !== 'end-user' && proof === `${email}/token:${ZENDESK_TOKEN}`,
		);
		if (!user) return { status: 401, body: { error: "Couldn't authenticate you" } };
		try {
			return await route({ ...request, user });
		} catch (error) {
			if (error instanceof ZendeskError) return error.toReply();
			throw error;
		}
	}

	const vendor = await startVendor({
		name: 'zendesk',
		port: options.port,
		handle,
		faultReply: (kind) =>
			kind === 'rate_limited'
				? { status: 429, body: { error: 'TooManyRequests', description: 'Rate limit exceeded' } }
				: { status: 500, body: { error: 'InternalError', description: 'Internal error' } },
		reset: () => desk.clear(),
		state: () => ({
			users: [...desk.users.values()],
			tickets: [...desk.tickets.values()],
			comments: desk.comments,
			audits: desk.audits,
			mailed: desk.mailed,
		}),
	});
	return Object.assign(vendor, {
		desk,
		write: (
			ticketId: number,
			text: string,
			{ authorId, channel = 'web', isPublic = true }: Parameters<Zendesk['write']>[2],
		) =>
			addComment(
				desk,
				one(desk, String(ticketId)),
				{ body: text, public: isPublic },
				authorId,
				channel,
			),
		addAddress: (userId: number, email: string) =>
			void desk.users.get(userId)?.identities.push({ type: 'email', value: email }),
	});
}
