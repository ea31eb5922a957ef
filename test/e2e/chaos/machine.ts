import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { demoClient } from '../../../sandbox/demo/client';
import { MemoryTables, runWorkflow, type Credentials, type WorkflowRun } from '../../harness';
import type { Chance } from './chance';
import { agePromises } from './time';
import { VENDORS, type VendorName } from './faults';
import { chaosWorkflows, setting, type Template } from './templates';

export const APPROVAL_PAGE = 'https://n8n.example.com/webhook/approvals';

/** n8n as far as a crash goes: runs on one set of tables that all end at the same moment. */
export class Machine {
	readonly tables = new MemoryTables();
	/** Where it died, one line for each time. */
	readonly crashes: string[] = [];
	private life = new AbortController();
	private stepsLeft = Infinity;

	constructor(private readonly parts: Parts) {}

	get isDead(): boolean {
		return this.life.signal.aborted;
	}

	/** Dies after so many steps of any run, or at so many calls of any vendor. */
	plan(chance: Chance): void {
		this.stepsLeft = Infinity;
		if (chance.happens(0.5)) {
			this.stepsLeft = chance.upTo(70);
			return;
		}
		const stage = chance.of(['arrived', 'applied'] as const);
		let callsLeft = chance.upTo(30);
		this.watch((name) => (at, call) => {
			if (at !== stage || (callsLeft -= 1) !== 0) return;
			this.die(`${name} ${at} ${call.replace(/\s+/g, ' ').slice(0, 60)}`);
		});
	}

	/** Starts again, with all leases of the dead runs over. */
	revive(): void {
		this.life = new AbortController();
		this.stepsLeft = Infinity;
		this.watch(() => undefined);
		this.timePasses();
	}

	timePasses(): void {
		agePromises(this.parts.sandbox);
		for (const row of this.tables.rows.support_approvals) {
			if (row.decidedAt) row.decidedAt = new Date(Date.now() - 60_000).toISOString();
		}
		for (const row of this.tables.rows.support_actions) {
			const open = !['done', 'failed', 'withdrawn'].includes(String(row.state));
			if (open && row.owner !== 'approval')
				row.leaseUntil = new Date(Date.now() - 1_000).toISOString();
		}
	}

	/** @returns the run as far as it came, or undefined when it could not even begin */
	async run(name: string, node: string, item: IDataObject): Promise<WorkflowRun | undefined> {
		if (this.isDead) return undefined;
		const { credentials, templates } = this.parts;
		const callable = Object.fromEntries(
			Object.entries(templates).map(([called, template]) => [`template:${called}`, template]),
		) as never;
		return await runWorkflow(templates[name] as never, {
			credentials,
			tables: this.tables,
			callable,
			signal: this.life.signal,
			killAfter: (step) => this.dyingAfter(step),
			start: { node, items: [item] },
		}).catch(() => undefined);
	}

	private dyingAfter(step: string): boolean {
		this.stepsLeft -= 1;
		if (this.stepsLeft === 0) this.die(`after "${step}"`);
		return this.isDead;
	}

	private die(where: string): void {
		this.crashes.push(where);
		this.life.abort();
	}

	private watch(
		of: (name: VendorName) => ((stage: 'arrived' | 'applied', call: string) => void) | undefined,
	): void {
		for (const name of VENDORS) this.parts.sandbox[name].watch = of(name);
	}
}

export interface Parts {
	sandbox: Sandbox;
	credentials: Credentials;
	templates: Record<string, Template>;
}

/** What all machines share: the vendors, how to reach them, and the workflows of the chaos tests. */
export function partsOf(sandbox: Sandbox): Parts {
	const { file, secrets } = demoClient(sandbox);
	const known = secrets as Record<string, string>;
	const plain = (value: unknown) => known[(value as { env?: string })?.env ?? ''] ?? value;
	const credentials = Object.fromEntries(
		Object.entries(file.credentials)
			.filter(([, fields]) => fields)
			.map(([type, fields]) => [
				type,
				Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])),
			]),
	) as unknown as Credentials;
	const templates = chaosWorkflows();
	const config = (name: string, values: Record<string, unknown>) =>
		setting(values)(
			templates[name].nodes.find((node) => node.name === 'Client config')!.parameters,
		);
	config('return-issue', file.config['return-issue']);
	config('approval-ask', { approvalPage: APPROVAL_PAGE });
	return { sandbox, credentials, templates };
}
