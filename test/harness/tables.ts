import tables from '../../workflows/tables.json';

type Value = string | number | boolean | Date | null;
export type Row = Record<string, Value>;

interface Filter {
	type: 'and' | 'or';
	filters: Array<{ columnName: string; condition: string; value: Value }>;
}

/** n8n's Data Tables in memory, with the tables that the templates declare: enough of n8n's proxy for its node. */
export class MemoryTables {
	readonly rows: Record<string, Row[]> = Object.fromEntries(
		Object.keys(tables).map((name) => [name, []]),
	);
	private lastId = 0;

	provider() {
		return {
			getDataTableProxy: async (_workflow: unknown, _node: unknown, id: string) => this.proxy(id),
			getDataTableAggregateProxy: async () => ({
				getManyAndCount: async ({ filter }: { filter: { name: string } }) => {
					const data = this.rows[filter.name] ? [{ id: filter.name, name: filter.name }] : [];
					return { data, count: data.length };
				},
			}),
		};
	}

	insert(table: string, row: Row): Row {
		const now = new Date();
		const empty = Object.fromEntries(Object.keys(columnsOf(table)).map((name) => [name, null]));
		const stored = {
			...empty,
			...checked(table, row),
			id: ++this.lastId,
			createdAt: now,
			updatedAt: now,
		};
		this.rows[table].push(stored);
		return stored;
	}

	private proxy(table: string) {
		const matching = (filter?: Filter) => this.rows[table].filter((row) => matches(row, filter));
		return {
			getColumns: async () =>
				Object.entries(columnsOf(table)).map(([name, { type }], index) => ({
					id: name,
					name,
					type,
					index,
				})),
			insertRows: async (rows: Row[]) => rows.map((row) => ({ ...this.insert(table, row) })),
			getManyRowsAndCount: async (options: {
				filter?: Filter;
				skip?: number;
				take?: number;
				sortBy?: [string, 'ASC' | 'DESC'];
			}) => {
				const found = sorted(matching(options.filter), options.sortBy);
				const skip = options.skip ?? 0;
				const data = found.slice(skip, skip + (options.take ?? found.length));
				return { data: data.map((row) => ({ ...row })), count: found.length };
			},
			updateRows: async ({ filter, data }: { filter: Filter; data: Row }) =>
				matching(filter).map((row) => ({
					...Object.assign(row, checked(table, data), { updatedAt: new Date() }),
				})),
			deleteRows: async ({ filter }: { filter: Filter }) => {
				const gone = matching(filter);
				this.rows[table] = this.rows[table].filter((row) => !gone.includes(row));
				return gone;
			},
			upsertRow: async ({ filter, data }: { filter: Filter; data: Row }) => {
				const found = matching(filter);
				if (found.length === 0) return [{ ...this.insert(table, data) }];
				return found.map((row) => ({
					...Object.assign(row, checked(table, data), { updatedAt: new Date() }),
				}));
			},
		};
	}
}

const columnsOf = (table: string) =>
	(tables as Record<string, { columns: Record<string, { type: string }> }>)[table].columns;

/** n8n refuses unknown columns and values of another type. */
function checked(table: string, row: Row): Row {
	const columns = columnsOf(table);
	for (const [name, value] of Object.entries(row)) {
		if (!columns[name]) throw new Error(`Table ${table} has no column ${name}`);
		if (value === null || value === undefined) continue;
		const type = value instanceof Date ? 'date' : typeof value;
		if (
			columns[name].type === 'date' &&
			type === 'string' &&
			!Number.isNaN(Date.parse(String(value)))
		)
			continue;
		if (type !== columns[name].type) {
			throw new Error(
				`Column ${table}.${name} takes a ${columns[name].type}, not the ${type} ${String(value)}`,
			);
		}
	}
	return row;
}

function matches(row: Row, filter?: Filter): boolean {
	if (!filter || filter.filters.length === 0) return true;
	const holds = ({ columnName, condition, value }: Filter['filters'][number]) => {
		const own = comparable(row[columnName]);
		const other = comparable(value);
		switch (condition) {
			case 'eq':
				return own === other;
			case 'neq':
				return own !== other;
			case 'gt':
				return own !== null && other !== null && own > other;
			case 'lt':
				return own !== null && other !== null && own < other;
			// n8n puts the wild cards around what has none.
			case 'like':
				return String(own ?? '').includes(String(other));
			case 'isEmpty':
				return own === null || own === '';
			case 'isNotEmpty':
				return own !== null && own !== '';
			default:
				throw new Error(`The condition ${condition} is not known here`);
		}
	};
	return filter.type === 'and' ? filter.filters.every(holds) : filter.filters.some(holds);
}

const comparable = (value: Value | undefined) => {
	if (value instanceof Date) return value.getTime();
	if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return Date.parse(value);
	return value ?? null;
};

function sorted(rows: Row[], sortBy?: [string, 'ASC' | 'DESC']): Row[] {
	if (!sortBy) return rows;
	const [column, direction] = sortBy;
	const sign = direction === 'ASC' ? 1 : -1;
	return [...rows].sort((a, b) => {
		const [left, right] = [comparable(a[column]) ?? 0, comparable(b[column]) ?? 0];
		return left < right ? -sign : left > right ? sign : 0;
	});
}
