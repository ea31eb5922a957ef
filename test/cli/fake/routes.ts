import { Refused, type FakeState } from './state';
import { create, publishWorkflow, remove, update } from './workflows';

export interface Call {
	method: string;
	path: string;
	query: URLSearchParams;
	body: any;
}

type Handler = (state: FakeState, call: Call, ids: string[]) => unknown;

const page = <T>(items: T[], query: URLSearchParams) => {
	const [offset, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 100)];
	const next = offset + limit < items.length ? String(offset + limit) : null;
	return { data: items.slice(offset, offset + limit), nextCursor: next };
};

function checkCredential(state: FakeState, type: string, data: Record<string, unknown>): void {
	const known = state.credentialTypes[type];
	if (!known) throw new Refused(400, 'req.body.type is not a known type');
	for (const field of Object.keys(data)) {
		if (!known.fields.includes(field))
			throw new Refused(
				400,
				`request.body.data is not allowed to have the additional property "${field}"`,
			);
	}
	for (const field of known.required) {
		if (!(field in data)) throw new Refused(400, `request.body.data requires property "${field}"`);
	}
}

const matching =
	(filter: { filters: Array<{ columnName: string; value: unknown }> }) =>
	(row: Record<string, unknown>) =>
		filter.filters.every(({ columnName, value }) => row[columnName] === value);

/** `METHOD /pattern`, where `*` stands for an id. The most special ones come first. */
export const routes: Array<[string, Handler]> = [
	[
		'GET /workflows',
		(state, { query }) =>
			page(
				state.workflows.filter(({ name }) => !query.has('name') || name === query.get('name')),
				query,
			),
	],
	['POST /workflows', (state, { body }) => create(state, body)],
	['GET /workflows/*', (state, _call, [id]) => state.one(state.workflows, id!)],
	[
		'PUT /workflows/*',
		(state, { body, query }, [id]) =>
			update(
				state,
				state.one(state.workflows, id!),
				body,
				query.get('publishIfActive') !== 'false',
			),
	],
	['DELETE /workflows/*', (state, _call, [id]) => remove(state, state.one(state.workflows, id!))],
	[
		'POST /workflows/*/publish',
		(state, _call, [id]) => publishWorkflow(state, state.one(state.workflows, id!)),
	],
	[
		'POST /workflows/*/unpublish',
		(state, _call, [id]) =>
			Object.assign(state.one(state.workflows, id!), { active: false, activeVersionId: null }),
	],
	[
		'PUT /workflows/*/tags',
		(state, { body }, [id]) =>
			(state.one(state.workflows, id!).tags = body.map((tag: { id: string }) =>
				state.one(state.tags, tag.id),
			)),
	],
	['GET /tags', (state, { query }) => page(state.tags, query)],
	[
		'POST /tags',
		(state, { body }) => {
			if (body.name.length > 24 || state.tags.some(({ name }) => name === body.name))
				throw new Refused(409, 'Tag already exists');
			state.tags.push({ id: state.id(), name: body.name });
			return state.tags.at(-1);
		},
	],
	[
		'DELETE /tags/*',
		(state, _call, [id]) => void (state.tags = state.tags.filter((tag) => tag.id !== id)),
	],
	[
		'GET /credentials/schema/*',
		(state, _call, [type]) => {
			const known = state.credentialTypes[type!];
			if (!known) throw new Refused(404, 'Not Found');
			return {
				properties: Object.fromEntries(known.fields.map((field) => [field, { type: 'string' }])),
				required: known.required,
			};
		},
	],
	[
		'GET /credentials',
		(state, { query }) =>
			page(
				state.credentials.map(({ data: _data, ...rest }) => rest),
				query,
			),
	],
	[
		'GET /credentials/*',
		(state, _call, [id]) => ({ ...state.one(state.credentials, id!), data: undefined }),
	],
	[
		'POST /credentials',
		(state, { body }) => {
			checkCredential(state, body.type, body.data);
			state.credentials.push({ id: state.id(), name: body.name, type: body.type, data: body.data });
			return { ...state.credentials.at(-1)!, data: undefined };
		},
	],
	[
		'PATCH /credentials/*',
		(state, { body }, [id]) => {
			const credential = state.one(state.credentials, id!);
			checkCredential(state, credential.type, body.data);
			return { ...Object.assign(credential, body), data: undefined };
		},
	],
	[
		'DELETE /credentials/*',
		(state, _call, [id]) =>
			void (state.credentials = state.credentials.filter((item) => item.id !== id)),
	],
	[
		'POST /credentials/*/test',
		(state, _call, [id]) => {
			const message = state.credentialTypes[state.one(state.credentials, id!).type]!.test;
			const [status, said] = message.split(': ');
			return status === 'OK' ? { status, message: said } : { status: 'Error', message };
		},
	],
	[
		'GET /data-tables',
		(state, { query }) =>
			page(
				state.tables.map(({ rows: _rows, ...table }) => table),
				query,
			),
	],
	[
		'POST /data-tables',
		(state, { body }) => {
			if (state.tables.some(({ name }) => name === body.name))
				throw new Refused(
					409,
					`Data table with name '${body.name}' already exists in this project`,
				);
			state.tables.push({ id: state.id(), name: body.name, columns: body.columns, rows: [] });
			return state.tables.at(-1);
		},
	],
	[
		'DELETE /data-tables/*',
		(state, _call, [id]) => void (state.tables = state.tables.filter((table) => table.id !== id)),
	],
	[
		'POST /data-tables/*/columns',
		(state, { body }, [id]) => void state.one(state.tables, id!).columns.push(body),
	],
	[
		'GET /data-tables/*/rows',
		(state, { query }, [id]) => page(state.one(state.tables, id!).rows, query),
	],
	[
		'POST /data-tables/*/rows/upsert',
		(state, { body }, [id]) => {
			const { rows } = state.one(state.tables, id!);
			const row = rows.find(matching(body.filter));
			if (row) Object.assign(row, body.data);
			else rows.push({ id: rows.length + 1, ...body.data });
			return true;
		},
	],
	[
		'DELETE /data-tables/*/rows/delete',
		(state, { query }, [id]) => {
			const table = state.one(state.tables, id!);
			const match = matching(JSON.parse(query.get('filter')!));
			table.rows = table.rows.filter((row) => !match(row));
			return true;
		},
	],
];
