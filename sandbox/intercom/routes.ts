import { routes, type Handler } from '../router';
import type { Reply, Request } from '../vendor';
import { adminOf, create, manage, one, reply, update } from './conversations';
import { ADMINS, TEAMS, type Contact, type Conversation, type Desk } from './desk';
import { IntercomError, invalid, known, notFound, text } from './errors';
import type { Settings } from './index';
import { viewsOf } from './views';

type Call = Request;

/** Every call of the API that is played here. Writing needs another permission than reading. */
export function routesOf(desk: Desk, settings: Settings): Handler<Call> {
	const views = viewsOf(desk);
	const ok = (body: unknown): Reply => ({ status: 200, body });
	const conversationOf = ({ params }: Call) => one(desk, params.id);
	const shown = (it: Conversation) => ok(views.conversation(it));
	const filterOf = ({ body }: Call) => {
		known(body, 'query pagination sort');
		const { field, operator, value } = (body.query ?? {}) as Record<string, unknown>;
		if (operator !== '=') throw invalid('operator is not played here');
		return { field, value };
	};
	const pages = { type: 'pages', page: 1, per_page: 50, total_pages: 1 };
	const writes = (handler: Handler<Call>): Handler<Call> => {
		return (call) => {
			if (settings.readOnly) {
				throw new IntercomError(403, 'forbidden', 'The app lacks the permission to write');
			}
			return handler(call);
		};
	};

	return routes<Call>(
		{
			'GET /me': () => {
				const app = { type: 'app', id_code: 'demo', name: 'Demo Shop', region: 'US' };
				return ok({ ...ADMINS[0], app });
			},
			'GET /admins': () =>
				ok({ type: 'admin.list', admins: ADMINS.filter(({ type }) => type === 'admin') }),
			'GET /teams': () => ok({ type: 'team.list', teams: TEAMS }),
			'POST /tags': writes(({ body }) => {
				known(body, 'name id');
				const name = text(body.name, 'name');
				const found = [...desk.tags].find(([, its]) => its.toLowerCase() === name.toLowerCase());
				const id = found?.[0] ?? desk.nextId();
				if (!found) desk.tags.set(id, name);
				return ok(views.tag(id));
			}),
			'GET /contacts/find_by_external_id/:id': ({ params }) => {
				const it = [...desk.contacts.values()].find((row) => row.external_id === params.id);
				if (!it) throw notFound('Contact');
				return ok(views.contact(it));
			},
			'GET /contacts/:id': ({ params }) => {
				const it = desk.contacts.get(params.id);
				if (!it) throw notFound('Contact');
				return ok(views.contact(it));
			},
			'POST /contacts/search': (call) => {
				const { field, value } = filterOf(call);
				const data = [...desk.contacts.values()]
					.filter((it) => it[field as keyof Contact]?.toLowerCase() === String(value).toLowerCase())
					.map(views.contact);
				return ok({ type: 'list', data, total_count: data.length, pages });
			},
			'POST /contacts': writes(({ body }) => {
				known(
					body,
					'role external_id email phone name avatar signed_up_at last_seen_at owner_id unsubscribed_from_emails custom_attributes email_verified',
				);
				const { email = null, external_id = null, name = null, role = 'user' } = body as never;
				const taken = [...desk.contacts.values()].find(
					(it) => (email && it.email === email) || (external_id && it.external_id === external_id),
				);
				if (taken) {
					const said = `A contact matching those details already exists with id=${taken.id}`;
					throw new IntercomError(409, 'conflict', said);
				}
				const it: Contact = { id: `c${desk.nextId()}`, ...{ role, external_id, email, name } };
				desk.contacts.set(it.id, it);
				return ok(views.contact(it));
			}),
			'POST /conversations/search': (call) => {
				const { field, value } = filterOf(call);
				if (field !== 'contact_ids') throw invalid('field is not played here');
				const conversations = [...desk.conversations.values()]
					.filter(({ contact }) => contact === value)
					.map((it) => ({ ...views.conversation(it), conversation_parts: undefined }));
				return ok({
					type: 'conversation.list',
					conversations,
					total_count: conversations.length,
					pages,
				});
			},
			'POST /conversations/attributes': writes(({ body }) => {
				known(body, 'name data_type description required multiline');
				const name = text(body.name, 'name');
				if (desk.attributes.has(name)) throw invalid('The attribute exists');
				desk.attributes.add(name);
				return ok({ type: 'conversation_attribute', id: 8, name, data_type: 'string' });
			}),
			'POST /conversations': writes(({ body }) => {
				const it = create(desk, body);
				return ok({
					type: 'user_message',
					id: it.source.id,
					created_at: it.created_at,
					body: it.source.body,
					message_type: 'inapp',
					conversation_id: it.id,
				});
			}),
			'GET /conversations/:id': (call) => shown(conversationOf(call)),
			'PUT /conversations/:id': writes((call) => {
				const it = conversationOf(call);
				update(desk, it, call.body);
				return shown(it);
			}),
			'POST /conversations/:id/reply': writes((call) => {
				const it = conversationOf(call);
				reply(desk, it, call.body);
				return shown(it);
			}),
			'POST /conversations/:id/parts': writes((call) => {
				const it = conversationOf(call);
				manage(desk, it, call.body);
				return shown(it);
			}),
			'POST /conversations/:id/tags': writes((call) => {
				known(call.body, 'id admin_id');
				const id = String(call.body.id);
				if (!desk.tags.has(id)) throw new IntercomError(404, 'tag_not_found', 'Tag not found');
				adminOf(call.body.admin_id);
				const it = conversationOf(call);
				it.tags = [...new Set([...it.tags, id])];
				return ok(views.tag(id));
			}),
			'DELETE /conversations/:id/tags/:tag': writes((call) => {
				known(call.body, 'admin_id');
				adminOf(call.body.admin_id);
				const it = conversationOf(call);
				if (!it.tags.includes(call.params.tag))
					throw new IntercomError(404, 'tag_not_found', 'Tag not found');
				it.tags = it.tags.filter((id) => id !== call.params.tag);
				return ok(views.tag(call.params.tag));
			}),
		},
		() => {
			throw notFound('Resource');
		},
	);
}
