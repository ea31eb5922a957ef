import type { Named } from '../templates/render';
import type { ColumnType, TableDefinition, Tables } from '../templates/types';
import { NOT_YET, tableNameFor, type Target } from './target';

export interface StoredTable extends Named {
	columns: Array<{ name: string; type: ColumnType }>;
}

type Columns = TableDefinition['columns'];

const listOf = (columns: Columns) =>
	Object.entries(columns).map(([name, { type }]) => ({ name, type }));

/** Adds the columns that are missing; a column of another type is a person's to sort out. */
async function complete(
	{ api, report, dryRun }: Target,
	table: StoredTable,
	columns: Columns,
): Promise<void> {
	const missing = listOf(columns).filter(
		({ name }) => !table.columns.some((column) => column.name === name),
	);
	for (const column of missing) {
		if (!dryRun) await api.post(`/data-tables/${table.id}/columns`, column);
	}
	const names = missing.map(({ name }) => name).join(', ');
	report.did(
		missing.length ? 'updated' : 'unchanged',
		'table',
		table.name,
		names && `new columns: ${names}`,
	);
	for (const { name, type } of listOf(columns)) {
		const stored = table.columns.find((column) => column.name === name);
		if (!stored || stored.type === type) continue;
		report.problem(
			`Column ${name} of table ${table.name} is a ${stored.type} and must be a ${type}: rename it in n8n, then import again.`,
		);
	}
}

/** Makes sure of one table. */
export async function ensureTable(
	target: Target,
	stored: StoredTable[],
	name: string,
	columns: Columns,
): Promise<Named> {
	const { api, report, dryRun } = target;
	const found = stored.find((table) => table.name === name);
	if (found) {
		await complete(target, found, columns);
		return found;
	}
	const created = dryRun
		? { id: NOT_YET, name }
		: await api.post<StoredTable>('/data-tables', { name, columns: listOf(columns) });
	report.did('created', 'table', name);
	return { id: created.id, name };
}

export const storedTables = ({ api }: Target) => api.list<StoredTable>('/data-tables');

/** Makes sure of every table and column, under the client's prefix. Returns them by plain name. */
export async function ensureTables(target: Target, tables: Tables): Promise<Map<string, Named>> {
	const stored = await storedTables(target);
	const ensured = new Map<string, Named>();
	for (const [name, { columns }] of Object.entries(tables)) {
		ensured.set(
			name,
			await ensureTable(target, stored, tableNameFor(target.client, name), columns),
		);
	}
	return ensured;
}
