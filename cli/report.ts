/** What happened to one table, credential or workflow. */
export type Outcome =
	| 'created'
	| 'updated'
	| 'unchanged'
	| 'published'
	| 'removed'
	| 'kept'
	| 'left'
	| 'tested'
	| 'answers';

export interface Step {
	outcome: Outcome;
	kind: 'table' | 'credential' | 'workflow' | 'webhook' | 'tag';
	name: string;
	detail?: string;
}

export interface Address {
	workflow: string;
	node: string;
	methods: string;
	url: string;
}

const CHANGES: Outcome[] = ['created', 'updated', 'published', 'removed'];

/** Collects what was done, prints it as it happens, and knows whether anything changed or went wrong. */
export class Report {
	readonly steps: Step[] = [];

	readonly addresses: Address[] = [];

	readonly problems: string[] = [];

	/** @param dryRun whether the steps are only announced */
	constructor(
		private readonly print: (line: string) => void,
		readonly dryRun = false,
	) {}

	did(outcome: Outcome, kind: Step['kind'], name: string, detail?: string): void {
		this.steps.push({ outcome, kind, name, ...(detail ? { detail } : {}) });
		const verb = this.dryRun && CHANGES.includes(outcome) ? `to be ${outcome}` : outcome;
		this.print(
			`${verb.padEnd(this.dryRun ? 15 : 10)} ${kind.padEnd(10)} ${name}${detail ? ` (${detail})` : ''}`,
		);
	}

	/** Something that needs a person; the rest goes on. */
	problem(text: string): void {
		this.problems.push(text);
		this.print(`NOT DONE   ${text}`);
	}

	/** Workflows that stay as a person left them, or that the client file no longer has. */
	left(outcome: 'kept' | 'left'): Step[] {
		return this.steps.filter((step) => step.kind === 'workflow' && step.outcome === outcome);
	}

	get changes(): Step[] {
		return this.steps.filter(({ outcome }) => CHANGES.includes(outcome));
	}
}
