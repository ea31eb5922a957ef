import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const API_KEY = 'key-that-reads-rows';
export const TABLE = 'table1';

interface Row {
	id: number;
	session: string;
	author: string;
	text: string;
	intent?: string;
	at: string;
}
interface Filter {
	columnName: keyof Row;
	condition: 'eq' | 'neq' | 'gt';
	value: string | number;
}

/** The rows of one data table as n8n's public API answers for them. */
export class RowsApi {
	rows: Row[] = [];
	/** Requests served. */
	asked = 0;
	/** Those for the rows of one chat. */
	direct = 0;
	failing = false;
	private server!: Server;

	async listen(): Promise<this> {
		this.server = createServer((request, response) => {
			this.asked += 1;
			const { pathname, searchParams } = new URL(request.url!, 'http://n8n');
			const status = this.failing
				? 500
				: request.headers['x-n8n-api-key'] !== API_KEY
					? 401
					: !['', `/${TABLE}/rows`].includes(pathname.replace('/api/v1/data-tables', ''))
						? 404
						: 200;
			const body = status === 200 ? { data: this.select(searchParams) } : { message: 'no' };
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
		await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
		return this;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	add(session: string, author: string, text: string, intent = ''): void {
		const at = new Date().toISOString();
		this.rows.push({ id: this.rows.length + 1, session, author, text, intent, at });
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((done) => this.server.close(done));
	}

	private select(query: URLSearchParams): Row[] {
		const { filters = [] } = JSON.parse(query.get('filter') ?? '{}') as { filters?: Filter[] };
		if (filters.some(({ columnName }) => columnName === 'session')) this.direct += 1;
		const fits = (row: Row) =>
			filters.every(({ columnName, condition, value }) => {
				const own = row[columnName] ?? '';
				return condition === 'gt' ? own > value : (own === value) === (condition === 'eq');
			});
		const [, direction] = (query.get('sortBy') ?? 'id:asc').split(':');
		const sorted = this.rows
			.filter(fits)
			.sort((a, b) => (direction === 'desc' ? b.id - a.id : a.id - b.id));
		return sorted.slice(0, Number(query.get('limit')));
	}
}
