import type { World } from '../../../sandbox/demo/world';

export interface LedgerRow {
	id: number;
	key: string;
	kind: string;
	orderId: string;
	target: string;
	state: string;
	owner: string;
	applied: string;
	leaseUntil: string;
	evidence: string;
}

/** The longest that a claim of the workflows holds. */
const LEASE_MS = 180_000;
const OPEN = ['claimed', 'acting', 'unknown'];

/** The Data Table `support_actions` of the n8n, by n8n's public API. */
export class Ledger {
	private table?: string;

	constructor(private readonly world: World) {}

	/** Rows whose `column` is one of the values. */
	async rows(column: string, values: string[]): Promise<LedgerRow[]> {
		const filter = {
			type: 'or',
			filters: values.map((value) => ({ columnName: column, condition: 'eq', value })),
		};
		const query = `?limit=250&filter=${encodeURIComponent(JSON.stringify(filter))}`;
		const { data } = (await this.call(`/data-tables/${await this.id()}/rows${query}`)) as {
			data: LedgerRow[];
		};
		return data;
	}

	/**
	 * Three minutes pass for every run that was killed: its leases are over. A lease that was given since then is
	 * left alone, since nobody may take over from a run that lives.
	 */
	async expire(killedAt: number): Promise<void> {
		for (const { id, state, owner, leaseUntil } of await this.rows('state', OPEN)) {
			const until = Date.parse(leaseUntil);
			if (owner === 'approval' || until <= Date.now() || until > killedAt + LEASE_MS) continue;
			const filters = Object.entries({ id, state, owner }).map(([columnName, value]) => ({
				columnName,
				condition: 'eq',
				value,
			}));
			await this.call(`/data-tables/${await this.id()}/rows/update`, {
				filter: { type: 'and', filters },
				data: { leaseUntil: new Date().toISOString() },
			});
		}
	}

	private async id(): Promise<string> {
		if (this.table) return this.table;
		const { data } = (await this.call('/data-tables?limit=100')) as {
			data: Array<{ id: string; name: string }>;
		};
		return (this.table = data.find(({ name }) => name.endsWith('support_actions'))!.id);
	}

	private async call(path: string, body?: object): Promise<unknown> {
		const { url, apiKey } = this.world.n8n;
		const answer = await fetch(`${url}/api/v1${path}`, {
			method: body ? 'PATCH' : 'GET',
			headers: { 'X-N8N-API-KEY': apiKey, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`n8n answered ${answer.status}: ${await answer.text()}`);
		return await answer.json();
	}
}
