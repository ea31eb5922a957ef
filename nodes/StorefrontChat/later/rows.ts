import { createHttp, urlPath, type Transport } from '../../shared/http';

/** A message that nobody waits for in a request: of a person, of the shop, or a change of who answers. */
export interface LaterMessage {
	/** Number of the row: later ones are greater. */
	id: number;
	session: string;
	author: 'agent' | 'notice' | 'system';
	text: string;
	/** ISO 8601. */
	at: string;
	/** For `system`: the conversation's new status. */
	status: string | null;
}

/** Where the table of messages is: n8n's own public API. */
export interface RowSource {
	baseUrl: string;
	apiKey: string;
	/** Id of the data table `support_messages`. */
	table: string;
}

/** n8n's public API; its address may be given as that of the editor or of the API itself. */
export const n8nApi = (source: Omit<RowSource, 'table'>, transport: Transport) =>
	createHttp({
		...transport,
		vendor: 'n8n',
		baseUrl: source.baseUrl
			.trim()
			.replace(/\/+$/, '')
			.replace(/\/api\/v1$/, ''),
		custom: true,
		headers: { 'X-N8N-API-KEY': source.apiKey },
	});

export interface RowQuery {
	/** Rows with a greater number. */
	after: number;
	session?: string;
	/** The newest row alone, whoever wrote it. */
	newest?: boolean;
}

const ANSWERED_AT_ONCE = ['shopper', 'assistant'];
const MOST_ROWS = 100;
const LATER = ['agent', 'notice', 'system'];

/**
 * Reads rows of the messages through n8n's public API, at most 100, oldest first. Custom nodes may not use the data
 * tables themselves. Scopes of the key: `dataTableRow:read`. https://docs.n8n.io/api/api-reference/
 * @throws VendorError
 */
export async function readRows(source: RowSource, query: RowQuery): Promise<LaterMessage[]> {
	const http = n8nApi(source, { timeoutMs: 5_000, budgetMs: 5_000 });
	const filters = query.newest
		? []
		: [
				{ columnName: 'id', condition: 'gt', value: query.after },
				...ANSWERED_AT_ONCE.map((author) => ({
					columnName: 'author',
					condition: 'neq',
					value: author,
				})),
				...(query.session
					? [{ columnName: 'session', condition: 'eq', value: query.session }]
					: []),
			];
	const { data } = await http.request<{ data: Array<Record<string, unknown>> }>({
		method: 'GET',
		kind: 'read',
		path: urlPath`/api/v1/data-tables/${source.table}/rows`,
		query: {
			limit: query.newest ? 1 : MOST_ROWS,
			sortBy: query.newest ? 'id:desc' : 'id:asc',
			...(filters.length ? { filter: JSON.stringify({ type: 'and', filters }) } : {}),
		},
	});
	return data.data.map(messageOf);
}

const messageOf = (row: Record<string, unknown>): LaterMessage => ({
	id: Number(row.id),
	session: String(row.session ?? ''),
	author: (LATER.includes(String(row.author)) ? row.author : 'system') as LaterMessage['author'],
	text: String(row.text ?? ''),
	at: new Date(String(row.at ?? row.createdAt ?? '') || 0).toISOString(),
	status: row.author === 'system' ? String(row.intent ?? '') || null : null,
});
