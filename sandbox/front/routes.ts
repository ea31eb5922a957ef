import { routes, type Handler } from '../router';
import type { Reply, Request } from '../vendor';
import {
	addComment,
	assign,
	importMessage,
	one,
	patch,
	sendReply,
	snooze,
	startDiscussion,
	tag,
} from './conversations';
import { CHANNELS, INBOXES, TEAM, type Desk, type Message } from './desk';
import { FrontError, invalid, known, notFound, text } from './errors';
import type { Settings } from './index';
import { viewsOf } from './views';

type Call = Request;
const scoped = (scope: string, handler: Handler<Call>) => Object.assign(handler, { scope });

/** Every call of the Core API that is played here, with the scope that it needs. */
export function routesOf(desk: Desk, settings: Settings, url: () => string): Handler<Call> {
	const views = viewsOf(desk, url);
	const done: Reply = { status: 204 };
	const conversationOf = ({ params }: Call) => one(desk, params.id);
	const list = (call: Call, rows: object[]): Reply => {
		const limit = Math.min(Number(call.query.limit ?? 50), 100);
		const from = Number(call.query.page_token ?? 0);
		const next =
			from + limit < rows.length ? `${url()}${call.path}?page_token=${from + limit}` : null;
		const _results = rows.slice(from, from + limit);
		return { status: 200, body: { _pagination: { next }, _links: {}, _results } };
	};
	const newestFirst = <T extends { created: number }>(rows: T[]) =>
		[...rows].sort((a, b) => b.created - a.created);
	const accepted = (message_uid: string): Reply => ({
		status: 202,
		body: { status: 'accepted', message_uid },
	});
	const contactOf = ({ params }: Call) => {
		const [, source, handle] = /^alt:(\w+):(.+)$/.exec(params.id) ?? [];
		const contact = source ? desk.contactOf(source, handle) : desk.contacts.get(params.id);
		if (!contact) throw notFound('Contact');
		return contact;
	};
	const made = (name: string): Reply => {
		if ([...desk.tags.values()].some((it) => it.toLowerCase() === name.toLowerCase()))
			throw new FrontError(409, 'A tag with this name exists');
		const id = desk.nextId('tag');
		desk.tags.set(id, name);
		return { status: 201, body: views.tag(id) };
	};
	/** Front makes a message some time after it has accepted it. */
	const visible = (it: Message) => it.hidden === 0;

	const table: Record<string, Handler<Call> & { scope?: string }> = {
		'GET /me': () => ({ status: 200, body: { _links: {}, id: 'cmp_1', name: 'Demo Shop' } }),
		'GET /inboxes': scoped('inboxes:read', (call) => list(call, INBOXES.map(views.inbox))),
		'GET /inboxes/:id/channels': scoped('channels:read', (call) =>
			list(call, CHANNELS.filter(({ inbox }) => inbox === call.params.id).map(views.channel)),
		),
		'GET /inboxes/:id/teammates': scoped('teammates:read', (call) =>
			list(
				call,
				TEAM.filter(({ type }) => type === 'user').map(({ id }) => views.teammate(id)!),
			),
		),
		'GET /inboxes/:id/conversations': scoped('conversations:read', (call) =>
			list(
				call,
				newestFirst([...desk.conversations.values()])
					.filter(({ inbox, mergedInto }) => inbox === call.params.id && !mergedInto)
					.map(views.conversation),
			),
		),
		'POST /inboxes/:id/imported_messages': scoped('messages:write', ({ params, body }) =>
			accepted(importMessage(desk, params.id, body, settings.hidden)),
		),
		'GET /teammates': scoped('teammates:read', (call) =>
			list(
				call,
				TEAM.filter(({ type }) => type === 'user').map(({ id }) => views.teammate(id)!),
			),
		),
		'GET /tags': scoped('tags:read', (call) => list(call, [...desk.tags.keys()].map(views.tag))),
		'POST /company/tags': scoped('tags:write', ({ body }) => {
			known(body, 'name description highlight is_visible_in_conversation_lists');
			const name = text(body.name, 'name');
			if (name.length > 64) throw invalid('body.name: is too long');
			return made(name);
		}),
		'GET /contacts/:id': scoped('contacts:read', (call) => ({
			status: 200,
			body: contactOf(call),
		})),
		'POST /contacts': scoped('contacts:write', ({ body }) => {
			known(body, 'name description avatar links group_names list_names custom_fields handles');
			const handles = body.handles as Array<{ handle: string; source: string }> | undefined;
			if (!handles?.length) throw invalid('body.handles: missing');
			if (handles.some(({ handle, source }) => desk.contactOf(source, handle)))
				throw new FrontError(409, 'A contact with one of these handles exists');
			const contact = { id: desk.nextId('crd'), name: (body.name as string) ?? null, handles };
			desk.contacts.set(contact.id, contact);
			return { status: 201, body: contact };
		}),
		'GET /contacts/:id/conversations': scoped('conversations:read', (call) => {
			const { id } = contactOf(call);
			const rows = newestFirst([...desk.conversations.values()]).filter(
				({ contact, mergedInto }) => contact === id && !mergedInto,
			);
			return list(call, rows.map(views.conversation));
		}),
		'POST /conversations': scoped('conversations:write', ({ body }) => ({
			status: 201,
			body: views.conversation(startDiscussion(desk, body)),
		})),
		'GET /conversations/:id': scoped('conversations:read', (call) => ({
			status: 200,
			body: views.conversation(conversationOf(call)),
		})),
		'PATCH /conversations/:id': scoped('conversations:write', (call) => {
			patch(desk, conversationOf(call), call.body);
			return done;
		}),
		'PUT /conversations/:id/assignee': scoped('conversations:write', (call) => {
			known(call.body, 'assignee_id');
			assign(desk, conversationOf(call), call.body.assignee_id);
			return done;
		}),
		'PATCH /conversations/:id/reminders': scoped('conversations:write', (call) => {
			snooze(desk, conversationOf(call), call.body);
			return done;
		}),
		'POST /conversations/:id/tags': scoped('conversations:write', (call) => {
			tag(desk, conversationOf(call), call.body, true);
			return done;
		}),
		'DELETE /conversations/:id/tags': scoped('conversations:write', (call) => {
			tag(desk, conversationOf(call), call.body, false);
			return done;
		}),
		'POST /conversations/:id/links': scoped('conversations:write', (call) => {
			known(call.body, 'link_ids link_external_urls');
			const it = conversationOf(call);
			const urls = call.body.link_external_urls as string[] | undefined;
			if (!urls?.every((one_) => URL.canParse(one_))) throw invalid('body.link_external_urls');
			it.links = [...new Set([...it.links, ...urls])];
			return done;
		}),
		'GET /conversations/:id/inboxes': scoped('inboxes:read', (call) => {
			const { inbox } = conversationOf(call);
			return list(call, INBOXES.filter(({ id }) => id === inbox).map(views.inbox));
		}),
		'GET /conversations/:id/messages': scoped('messages:read', (call) => {
			const { id } = conversationOf(call);
			const rows = desk.messages.filter((it) => it.conversation === id && visible(it));
			return list(call, newestFirst(rows).map(views.message));
		}),
		'POST /conversations/:id/messages': scoped('messages:send', (call) =>
			accepted(sendReply(desk, conversationOf(call), call.body, settings.hidden)),
		),
		'GET /conversations/:id/comments': scoped('comments:read', (call) => {
			const { id } = conversationOf(call);
			const rows = desk.comments.filter(({ conversation }) => conversation === id);
			return list(call, newestFirst(rows).map(views.comment));
		}),
		'POST /conversations/:id/comments': scoped('comments:write', (call) => ({
			status: 201,
			body: views.comment(addComment(desk, conversationOf(call), call.body)),
		})),
		'GET /messages/:id': scoped('messages:read', ({ params }) => {
			const uid = /^alt:uid:(.+)$/.exec(params.id)?.[1];
			const it = desk.messages.find((one_) => (uid ? one_.uid === uid : one_.id === params.id));
			if (!it) throw notFound('Message');
			if (it.hidden > 0) {
				it.hidden -= 1;
				throw notFound('Message');
			}
			return { status: 200, body: views.message(it) };
		}),
		'GET /comments/:id': scoped('comments:read', ({ params }) => {
			const it = desk.comments.find(({ id }) => id === params.id);
			if (!it) throw notFound('Comment');
			return { status: 200, body: views.comment(it) };
		}),
		'GET /events/:id': scoped('events:*:read', ({ params }) => {
			const it = desk.events.find(({ id }) => id === params.id);
			if (!it) throw notFound('Event');
			return { status: 200, body: views.event(it) };
		}),
	};
	const guarded = Object.fromEntries(
		Object.entries(table).map(([line, handler]) => [
			line,
			(call: Call) => {
				const { scope } = handler;
				if (scope && settings.missing.includes(scope))
					throw new FrontError(403, `This token lacks the scope ${scope}`);
				return handler(call);
			},
		]),
	);
	return routes<Call>(guarded, () => {
		throw notFound('Path');
	});
}
