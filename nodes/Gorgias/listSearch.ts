import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';
import type { Query } from '../shared/http';
import { toNodeError, transportOf } from '../shared/node';
import { truncate } from '../shared/text';
import { createGorgiasClient } from './client';
import type { Page } from './pages';

interface Row {
	id: number;
	name?: string | null;
	email?: string | null;
	label?: string;
	subject?: string | null;
	excerpt?: string | null;
}

const byName = { order_by: 'name:asc' };
const nameOrEmail = ({ id, name, email }: Row) => name || email || String(id);

export const searchTeams = listSearch('/teams', byName, nameOrEmail);
export const searchUsers = listSearch('/users', byName, nameOrEmail);
export const searchCustomFields = listSearch(
	'/custom-fields',
	{ object_type: 'Ticket', archived: false },
	({ id, label }) => label || String(id),
);
/** The tickets that changed last. */
export const searchTickets = listSearch(
	'/tickets',
	{ order_by: 'updated_datetime:desc', trashed: false },
	({ id, subject, excerpt }) => `${id} ${truncate(subject || excerpt || '', 80)}`.trim(),
);

/** Fills a "From list" field page by page; the filter looks at names and e-mail addresses. */
function listSearch(path: string, query: Query, nameOf: (row: Row) => string) {
	return async function (
		this: ILoadOptionsFunctions,
		filter?: string,
		cursor?: string,
	): Promise<INodeListSearchResult> {
		const { data, meta } = await pageOf(this, path, { ...query, cursor });
		const words = filter?.toLowerCase() ?? '';
		const results: INodeListSearchItems[] = data
			.filter((row) => `${nameOf(row)} ${row.email ?? ''}`.toLowerCase().includes(words))
			.map((row) => ({ name: nameOf(row), value: String(row.id) }));
		return { results, paginationToken: meta.next_cursor ?? undefined };
	};
}

/** The hundred tags that are used most; others are entered by name. */
export async function getTags(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { data } = await pageOf(this, '/tags', { order_by: 'usage:desc,name:desc' });
	return data.map(({ name }) => ({ name: name ?? '', value: name ?? '' }));
}

export async function getCustomFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const { results } = await searchCustomFields.call(this);
	return results.map(({ name, value }) => ({ name, value }));
}

async function pageOf(n8n: ILoadOptionsFunctions, path: string, query: Query): Promise<Page<Row>> {
	try {
		const credentials = await n8n.getCredentials('commerceSupportGorgiasApi');
		const gorgias = createGorgiasClient(credentials, transportOf(n8n));
		return await gorgias.get<Page<Row>>(path, { limit: 100, ...query });
	} catch (error) {
		throw toNodeError(n8n, error);
	}
}
