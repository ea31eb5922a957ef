import type { Reply } from '../vendor';
import { found, type Call, type Context, type Routes } from './call';
import { checked } from './check';
import { timestamp, type Desk, type Tag } from './desk';
import { GorgiasError } from './errors';
import { createTag, ticketTags } from './fields';
import { page, param } from './page';

interface TagReference {
	ids?: number[];
	names?: string[];
}

/** Changing a ticket's tags answers with an empty body: 201 added, 202 set, 204 removed. */
export function tagRoutes({ desk, announce }: Context): Routes {
	const change = (status: number, apply: (had: number[], given: number[]) => number[]) => {
		return (call: Call): Reply => {
			const ticket = found(desk.tickets, 'Ticket', call.params.ticketId);
			const given = tagIds(desk, checked<TagReference>(ticketTags, call.body), status !== 204);
			ticket.tag_ids = [...new Set(apply(ticket.tag_ids, given))];
			ticket.updated_datetime = timestamp();
			announce('ticket-updated', ticket);
			return { status };
		};
	};

	return {
		'GET /api/tags': (call) => {
			const search = param(call.query, 'search')?.toLowerCase() ?? '';
			const rows = [...desk.tags.values()].filter(({ name }) =>
				name.toLowerCase().includes(search),
			);
			return page(call, rows, (tag) => tag);
		},
		'GET /api/tags/:id': (call) => ({
			status: 200,
			body: found(desk.tags, 'Tag', call.params.id),
		}),
		'POST /api/tags': (call) => {
			const body = checked<Pick<Tag, 'name'> & Partial<Tag>>(createTag, call.body);
			if (named(desk, body.name)) throw new GorgiasError(409, 'A tag of this name exists.');
			return { status: 201, body: Object.assign(addTag(desk, body.name), body) };
		},
		'GET /api/tickets/:ticketId/tags': (call) => {
			const { tag_ids } = found(desk.tickets, 'Ticket', call.params.ticketId);
			return {
				status: 200,
				body: { data: tag_ids.map((id) => desk.tags.get(id)), object: 'list' },
			};
		},
		'POST /api/tickets/:ticketId/tags': change(201, (had, given) => [...had, ...given]),
		'PUT /api/tickets/:ticketId/tags': change(202, (_had, given) => given),
		'DELETE /api/tickets/:ticketId/tags': change(204, (had, given) =>
			had.filter((id) => !given.includes(id)),
		),
	};
}

/** Tag names are case-sensitive; unknown ones are made unless `create` is false. */
export function tagIds(
	desk: Desk,
	{ ids = [], names = [] }: TagReference,
	create = true,
): number[] {
	for (const id of ids) {
		if (!desk.tags.has(id)) {
			throw new GorgiasError(400, 'The request is not valid.', {
				ids: [`Tag ${id} does not exist.`],
			});
		}
	}
	const byName = names.flatMap((name) => {
		const tag = named(desk, name) ?? (create ? addTag(desk, name) : undefined);
		return tag ? [tag.id] : [];
	});
	return [...ids, ...byName];
}

function named(desk: Desk, name: string): Tag | undefined {
	return [...desk.tags.values()].find((tag) => tag.name === name);
}

function addTag(desk: Desk, name: string): Tag {
	const id = desk.nextId();
	const tag = { id, name, description: null, decoration: null, created_datetime: timestamp() };
	desk.tags.set(id, tag);
	return tag;
}
