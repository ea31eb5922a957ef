import type { TableDefinition } from '../templates/types';
import { storedTables } from './tables';
import { tableNameFor, type Target } from './target';

/** What the importer remembers of one workflow or credential it wrote, and of whose they are. */
export interface Entry {
	kind: 'workflow' | 'credential' | 'client';
	/** Template name or credential type; of a client `shop` or `name`, whose value is `wanted`. */
	name: string;
	/** Id in n8n. */
	objectId: string;
	/** Fingerprint of what the importer wanted to write. */
	wanted: string;
	/** Fingerprint of what n8n then held; another one now means a person's change. */
	stored: string;
	state: 'written' | 'published';
}

const TABLE = 'support_imports';

const columns: TableDefinition['columns'] = Object.fromEntries(
	['kind', 'name', 'objectId', 'wanted', 'stored', 'state'].map((name) => [
		name,
		{ type: 'string', meaning: '' },
	]),
);

/**
 * The importer's memory: a Data Table of the client in n8n itself, so that any machine can go on.
 * The public API leaves no better place: `meta` and tags on create are read-only, `staticData`
 * belongs to the triggers, and notes can be edited or copied along with a workflow.
 */
export class Ledger {
	private constructor(
		private readonly target: Target,
		private tableId: string | undefined,
		private entries: Entry[],
	) {}

	static async open(target: Target): Promise<Ledger> {
		const name = tableNameFor(target.client, TABLE);
		const table = (await storedTables(target)).find((stored) => stored.name === name);
		const entries = table ? await target.api.list<Entry>(`/data-tables/${table.id}/rows`) : [];
		return new Ledger(target, table?.id, entries);
	}

	get(kind: Entry['kind'], name: string): Entry | undefined {
		return this.entries.find((entry) => entry.kind === kind && entry.name === name);
	}

	all(kind: Entry['kind']): Entry[] {
		return this.entries.filter((entry) => entry.kind === kind);
	}

	/** Remembers an entry, at once: what is written is known even if the next step fails. */
	async put(entry: Entry): Promise<void> {
		if (this.target.dryRun) return;
		const { kind, name, objectId, wanted, stored, state } = entry;
		const data = { kind, name, objectId, wanted, stored, state };
		await this.target.api.post(`/data-tables/${await this.table()}/rows/upsert`, {
			filter: this.filter(entry),
			data,
		});
		this.entries = [
			...this.entries.filter((known) => known.kind !== kind || known.name !== name),
			data,
		];
	}

	async forget(entry: Entry): Promise<void> {
		const filter = encodeURIComponent(JSON.stringify(this.filter(entry)));
		await this.target.api.delete(`/data-tables/${this.tableId}/rows/delete?filter=${filter}`);
		this.entries = this.entries.filter((known) => known !== entry);
	}

	/** Drops the table when nothing is left to remember. */
	async close(): Promise<void> {
		if (this.tableId && !this.entries.length)
			await this.target.api.delete(`/data-tables/${this.tableId}`);
	}

	private filter({ kind, name }: Entry) {
		const equal = (columnName: string, value: string) => ({ columnName, condition: 'eq', value });
		return { type: 'and', filters: [equal('kind', kind), equal('name', name)] };
	}

	private async table(): Promise<string> {
		if (!this.tableId) {
			const name = tableNameFor(this.target.client, TABLE);
			const fields = Object.entries(columns).map(([column, { type }]) => ({ name: column, type }));
			this.tableId = (
				await this.target.api.post<{ id: string }>('/data-tables', { name, columns: fields })
			).id;
		}
		return this.tableId;
	}
}
